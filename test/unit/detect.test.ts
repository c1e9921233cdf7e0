import assert from 'node:assert/strict';
import { matchesGlob } from 'node:path';
import { describe, test } from 'node:test';
import { clients } from '../../server/src/analysis/formats/clients.ts';
import { detectByPath, documentGlobs, formatById } from '../../server/src/analysis/formats/detect.ts';
import type { Scope } from '../../server/src/analysis/formats/format.ts';

const linux = '/home/ann';
const mac = '/Users/ann';
const windows = 'C:\\Users\\ann';

describe('the client of a file', () => {
  const cases: readonly [uri: string, home: string | undefined, id: string | undefined, scope?: Scope][] = [
    // A project's file or the user's own
    ['file:///home/ann/work/app/.cursor/mcp.json', linux, 'cursor', 'project'],
    ['file:///home/ann/.cursor/mcp.json', linux, 'cursor', 'user'],
    ['file:///home/ann/.cursor/mcp.json', undefined, 'cursor', 'project'],
    ['file:///home/ann/.gemini/settings.json', linux, 'gemini-cli', 'user'],
    ['file:///home/ann/app/.gemini/settings.json', linux, 'gemini-cli', 'project'],
    ['file:///home/ann/.codeium/windsurf/mcp_config.json', linux, 'windsurf', 'user'],
    ['file:///home/ann/.codeium/windsurf/mcp_config.json', undefined, 'windsurf', 'user'],
    ['file:///work/dotfiles/.codeium/windsurf/mcp_config.json', linux, 'windsurf', 'project'],
    ['file:///home/ann/.claude.json', linux, 'claude-code', 'user'],
    ['file:///home/ann/.mcp.json', linux, 'claude-code', 'user'],
    ['file:///home/ann/app/.mcp.json', linux, 'claude-code', 'project'],
    // User data folders
    ['file:///home/ann/.config/Code/User/mcp.json', linux, 'vscode', 'user'],
    ['file:///home/ann/.config/Code%20-%20Insiders/User/profiles/-1a2b/mcp.json', linux, 'vscode', 'user'],
    ['file:///Users/ann/Library/Application%20Support/Code/User/settings.json', mac, 'vscode', 'user'],
    [
      'file:///Users/ann/Library/Application%20Support/Claude/claude_desktop_config.json',
      mac,
      'claude-desktop',
      'user',
    ],
    ['file:///home/ann/.config/Cursor/User/mcp.json', linux, 'cursor', 'user'],
    // Windows, as URI and as path, in any case
    ['file:///c%3A/Users/ann/AppData/Roaming/Code/User/mcp.json', windows, 'vscode', 'user'],
    ['C:\\Users\\Ann\\.cursor\\mcp.json', windows, 'cursor', 'user'],
    ['D:\\work\\app\\.VSCode\\MCP.json', windows, 'vscode', 'project'],
    ['file://server/share/app/.vscode/mcp.json', windows, 'vscode', 'project'],
    // Other schemes
    ['vscode-userdata:/User/mcp.json', undefined, 'vscode', 'user'],
    ['vscode-userdata:/User/profiles/1a2b/settings.json', undefined, 'vscode', 'user'],
    ['vscode-userdata:/home/ann/.config/Code/User/mcp.json', linux, 'vscode', 'user'],
    ['vscode-remote://ssh-remote%2Bhost/home/bob/app/.vscode/mcp.json', linux, 'vscode', 'project'],
    ['git:/home/ann/app/.vscode/mcp.json?%7B%22ref%22%3A%22~%22%7D', linux, 'vscode', 'project'],
    ['untitled:/home/ann/app/.roo/mcp.json', linux, 'roo-code', 'project'],
    ['untitled:Untitled-1', linux, undefined],
    // Settings of Claude Code
    ['/home/ann/app/.claude/settings.json', linux, 'claude-code', 'project'],
    ['/home/ann/app/.claude/settings.local.json', linux, 'claude-code', 'user'],
    ['/home/ann/.claude/settings.json', linux, 'claude-code', 'user'],
    ['/etc/claude-code/managed-settings.json', linux, 'claude-code', 'system'],
    // System-wide, and what only looks like it
    ['/etc/claude-code/managed-mcp.json', linux, 'claude-code', 'system'],
    ['/work/image/etc/claude-code/managed-mcp.json', linux, 'claude-code', 'project'],
    ['C:\\ProgramData\\ClaudeCode\\managed-mcp.json', windows, 'claude-code', 'system'],
    // `*` and `**`
    ['/home/ann/.claude/plugins/cache/acme/tools/1.0/.mcp.json', linux, 'claude-code', 'user'],
    ['/home/ann/.claude/plugins/cache/.mcp.json', linux, 'claude-code', 'user'],
    ['/work/app/app.code-workspace', linux, 'vscode', 'project'],
    ['/work/app/.devcontainer/web/devcontainer.json', linux, 'vscode', 'project'],
    ['/work/app/.kiro/agents/review.json', linux, 'kiro', 'project'],
    // Samples in a repository
    ['/work/app/docs/claude_desktop_config.json', linux, 'claude-desktop', 'project'],
    // A name that many use and nobody owns
    ['/work/app/mcp.json', linux, 'generic', 'project'],
    ['/work/app/.github/mcp.json', linux, 'generic', 'project'],
    ['/home/ann/.config/nvim/mcp.json', linux, 'generic', 'user'],
    // Nothing of ours
    ['/work/app/settings.json', linux, undefined],
    ['/work/app/package.json', linux, undefined],
    ['/work/app/config.json', linux, undefined],
    ['/work/app/mcp.json/readme.md', linux, undefined],
    ['', linux, undefined],
    ['/', linux, undefined],
    ['file:///work/100%25/.vscode/mcp.json', linux, 'vscode', 'project'],
    ['file:///work/100%/.vscode/mcp.json', linux, 'vscode', 'project'],
  ];
  for (const [uri, home, id, scope] of cases) {
    test(`${uri}${home === undefined ? ' without a home folder' : ''}`, () => {
      const detected = detectByPath(uri, home);
      assert.equal(detected?.format.id, id);
      if (scope) assert.equal(detected?.scope, scope);
    });
  }

  test('a file of several clients names the others', () => {
    const others = detectByPath('/work/app/.mcp.json')?.alsoReadBy ?? [];
    assert.ok(others.some(({ name, roots }) => name === 'Visual Studio' && roots[0]?.[0] === 'servers'));
    assert.deepEqual(detectByPath('/work/app/.vscode/mcp.json')?.alsoReadBy, []);
  });

  test('a file may differ from the other files of its client', () => {
    assert.deepEqual(detectByPath('/work/app/.vscode/settings.json')?.roots, [
      ['mcp', 'servers'],
      ['mcp.servers'],
    ]);
    assert.equal(detectByPath('/work/app/.continue/config.json')?.syntax, 'json');
    assert.equal(detectByPath('/work/app/.continue/mcpServers/a.yaml')?.syntax, 'yaml');
  });
});

