import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killWriters } from '../kill/kill.ts';

test('no approval that was confirmed is lost when its writer is killed', async () => {
  const { kills, confirmed } = await killWriters(6);
  assert.equal(kills, 6);
  assert.ok(confirmed >= kills);
});
