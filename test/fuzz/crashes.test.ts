import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptCrashes } from './crashes.ts';
import { attempt } from './fuzz.ts';
import { targetsWith } from './targets.ts';

const targets = targetsWith([{ path: '/project/mcp.json', text: '{}' }], true);

for (const crash of keptCrashes()) {
  test(`${crash.target}: ${crash.error.split('\n')[0]}`, async () => {
    const target = targets.find(({ name }) => name === crash.target);
    assert.ok(target, 'there is no such target any more');
    assert.equal(await attempt(target, crash, crash.seed, () => {}), undefined);
  });
}
