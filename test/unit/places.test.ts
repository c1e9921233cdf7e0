import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignHome, type Machine, placesOn } from '../../server/src/discovery/places.ts';

const linux: Machine = { os: 'linux', home: '/home/ann', env: {} };
const mac: Machine = { os: 'darwin', home: '/Users/ann', env: {} };
const windows: Machine = { os: 'win32', home: 'C:\\Users\\ann', env: {} };

function pathsOf(machine: Machine, client: string, scope: 'user' | 'system' = 'user'): string[] {
  return placesOn(machine, scope)
    .filter((place) => place.client.id === client)
    .map(({ path }) => path);
}

describe('where clients look', () => {
  const cases: readonly [machine: Machine, client: string, path: string][] = [
    // The home folder
    [linux, 'cursor', '/home/ann/.cursor/mcp.json'],
    [mac, 'cursor', '/Users/ann/.cursor/mcp.json'],
    [windows, 'cursor', 'C:/Users/ann/.cursor/mcp.json'],
    [windows, 'visual-studio', 'C:/Users/ann/.mcp.json'],
    // User data of editors
    [linux, 'vscode', '/home/ann/.config/Code/User/mcp.json'],
    [mac, 'vscode', '/Users/ann/Library/Application Support/Code/User/mcp.json'],
    [windows, 'vscode', 'C:/Users/ann/AppData/Roaming/Code/User/mcp.json'],
    [linux, 'vscode', '/home/ann/.config/Code - Insiders/User/profiles/*/mcp.json'],
    [mac, 'vscode', '/Users/ann/Library/Application Support/VSCodium/User/settings.json'],
    [linux, 'vscode', '/home/ann/.vscode-server/data/User/mcp.json'],
    [mac, 'claude-desktop', '/Users/ann/Library/Application Support/Claude/claude_desktop_config.json'],
    [linux, 'claude-desktop', '/home/ann/.config/claude/claude_desktop_config.json'],
    [
      windows,
      'claude-desktop',
      'C:/Users/ann/AppData/Local/Packages/Claude_*/LocalCache/Roaming/Claude/claude_desktop_config.json',
    ],
    [
      windows,
      'cline',
      'C:/Users/ann/AppData/Roaming/Cursor/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
    ],
    [mac, 'mcpb', '/Users/ann/Library/Application Support/Claude/Claude Extensions/*/manifest.json'],
    // Plugins
    [linux, 'claude-code', '/home/ann/.claude/plugins/cache/**/.mcp.json'],
    [mac, 'copilot-cli', '/Users/ann/.copilot/installed-plugins/**/mcp.json'],
    [linux, 'gemini-extension', '/home/ann/.gemini/extensions/*/gemini-extension.json'],
    // Folders of one system only
    [windows, 'zed', 'C:/Users/ann/AppData/Roaming/Zed/settings.json'],
    [windows, 'crush', 'C:/Users/ann/AppData/Local/crush/crush.json'],
    [windows, 'goose', 'C:/Users/ann/AppData/Roaming/Block/goose/config/config.yaml'],
    // Variables of the environment
    [{ ...linux, env: { XDG_CONFIG_HOME: '/cfg' } }, 'vscode', '/cfg/Code/User/mcp.json'],
    [{ ...linux, env: { XDG_CONFIG_HOME: '/cfg/' } }, 'goose', '/cfg/goose/config.yaml'],
    [{ ...mac, env: { XDG_CONFIG_HOME: '/cfg' } }, 'zed', '/cfg/zed/settings.json'],
    [{ ...linux, env: { CODEX_HOME: '/srv/codex' } }, 'codex', '/srv/codex/config.toml'],
    [{ ...linux, env: { CLAUDE_CONFIG_DIR: '/srv/claude' } }, 'claude-code', '/srv/claude/.claude.json'],
    [{ ...mac, env: { COPILOT_HOME: '/srv/copilot' } }, 'copilot-cli', '/srv/copilot/mcp-config.json'],
    [{ ...linux, env: { OPENCODE_CONFIG: '/srv/oc.json' } }, 'opencode', '/srv/oc.json'],
    [{ ...linux, env: { CLINE_MCP_SETTINGS_PATH: '/srv/c.json' } }, 'cline', '/srv/c.json'],
    [
      { ...linux, env: { VSCODE_PORTABLE: '/opt/code/data' } },
      'vscode',
      '/opt/code/data/user-data/User/profiles/*/mcp.json',
    ],
    [{ ...windows, env: { AppData: 'D:\\Roaming\\' } }, 'vscode', 'D:/Roaming/Code/User/mcp.json'],
    [{ ...windows, env: { codex_home: 'D:\\codex' } }, 'codex', 'D:/codex/config.toml'],
  ];
  for (const [machine, client, path] of cases) {
    test(`${client} on ${machine.os}: ${path}`, () => {
      assert.ok(pathsOf(machine, client).includes(path), pathsOf(machine, client).join('\n'));
    });
  }

  test('what is set for a whole machine', () => {
    assert.deepEqual(pathsOf(linux, 'codex', 'system'), ['/etc/codex/config.toml']);
    assert.deepEqual(pathsOf(windows, 'codex', 'system'), ['C:/ProgramData/OpenAI/Codex/config.toml']);
    assert.deepEqual(pathsOf(mac, 'codex', 'system'), []);
    assert.ok(
      pathsOf(mac, 'claude-code', 'system').includes(
        '/Library/Application Support/ClaudeCode/managed-mcp.json',
      ),
    );
    const moved = { ...windows, env: { PROGRAMFILES: 'E:\\Programs' } };
    assert.ok(pathsOf(moved, 'claude-code', 'system').includes('E:/Programs/ClaudeCode/managed-mcp.json'));
    assert.ok(pathsOf(linux, 'gemini-cli', 'system').includes('/etc/gemini-cli/settings.json'));
  });

  test('a variable that names no absolute path says nothing', () => {
    for (const value of ['', 'codex', './codex', '/']) {
      assert.deepEqual(pathsOf({ ...linux, env: { CODEX_HOME: value } }, 'codex'), pathsOf(linux, 'codex'));
    }
  });

  test('every place comes once, is absolute and has nothing of a pattern but its stars', () => {
    for (const machine of [linux, mac, windows]) {
      for (const scope of ['user', 'system'] as const) {
        const places = placesOn(machine, scope);
        const keys = places.map(({ client, path }) => `${client.id} ${path}`);
        assert.equal(new Set(keys).size, keys.length);
        for (const { path, file } of places) {
          assert.match(path, machine.os === 'win32' ? /^C:\// : /^\//);
          assert.doesNotMatch(path, /[~<>$%\\]|\/\/|\/$/);
          assert.equal(file.scope, scope);
          assert.equal(file.os ?? machine.os, machine.os);
        }
      }
    }
  });
});

describe("somebody else's home folder", () => {
  const own = {
    CODEX_HOME: '/mnt/ann/codex',
    COPILOT_HOME: '/home/me/copilot',
    OPENCODE_CONFIG: '/mnt/anna/oc.json',
  };
  const paths = foreignHome({ os: 'linux', home: '/mnt/ann', env: own }).flatMap((machine) =>
    placesOn(machine, 'user').map(({ path }) => path),
  );

  test('is looked at as on every system', () => {
    for (const folder of ['.config', 'Library/Application Support', 'AppData/Roaming'])
      assert.ok(paths.includes(`/mnt/ann/${folder}/Code/User/mcp.json`), folder);
  });

  test('only variables that lead into it count', () => {
    assert.ok(paths.includes('/mnt/ann/codex/config.toml'));
    for (const path of paths) assert.ok(path.startsWith('/mnt/ann/'), path);
  });
});
