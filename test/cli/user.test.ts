import assert from 'node:assert/strict';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { entry, linuxHome } from './homes.ts';
import { folderWith, scanJson, toolseal } from './toolseal.ts';

const sameServer = entry('mcpServers', 'a');

describe('scan --user', () => {
  test('finds every server of every client of a user', async (context) => {
    const home = await folderWith(
      context,
      Object.fromEntries(linuxHome.map(([, path, content]) => [path, content])),
    );
    const work = await folderWith(context, {});
    const { json } = await scanJson(['--user', '--home', home], { cwd: work });
    const found = json.files.filter(({ scope }) => scope === 'user');
    assert.deepEqual(
      found.map(({ client, path, servers, status }) => [client, path, servers, status]),
      linuxHome
        .map(([client, path]) => [client, `~/${path}`, 1, 'checked'])
        .sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
    );
    assert.ok(new Set(found.map(({ client }) => client)).size >= 25);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      found.map(({ path }) => pathToFileURL(join(home, path.slice(2))).href),
    );
  });

  test("looks into homes of other systems, when the home is not this user's", async (context) => {
    const home = await folderWith(context, {
      'Library/Application Support/Claude/claude_desktop_config.json': sameServer,
      'AppData/Roaming/Code/User/mcp.json': entry('servers', 'b'),
      'AppData/Roaming/Block/goose/config/config.yaml': 'extensions:\n  g:\n    cmd: node\n',
    });
    const { json } = await scanJson(['--user', '--home', home]);
    assert.deepEqual(
      json.files.filter(({ scope }) => scope === 'user').map(({ client }) => client),
      ['Goose', 'VS Code', 'Claude Desktop'],
    );
  });

  test('follows the variables of the environment', async (context) => {
    const home = await folderWith(context, {
      'xdg/Code/User/mcp.json': entry('servers', 'a'),
      'codex/config.toml': '[mcp_servers.b]\ncommand = "node"\n',
      'any.name': '{ "mcp": { "c": { "type": "local", "command": ["node"] } } }',
    });
    const env = {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'xdg'),
      CODEX_HOME: join(home, 'codex'),
      OPENCODE_CONFIG: join(home, 'any.name'),
    };
    for (const args of [['--user'], ['--user', '--home', home]]) {
      const { json } = await scanJson(args, { env });
      assert.deepEqual(
        json.files
          .filter(({ scope }) => scope === 'user')
          .map(({ client, format, path, servers }) => [client, format, path, servers]),
        [
          ['opencode', 'opencode', '~/any.name', 1],
          ['Codex', 'codex', '~/codex/config.toml', 1],
          ['VS Code', 'vscode', '~/xdg/Code/User/mcp.json', 1],
        ],
      );
    }
  });

  test('says what was looked for, and of what is there but cannot be read, why', async (context) => {
    const home = await folderWith(context, { '.kimi/mcp.json': sameServer, '.cursor/mcp.json/x': '' });
    await mkdir(join(home, '.boltai'));
    await symlink('nowhere', join(home, '.boltai/mcp.json'));
    await chmod(join(home, '.kimi/mcp.json'), 0);
    const { json, code } = await scanJson(['--user', '--home', home]);
    const unread = json.files
      .filter(({ scope, status }) => scope === 'user' && status !== 'checked')
      .map(({ client, reason }) => [client, reason]);
    const denied = process.getuid?.() === 0 ? [] : [['Kimi CLI', 'no permission to read it']];
    assert.deepEqual(unread, [
      ['BoltAI', 'a link that leads nowhere'],
      ['Cursor', 'not a regular file'],
      ...denied,
    ]);
    assert.notEqual(code, 2);
    const looked = json.lookedFor ?? [];
    const claude = looked.find(({ path }) => path === '~/.claude.json');
    assert.deepEqual(claude, { clients: ['Claude Code'], scope: 'user', path: '~/.claude.json', found: 0 });
    assert.equal(looked.find(({ path }) => path === '~/.kimi/mcp.json')?.found, 1);
    assert.ok(looked.some(({ scope, path }) => scope === 'system' && path === '/etc/codex/config.toml'));
  });

  test('a file in the current folder keeps its name', async (context) => {
    const home = await folderWith(context, { '.cursor/mcp.json': sameServer });
    const { json } = await scanJson(['--user', '--home', home], { cwd: home });
    assert.deepEqual(
      json.files.filter(({ scope }) => scope === 'user').map(({ path, client }) => [path, client]),
      [['.cursor/mcp.json', 'Cursor']],
    );
  });

  test('says which extensions provide servers that stand in no file', async (context) => {
    const provider = { id: 'acme.servers', label: 'Acme \u202e servers' };
    const home = await folderWith(context, {
      '.vscode/extensions/acme.tool-1.0.0/package.json': JSON.stringify({
        contributes: { mcpServerDefinitionProviders: [provider, { id: 'acme.more', label: '%more%' }] },
      }),
      '.vscode/extensions/acme.theme-1.0.0/package.json': '{ "contributes": { "themes": [] } }',
      '.cursor/extensions/acme.files-1.0.0/mcp.json': entry('servers', 'a'),
    });
    const { json } = await scanJson(['--user', '--home', home]);
    assert.deepEqual(
      json.files
        .filter(({ scope }) => scope === 'user')
        .map(({ path, client, servers, status, reason }) => [path, client, servers, status, reason]),
      [
        ['~/.cursor/extensions/acme.files-1.0.0/mcp.json', 'Cursor', 1, 'checked', undefined],
        [
          '~/.vscode/extensions/acme.tool-1.0.0/package.json',
          'VS Code',
          0,
          'skipped',
          'the extension provides MCP servers in code (`Acme ⟨U+202E⟩ servers`, `acme.more`): what they start stands in no file',
        ],
      ],
    );
  });

  test('without it nothing is looked for', async (context) => {
    const home = await folderWith(context, { '.cursor/mcp.json': sameServer });
    const { json } = await scanJson(['--home', home]);
    assert.equal(json.lookedFor, undefined);
    assert.ok(!json.files.some(({ uri }) => uri.includes('.cursor')));
  });

  test('names the file in text as people do', async (context) => {
    const home = await folderWith(context, {
      '.cursor/mcp.json': '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "@acme/x"] } } }',
    });
    const { stdout } = await toolseal(['scan', '--user', '--home', home]);
    assert.match(stdout, /^~\/\.cursor\/mcp\.json {2}Cursor/m);
  });
});