describe('every client', () => {
  for (const client of clients) {
    test(client.name, () => {
      assert.match(client.id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.equal(clients.filter(({ id }) => id === client.id).length, 1);
      assert.ok(client.roots.length > 0);
      assert.ok(!client.secretReference || client.variables.includes(client.secretReference));
      for (const { path } of client.files) assert.doesNotMatch(path, /\\|\/$|^\w:/);
      assert.equal(formatById(client.id)?.format, client);
    });
  }

  test('--as accepts every place of the servers that one of its files has', () => {
    assert.deepEqual(formatById('claude-code')?.roots, [['mcpServers'], [], ['projects', '*', 'mcpServers']]);
    assert.equal(formatById('generic')?.format.id, 'generic');
    assert.equal(formatById('nothing'), undefined);
  });
});

describe('document globs', () => {
  // VS Code's `*` matches a leading dot, Node's does not.
  const undotted = (path: string) => path.replaceAll('/.', '/_');
  const globs = documentGlobs().map(undotted);
  const selected = (path: string) => globs.some((glob) => matchesGlob(undotted(path), glob));

  for (const path of [
    '/app/.vscode/mcp.json',
    '/app/mcp-server-acme.json',
    '/app/cursor_mcp_config.json',
    '/app/block.mcp.jsonc',
    '/app/MCP.json',
    '/home/ann/.claude.json',
    '/app/.vscode/settings.json',
    '/User/settings.json',
    '/app/.gemini/settings.json',
    '/app/.claude/settings.json',
    '/app/.claude/settings.local.json',
    '/app/.continue/mcpServers/acme.json',
    '/app/app.code-workspace',
    '/app/.devcontainer/devcontainer.json',
    '/app/opencode.jsonc',
    '/app/claude_desktop_config.json',
    '/app/server.json',
    '/app/bundle/manifest.json',
    '/app/compose.yaml',
    '/app/deploy/docker-compose.prod.yml',
    '/app/servers/acme/server.yaml',
    '/app/smithery.yaml',
    '/app/plugin/.claude-plugin/plugin.json',
    '/app/gemini-extension.json',
  ]) {
    test(`select ${path}`, () => assert.ok(selected(path)));
  }

  for (const path of [
    '/app/settings.json',
    '/app/config.json',
    '/app/package.json',
    '/app/src/mcp.ts',
    '/app/mcp/readme.md',
    '/app/data/default.json',
    '/app/deployment.yaml',
    '/app/.github/workflows/ci.yml',
  ]) {
    test(`leave out ${path}`, () => assert.ok(!selected(path)));
  }
});
