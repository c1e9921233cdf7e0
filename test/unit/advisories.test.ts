import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/analysis/analyze.ts';
import { type AffectedRange, advisories, advisoriesAsOf } from '../../server/src/analysis/data/advisories.ts';
import { archivedPackages, archivedPackagesAsOf } from '../../server/src/analysis/data/archivedPackages.ts';
import {
  knownNames,
  knownPackagesAsOf,
  newestVersion,
} from '../../server/src/analysis/data/knownPackages.ts';
import {
  maliciousPackages,
  maliciousPackagesAsOf,
} from '../../server/src/analysis/data/maliciousPackages.ts';
import type { Finding } from '../../server/src/analysis/finding.ts';
import { normalName } from '../../server/src/analysis/packages/names.ts';
import { compareVersions, parseVersion } from '../../server/src/analysis/packages/versions.ts';

const id =
  /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|MAL-\d{4}-\d+|PYSEC-\d{4}-\d+|ZDI-\d\d-\d+)$/;

function assertRange(registry: string, { introduced, fixed, lastAffected }: AffectedRange): void {
  assert.ok(fixed === undefined || lastAffected === undefined, 'one end at most');
  const from = parseVersion(registry, introduced);
  assert.ok(from, introduced);
  for (const text of [fixed, lastAffected]) {
    if (text === undefined) continue;
    const end = parseVersion(registry, text);
    assert.ok(end, text);
    assert.ok(compareVersions(end, from) >= (text === fixed ? 1 : 0), `${introduced} … ${text}`);
  }
}

describe('the tables', () => {
  test('say when they were checked', () => {
    for (const date of [advisoriesAsOf, archivedPackagesAsOf, knownPackagesAsOf, maliciousPackagesAsOf])
      assert.match(date, /^20\d\d-\d\d-\d\d$/);
  });

  for (const [registry, table] of Object.entries(advisories)) {
    for (const [name, rows] of table) {
      test(`advisories of ${registry} ${name} are well formed`, () => {
        assert.equal(normalName(registry, name), name);
        assert.ok(rows.length > 0);
        for (const row of rows) {
          for (const text of row.ids) assert.match(text, id);
          assert.ok(
            row.affected.length > 0 && row.source !== '' && row.problem.en !== '' && row.problem.ja !== '',
          );
          assert.ok(row.score === undefined || (row.score > 0 && row.score <= 10));
          for (const range of row.affected) assertRange(registry, range);
        }
        const ids = rows.flatMap((row) => row.ids);
        assert.equal(new Set(ids).size, ids.length, 'an id twice');
      });
    }
  }

  test('malicious packages are well formed', () => {
    for (const [name, { ids, affected }] of maliciousPackages) {
      assert.equal(normalName('npm', name), name);
      for (const text of ids) assert.match(text, id);
      for (const range of affected) assertRange('npm', range);
    }
  });

  test('no known name is malicious', () => {
    for (const name of knownNames.npm) assert.ok(!maliciousPackages.has(name), name);
  });

  test('successors are known names, and not archived themselves', () => {
    for (const registry of ['npm', 'pypi'] as const) {
      for (const [name, { successor }] of archivedPackages[registry] ?? []) {
        assert.equal(normalName(registry, name), name);
        if (successor === undefined) continue;
        assert.ok(knownNames[registry].includes(successor), successor);
        assert.ok(!archivedPackages[registry]?.has(successor), successor);
      }
    }
  });

  test('newest versions are versions', () => {
    for (const name of knownNames.npm) {
      const newest = newestVersion('npm', name);
      assert.ok(newest === undefined || parseVersion('npm', newest), name);
    }
    assert.equal(newestVersion('npm', 'constructor'), undefined);
  });
});

function find(specifier: string, env: Readonly<Record<string, string>> = {}, command = 'npx'): Finding[] {
  const text = JSON.stringify({ servers: { example: { command, args: [specifier], env } } });
  const { findings } = analyze({ uri: 'file:///project/.vscode/mcp.json', text }, { language: 'en' });
  return findings.filter(({ ruleId }) => ruleId === 'known-vulnerable-package');
}

function verdict(specifier: string, command?: string): string {
  return find(specifier, {}, command)
    .map(({ severity, messageId }) => `${severity} ${messageId}`)
    .join();
}

