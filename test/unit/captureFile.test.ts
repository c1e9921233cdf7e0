import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureToText } from '../../server/src/lock/captureFile.ts';

test('a capture is kept as it is', () => {
  const capture = {
    toolsealCapture: 1,
    server: 'files',
    launch: `sha256:${'0'.repeat(64)}`,
    time: '2026-11-25T12:00:00.000Z',
    protocolVersion: '2026-07-28',
    tools: [{ name: 'read_file', inputSchema: { type: 'object' } }],
  } as const;
  assert.deepEqual(JSON.parse(captureToText(capture)), capture);
});
