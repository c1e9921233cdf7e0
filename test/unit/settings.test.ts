import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import { settingOf } from '../../server/src/analysis/formats/settings.ts';
import type { ConfigDocument } from '../../server/src/analysis/model.ts';

function read(path: string, config: unknown, as?: string): ConfigDocument {
  const document = readDocument({
    uri: `file:///app/${path}`,
    text: JSON.stringify(config),
    ...(as !== undefined && { as }),
  });
  assert.ok(document);
  return document;
}

describe('a setting of a client', () => {
  const name = 'chat.mcp.autostart';
  const settings = { [name]: 'never' };
  const cases: readonly [path: string, config: unknown][] = [
    ['.vscode/settings.json', settings],
    ['app.code-workspace', { folders: [], settings }],
    ['.devcontainer/devcontainer.json', { customizations: { vscode: { settings } } }],
    ['.claude/settings.json', settings],
  ];
  for (const [path, config] of cases) {
    test(`stands in ${path}`, () => {
      assert.equal(settingOf(read(path, config), name)?.key.value, name);
      assert.equal(settingOf(read(path, config), 'mcp'), undefined);
    });
  }

  test('is not looked for in other files, nor beside the settings', () => {
    assert.equal(settingOf(read('.vscode/mcp.json', settings), name), undefined);
    assert.equal(settingOf(read('app.code-workspace', settings), name), undefined);
    assert.equal(settingOf(read('app.code-workspace', { settings: name }), name), undefined);
  });

  test('is found in what is given as a config of that client', () => {
    assert.ok(settingOf(read('stdin', settings, 'vscode'), name));
    assert.equal(settingOf(read('stdin', settings, 'windsurf'), name), undefined);
  });
});

describe('settings of Claude Code', () => {
  const check = (config: unknown) =>
    analyze({ uri: 'file:///app/.claude/settings.json', text: JSON.stringify(config) }, { language: 'en' });

  test('are checked, and none of them is taken for a server', () => {
    for (const config of [
      {},
      { statusLine: { type: 'command', command: '~/.claude/status.sh' } },
      { hooks: { Stop: [{ hooks: [{ type: 'command', command: 'npm test' }] }] }, env: { A: 'b' } },
    ]) {
      const { format, state, servers, findings } = check(config);
      assert.deepEqual({ format, state, servers }, { format: 'claude-code', state: 'checked', servers: 0 });
      assert.deepEqual(findings, []);
    }
  });

  test('may hold servers that somebody put into the wrong file', () => {
    assert.equal(check({ mcpServers: { a: { command: 'acme-mcp' } } }).servers, 1);
  });
});