describe('known-vulnerable-package', () => {
  for (const [specifier, expected] of [
    ['mcp-remote@0.0.4', ''],
    ['mcp-remote@0.0.5', 'error fixed'],
    ['mcp-remote@0.1.15', 'error fixed'],
    ['mcp-remote@0.1.16', ''],
    ['mcp-remote@0.1.31', ''],
    ['mcp-remote@0.1.32', 'warning fixed'],
    ['mcp-remote@0.1.38', 'warning fixed'],
    ['mcp-remote@0.1.39', ''],
    ['mcp-remote', 'information unknown'],
    ['mcp-remote@latest', ''],
    ['mcp-remote@next', 'information unknown'],
    ['mcp-remote@^0.1.0', 'information unknown'],
    ['mcp-remote@~0.0.5', 'error fixed'],
    ['mcp-remote@>=0.2.0', ''],
    ['@modelcontextprotocol/server-filesystem@0.6.3', 'error fixed'],
    ['@modelcontextprotocol/server-filesystem@2.3.9', 'warning fixed'],
    ['@modelcontextprotocol/server-filesystem@2.4.0', ''],
    ['@modelcontextprotocol/server-filesystem@2.9.0', ''],
    ['@modelcontextprotocol/server-filesystem@2025.1.13', ''],
    ['@modelcontextprotocol/server-filesystem@2025.3.28', 'error fixed'],
    ['@modelcontextprotocol/server-filesystem@2026.8.31', 'warning fixed'],
    ['@modelcontextprotocol/server-filesystem@2026.9.1', ''],
    ['@modelcontextprotocol/server-filesystem@latest', 'information unknown'],
    ['@modelcontextprotocol/server-filesystem@>=2', 'information unknown'],
    ['@azure/mcp@2.0.0-beta.16', 'warning fixed'],
    ['@azure/mcp@2.0.0-beta.17', ''],
    ['@azure/mcp@1.0.1', 'warning fixed'],
    ['@azure/mcp@1.0.2', ''],
    ['pptr-mcp@latest', 'information unknown'],
    ['pptr-mcp@0.2.7', 'warning unfixed'],
    ['gemini-mcp-tool@1.1.2', 'error unfixed'],
    ['gemini-mcp-tool@1.1.1', ''],
    ['@modelcontextprotocol/server-slack@latest', 'error unfixed'],
    ['constructor@1.0.0', ''],
  ] as const) {
    test(`npx ${specifier}: ${expected || 'nothing'}`, () => assert.equal(verdict(specifier), expected));
  }

  for (const [specifier, expected] of [
    ['mcp-server-git==2026.11.17', 'warning fixed'],
    ['mcp-server-git==2026.11.18', ''],
    ['MCP.Server_Git@0.6.2', 'warning fixed'],
    ['mcp-server-git<2026.11', 'warning fixed'],
    ['mcp-server-git~=2026.11.18', ''],
    ['mcp[cli]==1.29.9', 'warning fixed'],
    ['mcp==2.1.0', 'warning fixed'],
    ['mcp==2.2.0', ''],
    ['mcp-atlassian==0.21.1', 'error fixed'],
    ['mcp-kubernetes-server==0.1.11', 'warning unfixed'],
  ] as const) {
    test(`uvx ${specifier}: ${expected || 'nothing'}`, () =>
      assert.equal(verdict(specifier, 'uvx'), expected));
  }

  test('names a version that none of the advisories of the package holds', () => {
    const pins = (specifier: string, command?: string) =>
      find(specifier, {}, command).map(({ message }) => /Pin `([^`]*)`/.exec(message)?.[1]);
    assert.deepEqual(pins('@modelcontextprotocol/server-filesystem@0.6.2'), [
      '@modelcontextprotocol/server-filesystem@2.4.0',
    ]);
    assert.deepEqual(pins('@modelcontextprotocol/server-filesystem@2026.1.14'), [
      '@modelcontextprotocol/server-filesystem@2.4.0',
    ]);
    assert.deepEqual(pins('mcp-remote@0.1.35'), ['mcp-remote@0.15.1']);
    assert.deepEqual(pins('mcp[cli]==1.9.0', 'uvx'), ['mcp[cli]==1.30.0']);
    assert.deepEqual(pins('mcp==2.0.0', 'uvx'), ['mcp==2.2.0']);
    assert.deepEqual(pins('mcp-server-git@2025.1.1', 'uvx'), ['mcp-server-git@2026.11.18']);
  });

  test('gives the ids and the date of the data', () => {
    const [finding] = find('mcp-remote@0.1.15');
    assert.ok(finding?.message.includes('CVE-2025-6514'));
    assert.ok(finding?.message.includes(advisoriesAsOf));
  });

  test('follows conditions on the environment', () => {
    const gitlab = '@zereight/mcp-gitlab@2.1.26';
    assert.equal(find(gitlab, { ENABLE_DYNAMIC_API_URL: 'True' }).length, 1);
    assert.equal(find(gitlab, { ENABLE_DYNAMIC_API_URL: 'false' }).length, 0);
    assert.equal(find('@zereight/mcp-gitlab@2.1.27', { ENABLE_DYNAMIC_API_URL: 'true' }).length, 0);
    assert.equal(find('cli-mcp-server==0.2.5', { ALLOW_SHELL_OPERATORS: '1' }, 'uvx').length, 1);
    assert.equal(find('cli-mcp-server==0.2.5', { ALLOW_SHELL_OPERATORS: 'off' }, 'uvx').length, 0);
    assert.equal(find('cli-mcp-server==0.2.5', {}, 'uvx').length, 0);
  });
});
