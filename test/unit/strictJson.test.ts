import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../server/src/analysis/edits.ts';
import { toStrictJson } from '../../server/src/analysis/fixes/strictJson.ts';

const cases: [title: string, before: string, after: string][] = [
  ['nothing to remove', '{ "a": "// b", "c": ",]" }\n', '{ "a": "// b", "c": ",]" }\n'],
  ['a line of its own', '{\n  // x\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['Windows line ends', '{\r\n  // x\r\n  "a": 1 // y\r\n}', '{\r\n  "a": 1\r\n}'],
  ['the first line', '// x\n{}', '{}'],
  ['the last line', '{}\n// x', '{}\n'],
  ['behind a value', '{ "a": 1 /* x */ }', '{ "a": 1 }'],
  ['in front of a value', '{\n  /* x */ "a": 1\n}', '{\n   "a": 1\n}'],
  ['several lines', '{\n  /* x\n     y */\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ['a comma and a comment behind it', '{ "a": [1, // x\n] }', '{ "a": [1\n] }'],
  ['a comma behind a comment', '{ "a": 1 /* x */, }', '{ "a": 1 }'],
  ['nested commas', '{ "a": [1,], "b": { "c": 2, }, }', '{ "a": [1], "b": { "c": 2 } }'],
  ['two comments in a line', '{ "a": 1 /* x */ /* y */ }', '{ "a": 1 }'],
];

describe('strict JSON', () => {
  for (const [title, before, after] of cases) {
    test(title, () => assert.equal(applyEdits(before, toStrictJson(before)), after));
  }
});
