import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineTokens } from './tokenise.ts';

const size = 200_000;
/** Quotes, braces, key, colon and the text around them. */
const frame = 20;

const count = (body: string) => lineTokens('source.json.comments', `{"name": "${body}"}`).length;
const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length));

const nothing = [
  ...['$', '{', '${', '${A', '${A:-', '${input:', '${env:a', '${workspaceFolder:'],
  ...['{env:', '{env:a', '{file:', '{file:a', '${{ ', '${{ secrets.', '${{ secrets.a '],
  ...['👩', '👩\u200d', '1\ufe0f', 'م\u200c', 'א\u200f', '葛\u{e0100}'],
];

for (const unit of nothing) {
  test(`200 KB of ${JSON.stringify(unit)} stays one token`, () => {
    assert(count(`${fill(unit)} `) <= frame);
  });
}

const run = [
  ...['\u202e', '\u200e', '\u200b', '\u200d', '\u200c\u200d', '\u{e0041}', '\ufe0f', '\u{e0100}'],
  ...[
    '\\u202e',
    '\\u200e',
    '\\u200b',
    '\\u200d',
    '\\u200c\\u200d',
    '\\udb40\\udc41',
    '\\ufe0f',
    '\\udb40\\udd00',
  ],
];

for (const unit of run) {
  test(`200 KB of ${JSON.stringify(unit)} becomes one mark`, () => {
    assert(count(`a${fill(unit)}b`) <= frame);
  });
}

const repeated: [unit: string, tokens: number][] = [
  ['${input:a}', 5],
  ['${A:-b}', 5],
  ['{file:a}', 5],
  ['${{ secrets.a }}', 7],
  ['a\u200b', 2],
  ['\u200b\u202e', 2],
  ['👩\u200d\u200d', 2],
  ['\\\\u200b', 2],
];

for (const [unit, tokens] of repeated) {
  test(`200 KB of ${JSON.stringify(unit)} has at most ${tokens} tokens each`, () => {
    const body = fill(unit);
    assert(count(body) <= (body.length / unit.length) * tokens + frame);
  });
}

test('an argument of 200 KB is one token', () => {
  const tokens = lineTokens('source.json', `["\${input:${'a'.repeat(size)}}"]`);
  assert.equal(tokens.filter(([text]) => text.length === size).length, 1);
});
