import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hostileCapture } from '../hostile/description.ts';
import { configWith, folderWith, TOKEN, toolseal } from './toolseal.ts';

test('shows the line with the words underlined', async () => {
  const { stdout } = await toolseal(['scan', '.vscode']);
  const lines = stdout.split('\n');
  assert.equal(lines[0], '.vscode/mcp.json  VS Code · 2 servers');
  assert.match(lines[2] ?? '', /^warning: `@acme\/x` /);
  assert.deepEqual(lines.slice(3, 7), [
    '    ╭─ .vscode/mcp.json:6:23',
    '  6 │       "args": ["-y", "@acme/x"]',
    '    │                       ^^^^^^^',
    '    ╰─ unpinned-package · MCP04:2025 Software Supply Chain Attacks & Dependency Tampering',
  ]);
  assert.match(stdout, /docs\/rules\/unpinned-package\.md/);
  assert.equal(lines.at(-2), '1 problem in 1 of 1 file, 2 servers in all: 1 warning');
});

test('a file is headed by what it holds: servers of a config, tools of a recording', async (context) => {
  const folder = await folderWith(context, {
    '.vscode/mcp.json': configWith('@acme/x'),
    'tools.json': '{ "tools": [{ "name": "a b" }, { "name": "b" }] }',
  });
  const { stdout } = await toolseal(['scan', '.', '--min-severity', 'hint'], { cwd: folder });
  assert.match(stdout, /^\.vscode\/mcp\.json +VS Code · 1 server$/m);
  assert.match(stdout, /^tools\.json +MCP tools · 2 tools$/m);
});

test('shows secrets masked, wherever they stand on the line', async (context) => {
  const args = `"args": ["-y", "@acme/x", "${TOKEN}"] // not ${TOKEN}`;
  const env = `"env": { "GITHUB_TOKEN": "${TOKEN}" }`;
  const config = `{ "servers": { "a": { "command": "npx",\n${args}\n, ${env} } } }`;
  const folder = await folderWith(context, { '.vscode/mcp.json': config });
  const { stdout } = await toolseal(['scan', folder]);
  assert.match(stdout, /hardcoded-secret/);
  assert.match(stdout, /unpinned-package/);
  assert.ok(!stdout.includes(TOKEN));
  assert.ok(!stdout.includes(TOKEN.slice(8, 24)));
});

test('shows foreign text inert, file names included', async (context) => {
  const folder = await folderWith(context, {
    'a\x1b[31m/.vscode/mcp.json': configWith('@acme/x').replace('"-y",', '"-y", /* \x1b[2J\u200b */'),
  });
  const { stdout } = await toolseal(['scan', '.'], { cwd: folder });
  assert.match(stdout, /a⟨U\+001B⟩\[31m\/\.vscode/);
  assert.doesNotMatch(stdout, /(?!\n)[\p{Cc}\p{Cf}]/u);
});

test('shows what people see and what the model receives, and obeys nothing of it', async (context) => {
  const folder = await folderWith(context, { 'tools.json': hostileCapture });
  for (const language of ['en', 'ja']) {
    const { stdout } = await toolseal(['scan', '.'], { cwd: folder, env: { LANG: language } });
    assert.doesNotMatch(stdout, /[^\n\P{C}]/u);
    for (const id of ['ansi-escape', 'confusable-text', 'hidden-text', 'hidden-unicode'])
      assert.ok(stdout.includes(`─ ${id} ·`), `${id} found nothing`);
  }
  const { stdout } = await toolseal(['scan', '.'], { cwd: folder });
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.includes('tag characters'));
  assert.match(lines.slice(at).find((line) => line.includes('people see:')) ?? '', /^ +│ people see: +\S/);
  assert.match(stdout, /│ the model receives: .*run `command:c`/);
});

