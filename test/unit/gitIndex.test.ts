import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readIndex, trackedAround } from '../../server/src/discovery/gitIndex.ts';

const root = mkdtempSync(join(tmpdir(), 'toolseal-git-'));
after(() => rmSync(root, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'project-'));
});

function git(args: string, cwd = folder): void {
  const settings = ['user.name=a', 'user.email=a@example.com', 'protocol.file.allow=always'];
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args.split(' ')], {
    cwd,
    stdio: 'pipe',
    env: { PATH: process.env.PATH, HOME: root },
  });
}

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
}

function uriOf(path: string, inside = folder): string {
  return pathToFileURL(join(inside, path)).href;
}

/** Which of these files git tracks, asked from the first one; undefined where nobody can tell. */
async function tracked(paths: readonly string[], inside = folder): Promise<string[] | undefined> {
  const isTracked = await trackedAround(uriOf(paths[0] ?? '', inside));
  return isTracked && paths.filter((path) => isTracked(uriOf(path, inside)));
}

const files = ['.vscode/mcp.json', '.env', 'a/b/c.json', 'a/b/c.json5', 'a/日本 語#%.json'];
const untracked = ['.env.local', 'a', 'a/b', 'a/b/c', '../.env', ''];

for (const version of [2, 3, 4]) {
  for (const format of ['sha1', 'sha256']) {
    test(`reads an index of version ${version} with ${format}`, async () => {
      write(...files, '.env.local', 'later.json');
      git(`init --object-format=${format}`);
      git('add .vscode .env a');
      // Version 3 is written only where a flag needs it.
      if (version === 3) git('add --intent-to-add later.json');
      else git(`update-index --index-version ${version}`);
      assert.equal(readFileSync(join(folder, '.git/index')).readUInt32BE(4), version);
      assert.deepEqual(await tracked([...files, ...untracked]), files);
    });
  }
}

test('reads the extensions of an index after a commit, and names as long as they get', async () => {
  const long = `${'x'.repeat(200)}/`.repeat(15);
  write('a/b.json', 'a/c.json', `${long}d.json`);
  git('init');
  git('add .');
  git('commit -m one');
  git('update-index --untracked-cache --index-version 4');
  git('status');
  assert.deepEqual(await tracked(['a/c.json', `${long}d.json`, `${long}e.json`]), [
    'a/c.json',
    `${long}d.json`,
  ]);
});

test('follows what git does meanwhile, and answers with the same function until then', async () => {
  write('.env', 'mcp.json');
  git('init');
  git('add .');
  const before = await trackedAround(uriOf('mcp.json'));
  assert.ok(before?.(uriOf('.env')));
  assert.equal(await trackedAround(uriOf('a/mcp.json')), before);
  git('rm --cached .env');
  assert.deepEqual(await tracked(['mcp.json', '.env']), ['mcp.json']);
});

test('keeps repositories apart, also more than it remembers', async () => {
  const folders = Array.from({ length: 20 }, (_, index) => join(folder, `${index}`));
  for (const [index, inside] of folders.entries()) {
    write(`${index}/mcp.json`, `${index}/.env.${index}`);
    git('init', inside);
    git('add .', inside);
  }
  for (const [index, inside] of [...folders.entries(), ...folders.entries()]) {
    assert.deepEqual(await tracked(['mcp.json', `.env.${index}`, '.env.x'], inside), [
      'mcp.json',
      `.env.${index}`,
    ]);
  }
});

test('knows linked working trees', async () => {
  write('mcp.json');
  git('init');
  git('add .');
  git('commit -m one');
  git('worktree add ../linked');
  const linked = join(root, 'linked');
  writeFileSync(join(linked, '.env'), '');
  git('add .env', linked);
  assert.deepEqual(await tracked(['mcp.json', '.env'], linked), ['mcp.json', '.env']);
  assert.deepEqual(await tracked(['mcp.json', '.env']), ['mcp.json']);
});

test('knows submodules, whose folder is no file of the outer repository', async () => {
  write('inner/mcp.json');
  git('init', join(folder, 'inner'));
  git('add .', join(folder, 'inner'));
  git('commit -m one', join(folder, 'inner'));
  git('init');
  git('submodule add ./inner outer');
  assert.deepEqual(await tracked(['.gitmodules', 'outer', 'outer/mcp.json']), ['.gitmodules']);
  assert.deepEqual(await tracked(['mcp.json'], join(folder, 'outer')), ['mcp.json']);
});

