import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/analysis/analyze.ts';
import { findScopes, scopeBreadth } from '../../server/src/analysis/oauthScopes.ts';

function textOf(entry: object): string {
  return JSON.stringify({ servers: { acme: entry } });
}

function serverOf(entry: object) {
  const text = textOf(entry);
  const server = readDocument({ uri: 'file:///project/.vscode/mcp.json', text })?.servers[0];
  assert.ok(server);
  return server;
}

function scopesOf(entry: object): string[] {
  return findScopes(textOf(entry), serverOf(entry)).map(({ node, from, to }) => node.value.slice(from, to));
}

function breadthOf(scope: string, entry: object = { command: 'acme-mcp' }) {
  return scopeBreadth(scope, serverOf(entry));
}

const url = 'https://mcp.acme.dev/mcp';

describe('where scopes are', () => {
  const entries: readonly (readonly [string, object, string[]])[] = [
    ['oauth, a list', { url, oauth: { scopes: ['a', 'b'] } }, ['a', 'b']],
    ['oauth, one text', { url, oauth: { scope: 'a b' } }, ['a', 'b']],
    ['auth of Cursor', { url, auth: { CLIENT_ID: 'x', scopes: ['a'] } }, ['a']],
    ['the entry itself, as in Codex', { url, scopes: ['a'] }, ['a']],
    ['a flag and its value', { command: 'acme', args: ['--scope', 'a,b', 'c'] }, ['a', 'b']],
    ['a flag with its value', { command: 'acme', args: ['--oauth-scopes=a b'] }, ['a', 'b']],
    ['a variable', { command: 'acme', env: { ACME_SCOPES: 'a', SCOPE: 'b', SCOPED: 'c' } }, ['a', 'b']],
    ['metadata in JSON', { command: 'acme', args: ['--metadata', '{"x":1,"scope" : "a b"}'] }, ['a', 'b']],
    [
      'elsewhere',
      {
        command: 'acme',
        args: ['--mode=a', '{"scoped":"b"}', '--scopes-of=a', '--my-scope=b', 'scope=c'],
        mode: { scopes: ['c'] },
      },
      [],
    ],
    ['something else than a text', { url, oauth: { scopes: [1, null, { a: 'b' }] } }, []],
  ];
  for (const [name, entry, expected] of entries) {
    test(name, () => assert.deepEqual(scopesOf(entry), expected));
  }
});

describe('how wide a scope is', () => {
  const scopes: readonly (readonly [string, ReturnType<typeof scopeBreadth>])[] = [
    ['*', 'everything'],
    ['*:*', 'everything'],
    ['all', 'everything'],
    ['full_access', 'everything'],
    ['full-access', 'everything'],
    ['files:*', 'wildcard'],
    ['issues.*', 'wildcard'],
    ['admin:*', 'admin'],
    ['admin', 'admin'],
    ['org:admin', 'admin'],
    ['admin:org_hook', 'admin'],
    ['https://mail.google.com/', 'full'],
    ['https://www.googleapis.com/auth/drive', 'full'],
    ['https://www.googleapis.com/auth/cloud-platform', 'full'],
    ['Directory.ReadWrite.All', 'full'],
    ['https://graph.microsoft.com/Files.ReadWrite.All', 'full'],
    ['admin:read', undefined],
    ['read:*', undefined],
    ['read:org', undefined],
    ['readonly.*', undefined],
    ['User.Read.All', undefined],
    ['Mail.ReadWrite', undefined],
    ['https://www.googleapis.com/auth/drive.file', undefined],
    ['https://www.googleapis.com/auth/drive.readonly', undefined],
    ['administrators', undefined],
    ['files:admin:notes', undefined],
    ['allowed', undefined],
    ['openid', undefined],
    ['a b:*', undefined],
    ['files:*x', undefined],
    ['https://mail.google.com/x', undefined],
    ['xhttps://mail.google.com/', undefined],
    ['repo', undefined],
    ['api', undefined],
    ['*'.repeat(201), undefined],
  ];
  for (const [scope, expected] of scopes) {
    test(scope.slice(0, 60), () => assert.equal(breadthOf(scope), expected));
  }

  test('words that only one provider understands', () => {
    assert.equal(breadthOf('repo', { command: 'docker', args: ['run', 'github-mcp'] }), 'full');
    assert.equal(breadthOf('delete_repo', { url: 'https://github.acme.dev/mcp' }), 'full');
    assert.equal(breadthOf('public_repo', { url: 'https://github.acme.dev/mcp' }), undefined);
    assert.equal(breadthOf('api', { command: 'gitlab-mcp' }), 'full');
    assert.equal(breadthOf('sudo', { command: 'gitlab-mcp' }), 'full');
    assert.equal(breadthOf('site_admin', { command: 'github-mcp' }), 'full');
    assert.equal(breadthOf('repo', { command: 'gitlab-mcp' }), undefined);
  });
});
