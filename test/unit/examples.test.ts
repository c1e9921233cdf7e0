import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { analyze } from '../../server/src/analysis/analyze.ts';

const folder = join(import.meta.dirname, '../../examples');

test('the example workspace shows a finding of each kind that the README speaks of, and a server without any', () => {
  const text = readFileSync(join(folder, '.vscode/mcp.json'), 'utf8');
  const { state, findings } = analyze({ uri: 'file:///examples/.vscode/mcp.json', text }, { language: 'en' });
  assert.equal(state, 'checked');
  assert.deepEqual([...new Set(findings.map(({ server }) => server))], ['github', 'files', 'weather']);
  for (const id of [
    'hardcoded-secret',
    'unpinned-package',
    'broad-filesystem-access',
    'unencrypted-transport',
    'toxic-flow',
  ]) {
    assert.ok(
      findings.some(({ ruleId }) => ruleId === id),
      id,
    );
  }
});

test('the example server works', async () => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [join(folder, 'servers/notes.mjs')] }),
  );
  try {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['add_note', 'list_notes'],
    );
    await client.callTool({ name: 'add_note', arguments: { text: 'milk' } });
    const { content } = await client.callTool({ name: 'list_notes', arguments: {} });
    assert.deepEqual(content, [{ type: 'text', text: 'milk' }]);
  } finally {
    await client.close();
  }
});
