import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { knownNames } from '../../server/src/analysis/data/knownPackages.ts';
import { findLookalike, findScopeLookalike } from '../../server/src/analysis/packages/lookalike.ts';
import { mixesScripts, normalName, skeleton } from '../../server/src/analysis/packages/names.ts';
import { editDistance, isTypo } from '../../server/src/analysis/packages/typos.ts';

const rulesOnNames = new Set([
  'archived-package',
  'confusable-package-scope',
  'custom-registry',
  'known-malicious-package',
  'known-vulnerable-package',
  'typosquat-package',
  'unpinned-git-source',
]);

function rulesFor(command: string, ...args: readonly string[]): string[] {
  const text = JSON.stringify({ servers: { example: { command, args } } });
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  return findings.map(({ ruleId }) => ruleId).filter((id) => rulesOnNames.has(id));
}

describe('well-known names are silent', () => {
  // A version far above all others, so that no advisory applies.
  for (const name of knownNames.npm)
    test(name, () => assert.deepEqual(rulesFor('npx', '-y', `${name}@9999.0.0`), []));
  for (const name of knownNames.pypi)
    test(name, () => assert.deepEqual(rulesFor('uvx', `${name}==9999.0`), []));
  for (const name of knownNames.oci)
    test(name, () => assert.deepEqual(rulesFor('docker', 'run', '-i', name), []));
  test('in the other spellings of PyPI', () => {
    for (const name of knownNames.pypi)
      assert.deepEqual(rulesFor('uvx', `${name.replaceAll('-', '_').toUpperCase()}==9999.0`), []);
  });
});

describe('slips in well-known names are found', () => {
  const unscoped = [
    ...knownNames.npm.filter((name) => !name.startsWith('@')).map((name) => ['npm', name] as const),
    ...knownNames.pypi.map((name) => ['pypi', name] as const),
  ].filter(([, name]) => name.length >= 8);

  for (const [registry, name] of unscoped) {
    test(`${registry} ${name}`, () => {
      const words = name.split('-');
      const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
      const at = name.indexOf(longest) + 1;
      const slips = [
        // Two letters swapped, one doubled.
        name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
        name.slice(0, at) + name.charAt(at) + name.slice(at),
      ].filter((slip) => slip !== name);
      for (const slip of slips) {
        if (unscoped.some(([, known]) => known === slip)) continue;
        assert.ok(findLookalike(registry, slip), slip);
      }
    });
  }
});

describe('near misses', () => {
  for (const [name, known] of [
    ['mcp-server-git', 'mcp-server-github'],
    ['mcp-server-gist', 'mcp-server-git'],
    ['mcp-server-gis', 'mcp-server-git'],
    ['mcp-server-fetcher', 'mcp-server-fetch'],
    ['mcp-servers-fetch', 'mcp-server-fetch'],
    ['git-mcp-server', 'mcp-server-git'],
    ['context8-mcp', 'context7-mcp'],
    ['chrome-mcp', 'chroma-mcp'],
    ['gworkspace-mcp', 'workspace-mcp'],
    ['mcp-server-tide', 'mcp-server-time'],
  ] as const) {
    test(`${name} is no slip in ${known}`, () => assert.ok(!isTypo(name, known)));
  }

  for (const [name, known] of [
    ['mcp-server-fecth', 'mcp-server-fetch'],
    ['mcp-server-ftch', 'mcp-server-fetch'],
    ['mcp-server-fwtch', 'mcp-server-fetch'],
    ['mcp-server-gitt', 'mcp-server-git'],
    ['mpc-server-git', 'mcp-server-git'],
    ['mcpserver-git', 'mcp-server-git'],
    ['server-mcp-git', 'mcp-server-git'],
    ['server-filesytem', 'server-filesystem'],
    ['server-filesistems', 'server-filesystem'],
  ] as const) {
    test(`${name} is a slip in ${known}`, () => assert.ok(isTypo(name, known)));
  }

  for (const name of [
    '@acme/server-filesystem',
    '@acme/mcp',
    '@emotion/react',
    '@storyblok/mcp',
    '@mcp/acme',
    '@anthropic-ai/sdk',
    '@anthropic-labs/sdk',
    '@sentri/mcp-server',
    '@playwrite/fonts',
    '@modelcontextprotocol/server-unheard-of',
  ]) {
    test(`${name} is a name of its own`, () => {
      assert.equal(findLookalike('npm', name), undefined);
      assert.equal(findScopeLookalike('npm', name), undefined);
    });
  }
});

