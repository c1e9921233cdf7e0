import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { configWith, folderWith, scanJson, start, toolseal } from './toolseal.ts';

const CONFIG = configWith('@acme/x');

describe('exit status', () => {
  const matrix = [
    { args: [], code: 1, shown: 1 },
    { args: ['--fail-on', 'error'], code: 0, shown: 1 },
    { args: ['--fail-on', 'hint'], code: 1, shown: 1 },
    { args: ['--fail-on', 'never'], code: 0, shown: 1 },
    { args: ['--min-severity', 'error'], code: 1, shown: 0 },
    { args: ['--min-severity', 'warning'], code: 1, shown: 1 },
    { args: ['--min-severity', 'error', '--fail-on', 'error'], code: 0, shown: 0 },
  ];
  for (const { args, code, shown } of matrix) {
    test(`${code} for a warning with ${args.join(' ') || 'no options'}`, async () => {
      const result = await scanJson(['.vscode', ...args]);
      assert.equal(result.code, code);
      assert.equal(result.json.findings.length, shown);
      assert.equal(result.json.summary.warning, shown);
    });
  }

  test('0 where nothing is found', async (context) => {
    const folder = await folderWith(context, { '.vscode/mcp.json': '{ "servers": {} }' });
    assert.equal((await scanJson([folder])).code, 0);
  });

  test('2 for a path that does not exist, with everything else scanned', async () => {
    const { code, json, stderr } = await scanJson(['gone.json', '.vscode', '.vscode/mcp.json/x']);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'toolseal: gone.json: does not exist\ntoolseal: .vscode/mcp.json/x: does not exist\n',
    );
    assert.deepEqual(
      json.files.map(({ path, status }) => [path, status]),
      [
        ['.vscode/mcp.json', 'checked'],
        ['.vscode/mcp.json/x', 'unreadable'],
        ['gone.json', 'unreadable'],
      ],
    );
    assert.equal(json.findings.length, 1);
  });

  test('2 for a file that may not be read', { skip: process.getuid?.() === 0 }, async (context) => {
    const folder = await folderWith(context, {});
    await writeFile(join(folder, 'mcp.json'), CONFIG, { mode: 0o000 });
    const { code, json } = await scanJson(['mcp.json'], { cwd: folder });
    assert.equal(code, 2);
    assert.equal(json.files[0]?.reason, 'no permission to read it');
  });

  test('2 for a link that leads nowhere', async (context) => {
    const folder = await folderWith(context, {});
    await symlink('loop', join(folder, 'loop'));
    const { code, stderr } = await toolseal(['scan', 'loop'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(stderr, /loop: a link that leads nowhere/);
    await symlink('gone', join(folder, 'link'));
    assert.match(
      (await toolseal(['scan', 'link'], { cwd: folder })).stderr,
      /link: a link that leads nowhere/,
    );
  });

  test('2 for a folder that may not be read, told once', {
    skip: process.getuid?.() === 0,
  }, async (context) => {
    const folder = await folderWith(context, { 'locked/.vscode/mcp.json': CONFIG });
    await chmod(join(folder, 'locked'), 0o000);
    context.after(() => chmod(join(folder, 'locked'), 0o700));
    const { code, stderr } = await toolseal(['scan', 'locked'], { cwd: folder });
    assert.equal(code, 2);
    assert.equal(stderr, 'toolseal: locked: no permission to read it\n');
  });
});

describe('standard input', () => {
  test('stands for the path that is given', async () => {
    const { json, code } = await scanJson(['-', '--stdin-path', 'sub/.vscode/mcp.json'], { input: CONFIG });
    assert.equal(code, 1);
    assert.equal(json.files[0]?.format, 'vscode');
    assert.equal(json.findings[0]?.path, 'sub/.vscode/mcp.json');
  });

  test('is read as the format that is given', async () => {
    const { json, code } = await scanJson(['-', '--as', 'vscode'], { input: CONFIG });
    assert.equal(code, 1);
    assert.equal(json.files[0]?.format, 'vscode');
    assert.equal(json.findings[0]?.path, '<stdin>');
  });

  test('needs one of both', async () => {
    const { code, stdout, stderr } = await toolseal(['scan', '-'], { input: CONFIG });
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /--stdin-path/);
  });
});

