import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { configWith, folderWith, scanJson } from './toolseal.ts';

const CONFIG = configWith('@acme/x');
const onlyWithPipes = { skip: process.platform === 'win32' ? 'there are no named pipes' : false };

describe('which files', () => {
  test('those of known clients and those whose content looks like a config', async (context) => {
    const folder = await folderWith(context, {
      '.vscode/mcp.json': CONFIG,
      'deep/er/.cursor/mcp.json': '{ "mcpServers": {} }',
      'any/name.json': '{ "mcpServers": { "a": { "command": "node", "args": ["a.js"] } } }',
      'any/name.json.example': '{ "mcpServers": { "a": { "command": "node", "args": ["a.js"] } } }',
      'package.json': '{ "name": "x" }',
      'readme.md': '{ "mcpServers": { "a": { "command": "node" } } }',
      'node_modules/x/.vscode/mcp.json': CONFIG,
      '.git/.vscode/mcp.json': CONFIG,
    });
    const { json } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['.vscode/mcp.json', 'any/name.json', 'any/name.json.example', 'deep/er/.cursor/mcp.json'],
    );
  });

  test('a skipped folder is scanned when it is named', async (context) => {
    const folder = await folderWith(context, { 'node_modules/x/.vscode/mcp.json': CONFIG });
    const { json } = await scanJson(['node_modules'], { cwd: folder });
    assert.equal(json.files.length, 1);
  });

  test('a named file is listed whatever is in it', async (context) => {
    const folder = await folderWith(context, { 'package.json': '{ "name": "x" }' });
    const { json, code } = await scanJson(['package.json'], { cwd: folder });
    assert.equal(code, 0);
    assert.deepEqual(json.files[0]?.status, 'skipped');
    assert.equal(json.files[0]?.reason, 'nothing in it that toolseal knows');
  });

  test('links are followed to files inside the folder only', async (context) => {
    const outside = await folderWith(context, { 'mcp.json': CONFIG });
    const folder = await folderWith(context, { 'shared/config.json': CONFIG, 'loop/.keep': '' });
    for (const name of ['inside', 'outside', 'nowhere', 'circle'])
      await mkdir(join(folder, name, '.vscode'), { recursive: true });
    await symlink('../../shared/config.json', join(folder, 'inside/.vscode/mcp.json'));
    await symlink(join(outside, 'mcp.json'), join(folder, 'outside/.vscode/mcp.json'));
    await symlink('gone.json', join(folder, 'nowhere/.vscode/mcp.json'));
    await symlink('mcp.json', join(folder, 'circle/.vscode/mcp.json'));
    await symlink(outside, join(folder, 'elsewhere'));
    await symlink('..', join(folder, 'loop/up'));
    const { json, code, stderr } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path, status, reason }) => [path, status, reason]),
      [
        ['circle/.vscode/mcp.json', 'unreadable', 'a link that leads nowhere'],
        ['inside/.vscode/mcp.json', 'checked', undefined],
        ['nowhere/.vscode/mcp.json', 'unreadable', 'a link that leads nowhere'],
        ['outside/.vscode/mcp.json', 'skipped', 'a link that leads out of the folder'],
        ['shared/config.json', 'checked', undefined],
      ],
    );
    assert.equal(code, 1);
    assert.equal(stderr, '');
  });

  test('a link to what never ends keeps nobody waiting', onlyWithPipes, async (context) => {
    const cwd = await folderWith(context, { '.vscode/mcp.json': CONFIG });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    for (const name of ['toolseal.json', 'toolseal.lock.json', '.mcp.json'])
      await symlink('pipe', join(cwd, name));
    const { json, code } = await scanJson([], { cwd });
    assert.equal(code, 1);
    assert.deepEqual(
      json.findings.map(({ ruleId }) => ruleId),
      ['invalid-policy', 'unapproved-server', 'unpinned-package'],
    );
    assert.deepEqual(
      json.files.map(({ path, reason }) => [path, reason]),
      [
        ['.mcp.json', 'not a regular file'],
        ['.vscode/mcp.json', 'toolseal.json cannot be read'],
        ['toolseal.json', 'not a regular file'],
        ['toolseal.lock.json', 'not a regular file'],
      ],
    );
  });

  test('a named pipe is read when the user names it', onlyWithPipes, async (context) => {
    const cwd = await folderWith(context, {});
    execFileSync('mkfifo', [join(cwd, 'mcp.json')]);
    const [{ json }] = await Promise.all([
      scanJson(['mcp.json', '--as', 'vscode'], { cwd }),
      writeFile(join(cwd, 'mcp.json'), CONFIG),
    ]);
    assert.equal(json.findings.length, 1);
  });

  test('links to folders of clients are followed inside the folder, and told where they lead out of it', async (context) => {
    const outside = await folderWith(context, { 'mcp.json': CONFIG });
    const folder = await folderWith(context, {
      'real/mcp.json': CONFIG,
      'servers/more/one.yaml': 'mcpServers:\n  - { name: one, url: "http://mcp.acme.dev" }\n',
      'a/.continue/.keep': '',
      'loop/.keep': '',
    });
    for (const name of ['inside', 'outside', 'nowhere']) await mkdir(join(folder, name));
    await symlink('../real', join(folder, 'inside/.vscode'));
    await symlink('../../servers/more', join(folder, 'a/.continue/mcpServers'));
    await symlink(outside, join(folder, 'outside/.vscode'));
    await symlink('gone', join(folder, 'nowhere/.cursor'));
    await symlink('../loop', join(folder, 'loop/.vscode'));
    await symlink('..', join(folder, 'loop/.cursor'));
    const { json } = await scanJson(['.'], { cwd: folder });
    const read = json.files.filter(({ path }) => !path.startsWith('loop/.cursor/'));
    assert.deepEqual(
      read.map(({ path, status, reason }) => [path, status, reason]),
      [
        ['a/.continue/mcpServers/one.yaml', 'checked', undefined],
        ['inside/.vscode/mcp.json', 'checked', undefined],
        ['nowhere/.cursor', 'unreadable', 'a link that leads nowhere'],
        ['outside/.vscode', 'skipped', 'a link that leads out of the folder'],
        ['real/mcp.json', 'checked', undefined],
        ['servers/more/one.yaml', 'checked', undefined],
      ],
    );
    assert.ok(json.files.length < 10);
  });

  test('a named link is followed', async (context) => {
    const outside = await folderWith(context, { '.vscode/mcp.json': CONFIG });
    const folder = await folderWith(context, {});
    await symlink(outside, join(folder, 'link'));
    const { json } = await scanJson(['link', 'link/.vscode/mcp.json'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['link/.vscode/mcp.json'],
    );
  });

  test('what is over 20 MiB is reported where a client would look', async (context) => {
    const names = ['.vscode/mcp.json', 'data.json', 'other.json', 'tools.json'];
    const folder = await folderWith(context, Object.fromEntries(names.map((name) => [name, CONFIG])));
    for (const name of names) await truncate(join(folder, name), 20 * 1024 * 1024 + 1);
    const found = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      found.json.files.map(({ path, status, reason }) => [path, status, reason]),
      [
        ['.vscode/mcp.json', 'skipped', 'larger than 20 MiB'],
        ['tools.json', 'skipped', 'larger than 20 MiB'],
      ],
    );
    assert.equal(found.code, 0);
    assert.match(
      found.stderr,
      /^toolseal: (?:data|other)\.json and 1 more: larger than 20 MiB or not readable, so .+\n$/m,
    );
    const named = await scanJson(['other.json'], { cwd: folder });
    assert.equal(named.json.files[0]?.status, 'skipped');
    assert.equal(named.code, 2);
  });

  test('files of any name are checked for what is in them', async (context) => {
    const folder = await folderWith(context, {
      'a.yaml': 'mcpServers:\n  a: { command: npx, args: [-y, acme] }\n',
      'b.yml': 'servers:\n  a:\n    command: npx\n    args: [-y, acme]\n',
      'c.toml': '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "acme"]\n',
      'd.jsonl': '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "acme"]}}}\n',
      'e.yaml': 'tools:\n  - name: a\n    description: Adds.\n    inputSchema: { type: object }\n',
      'openapi.yaml': 'openapi: 3.0.0\nservers:\n  - url: https://api.acme.dev/v1\npaths: {}\n',
      'Cargo.toml': '[package]\nname = "acme"\n',
    });
    const { json } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path, servers, tools }) => [path, servers + tools]),
      ['a.yaml', 'b.yml', 'c.toml', 'd.jsonl', 'e.yaml'].map((path) => [path, 1]),
    );
  });

  test('a name that is not UTF-8 is told', { skip: process.platform !== 'linux' }, async (context) => {
    const folder = await folderWith(context, { 'good/mcp.json': CONFIG });
    const bad = Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff])]);
    await mkdir(bad);
    await writeFile(Buffer.concat([bad, Buffer.from('/mcp.json')]), CONFIG);
    const { json, stderr } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path, reason }) => [path, reason]),
      [
        ['bad\ufffd', 'its name is not valid UTF-8'],
        ['good/mcp.json', undefined],
      ],
    );
    assert.match(stderr, /^toolseal: bad.*: its name is not valid UTF-8\n$/);
  });

  test('what is nested too deep is reported', async (context) => {
    const folder = await folderWith(context, { [`${'d/'.repeat(70)}.vscode/mcp.json`]: CONFIG });
    const { json, code, stderr } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ status, reason }) => [status, reason]),
      [['skipped', 'nested too deep']],
    );
    assert.equal(code, 0);
    assert.match(stderr, /^toolseal: d\/[d/]+: nested too deep\n$/);
  });

  test('a home folder tells the user’s own files from a project’s', async (context) => {
    const folder = await folderWith(context, { '.claude.json': '{ "mcpServers": {} }' });
    const { json, code } = await scanJson(['.', '--home', folder], { cwd: folder });
    assert.equal(code, 0);
    assert.equal(json.files[0]?.format, 'claude-code');
  });

  test('two thousand files', async (context) => {
    const names = Array.from({ length: 2000 }, (_, index) => `project-${index}/.vscode/mcp.json`);
    const folder = await folderWith(context, Object.fromEntries(names.map((name) => [name, CONFIG])));
    const { json } = await scanJson(['.'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ path }) => path),
      names.sort(),
    );
    assert.equal(json.summary.warning, 2000);
  });
});
