import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, remove, removeAll, renameKey, replaceContent } from '../../server/src/analysis/edits.ts';
import { readText } from '../../server/src/analysis/formats/read.ts';
import {
  forEachString,
  get,
  getMember,
  pieceOf,
  type StringNode,
  type TreeNode,
} from '../../server/src/analysis/tree.ts';

type Syntax = 'yaml' | 'toml';

function read(text: string, syntax: Syntax): TreeNode {
  const { roots, problems } = readText(text, syntax);
  assert.deepEqual(problems, [], text);
  return roots[0] as TreeNode;
}

/** The string that holds `needle`. */
function stringWith(root: TreeNode, needle: string): StringNode {
  let found: StringNode | undefined;
  forEachString(root, (node) => {
    if (node.value.includes(needle)) found = node;
  });
  assert.ok(found);
  return found;
}

/** The text with `old` inside a string replaced, which has to be read back as it was meant. */
function replaced(text: string, syntax: Syntax, old: string, replacement: string): string {
  const node = stringWith(read(text, syntax), old);
  const from = node.value.indexOf(old);
  const result = applyEdits(text, [replaceContent(node, replacement, from, from + old.length)]);
  const expected = node.value.replace(old, () => replacement);
  assert.equal(stringWith(read(result, syntax), expected).value, expected);
  return result;
}

describe('a part of a string', () => {
  const cases: [syntax: Syntax, before: string, replacement: string, after: string][] = [
    ['yaml', 'a: pkg OLD\n', '1.2.3', 'a: pkg 1.2.3\n'],
    ['yaml', 'a: OLD # why\n', '${X}', 'a: ${X} # why\n'],
    ['yaml', 'a: Bearer OLD\n', '${{ secrets.X }}', 'a: Bearer ${{ secrets.X }}\n'],
    ['yaml', 'a: { b: OLD }\n', '${X}', 'a: { b: "${X}" }\n'],
    ['yaml', 'a: [-y, pkg@OLD]\n', '2.0', 'a: [-y, pkg@2.0]\n'],
    ['yaml', 'a: [x, OLD]\n', 'y, z', 'a: [x, "y, z"]\n'],
    ['yaml', 'a: It is, (so) OLD!\n', '`{b}`', 'a: It is, (so) `{b}`!\n'],
    ['yaml', 'a: OLD\n', '*b', 'a: "*b"\n'],
    ['yaml', 'a: OLD\n', '1.5', 'a: "1.5"\n'],
    ['yaml', 'a: OLD\n', 'no', 'a: "no"\n'],
    ['yaml', 'a: OLD\n', 'b: c', 'a: "b: c"\n'],
    ['yaml', 'a: OLD\n', 'b #c', 'a: "b #c"\n'],
    ['yaml', 'a: OLD\n', '- b', 'a: "- b"\n'],
    ['yaml', 'a: OLD\n', '-b', 'a: -b\n'],
    ['yaml', 'a: OLD\n', 'https://x/y:z', 'a: https://x/y:z\n'],
    ['yaml', "a: 'it''s OLD'\n", "o'clock", "a: 'it''s o''clock'\n"],
    ['yaml', "a: 'OLD'\n", 'b\nc', 'a: "b\\nc"\n'],
    ['yaml', 'a: "x OLD"\n', '"y"', 'a: "x \\"y\\""\n'],
    ['yaml', 'a: |\n  run OLD\n  now\n', '"x: y"', 'a: |\n  run "x: y"\n  now\n'],
    ['toml', 'a = "x OLD"\n', '"y"', 'a = "x \\"y\\""\n'],
    ['toml', "a = 'C:\\x OLD'\n", 'D:\\y', "a = 'C:\\x D:\\y'\n"],
    ['toml', "a = 'C:\\x OLD'\n", "o'clock", 'a = "C:\\\\x o\'clock"\n'],
    ['toml', 'a = """\nx OLD"""\n', 'y', 'a = """\nx y"""\n'],
  ];
  for (const [syntax, before, replacement, after] of cases) {
    test(`${JSON.stringify(before)} gets ${JSON.stringify(replacement)}`, () => {
      assert.equal(replaced(before, syntax, 'OLD', replacement), after);
    });
  }

  test('a piece of a string is quoted with all of it', () => {
    const text = 'environment:\n  - TOKEN=abc\n';
    const pair = stringWith(read(text, 'yaml'), 'TOKEN');
    const value = pieceOf(pair, 'TOKEN='.length);
    assert.equal(applyEdits(text, [replaceContent(value, '${TOKEN}')]), 'environment:\n  - TOKEN=${TOKEN}\n');
    assert.equal(applyEdits(text, [replaceContent(pieceOf(value, 1), 'x')]), 'environment:\n  - TOKEN=ax\n');
  });

  test('a number gets quotes', () => {
    const [root] = readText('a:\n  b: 1\n', 'yaml').roots;
    const number = get(get(root, 'a'), 'b');
    assert.ok(number && number.kind === 'number');
    const node: StringNode = { ...number, kind: 'string', value: '1', unquoted: number };
    assert.equal(applyEdits('a:\n  b: 1\n', [replaceContent(node, '2')]), 'a:\n  b: "2"\n');
  });
});