describe('output', () => {
  test('--as overrules the path', async () => {
    const { json } = await scanJson(['.vscode/mcp.json', '--as', 'cursor']);
    assert.equal(json.files[0]?.format, 'cursor');
  });

  test('--as tells where a file holds nothing of that format', async (context) => {
    const folder = await folderWith(context, { 'mcp.json': CONFIG, 'tools.json': '{ "tools": [] }' });
    const { json } = await scanJson(['mcp.json', 'tools.json', '--as', 'tools-list'], { cwd: folder });
    assert.deepEqual(
      json.files.map(({ status, reason }) => [status, reason]),
      [
        ['skipped', 'nothing in it of the format that it was to be read as'],
        ['checked', undefined],
      ],
    );
  });

  test('--output writes a file instead', async (context) => {
    const folder = await folderWith(context, { '.vscode/mcp.json': CONFIG });
    const { code, stdout } = await toolseal(['scan', '--format', 'json', '--output', 'out.json'], {
      cwd: folder,
    });
    assert.equal(code, 1);
    assert.equal(stdout, '');
    const json = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
    assert.equal(json.findings.length, 1);
  });

  test('--output that cannot be written is an error', async () => {
    const { code, stderr } = await toolseal(['scan', '--output', 'no/such/folder/out.json']);
    assert.equal(code, 2);
    assert.match(stderr, /Cannot write no\/such\/folder\/out\.json \(ENOENT\)/);
  });

  test('--output replaces a file as a whole, and a link stays one', async (context) => {
    const folder = await folderWith(context, { '.vscode/mcp.json': CONFIG, 'real/out.sarif': 'before' });
    await symlink('real/out.sarif', join(folder, 'out.sarif'));
    await chmod(join(folder, 'real/out.sarif'), 0o666);
    const before = await stat(join(folder, 'real/out.sarif'));
    await toolseal(['scan', '--format', 'sarif', '--output', 'out.sarif'], { cwd: folder });
    const log = JSON.parse(await readFile(join(folder, 'real/out.sarif'), 'utf8'));
    assert.equal(log.runs[0].results.length, 1);
    assert.ok((await lstat(join(folder, 'out.sarif'))).isSymbolicLink());
    const after = await stat(join(folder, 'real/out.sarif'));
    assert.notEqual(after.ino, before.ino);
    assert.equal(after.mode, before.mode);
    assert.deepEqual(await readdir(join(folder, 'real')), ['out.sarif']);
  });

  test('--output writes into what is no file, too', async () => {
    const { code, stderr } = await toolseal(['scan', '--output', '/dev/null']);
    assert.equal(code, 1);
    assert.equal(stderr, '');
  });

  test('every format says the same of severities, language and exit status', async (context) => {
    const folder = await folderWith(context, { '.vscode/mcp.json': CONFIG });
    const scan = (...args: string[]) => toolseal(['scan', ...args], { cwd: folder });
    for (const format of ['pretty', 'json', 'sarif', 'markdown', 'github']) {
      const [all, errors, japanese] = await Promise.all([
        scan('--format', format),
        scan('--format', format, '--min-severity', 'error', '--fail-on', 'error'),
        scan('--format', format, '--lang', 'ja', '--fail-on', 'never'),
      ]);
      assert.deepEqual([all.code, errors.code, japanese.code], [1, 0, 0], format);
      assert.ok(all.stdout.includes('@acme/x'), format);
      assert.ok(!errors.stdout.includes('@acme/x'), format);
      assert.ok(japanese.stdout.includes('固定してください'), format);
    }
  });

  test('a reader that stops early is no error', async (context) => {
    const files = Array.from({ length: 300 }, (_, index) => [`p${index}/.vscode/mcp.json`, CONFIG]);
    const child = start(['scan'], { cwd: await folderWith(context, Object.fromEntries(files)) });
    child.stdout.destroy();
    const closed = new Promise((resolve) => child.on('close', resolve));
    assert.equal(await text(child.stderr), '');
    assert.equal(await closed, 1);
  });

  test('a slow reader gets everything', async (context) => {
    const packages = Array.from({ length: 3000 }, (_, index) => `@acme/package-${index}`);
    const folder = await folderWith(context, { '.vscode/mcp.json': configWith(...packages) });
    const child = start(['scan', '--format', 'json'], { cwd: folder });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(JSON.parse(await text(child.stdout)).findings.length, 3000);
  });
});
