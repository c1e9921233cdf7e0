import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';

type Patterns = readonly Readonly<Record<string, string>>[];

/** What `denied-server` says about one server under these lists. */
function verdict(server: object, servers: { readonly allow?: Patterns; readonly deny?: Patterns }) {
  const { findings } = analyze(
    { uri: 'file:///project/.vscode/mcp.json', text: JSON.stringify({ servers: { example: server } }) },
    { language: 'en', policy: readPolicy(JSON.stringify({ servers })) },
  );
  return findings.filter(({ ruleId }) => ruleId === 'denied-server').map(({ messageId }) => messageId)[0];
}

const npx = (...args: string[]) => ({ command: 'npx', args: ['-y', ...args] });

describe('the list of denied servers', () => {
  test('is matched by name, whatever the version, the runner and the wrapper', () => {
    const deny = [{ npm: '@acme/*' }];
    for (const server of [
      npx('@acme/files'),
      npx('@acme/files@1.2.3'),
      npx('@ACME/files'),
      { command: 'cmd', args: ['/c', 'npx', '-y', '@acme/files'] },
      { command: 'bash', args: ['-c', 'cd /srv && npx -y @acme/files'] },
      { command: 'pnpm', args: ['dlx', '@acme/files'] },
    ]) {
      assert.equal(verdict(server, { deny }), 'denied', JSON.stringify(server));
    }
    assert.equal(verdict(npx('acme'), { deny }), undefined);
    assert.equal(verdict({ command: 'uvx', args: ['@acme/files'] }, { deny }), undefined);
  });

  test('knows projects of PyPI and images by all their spellings', () => {
    assert.equal(
      verdict({ command: 'uvx', args: ['Acme_MCP==1.0'] }, { deny: [{ pypi: 'acme-mcp' }] }),
      'denied',
    );
    const docker = (image: string) => ({ command: 'docker', args: ['run', '-i', image] });
    for (const image of [
      'acme/mcp',
      'acme/mcp:1',
      'docker.io/acme/mcp',
      'index.docker.io/acme/mcp@sha256:0f',
    ]) {
      assert.equal(verdict(docker(image), { deny: [{ image: 'acme/mcp' }] }), 'denied', image);
    }
    assert.equal(verdict(docker('ghcr.io/acme/mcp'), { deny: [{ image: 'acme/mcp' }] }), undefined);
  });

  test('finds programs in any folder, and addresses behind a bridge', () => {
    const deny = [{ command: 'acme-mcp' }, { url: '*://*.acme.dev' }];
    assert.equal(verdict({ command: '/opt/bin/acme-mcp' }, { deny }), 'denied');
    assert.equal(verdict(npx('mcp-remote', 'https://mcp.acme.dev/sse'), { deny }), 'denied');
    assert.equal(verdict({ url: 'http://MCP.Acme.dev:8080/mcp' }, { deny }), 'denied');
    assert.equal(verdict({ url: 'https://user@mcp.acme.dev/mcp' }, { deny }), 'denied');
    assert.equal(verdict({ url: 'https://acme.dev.example/mcp' }, { deny }), undefined);
  });

  test('counts more than the list of allowed ones', () => {
    assert.equal(verdict(npx('acme'), { allow: [{ npm: '*' }], deny: [{ npm: 'acme' }] }), 'denied');
  });
});

describe('the list of allowed servers', () => {
  test('has to hold all that an entry starts', () => {
    const allow = [{ npm: '@acme/*' }, { command: 'acme-mcp' }];
    assert.equal(verdict(npx('@acme/files'), { allow }), undefined);
    assert.equal(verdict({ command: 'acme-mcp' }, { allow }), undefined);
    for (const server of [
      npx('acme'),
      npx('-p', '@acme/files', '-p', 'other', 'files'),
      { command: 'bash', args: ['-c', 'npx -y @acme/files; npx -y other'] },
      { command: 'bash', args: ['-c', 'echo bnB4IC15IG90aGVy | base64 -d | sh'] },
      { command: '/tmp/acme-mcp' },
      { url: 'https://mcp.acme.dev' },
    ]) {
      assert.equal(verdict(server, { allow }), 'notAllowed', JSON.stringify(server));
    }
  });

  test('may be empty', () => {
    assert.equal(verdict(npx('@acme/files'), { allow: [] }), 'notAllowed');
  });

  test('says nothing about an entry that is being written', () => {
    assert.equal(verdict({}, { allow: [] }), undefined);
  });

  test('is not open to addresses that only look like the allowed ones', () => {
    const allow = [{ url: 'https://*.acme.dev/mcp/*' }];
    assert.equal(verdict({ url: 'https://eu.acme.dev/mcp/files?x=1' }, { allow }), undefined);
    for (const url of [
      'http://eu.acme.dev/mcp/files',
      'https://acme.dev/mcp/files',
      'https://evil.example/eu.acme.dev/mcp/files',
      'https://evil.example#eu.acme.dev/mcp/files',
      'https://eu.acme.dev@evil.example/mcp/files',
      'https://evil.example\\.acme.dev/mcp/files',
      'https://eu.acme.dev/mcp/../admin',
      'https://eu.acme.dev/mcp/%2e%2E/admin',
      'https://${env:HOST}/mcp/files',
    ]) {
      assert.equal(verdict({ url }, { allow }), 'notAllowed', url);
    }
  });

  test('compares ports only where it names one', () => {
    assert.equal(
      verdict({ url: 'https://acme.dev:8443/' }, { allow: [{ url: 'https://acme.dev' }] }),
      undefined,
    );
    const allow = [{ url: 'https://acme.dev:8443/*' }];
    assert.equal(verdict({ url: 'https://acme.dev:8443/mcp' }, { allow }), undefined);
    assert.equal(verdict({ url: 'https://acme.dev/mcp' }, { allow }), 'notAllowed');
  });

  test('is not left by a path through its parent', () => {
    const allow = [{ command: '/opt/acme/*' }];
    assert.equal(verdict({ command: '/opt/acme/bin/mcp' }, { allow }), undefined);
    assert.equal(verdict({ command: '/opt/acme/../../tmp/mcp' }, { allow }), 'notAllowed');
  });
});

test('what a policy does not know is told with all that it knows', () => {
  const text = JSON.stringify({ servers: { deny: [{ nmp: '@acme/*' }, { npm: 'a', go: 'b' }] } });
  for (const language of ['en', 'ja'] as const) {
    const { findings } = analyze({ uri: 'file:///project/toolseal.json', text }, { language });
    assert.equal(findings.length, 2);
    for (const { message } of findings)
      for (const kind of ['npm', 'pypi', 'nuget', 'jsr', 'go', 'cargo', 'image', 'command', 'url'])
        assert.ok(message.includes(`\`${kind}\``), message);
  }
});
