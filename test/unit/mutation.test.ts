import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mutate } from '../mutation/mutants.ts';

/** What is changed in a rule with this handler, as `from → to`. */
function changes(visit: string, rest = ''): string[] {
  const code = `import { x } from '../rule.ts';
export default defineRule({
  id: 'example',
  messages: { some: { en: () => 'a' + 'b', ja: () => '' } },
  visit: { server() { ${visit} } },
});
${rest}`;
  const { mutants } = mutate(code, (specifier) => specifier);
  return mutants.map(
    ({ change: { start, end, replacement } }) => `${code.slice(start, end)} → ${replacement}`,
  );
}

describe('mutants', () => {
  test('of conditions and operators', () => {
    assert.deepEqual(changes('if (a < b && !c) return;').slice(1), [
      'a < b && !c → true',
      'a < b && !c → false',
      'a < b && !c → (a < b || !c)',
      'a < b → (a <= b)',
      'a < b → (a >= b)',
      '!c → c',
    ]);
  });

  test('of statements, unless a false condition says the same', () => {
    assert.ok(changes('report(a);').includes('report(a); → ;'));
    assert.ok(!changes('if (a) report(b);').includes('report(b); → ;'));
    assert.ok(changes('if (a) report(b); else c();').includes('report(b); → ;'));
  });

  test('of chains, methods and arguments', () => {
    const found = changes("f(a?.b?.[0]?.trim(), c.some((d) => d), '', 7, [], true);");
    for (const change of [
      '?. → .',
      '?. → ',
      'a?.b?.[0]?.trim() → a?.b?.[0]',
      'some → every',
      'd → undefined',
      "'' → 'mutated'",
      '7 → 8',
      "[] → ['mutated']",
      'true → false',
    ])
      assert.ok(found.includes(change), `${change} in ${found.join(', ')}`);
  });

  test('of regular expressions', () => {
    const found = changes('f(/^a+[bc]$/i);');
    for (const change of ['/a+[bc]$/i', '/^a+[bc]/i', '/^a[bc]$/i', '/^a+[^bc]$/i', '/^a+[bc]$/'])
      assert.ok(found.includes(`/^a+[bc]$/i → ${change}`), change);
  });

  test('of what the handlers lead to, and of nothing else', () => {
    const rest = "const used = new Set(['a']); function help() { return used; } const unused = ['b'];";
    const found = changes('help();', rest);
    assert.ok(found.includes("'a' → ''"));
    assert.ok(!found.includes("'b' → ''"));
  });

  test('neither of types nor of texts for people', () => {
    const found = changes("const a: 'b' = c as 'd'; e({ title: { en: 'f', ja: 'g' }, safe: false });");
    assert.deepEqual(
      found.filter((change) => /'[bdfg]'.* → ''|false → true/.test(change)),
      [],
    );
  });

  test('import from where the rule is', () => {
    const code = "import { a } from './a.ts';\nexport default defineRule({ visit: { server: () => a } });";
    const { code: unchanged, mutants } = mutate(code, (specifier) => specifier.replace('./', '../rules/'));
    assert.match(unchanged, /'\.\.\/rules\/a\.ts'/);
    for (const mutant of mutants) assert.match(mutant.code, /'\.\.\/rules\/a\.ts'/);
  });
});
