import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../server/src/analysis/formats/json.ts';
import { canonical, pinOf } from '../../server/src/analysis/lock/canonical.ts';
import { sha256 } from '../../server/src/analysis/lock/sha256.ts';

function canonicalOf(text: string): string {
  const [root] = readJson(text).roots;
  if (!root) throw new Error('nothing there');
  return canonical(root);
}

test('SHA-256 is that of node:crypto for any text and length', () => {
  const expected = (text: string) => createHash('sha256').update(text).digest('hex');
  for (let length = 0; length < 200; length++)
    assert.equal(sha256('x'.repeat(length)), expected('x'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.equal(sha256(text), expected(text));
    }),
  );
});

test('the canonical form is the example of RFC 8785, 3.2.3', () => {
  const text = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  assert.equal(
    canonicalOf(text),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('names are sorted by UTF-16 code units', () => {
  const text = String.raw`{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}`;
  const keys = Object.keys(JSON.parse(`{${canonicalOf(text).slice(1, -1)}}`));
  assert.deepEqual(keys, ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  assert.equal(canonicalOf('{"10":1,"9":2,"__proto__":3}'), '{"10":1,"9":2,"__proto__":3}');
});

test('order of names and formatting do not count, for any value', () => {
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffle);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffle(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalOf(JSON.stringify(value));
      assert.equal(canonicalOf(JSON.stringify(shuffle(value), null, 3)), text);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('different values have different forms, odd ones too', () => {
  const odd = [
    '{"a":1}',
    '{"a":2}',
    '{"a":1,"a":2}',
    '{"a":2,"a":1}',
    '{"a":1,"a":1}',
    '"\\ud800"',
    '"\\udc00"',
    '"\\ufffd"',
    '"\\\\ud800"',
    '"\u00e9"',
    '"e\u0301"',
    '1e400',
    '-1e400',
    'null',
    '"Infinity"',
    '[[]]',
    '[]',
    '{}',
    '""',
    '"a "',
    '"a\\u200b"',
    '"a"',
  ];
  assert.equal(new Set(odd.map(canonicalOf)).size, odd.length);
});

test('no depth is too deep', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  assert.equal(canonicalOf(deep), deep);
  const objects = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  assert.equal(canonicalOf(objects), objects);
});

test('a pin names its algorithm', () => {
  assert.equal(pinOf('{}'), 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
