import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { describe, isToldApart, judge, readPairs } from './tellApart.ts';

/** What is not told apart yet. A pair that is, leaves the list, and none is added for a change of the reader. */
const open: ReadonlySet<string> = new Set([
  'after-result/next-steps-from-a-server',
  'archive-and-museum/catalogue-card',
  'chinese-errands/shici',
  'chinese/hulue-zhiling',
  'chinese/zhixing-mingling',
  'fake-turns/message-of-the-developer',
  'famous-words/important-tag',
  'japanese/shiji-no-mushi',
  'long-and-famous/previous-instructions-and-knitting',
  'names/order-in-the-name-of-a-tool',
  'priority/models-that-care',
  'prompts-resources-instructions/instructions-that-mirror-every-answer',
  'prompts-resources-instructions/prompt-argument',
  'prompts-resources-instructions/prompt-in-the-name-of-the-maker',
  'resource-theft/captchas-of-others',
  'schema-fields/enum',
]);

const pairs = await readPairs(join(import.meta.dirname, 'pairs'));

test('every pair has a name of its own and two different halves', () => {
  const names = pairs.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
  for (const { name, poison, twin } of pairs) assert.notDeepEqual(poison, twin, name);
});

for (const pair of pairs.filter(({ name }) => !open.has(name)))
  test(`${pair.name}: ${pair.shows}`, () => {
    const verdict = judge(pair);
    assert.ok(isToldApart(verdict), describe(verdict));
  });

test('what was not told apart before is not told apart now', () => {
  const known = pairs.filter(({ name }) => open.has(name));
  assert.equal(known.length, open.size);
  assert.deepEqual(
    known.filter((pair) => isToldApart(judge(pair))).map(({ name }) => name),
    [],
    'take them off the list',
  );
});
