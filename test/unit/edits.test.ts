import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import {
  appendItem,
  applyEdits,
  applyFix,
  insertFirst,
  insertLast,
  remove,
  removeAll,
  renameKey,
  replaceContent,
  replaceValue,
  snippetText,
} from '../../server/src/analysis/edits.ts';
import type { TextEdit } from '../../server/src/analysis/finding.ts';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import {
  type ArrayNode,
  get,
  getMember,
  getString,
  type Member,
  type ObjectNode,
  type StringNode,
  type TreeNode,
} from '../../server/src/analysis/tree.ts';

function root(text: string): ObjectNode {
  const node = readJson(text).roots[0];
  assert.equal(node?.kind, 'object');
  return node as ObjectNode;
}

function array(text: string, key: string): ArrayNode {
  const node = get(root(text), key);
  assert.equal(node?.kind, 'array');
  return node as ArrayNode;
}

function string(text: string, key: string): StringNode {
  const node = getString(root(text), key);
  assert.ok(node);
  return node;
}

function member(text: string, key: string): Member {
  const found = getMember(root(text), key);
  assert.ok(found);
  return found;
}

function item(text: string, key: string, index: number): TreeNode {
  const found = array(text, key).items[index];
  assert.ok(found);
  return found;
}

function edited(text: string, edits: TextEdit | readonly TextEdit[]): string {
  return applyEdits(text, [edits].flat());
}

describe('replaceContent', () => {
  test('replaces the whole content, or a part of it', () => {
    const text = '{"a": "one two"}';
    assert.equal(edited(text, replaceContent(string(text, 'a'), 'x')), '{"a": "x"}');
    assert.equal(edited(text, replaceContent(string(text, 'a'), 'x', 4, 7)), '{"a": "one x"}');
    assert.equal(edited(text, replaceContent(string(text, 'a'), '@1', 7, 7)), '{"a": "one two@1"}');
  });

  test('counts in the decoded value and writes escapes', () => {
    const text = '{"a": "\\u0041\\tB"}';
    assert.equal(edited(text, replaceContent(string(text, 'a'), '"\\', 1, 2)), '{"a": "\\u0041\\"\\\\B"}');
  });
});

test('what replaces a number in place of a string gets quotes', () => {
  const text = '{"mcpServers": {"a": {"command": "acme", "args": ["x", 80, "y"]}}}';
  const [server] = readDocument({ uri: '/project/.cursor/mcp.json', text })?.servers ?? [];
  const port = server?.args[1];
  assert.ok(port);
  assert.equal(edited(text, replaceContent(port, '${PORT}')), text.replace('80', '"${PORT}"'));
  assert.equal(edited(text, replaceContent(port, '1', 0, 1)), text.replace('80', '"10"'));
  assert.equal(edited(text, remove(text, port)), text.replace('80, ', ''));
});

test('renameKey leaves everything but the key', () => {
  const text = '{ /* a */ "a" : 1 } // end';
  assert.equal(edited(text, renameKey(member(text, 'a'), 'b')), '{ /* a */ "b" : 1 } // end');
});

describe('replaceValue', () => {
  test('writes objects in the layout of their place', () => {
    const text = '{\n\t"a": 1\n}';
    const value = get(root(text), 'a');
    assert.ok(value);
    assert.equal(
      edited(text, replaceValue(text, value, { b: [true] })),
      '{\n\t"a": {\n\t\t"b": [\n\t\t\ttrue\n\t\t]\n\t}\n}',
    );
  });
});

describe('insertFirst', () => {
  test('begins a line where members have lines', () => {
    const text = '{\r\n    "b": 1\r\n}\r\n';
    assert.equal(
      edited(text, insertFirst(text, root(text), 'a', [])),
      '{\r\n    "a": [],\r\n    "b": 1\r\n}\r\n',
    );
  });

  test('stays on the line where all is on one', () => {
    const text = '{"b": 1}';
    assert.deepEqual(JSON.parse(edited(text, insertFirst(text, root(text), 'a', 0))), { a: 0, b: 1 });
  });

  for (const text of ['{}', '{ }', '{\n}', '{\n\n}\n']) {
    test(`fills ${JSON.stringify(text)}`, () => {
      assert.deepEqual(JSON.parse(edited(text, insertFirst(text, root(text), 'a', { b: 1 }))), {
        a: { b: 1 },
      });
    });
  }
});