describe('summary', () => {
  test('speaks of no problems when everything was checked', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': '{ "servers": { "a": { "command": "node" } } }',
    });
    const { stdout } = await toolseal(['scan', folder]);
    assert.equal(stdout, 'No problems found in 1 server\n');
  });

  test('names what was not checked and why', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': '{ "servers": { "a": { "command": "node" } }',
      'package.json': '{}',
    });
    const { stdout } = await toolseal(['scan', '.', 'package.json'], { cwd: folder });
    assert.match(stdout, /^information: The file breaks here: [\s\S]* scan-incomplete /m);
    assert.equal(
      stdout.slice(stdout.indexOf('2 files could')),
      [
        '2 files could not be checked, or only in part:',
        '  .vscode/mcp.json  checked in part: a bracket is still open at line 1',
        '  package.json      nothing in it that toolseal knows',
        '',
        '1 problem in 1 of 2 files, 1 server in all: 1 information',
        '',
      ].join('\n'),
    );
  });

  test('mentions findings that are too mild to be shown', async () => {
    const scan = ['scan', '.vscode', '--min-severity', 'error'];
    const { stdout } = await toolseal([...scan, '--fail-on', 'error']);
    assert.equal(stdout, 'Nothing to show for 2 servers\n1 milder finding is not shown\n');
    const failing = await toolseal(scan);
    assert.equal(failing.code, 1);
    assert.match(failing.stdout, /\n1 milder finding is not shown; it reaches --fail-on warning\n$/);
  });

  test('says in every format that what is not shown fails the scan', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': configWith('a', 'b'),
      'broken/.vscode/mcp.json': '{ "servers": { "c": { "command": "acme-mcp" }',
    });
    const options = { cwd: folder };
    const scan = (...args: string[]) => toolseal(['scan', '--min-severity', 'error', ...args], options);
    const text = /\d milder findings are not shown; 2 of them reach --fail-on warning$/m;
    for (const format of ['pretty', 'markdown', 'github']) {
      const { code, stdout } = await scan('--format', format, '--fail-on', 'warning');
      assert.equal(code, 1);
      assert.match(stdout, text);
    }
    await scan('--format', 'json', '--output', 'results.json');
    const { stdout } = await toolseal(['merge', 'results.json', '--format', 'github'], options);
    assert.match(stdout, text);
  });

  test('says when nothing was checked', async () => {
    const { code, stdout } = await toolseal(['scan', 'package.json', 'nope']);
    assert.equal(code, 2);
    assert.match(stdout, /\n\nNothing was checked\n$/);
  });

  test('says when there is nothing to check', async (context) => {
    const { code, stdout } = await toolseal(['scan', await folderWith(context, {})]);
    assert.equal(code, 0);
    assert.equal(stdout, 'No MCP config found\n');
  });
});

describe('language', () => {
  for (const { args = [], env } of [
    { args: ['--lang', 'ja'], env: { LANG: 'en_US.UTF-8' } },
    { env: { LANG: 'ja_JP.UTF-8' } },
    { env: { LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'C' } },
  ]) {
    test(`Japanese by ${[...args, JSON.stringify(env)].join(' ')}`, async () => {
      const { stdout } = await toolseal(['scan', '.vscode', ...args], { env });
      assert.match(stdout, /^警告: /m);
      assert.match(stdout, /docs\/ja\/rules/);
    });
  }

  test('English otherwise', async () => {
    const { stdout } = await toolseal(['scan', '.vscode'], { env: { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' } });
    assert.match(stdout, /^warning: /m);
  });
});

describe('colours', () => {
  const hasColors = async (env: Readonly<Record<string, string>>) =>
    (await toolseal(['scan', '.vscode'], { env })).stdout.includes('\x1b[');

  test('not in a pipe', async () => assert.equal(await hasColors({}), false));
  test('where they are asked for', async () => assert.equal(await hasColors({ FORCE_COLOR: '1' }), true));
  test('not where they are refused', async () => assert.equal(await hasColors({ FORCE_COLOR: '0' }), false));
  test('FORCE_COLOR goes before NO_COLOR', async () =>
    assert.equal(await hasColors({ FORCE_COLOR: '1', NO_COLOR: '1' }), true));
});
