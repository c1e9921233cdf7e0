import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith, type Result, toolseal } from './toolseal.ts';

const memory = fileURLToPath(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js'));
const hostile = join(import.meta.dirname, '../hostile/servers/serve.ts');

const servers = {
  memory: { command: process.execPath, args: [memory] },
  exits: { command: process.execPath, args: [hostile, 'exits-at-once'] },
  off: { command: process.execPath, args: [memory], disabled: true },
};

/** Runs `toolseal capture` in a folder with a config of these servers. */
async function capture(
  context: TestContext,
  chosen: Record<string, object>,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Result & { readonly folder: string }> {
  const inputs = [{ id: 'api-key', type: 'promptString', password: true }];
  const folder = await folderWith(context, {
    '.vscode/mcp.json': JSON.stringify({ servers: chosen, inputs }),
    'toolseal.json': JSON.stringify({ servers: { deny: [{ command: 'denied-*' }] } }),
  });
  return { ...(await toolseal(['capture', ...args], { cwd: folder, env })), folder };
}

describe('toolseal capture', { concurrency: 2 }, () => {
  test('without a terminal and without --yes nothing is started', async (context) => {
    const { code, stdout, stderr } = await capture(context, servers, []);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /no terminal to ask at/);
  });

  test('shows what it starts, then checks what the server lists', async (context) => {
    const { code, stdout, stderr } = await capture(context, { memory: servers.memory }, ['--yes']);
    assert.equal(code, 0, stderr);
    assert.ok(stderr.includes(`memory starts a program:\n  ${process.execPath} ${memory}\n`), stderr);
    assert.match(stderr, /\nmemory: captured, 9 tools, 0 prompts, 1 resource\n/);
    assert.doesNotMatch(stdout, /starts a program/);
  });

  test('--format json is one object with the tools', async (context) => {
    const { stdout } = await capture(context, servers, ['--yes', '--server', 'memory', '--format', 'json']);
    const { files } = JSON.parse(stdout);
    assert.deepEqual([files.length, files[0].format, files[0].tools], [1, 'tools-list', 9]);
  });

  test('a server that fails is told, and makes the exit status 2', async (context) => {
    const { memory, exits } = servers;
    const { code, stderr, folder } = await capture(context, { memory, exits }, [
      '--yes',
      '--output',
      'captures',
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /exits: failed\n {2}The server ended by itself \(0\)/);
    assert.deepEqual(await readdir(join(folder, 'captures')), ['tools-list.memory.json']);
  });

  test('one capture is saved in the file that is named, and can be scanned', async (context) => {
    const { memory } = servers;
    const { folder } = await capture(context, { memory }, ['--yes', '--output', 'memory.json']);
    const saved = JSON.parse(await readFile(join(folder, 'memory.json'), 'utf8'));
    assert.deepEqual([saved.toolsealCapture, saved.server], [1, 'memory']);
    const scanned = await toolseal(['scan', 'memory.json', '--format', 'json'], { cwd: folder });
    assert.equal(JSON.parse(scanned.stdout).files[0].tools, 9);
  });

  test('inputs come from the environment, and a secret of theirs is shown nowhere', async (context) => {
    const asking = { command: process.execPath, args: [memory], env: { KEY: '${input:api-key}' } };
    const args = [...asking.args, '--key=${input:api-key}'];
    const without = await capture(context, { asking }, ['--yes']);
    assert.equal(without.code, 2);
    assert.match(without.stderr, /needs a value for `api-key` \(set TOOLSEAL_INPUT_API_KEY\)/);
    const env = { TOOLSEAL_INPUT_API_KEY: 'swordfish-42' };
    const { code, stdout, stderr } = await capture(context, { asking: { ...asking, args } }, ['--yes'], env);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /--key=…/);
    assert.doesNotMatch(stdout + stderr, /swordfish/);
  });

  test('what is switched off is left out unless it is named', async (context) => {
    const { off, exits } = servers;
    const folder = await folderWith(context, {
      'cline_mcp_settings.json': JSON.stringify({ mcpServers: { off, exits } }),
    });
    const all = await toolseal(['capture', '.', '--yes'], { cwd: folder });
    assert.match(all.stderr, /^exits: /m);
    assert.doesNotMatch(all.stderr, /^off: /m);
    const named = await toolseal(['capture', '.', '--yes', '--server', 'off'], { cwd: folder });
    assert.match(named.stderr, /^off: captured/m);
  });

  test('what the policy denies is not started', async (context) => {
    const denied = { command: 'denied-program' };
    const { code, stderr } = await capture(context, { denied }, ['--yes']);
    assert.equal(code, 0);
    assert.match(stderr, /denied: The policy denies this server/);
  });

  test('in Japanese', async (context) => {
    const { stderr } = await capture(context, { exits: servers.exits }, ['--yes', '--lang', 'ja']);
    assert.match(stderr, /exits: 失敗\n {2}サーバーは応答する前に終了しました \(0\)。/);
  });

  for (const [args, message] of [
    [['--yes', '--timeout', '0'], /`--timeout` cannot be `0`/],
    [['--yes', '--timeout', 'soon'], /from 1 to 3600/],
    [['--yes', '--server', 'none'], /no server `none`/],
    [['--yes', 'missing.json'], /missing\.json: does not exist/],
  ] as const) {
    test(args.join(' '), async (context) => {
      const { code, stderr } = await capture(context, servers, args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }
});
