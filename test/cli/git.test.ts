import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, scanJson, toolseal } from './toolseal.ts';

const config = JSON.stringify({
  servers: {
    acme: {
      command: 'acme-mcp',
      env: { API_KEY: '9f8a3c51d07be2464fb1a85c7d20e396' },
      envFile: '${workspaceFolder}/.env',
    },
  },
});
const files = { 'app/.vscode/mcp.json': config, 'app/.env': '' };

test('what git tracks makes a secret worse and an environment file a finding', async (context) => {
  const folder = await folderWith(context, files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const found = async (...args: string[]) =>
    (await scanJson(args, { cwd: folder, input: config })).json.findings.map(
      ({ ruleId, severity }) => `${severity} ${ruleId}`,
    );
  git('init');
  assert.deepEqual(await found(), ['warning high-entropy-secret']);
  git('add', 'app/.vscode');
  assert.deepEqual(await found(), ['error high-entropy-secret']);
  git('add', 'app/.env');
  const both = ['error high-entropy-secret', 'warning committed-env-file'];
  assert.deepEqual(await found(), both);
  assert.deepEqual(await found(join('app', '.vscode', 'mcp.json')), both);
  assert.deepEqual(await found('-', '--stdin-path', 'app/.vscode/mcp.json'), both);
  assert.deepEqual(await found('-', '--as', 'vscode'), ['warning high-entropy-secret']);
});

test('the message says so, and the fingerprint stays the same', async (context) => {
  const folder = await folderWith(context, files);
  const scan = async (language: string) =>
    (await toolseal(['scan', '--format', 'json', '--lang', language], { cwd: folder })).stdout;
  const before: { findings: { message: string; fingerprint: string }[] } = JSON.parse(await scan('en'));
  execFileSync('git', ['init'], { cwd: folder, stdio: 'pipe' });
  execFileSync('git', ['add', 'app/.vscode'], { cwd: folder });
  const after: typeof before = JSON.parse(await scan('en'));
  assert.equal(after.findings[0]?.fingerprint, before.findings[0]?.fingerprint);
  assert.equal(
    after.findings[0]?.message,
    `${before.findings[0]?.message} Git tracks this file: if the secret is committed already, revoke it.`,
  );
  assert.match(
    await scan('ja'),
    /書いてください。このファイルは Git で|移してください。このファイルは Git で/,
  );
});
