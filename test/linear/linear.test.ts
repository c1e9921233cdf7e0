import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectExpressions } from './expressions.ts';
import { judge } from './judge.ts';
import { reviewed } from './reviewed.ts';
import { readVerdicts } from './verdicts.ts';

const { files, calls, built } = await collectExpressions();

test('no regular expression of the server backtracks more than in proportion to the text', async () => {
  const known = readVerdicts();
  const bad: string[] = [];
  for (const [expression, file] of files) {
    if (known.has(expression) || reviewed.has(expression)) continue;
    const { status, why } = await judge(expression);
    if (status !== 'safe') bad.push(`${file}: ${expression}\n  ${status}: ${why}`);
  }
  assert.deepEqual(bad, [], bad.join('\n'));
});

test('every expression that is put together is among them', () => {
  assert.equal(
    built.length,
    calls,
    'put expressions together while the module is loaded, where this test sees them',
  );
  assert.ok(calls > 0 && files.size > 500);
});

test('what is listed with a reason is still there', () => {
  const gone = [...reviewed.keys()].filter((expression) => !files.has(expression));
  assert.deepEqual(gone, []);
});

test('recheck would notice', async () => {
  assert.equal((await judge('/(?:a+)+$/')).status, 'vulnerable');
  assert.equal((await judge('/\\s+$/')).status, 'vulnerable');
  assert.equal((await judge('/a+/dg')).status, 'safe');
});
