import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Finding } from '../../server/src/analysis/finding.ts';
import { isRemoteContext, parseGitSource } from '../../server/src/analysis/packages/gitSource.ts';
import { isOfficialRegistry } from '../../server/src/analysis/packages/indexes.ts';

const commit = '4f1d2c3b5a69788796a5b4c3d2e1f00112233445';

describe('sources in git', () => {
  for (const [ecosystem, text, kind, repository, reference] of [
    ['pypi', 'git+https://github.com/acme/mcp', 'default', 'github.com/acme/mcp', undefined],
    ['pypi', `git+https://github.com/acme/mcp.git@${commit}`, 'commit', 'github.com/acme/mcp', commit],
    ['pypi', 'git+ssh://git@github.com/acme/mcp.git@main', 'branch', 'github.com/acme/mcp', 'main'],
    ['pypi', 'git+https://user:pw@acme.dev/mcp', 'default', 'acme.dev/mcp', undefined],
    ['pypi', 'mcp @ git+https://github.com/acme/mcp@v1.0#egg=mcp', 'tag', 'github.com/acme/mcp', 'v1.0'],
    ['npm', 'github:acme/mcp', 'default', 'github:acme/mcp', undefined],
    ['npm', `acme/mcp#${commit.toUpperCase()}`, 'commit', 'acme/mcp', commit.toUpperCase()],
    ['npm', 'git+ssh://git@github.com/acme/mcp.git#semver:^1', 'branch', 'github.com/acme/mcp', 'semver:^1'],
    ['npm', 'git@github.com:acme/mcp.git#4f1d2c3', 'tag', 'github.com:acme/mcp', '4f1d2c3'],
    ['oci', 'https://github.com/acme/mcp.git#main:docker', 'branch', 'github.com/acme/mcp', 'main'],
    ['oci', 'https://github.com/acme/mcp.git#:docker', 'default', 'github.com/acme/mcp', undefined],
  ] as const) {
    test(text, () => {
      const source = parseGitSource(ecosystem, text);
      assert.deepEqual([source.kind, source.repository, source.reference], [kind, repository, reference]);
      const place = text.slice(source.from, source.to);
      assert.equal(
        place,
        reference === undefined ? place.replace(/[^#]/g, '') : source.separator + reference,
      );
    });
  }

  test('a build context is remote when it is a repository', () => {
    for (const text of ['https://acme.dev/mcp.git', 'git@acme.dev:mcp.git#main', 'github.com/acme/mcp'])
      assert.ok(isRemoteContext(text), text);
    for (const text of ['.', './mcp', '-', 'https://acme.dev/mcp.tar.gz', 'mcp.git'])
      assert.ok(!isRemoteContext(text), text);
  });
});

function find(server: unknown): Finding[] {
  const text = JSON.stringify({ servers: { example: server } });
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  return findings.filter(({ ruleId }) => ruleId === 'custom-registry');
}

describe('custom-registry', () => {
  for (const domain of ['pypi.org', 'npmjs.org', 'yarnpkg.com', 'nuget.org']) {
    test(`${domain} is official, over https and with any beginning`, () => {
      assert.ok(isOfficialRegistry(domain));
      assert.ok(isOfficialRegistry(`registry.${domain}`));
      assert.ok(!isOfficialRegistry(`${domain}.acme.dev`));
      assert.ok(!isOfficialRegistry(`not${domain}`));
      const address = `https://${domain}/simple`;
      assert.deepEqual(find({ command: 'uvx', args: ['--index-url', address, 'acme-mcp==1'] }), []);
      assert.deepEqual(
        find({ command: 'npx', args: ['acme@1.0.0'], env: { NPM_CONFIG_REGISTRY: address } }),
        [],
      );
    });
  }

  test('the playground of PyPI is not official', () => {
    assert.ok(!isOfficialRegistry('test.pypi.org'));
  });

  test('every variable counts for the tools that read it', () => {
    const env = { PIP_INDEX_URL: 'https://pypi.acme.dev/simple' };
    assert.equal(find({ command: 'pipx', args: ['run', 'acme-mcp==1.0'], env }).length, 1);
    assert.equal(find({ command: 'uvx', args: ['acme-mcp==1.0'], env }).length, 0);
    assert.equal(find({ command: 'docker', args: ['run', 'acme/mcp', 'pipx', 'run', 'x'], env }).length, 0);
  });

  test('a list of addresses is taken apart', () => {
    const env = { UV_INDEX: 'acme=https://pypi.acme.dev/simple http://pypi.other.dev/simple' };
    assert.deepEqual(
      find({ command: 'uvx', args: ['acme-mcp==1.0'], env }).map(({ severity }) => severity),
      ['information', 'error'],
    );
  });

  test('a higher version elsewhere wins with pip, not with uv', () => {
    const index = 'https://pypi.acme.dev/simple';
    const severity = (command: string, ...args: string[]) =>
      find({ command, args: [...args, '--extra-index-url', index, 'acme-mcp==1.0'] }).map(
        (finding) => finding.messageId,
      );
    assert.deepEqual(severity('pip', 'install'), ['confusion']);
    assert.deepEqual(severity('uvx'), ['other']);
  });

  test('credentials in an address stay out of the message', () => {
    const [finding] = find({
      command: 'uvx',
      args: ['--index-url', 'https://user:hunter2secret@pypi.acme.dev/simple', 'acme-mcp==1.0'],
    });
    assert.ok(finding && !finding.message.includes('hunter2secret'));
  });
});
