import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { LspClient } from './client.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolseal-git-'));
after(() => rmSync(folder, { recursive: true }));

const config = '{ "mcpServers": { "acme": { "env": { "API_KEY": "9f8a3c51d07be2464fb1a85c7d20e396" } } } }';

test('a secret is worse from the moment on in which git tracks the file', async (context) => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init');
  writeFileSync(join(folder, '.mcp.json'), config);
  writeFileSync(join(folder, 'other.txt'), '');
  git('add', 'other.txt');
  const client = await LspClient.start();
  context.after(() => client.kill());
  const uri = pathToFileURL(join(folder, '.mcp.json')).href;
  await client.open(uri, config);
  const severity = async () =>
    (await client.diagnose(uri)).find(({ code }) => code === 'high-entropy-secret')?.severity;
  assert.equal(await severity(), DiagnosticSeverity.Warning);
  git('add', '.mcp.json');
  assert.equal(await severity(), DiagnosticSeverity.Error);
});
