import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import type { SyntaxProblem } from '../../server/src/analysis/formats/parsed.ts';
import {
  contentSpan,
  get,
  getString,
  type StringNode,
  type TreeNode,
} from '../../server/src/analysis/tree.ts';

/** The tree as a plain value; of a duplicate key the last one. */
function plain(node: TreeNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind === 'object') {
    return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plain(value)]));
  }
  return node.value;
}

function read(text: string): unknown {
  return plain(readJson(text).roots[0]);
}

function reasons(text: string): SyntaxProblem['reason'][] {
  return readJson(text).problems.map(({ reason }) => reason);
}

function stringAt(text: string, key: string): StringNode {
  const node = getString(readJson(text).roots[0], key);
  assert.ok(node);
  return node;
}

describe('valid JSON', () => {
  for (const text of [
    '{}',
    '[]',
    '"x"',
    '-1.5e3',
    'true',
    'null',
    '{"a": [1, {"b": null}, "c", []], "d": {"e": false}}',
    '{"": {"": ""}}',
    '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"',
  ]) {
    test(text, () => {
      assert.deepEqual(read(text), JSON.parse(text));
      assert.deepEqual(reasons(text), []);
    });
  }

  test('has ranges that reach from the first to behind the last character', () => {
    const text = ' {"a" : [ 1 , "b" ] } ';
    const root = readJson(text).roots[0];
    const list = get(root, 'a');
    assert.equal(text.slice(root?.start, root?.end), '{"a" : [ 1 , "b" ] }');
    assert.equal(text.slice(list?.start, list?.end), '[ 1 , "b" ]');
  });

  test('of two equal keys the last one counts, and both are kept', () => {
    const root = readJson('{"a": 1, "a": 2}').roots[0];
    assert.equal(plain(get(root, 'a')), 2);
    assert.equal(root?.kind === 'object' && root.members.length, 2);
  });
});

describe('what strict parsers refuse', () => {
  test('comments are no problem, and the first one is known', () => {
    const text =
      '// one\n{ /* two */ "a" /* three */ : /* four */ 1 /* five */ , // six\n "b": [ 1 /* 7 */ ] } // 8';
    const { problems, comment } = readJson(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(comment, { start: 0, end: 6 });
    assert.deepEqual(read(text), { a: 1, b: [1] });
  });

  test('trailing commas are no problem, and the first one is known', () => {
    const text = '{"a": [1, 2,], "b": 3,}';
    const { problems, trailingComma } = readJson(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(trailingComma, { start: 11, end: 12 });
    assert.deepEqual(read(text), { a: [1, 2], b: 3 });
  });

  test('a comment sign in a string is no comment', () => {
    assert.equal(readJson('{"url": "http://x/*y*/"}').comment, undefined);
  });

  test('a byte order mark is skipped and counts in the offsets', () => {
    const text = '\uFEFF{"a": "b"}';
    assert.deepEqual(reasons(text), []);
    assert.deepEqual(contentSpan(stringAt(text, 'a')), { start: 8, end: 9 });
  });

  for (const [name, eol] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`${name} ends lines, and line comments`, () => {
      const text = ['{ // comment', '  "a": "b"', '}'].join(eol);
      assert.deepEqual(reasons(text), []);
      assert.deepEqual(read(text), { a: 'b' });
      const { start, end } = contentSpan(stringAt(text, 'a'));
      assert.equal(text.slice(start, end), 'b');
    });
  }
});

describe('ranges inside strings', () => {
  for (const [name, content, value] of [
    ['no escape', 'plain', 'plain'],
    ['short escapes', 'a\\n\\t\\/\\"b', 'a\n\t/"b'],
    ['a zero-width space', 'a\\u200bb', 'a\u200bb'],
    ['an escaped surrogate pair', 'a\\ud83d\\ude00b', 'a😀b'],
    ['a literal surrogate pair', 'a😀b', 'a😀b'],
    ['a lone surrogate', 'a\\ud83db', 'a\ud83db'],
    ['an escaped backslash before a u', 'a\\\\u0041', 'a\\u0041'],
    ['everything in a row', '\\\\\\u0041\\"x\\/', '\\A"x/'],
  ] as const) {
    test(name, () => {
      const text = `{"k": "${content}"}`;
      const node = stringAt(text, 'k');
      assert.equal(node.value, value);
      const whole = contentSpan(node);
      assert.equal(text.slice(whole.start, whole.end), content);
      let behind = whole.start;
      for (let index = 0; index < value.length; index++) {
        const { start, end } = contentSpan(node, index, index + 1);
        assert.equal(start, behind);
        assert.equal(JSON.parse(`"${text.slice(start, end)}"`), value[index]);
        behind = end;
      }
      assert.equal(behind, whole.end);
    });
  }

  test('an invalid escape is a problem and stays inside the string', () => {
    const text = '{"a": "x\\qy\\u12", "b": 1}';
    const { start, end } = contentSpan(stringAt(text, 'a'));
    assert.ok(start >= 7 && end <= text.indexOf('", "b"') + 1, `${start}-${end}`);
    assert.equal(plain(get(readJson(text).roots[0], 'b')), 1);
  });
});

describe('broken text', () => {
  const cases: readonly [text: string, value: unknown, first: SyntaxProblem['reason']][] = [
    ['{"a": 1', { a: 1 }, 'unclosed'],
    ['{"a": [1, 2', { a: [1, 2] }, 'unclosed'],
    ['{"a": "b', { a: 'b' }, 'unfinished-string'],
    ['{"a": "b\n, "c": 1}', { a: 'b', c: 1 }, 'unfinished-string'],
    ['{"a":', { a: undefined }, 'unclosed'],
    ['{"a"', { a: undefined }, 'unclosed'],
    ['{"a": , "b": 1}', { a: undefined, b: 1 }, 'missing-value'],
    ['{"a" 1, "b": 2}', { a: 1, b: 2 }, 'missing-separator'],
    ['{"a": 1 "b": 2}', { a: 1, b: 2 }, 'missing-separator'],
    ['{"a": "x" "b": 2}', { a: 'x', b: 2 }, 'missing-separator'],
    ['{"a": [1 2], "b": 3}', { a: [1, 2], b: 3 }, 'missing-separator'],
    ['{"a": ["x", "y" "b": 3}', { a: ['x', 'y'], b: 3 }, 'missing-separator'],
    ['{"a": ["x" }, "b": 3', { a: ['x'] }, 'unclosed'],
    ['{"a": {"b": 1]}, "c": 2}', { a: { b: 1 }, c: 2 }, 'unexpected'],
    ['"a": {"b": 1}, "c": 2', { a: { b: 1 }, c: 2 }, 'missing-separator'],
    ['{\'a\': 1, "b": 2}', { '': 1, b: 2 }, 'unexpected'],
    ['{a: 1, "b": 2}', { '': 1, b: 2 }, 'unexpected'],
    ['{"a": 1,, "b": 2}', { a: 1, b: 2 }, 'unexpected'],
    ['{ ...rest\n "a": 1 }', { a: 1 }, 'unexpected'],
  ];
  for (const [text, value, first] of cases) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(read(text), value);
      assert.equal(reasons(text)[0], first);
    });
  }

  test('JSON Lines give one root per line', () => {
    const { roots, problems } = readJson('{"a": 1}\n{"b": 2}\n');
    assert.deepEqual(roots.map(plain), [{ a: 1 }, { b: 2 }]);
    assert.equal(problems[0]?.reason, 'second-value');
  });

  test('garbage gives a bounded number of problems', () => {
    assert.equal(readJson('? '.repeat(10_000)).problems.length, 100);
  });
});
