import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { readToml } from '../../server/src/analysis/formats/toml.ts';
import { contentSpan, forEachString, get, pathOf, type TreeNode } from '../../server/src/analysis/tree.ts';

function plain(node: TreeNode | undefined): unknown {
  if (node?.kind === 'array') return node.items.map(plain);
  if (node?.kind === 'object') {
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
  }
  return node?.value;
}

function read(text: string): unknown {
  return plain(readToml(text).roots[0]);
}

describe('valid TOML', () => {
  const documents = [
    '',
    '# only a comment',
    'a = 1\nb = "x" # c\r\nc = \'lit\\eral\'\n',
    '[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y", "pkg"]\n[mcp_servers.docs.env]\nA = "b"\n',
    '[a]\nb.c."d e" = [1, 2, # comment\n 3,\n]\n',
    '[[list]]\nname = "x"\n[list.sub]\nk = true\n[[list]]\nname = "y"\n',
    'inline = { a = 1, b = { c = "d" }, e = [ { f = "g" } ] }',
    's = "\\u00e9\\t\\"q\\" \\U0001F600"',
    'm = """\nfirst\\\n   joined\nthird "quoted" """\nn = """a"""""\no = \'\'\'\nraw \\n\'\'\'',
    'n = 1_000\nf = -1.5e3\nh = 0xff\n',
    '"quoted key" = "v"\n\'lit.key\' = "w"',
  ];
  for (const text of documents) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(readToml(text).problems, []);
      assert.deepEqual(read(text), JSON.parse(JSON.stringify(parse(text))));
    });
  }

  test('reads whatever a TOML writer writes', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        tie('table'),
      ),
      table: fc.dictionary(
        fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
        tie('any'),
        { maxKeys: 4 },
      ),
    })).table;
    fc.assert(
      fc.property(value, (table) => {
        const text = stringify(table as Record<string, unknown>);
        assert.deepEqual(readToml(text).problems, [], text);
        assert.deepEqual(read(text), JSON.parse(JSON.stringify(parse(text))), text);
      }),
      { numRuns: 500 },
    );
  });

  test('dates are kept as they are written', () => {
    assert.deepEqual(read('d = 2026-11-22T10:00:00Z\ne = 2026-11-22 10:00:00\nf = 07:32:00'), {
      d: '2026-11-22T10:00:00Z',
      e: '2026-11-22 10:00:00',
      f: '07:32:00',
    });
  });
});

describe('places', () => {
  test('every character of a string is found where it stands', () => {
    const text = '\ufeffa = "x\\u200b\\ty😀"\nb = \'lit\'\n"k\\n" = """\nm\\\n  n"""\n';
    const seen: string[] = [];
    forEachString(readToml(text).roots[0] as TreeNode, (node) => {
      for (let index = 0; index < node.value.length; index++) {
        const { start } = contentSpan(node, index, index + 1);
        const source = text.slice(start, contentSpan(node, index + 1).start);
        seen.push(`${node.value[index]}<${source}`);
      }
    });
    assert.deepEqual(seen.slice(0, 4), ['x<x', '\u200b<\\u200b', '\t<\\t', 'y<y']);
    assert.ok(seen.includes('m<m\\\n  ') && seen.includes('n<n'), seen.join());
  });

  test('paths lead through tables and lists of tables', () => {
    const root = readToml('[[a.b]]\nc = "one"\n[[a.b]]\nc = "two"\n').roots[0];
    const list = get(get(root, 'a'), 'b');
    assert.equal(list?.kind, 'array');
    const second = list?.kind === 'array' ? get(list.items[1], 'c') : undefined;
    assert.deepEqual(second && pathOf(second), ['a', 'b', 1, 'c']);
  });
});

describe('broken TOML loses only what is broken', () => {
  const broken: [text: string, expected: unknown][] = [
    ['a = \nb = 2', { a: undefined, b: 2 }],
    ['a = "x\nb = 2', { a: 'x', b: 2 }],
    ['a\nb = 2', { a: undefined, b: 2 }],
    ['[t\nb = 2', { t: { b: 2 } }],
    ['a = ["x", "y"\n[t]\nb = 2', { a: ['x', 'y'], t: { b: 2 } }],
    ['a = { b = 1\nc = 2', { a: { b: 1 }, c: 2 }],
    ['a = 1 2\nb = 3', { a: 1, b: 3 }],
    ['= 1\nb = 3', { b: 3 }],
  ];
  for (const [text, expected] of broken) {
    test(JSON.stringify(text), () => {
      assert.notDeepEqual(readToml(text).problems, []);
      assert.deepEqual(read(text), expected);
    });
  }

  test('hostile texts end', () => {
    for (const text of [
      '['.repeat(1e5),
      `a = ${'['.repeat(1e6)}`,
      `a = ${'{b='.repeat(1e5)}`,
      '[a.'.repeat(1e5),
    ]) {
      assert.ok(readToml(text).problems.length > 0);
    }
    const tables = Array.from({ length: 50_000 }, (_, index) => `[a.t${index}]`).join('\n');
    assert.deepEqual(readToml(tables).problems, []);
  });
});