describe('scopes', () => {
  for (const [name, correct] of [
    ['@modelcontextprotocoI/server-memory', '@modelcontextprotocol/server-memory'],
    ['@modelcontextprotoco1/anything', '@modelcontextprotocol/anything'],
    ['@mode1contextprotoc0l/server-memory', '@modelcontextprotocol/server-memory'],
    ['@model-context-protocol/server-memory', '@modelcontextprotocol/server-memory'],
    ['@modelcontextprotcol/server-memory', '@modelcontextprotocol/server-memory'],
    ['@p1aywright/mcp', '@playwright/mcp'],
    ['@playwrigth/mcp', '@playwright/mcp'],
    ['@playwrite/mcp', '@playwright/mcp'],
    ['@anthropic-al/claude-code', '@anthropic-ai/claude-code'],
    ['@antropic-ai/anything', '@anthropic-ai/anything'],
    ['@notionhg/notion-mcp-server', '@notionhq/notion-mcp-server'],
    ['@upstach/context7-mcp', '@upstash/context7-mcp'],
    ['@notionqh/notion-mcp-server', '@notionhq/notion-mcp-server'],
    ['@mcp/server-filesystem', '@modelcontextprotocol/server-filesystem'],
    ['@anthropic-ai/mcp-remote', 'mcp-remote'],
  ] as const) {
    test(`${name} is meant to be ${correct}`, () =>
      assert.equal(findScopeLookalike('npm', name)?.name, correct));
  }

  test('a scope is one problem, and its base none', () => {
    assert.deepEqual(rulesFor('npx', '@modelcontextprotoco1/server-filesytem@1.0.0'), [
      'confusable-package-scope',
    ]);
  });

  test('a letter of another script is one problem, with the plain name as its fix', () => {
    assert.deepEqual(rulesFor('uvx', 'mcp-server-f\u0435tch==2026.11.18'), ['confusable-package-scope']);
    assert.equal(findScopeLookalike('pypi', 'mcp-server-f\u0435tch')?.name, 'mcp-server-fetch');
  });

  test('capitals make no other scope', () => {
    assert.equal(findScopeLookalike('npm', '@ModelContextProtocol/server-memory'), undefined);
  });

  test('an image is judged by its namespace, with or without the name of Docker Hub', () => {
    assert.equal(findScopeLookalike('oci', 'graf\u0430na/mcp-grafana')?.known, 'grafana');
    assert.deepEqual(rulesFor('docker', 'run', 'docker.io/graffana/mcp-grafana'), [
      'confusable-package-scope',
    ]);
    assert.deepEqual(rulesFor('docker', 'run', 'docker.io/grafana/mcp-grafana'), []);
  });
});

test('names are compared as their registries do', () => {
  assert.equal(normalName('pypi', 'MCP_Server.Git'), 'mcp-server-git');
  assert.equal(normalName('npm', '@Acme/A_b.c'), '@acme/a_b.c');
});

test('a skeleton keeps what can be seen', () => {
  assert.equal(skeleton('Git1ab'), skeleton('gitlab'));
  assert.equal(skeleton('rnodel'), skeleton('model'));
  assert.equal(skeleton('\uff46etch'), 'fetch');
  assert.notEqual(skeleton('gitlab'), skeleton('github'));
});

test('scripts are mixed by letters only', () => {
  assert.ok(mixesScripts('f\u0435tch'));
  assert.ok(!mixesScripts('fetch-2_x'));
  assert.ok(!mixesScripts('caf\u00e9'));
});

test('a distance counts swapped neighbours once and stops at 3', () => {
  assert.equal(editDistance('fetch', 'fetch'), 0);
  assert.equal(editDistance('fecth', 'fetch'), 1);
  assert.equal(editDistance('', 'ab'), 2);
  assert.equal(editDistance('abcdef', 'uvwxyz'), 3);
  assert.equal(editDistance('a', 'abcdef'), 3);
});
