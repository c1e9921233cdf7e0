import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createApprovalBook } from '../../server/src/lock/book.ts';
import { lockPlace } from '../../server/src/lock/place.ts';
import { describeApprovalProblem } from '../../server/src/lock/problems.ts';
import { updateFile } from '../../server/src/lock/update.ts';
import { serverOf } from './launchesOf.ts';

const onlyOnUnix = { skip: process.platform === 'win32' ? 'links need rights, modes mean little' : false };
const emptyLock = '{ "version": 1, "servers": [] }\n';

interface Setting {
  readonly root: string;
  readonly lock: string;
  readonly approve: () => Promise<void>;
}

/** A project whose lock is a link, and whose server can be approved. */
async function linkedTo(
  context: TestContext,
  target: string,
  files: Readonly<Record<string, string>>,
): Promise<Setting> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'toolseal-update-')));
  context.after(() => rm(root, { recursive: true, force: true }));
  for (const folder of ['work', 'shared']) await mkdir(join(root, folder));
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  const lock = join(root, 'work/toolseal.lock.json');
  await symlink(target, lock);
  const folder = pathToFileURL(join(root, 'work')).href;
  const storage = join(root, 'storage');
  const place = lockPlace(`${folder}/.vscode/mcp.json`, 'project', folder, storage, root);
  assert.ok(place);
  const server = serverOf({ command: 'npx', args: ['-y', '@acme/files@1.0.0'] }, 'files');
  const book = createApprovalBook(storage);
  return { root, lock, approve: () => book.approve(place, [{ server, captured: undefined }], '2026-01-31') };
}

/** Why nothing was approved, in English. */
async function refusal(setting: Setting): Promise<string> {
  const error = await setting.approve().then(
    () => assert.fail('it was approved'),
    (error: unknown) => error,
  );
  return describeApprovalProblem(error, 'en').replaceAll(setting.root, '');
}

test('approving follows a link to a lock, which keeps its mode', onlyOnUnix, async (context) => {
  const { root, lock, approve } = await linkedTo(context, '../shared/team.json', {
    'shared/team.json': emptyLock,
  });
  const shared = join(root, 'shared/team.json');
  await chmod(shared, 0o666);
  await approve();
  assert.ok((await lstat(lock)).isSymbolicLink());
  assert.equal(JSON.parse(await readFile(shared, 'utf8')).servers[0].server, 'files');
  assert.equal((await stat(shared)).mode & 0o777, 0o666);
  assert.deepEqual(await readdir(join(root, 'shared')), ['team.json']);
});

test('approving leaves alone what is no lock, and all that is beside it', onlyOnUnix, async (context) => {
  const files = { 'shared/.bashrc': 'export A=1\n', 'shared/.bashrc.1.tmp': 'a draft of somebody' };
  const setting = await linkedTo(context, '../shared/.bashrc', files);
  // Whoever tried to hold the file would fail for another reason.
  await mkdir(join(setting.root, 'shared/.bashrc.busy'));
  assert.equal(
    await refusal(setting),
    '/work/toolseal.lock.json was left alone: it cannot be read as approvals.',
  );
  for (const [path, text] of Object.entries(files))
    assert.equal(await readFile(join(setting.root, path), 'utf8'), text);
});

test('approving says why it cannot follow a link', onlyOnUnix, async (context) => {
  const nowhere = await linkedTo(context, '../shared/none.json', {});
  assert.equal(await refusal(nowhere), '/work/toolseal.lock.json was left alone: a link that leads nowhere.');
  const pipe = await linkedTo(context, '../shared/pipe', {});
  execFileSync('mkfifo', [join(pipe.root, 'shared/pipe')]);
  assert.equal(await refusal(pipe), '/shared/pipe was left alone: not a regular file.');
});

test('a link in place of the file that holds a lock is taken away', onlyOnUnix, async (context) => {
  const { root, lock, approve } = await linkedTo(context, '../shared/team.json', {
    'shared/team.json': emptyLock,
  });
  execFileSync('mkfifo', [join(root, 'shared/pipe')]);
  await symlink('pipe', join(root, 'shared/team.json.busy'));
  await approve();
  assert.equal(JSON.parse(await readFile(lock, 'utf8')).servers.length, 1);
  assert.deepEqual((await readdir(join(root, 'shared'))).sort(), ['pipe', 'team.json']);
});

test(
  'a new file has the mode that was asked for, one that was there its own',
  onlyOnUnix,
  async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-update-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'file');
    const modeAfter = async (text: string) => {
      await updateFile(path, () => text, 0o600);
      return (await stat(path)).mode & 0o777;
    };
    assert.equal(await modeAfter('new'), 0o600);
    await chmod(path, 0o660);
    assert.equal(await modeAfter('changed'), 0o660);
  },
);
