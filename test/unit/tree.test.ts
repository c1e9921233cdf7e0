import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import {
  contentSpan,
  forEachString,
  get,
  getMember,
  getString,
  pathOf,
  type TreeNode,
} from '../../server/src/analysis/tree.ts';

function parse(text: string): TreeNode {
  const root = readJson(text).roots[0];
  assert.ok(root);
  return root;
}

describe('get', () => {
  const root = parse('{"a": 1, "b": "x", "a": 2, "c":}');

  test('takes the last of two equal keys', () => {
    const value = get(root, 'a');
    assert.equal(value?.kind === 'number' && value.value, 2);
  });

  test('is undefined for what is not there, and for what is no object', () => {
    assert.equal(get(root, 'z'), undefined);
    assert.equal(get(get(root, 'b'), 'a'), undefined);
    assert.equal(get(undefined, 'a'), undefined);
  });

  test('a key without a value is a member without a value', () => {
    assert.equal(getMember(root, 'c')?.value, undefined);
    assert.equal(getMember(root, 'c')?.key.value, 'c');
  });

  test('getString takes strings only', () => {
    assert.equal(getString(root, 'b')?.value, 'x');
    assert.equal(getString(root, 'a'), undefined);
  });
});

describe('pathOf', () => {
  const root = parse('{"a": {"b": [0, {"c": "x"}]}}');
  const list = get(get(root, 'a'), 'b');
  const item = list?.kind === 'array' ? list.items[1] : undefined;

  test('has keys and indices from the root on', () => {
    assert.ok(item);
    assert.deepEqual(pathOf(root), []);
    assert.deepEqual(pathOf(item), ['a', 'b', 1]);
  });

  test('of a key is that of its value', () => {
    const member = getMember(item, 'c');
    assert.ok(member?.value);
    assert.deepEqual(pathOf(member), ['a', 'b', 1, 'c']);
    assert.deepEqual(pathOf(member.value), pathOf(member));
  });
});

test('contentSpan is the whole content, or the part asked for', () => {
  const text = '{"a": "b\\tcd"}';
  const node = getString(parse(text), 'a');
  assert.ok(node);
  const slice = (from?: number, to?: number) => {
    const { start, end } = contentSpan(node, from, to);
    return text.slice(start, end);
  };
  assert.equal(slice(), 'b\\tcd');
  assert.equal(slice(2), 'cd');
  assert.equal(slice(1, 2), '\\t');
  assert.equal(slice(4, 4), '');
});

test('forEachString visits values in document order, each with the key that holds it', () => {
  const seen: [string, string | undefined][] = [];
  const root = parse('{"a": "1", "b": ["2", {"c": "3"}, "4"], "d": 5}');
  forEachString(root, ({ value }, key) => seen.push([value, key]));
  assert.deepEqual(seen, [
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
    ['4', 'b'],
  ]);
});
