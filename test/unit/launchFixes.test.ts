import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { fixesOf } from './findingsOf.ts';

const run = (line: string, env: object = {}) => {
  const [command, ...args] = line.split(' ');
  return { command, args, env };
};

describe('fixes of launches', () => {
  test('a launch without sudo', () => {
    const of = (entry: object) => fixesOf('sudo-launch', entry);
    assert.deepEqual(of({ command: 'sudo acme --x' }), [[false, { command: 'acme --x' }]]);
    assert.deepEqual(of({ command: 'sudo', args: ['-n', 'a', 'b'] }), [
      [false, { command: 'a', args: ['b'] }],
    ]);
    assert.deepEqual(of({ command: 'sudo', args: ['env -S', 'a'] }), []);
    assert.deepEqual(of({ command: 'nice sudo', args: ['a'] }), []);
    assert.deepEqual(of({ command: 'runas', args: ['/trustlevel:0x20000', 'npx -y a'] }), []);
    assert.deepEqual(of({ command: 'sudo', args: ['doas', 'a'] }), [
      [false, { command: 'doas', args: ['a'] }],
      [false, { command: 'sudo', args: ['a'] }],
    ]);
  });

  test('a list without a scope', () => {
    const url = 'https://mcp.acme.dev/mcp';
    const of = (scopes: unknown) =>
      fixesOf('excessive-oauth-scope', { url, oauth: { scopes } }).map(([safe, entry]) => [
        safe,
        (entry as { oauth: { scopes: unknown } }).oauth.scopes,
      ]);
    assert.deepEqual(of(['a', '*', 'b']), [[false, ['a', 'b']]]);
    assert.deepEqual(of(['a *', 'b']), [[false, ['a', 'b']]]);
    assert.deepEqual(of(['* a']), [[false, ['a']]]);
    assert.deepEqual(of('a,*,b'), [[false, 'a,b']]);
    assert.deepEqual(of('a * b'), [[false, 'a b']]);
    assert.deepEqual(of('*'), [[false, '']]);
  });

  test('read-only servers', () => {
    const of = (entry: object) => fixesOf('unrestricted-toolset', entry);
    const github = 'https://api.githubcopilot.com/mcp/';
    const headers = { Authorization: '${input:x}' };
    const supabase = 'https://mcp.supabase.com/mcp?x=1';
    assert.deepEqual(of({ url: github, headers }), [
      [false, { url: github, headers: { ...headers, 'X-MCP-Readonly': 'true' } }],
    ]);
    assert.deepEqual(of({ url: github, headers: 'x' }), []);
    assert.deepEqual(of({ url: supabase }), [[false, { url: `${supabase}&read_only=true` }]]);
    assert.deepEqual(of({ command: 'mcp-remote', args: [github] }), []);
    const image = 'ghcr.io/github/github-mcp-server';
    assert.deepEqual(of({ command: 'docker', args: ['run', image] }), [
      [false, { command: 'docker', args: ['run', '-e', 'GITHUB_READ_ONLY=1', image] }],
    ]);
    assert.deepEqual(of({ command: `docker run ${image}` }), []);
  });

  test('those that keep the meaning say so', () => {
    const safe = (ruleId: string, entry: unknown, file?: string) =>
      fixesOf(ruleId, entry, file).map(([isSafe]) => isSafe);
    assert.deepEqual(safe('tls-verification-disabled', run('a --insecure')), [true]);
    assert.deepEqual(safe('authentication-disabled', run('a --port 1 --no-auth')), [true]);
    assert.deepEqual(safe('sandbox-disabled', run('a --no-sandbox')), [false]);
    assert.deepEqual(safe('dangerous-environment', run('a', { BASH_ENV: 'x' })), [false]);
    assert.deepEqual(
      safe('destructive-auto-approve', { command: 'a', alwaysAllow: ['delete_x'] }, '.roo/mcp.json'),
      [true],
    );
    assert.deepEqual(
      safe('destructive-auto-approve', { command: 'a', alwaysAllow: 'delete_x' }, '.roo/mcp.json'),
      [],
    );
  });
});

describe('limits of a sandbox in the wrong place', () => {
  const limits = { network: {} };
  const fixes = (config: object) => {
    const { findings } = analyze(
      { uri: 'file:///project/.vscode/mcp.json', text: JSON.stringify(config) },
      { language: 'en' },
    );
    return findings
      .filter(({ ruleId }) => ruleId === 'misplaced-sandbox')
      .map((finding) => finding.fixes.map(({ safe }) => safe));
  };
  test('move to the top', () => {
    assert.deepEqual(fixes({ servers: { a: { command: 'a', sandbox: limits }, b: { command: 'b' } } }), [
      [true],
    ]);
  });
  test('stay where two servers have some', () => {
    const servers = { a: { command: 'a', sandbox: limits }, b: { command: 'b', sandbox: limits } };
    assert.deepEqual(fixes({ servers }), [[], []]);
  });
  test('stay where the servers are not at the top', () => {
    assert.deepEqual(fixes({ mcp: { servers: { a: { command: 'a', sandbox: limits } } } }), [[]]);
  });
});
