import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { describe, isToldApart, judge, readPairs } from './tellApart.ts';

/** How many pairs must be told apart. Raised with every improvement, never lowered. */
const FLOOR = 305;

const pairs = await readPairs(join(import.meta.dirname, 'pairs'));

test('every pair has a name of its own and two different halves', () => {
  const names = pairs.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
  for (const { name, poison, twin } of pairs) assert.notDeepEqual(poison, twin, name);
});

test('poisoned definitions are told from honest ones that share their words', (context) => {
  let apart = 0;
  for (const pair of pairs) {
    const verdict = judge(pair);
    if (isToldApart(verdict)) apart++;
    else context.diagnostic(`${pair.name}: ${describe(verdict)}`);
  }
  context.diagnostic(`${apart} of ${pairs.length} pairs are told apart`);
  assert.ok(apart >= FLOOR, `${apart} pairs are told apart, ${FLOOR} were before`);
});
