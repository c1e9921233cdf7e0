import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { readYaml } from '../../server/src/analysis/formats/yaml.ts';
import { contentSpan, forEachString, get, pathOf, type TreeNode } from '../../server/src/analysis/tree.ts';

function plain(node: TreeNode | undefined): unknown {
  if (node?.kind === 'array') return node.items.map(plain);
  if (node?.kind === 'object') {
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
  }
  return node?.value;
}

/** The source of each string's characters from `needle` on, as a finding would mark it. */
function marked(text: string, needle: string): string | undefined {
  let found: string | undefined;
  forEachString(readYaml(text).roots[0] as TreeNode, (node) => {
    const at = node.value.indexOf(needle);
    if (at < 0) return;
    const { start, end } = contentSpan(node, at, at + needle.length);
    found = text.slice(start, end);
  });
  return found;
}

describe('values', () => {
  test('reads whatever a YAML writer writes', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__' && key !== '<<'),
          tie('any'),
          { maxKeys: 4 },
        ),
      ),
    })).any;
    fc.assert(
      fc.property(
        value,
        fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED'>('PLAIN', 'QUOTE_DOUBLE', 'BLOCK_FOLDED'),
        (any, type) => {
          const text = stringify(any, { defaultStringType: type });
          assert.deepEqual(readYaml(text).problems, [], text);
          assert.deepEqual(plain(readYaml(text).roots[0]), JSON.parse(JSON.stringify(parse(text))), text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('merge keys and aliases bring members that the map itself overrides', () => {
    const { roots } = readYaml('base: &b { image: old, tty: true }\nserver:\n  <<: *b\n  image: new\n');
    const server = get(roots[0], 'server');
    assert.deepEqual(plain(server), { image: 'new', tty: true });
    const tty = get(server, 'tty');
    assert.deepEqual(tty && pathOf(tty), ['server', 'tty']);
  });

  test('several documents are several roots', () => {
    assert.deepEqual(readYaml('a: 1\n---\nb: 2\n').roots.map(plain), [{ a: 1 }, { b: 2 }]);
  });
});

describe('places', () => {
  const cases: [text: string, needle: string, source: string][] = [
    ['a: plain text\n', 'text', 'text'],
    ['a: plain\n  folded text\n', 'folded', 'folded'],
    ['a: "quoted text"\n', 'text', 'text'],
    ['a: "tab\\there \\u200b text"\n', 'text', 'text'],
    ['a: "tab\\there \\u200b text"\n', '\u200b', '\\u200b'],
    ["a: 'it''s single'\n", 'single', 'single'],
    ['a: |\n  first line\n  second line\n', 'second', 'second'],
    ['a: >-\n  folded one\n  folded two\n\n  third\n', 'two', 'two'],
    ['a: >-\n  folded one\n  folded two\n\n  third\n', 'third', 'third'],
    ['a: |\n  first\n    indented\n  last\n', 'last', 'last'],
    ['\ufeffa: "😀 after"\r\nb: "next"\r\n', 'after', 'after'],
    ['a: "line \\\n  joined"\n', 'joined', 'joined'],
  ];
  for (const [text, needle, source] of cases) {
    test(`${JSON.stringify(needle)} in ${JSON.stringify(text)}`, () =>
      assert.equal(marked(text, needle), source));
  }
});

describe('broken and hostile YAML', () => {
  test('what is right beside a mistake is read', () => {
    const { roots, problems } = readYaml('a: [1, 2\nb: "x\nc: 3\n');
    assert.ok(problems.length > 0);
    assert.ok(roots.length > 0);
    const half = readYaml('servers:\n  one:\n    command: npx\n  two:\n    comm\n');
    assert.equal(plain(get(get(get(half.roots[0], 'servers'), 'one'), 'command')), 'npx');
  });

  test('alias bombs and deep nesting end', () => {
    const bomb = [
      'a0: &a0 [x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
    ];
    assert.ok(readYaml(bomb.join('\n')).roots.length > 0);
    assert.ok(readYaml('['.repeat(1e5)).problems.length > 0);
    assert.equal(readYaml('&a [*a]').roots.length, 1);
  });
});