describe('a key', () => {
  for (const [syntax, before, name, after] of [
    ['yaml', 'url: x\n', 'serverUrl', 'serverUrl: x\n'],
    ['toml', 'url = "x"\n', 'server_url', 'server_url = "x"\n'],
    ['toml', 'url = "x"\n', 'server.url', '"server.url" = "x"\n'],
  ] as const) {
    test(`${before.trim()} as ${name}`, () => {
      const member = getMember(read(before, syntax), 'url');
      assert.ok(member);
      assert.equal(applyEdits(before, renameKey(member, name)), after);
    });
  }
});

test('a key in several headers of TOML', () => {
  const before = '[old.a]\nx = 1\n[other]\n[old.b]\n[[old.list]]\n[[old.list]]\n';
  const member = getMember(read(before, 'toml'), 'old');
  assert.ok(member);
  assert.equal(applyEdits(before, renameKey(member, 'new')), before.replaceAll('old', 'new'));
});

describe('what is removed', () => {
  const cases: [shows: string, syntax: Syntax, before: string, after: string][] = [
    ['a member with its comment', 'yaml', 'a:\n  x: OLD # why\n  y: 1\n', 'a:\n  y: 1\n'],
    ['the last one', 'yaml', 'a:\n  y: 1\n  x: OLD', 'a:\n  y: 1\n'],
    ['the only one', 'yaml', 'a:\n  x: OLD\nb: 1\n', 'a:\n  {}\nb: 1\n'],
    ['an element', 'yaml', 'a:\n  - 1\n  - OLD\n  - 2\n', 'a:\n  - 1\n  - 2\n'],
    ['the only element', 'yaml', 'a:\n  - OLD\n', 'a:\n  []\n'],
    ['the first member beside a dash', 'yaml', '- x: OLD\n  y: 1\n', '- y: 1\n'],
    ['an element in brackets', 'yaml', 'a: [1, OLD, 2]\n', 'a: [1, 2]\n'],
    ['a line of a table', 'toml', '[a]\r\nx = "OLD" # why\r\ny = 1\r\n', '[a]\r\ny = 1\r\n'],
    ['the only line of a table', 'toml', '[a]\nx = "OLD"\n', '[a]\n'],
    ['a member in braces', 'toml', 'a = { x = "OLD", y = 1 }\n', 'a = { y = 1 }\n'],
  ];
  for (const [shows, syntax, before, after] of cases) {
    test(shows, () => {
      const node = stringWith(read(before, syntax), 'OLD');
      const target = node.parent?.kind === 'member' ? node.parent : node;
      const result = applyEdits(before, [remove(before, target)]);
      assert.equal(result, after);
      read(result, syntax);
    });
  }

  test('several lines, with what they hold', () => {
    const text = 'a:\n  b:\n    c: 1\n\n  d: 2\n  e: 3\n';
    const map = get(read(text, 'yaml'), 'a');
    assert.equal(map?.kind, 'object');
    assert.equal(applyEdits(text, removeAll(text, map.members.slice(0, 2))), 'a:\n  e: 3\n');
  });
});