test('does not take a link for the file behind it', async () => {
  write('mcp.json');
  symlinkSync('/etc/hosts', join(folder, '.env'));
  git('init');
  git('add .');
  assert.deepEqual(await tracked(['mcp.json', '.env']), ['mcp.json']);
});

test('takes a path of another system for one that is not tracked', async () => {
  write('mcp.json');
  git('init');
  git('add .');
  const isTracked = await trackedAround(uriOf('mcp.json'));
  assert.deepEqual(
    ['file://server/share/.env', 'file:////server/share/.env', 'file:///C:/.env', '', 'file:///\ud800'].map(
      (uri) => isTracked?.(uri),
    ),
    [false, false, false, false, false],
  );
});

describe('nobody can tell', () => {
  const unknown = async () => assert.equal(await tracked(['mcp.json']), undefined);

  test('without a repository', unknown);

  test('before anything was added', async () => {
    git('init');
    await unknown();
  });

  test('of documents that are not on a disk', async () => {
    for (const uri of ['untitled:mcp.json', 'stdin:', 'vscode-userdata:/User/mcp.json', 'file://host/x', ''])
      assert.equal(await trackedAround(uri), undefined, uri);
  });

  test('where the index is split over two files', async () => {
    write('mcp.json');
    git('init');
    git('add .');
    git('update-index --split-index');
    await unknown();
  });

  test('where `.git` names no folder, one of another machine, or no end', async () => {
    for (const text of ['', 'gitdir:', 'gitdir: ', 'gitdir: //host/share/.git', 'gitdir: \\\\host\\share']) {
      writeFileSync(join(folder, '.git'), text);
      await unknown();
    }
    rmSync(join(folder, '.git'));
    symlinkSync('/dev/zero', join(folder, '.git'));
    await unknown();
  });

  test('where the index is no file, or far too large', async () => {
    mkdirSync(join(folder, '.git/index'), { recursive: true });
    await unknown();
    rmSync(join(folder, '.git/index'), { recursive: true });
    symlinkSync('/dev/zero', join(folder, '.git/index'));
    await unknown();
  });
});

describe('a broken index', () => {
  /** One entry of version 4 that keeps all of the name before it and adds to it. */
  function entry(removed: number, added: string, length: number): Buffer {
    const head = Buffer.alloc(62);
    head.writeUInt16BE(0x81a4, 26);
    head.writeUInt16BE(Math.min(length, 0xfff), 60);
    return Buffer.concat([head, Buffer.from([removed]), Buffer.from(`${added}\0`)]);
  }

  function index(version: number, count: number, ...rest: Buffer[]): Buffer {
    const head = Buffer.from('DIRC\0\0\0\0\0\0\0\0');
    head.writeUInt32BE(version, 4);
    head.writeUInt32BE(count, 8);
    return Buffer.concat([head, ...rest, Buffer.alloc(20)]);
  }

  test('is told from a whole one', () => {
    const whole = index(4, 2, entry(0, 'ab', 2), entry(1, 'c', 2));
    assert.deepEqual([...(readIndex(whole) ?? [])], ['ab', 'ac']);
    for (const broken of [
      Buffer.alloc(0),
      index(1, 0),
      index(5, 0),
      index(4, 3, entry(0, 'ab', 2), entry(1, 'c', 2)),
      index(4, 0xffffffff, entry(0, 'ab', 2)),
      index(4, 1, entry(1, 'ab', 2)),
      index(4, 1, entry(0, 'ab', 3)),
      index(4, 1, entry(0, 'ab', 2), Buffer.from('TREE\0\0\0\x09')),
      index(4, 1, entry(0, 'ab', 2), Buffer.from('TR')),
      index(2, 1, entry(0, 'ab', 2)),
    ])
      assert.equal(readIndex(broken), undefined);
    for (let end = 0; end < whole.length; end++)
      assert.equal(readIndex(whole.subarray(0, end)), undefined, `${end}`);
  });

  test('whose names grow without an end is given up', () => {
    const names = Array.from({ length: 20_000 }, (_, count) =>
      entry(0, 'x'.repeat(10), Math.min((count + 1) * 10, 0xfff)),
    );
    assert.equal(readIndex(index(4, names.length, ...names)), undefined);
  });
});