describe('insertLast', () => {
  const cases: readonly [before: string, after: string][] = [
    ['{"a": 1}', '{"a": 1, "z": true}'],
    ['{\n  "a": 1\n}', '{\n  "a": 1,\n  "z": true\n}'],
    ['{\n  "a": 1,\n}', '{\n  "a": 1,\n  "z": true,\n}'],
    ['{\n  "a": 1 // why\n}', '{\n  "a": 1, // why\n  "z": true\n}'],
    ['{\n  "a": 1, // why\n}', '{\n  "a": 1, // why\n  "z": true,\n}'],
    ['{\r\n\t"a": 1\r\n}', '{\r\n\t"a": 1,\r\n\t"z": true\r\n}'],
  ];
  for (const [before, after] of cases) {
    test(JSON.stringify(before), () => {
      assert.equal(edited(before, insertLast(before, root(before), 'z', true)), after);
    });
  }
});

describe('appendItem', () => {
  const cases: readonly [before: string, after: string][] = [
    ['{"a": []}', '{"a": [ "z" ]}'],
    ['{"a": ["x"]}', '{"a": ["x", "z"]}'],
    ['{\n  "a": [\n    "x"\n  ]\n}', '{\n  "a": [\n    "x",\n    "z"\n  ]\n}'],
    ['{\n  "a": [\n    "x",\n  ]\n}', '{\n  "a": [\n    "x",\n    "z",\n  ]\n}'],
  ];
  for (const [before, after] of cases) {
    test(JSON.stringify(before), () => {
      assert.equal(edited(before, appendItem(before, array(before, 'a'), 'z')), after);
    });
  }
});

describe('remove', () => {
  for (const [index, after] of [
    [0, '{"a": ["y", "z"]}'],
    [1, '{"a": ["x", "z"]}'],
    [2, '{"a": ["x", "y"]}'],
  ] as const) {
    test(`takes the comma of item ${index} along`, () => {
      const text = '{"a": ["x", "y", "z"]}';
      assert.equal(edited(text, remove(text, item(text, 'a', index))), after);
    });
  }

  test('takes the only item with its trailing comma', () => {
    const text = '{"a": ["x" , ]}';
    assert.equal(edited(text, remove(text, item(text, 'a', 0))), '{"a": [ ]}');
  });

  test('takes a member with its value', () => {
    const text = '{\n  "a": {"x": 1},\n  "b": 2\n}';
    assert.equal(edited(text, remove(text, member(text, 'a'))), '{\n  "b": 2\n}');
    assert.equal(edited(text, remove(text, member(text, 'b'))), '{\n  "a": {"x": 1}\n}');
  });

  test('takes a member that has no value yet', () => {
    const text = '{"a": 1, "b": }';
    assert.deepEqual(JSON.parse(edited(text, remove(text, member(text, 'b'))).replace(': }', '}')), { a: 1 });
  });
});

test('removeAll leaves the commas between what remains', () => {
  const text = '{"a": ["x", "*", "y", "*", "*"], "b": ["*", "*"], "c": ["*", "z"]}';
  const wildcards = (key: string) =>
    array(text, key).items.filter((one) => one.kind === 'string' && one.value === '*');
  const after = (key: string) => JSON.parse(edited(text, removeAll(text, wildcards(key))));
  assert.deepEqual(after('a').a, ['x', 'y']);
  assert.deepEqual(after('b').b, []);
  assert.deepEqual(after('c').c, ['z']);
});

test('applyEdits takes edits in any order', () => {
  const edits = [
    { start: 4, end: 5, newText: 'E' },
    { start: 0, end: 0, newText: '>' },
    { start: 1, end: 3, newText: '' },
  ];
  assert.equal(applyEdits('abcdef', edits), '>adEf');
});

test('a snippet is applied with its suggestion, and text in it stands for itself', () => {
  const fix = {
    title: '',
    safe: false,
    snippet: true,
    edits: () => [{ start: 0, end: 1, newText: `${snippetText('$HOME\\}')}@\${1:version}` }],
  };
  assert.equal(applyFix('x', fix), '$HOME\\}@version');
});
