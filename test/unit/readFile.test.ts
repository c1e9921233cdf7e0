import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readNamedFile, readTextFile } from '../../server/src/discovery/read.ts';

const onlyWithPipes = { skip: process.platform === 'win32' ? 'there are no named pipes' : false };

async function newFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toolseal-read-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a link is followed to a regular file, and to nothing else', onlyWithPipes, async (context) => {
  const folder = await newFolder(context);
  await writeFile(join(folder, 'file'), 'text');
  await mkdir(join(folder, 'folder'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const targets = ['file', 'folder', 'pipe', '/dev/ptmx', 'nowhere', 'itself'];
  const results: unknown[] = [];
  for (const target of targets) {
    const link = join(folder, `link-${target.replaceAll('/', '')}`);
    await symlink(target === 'itself' ? link : target, link);
    results.push(await readTextFile(link));
  }
  assert.deepEqual(results, [
    { text: 'text' },
    { problem: 'not-a-file' },
    { problem: 'not-a-file' },
    { problem: 'not-a-file' },
    { problem: 'broken-link' },
    { problem: 'broken-link' },
  ]);
  assert.deepEqual(await readTextFile(join(folder, 'none')), { problem: 'missing' });
});

test('a pipe that the user named is read to its end', onlyWithPipes, async (context) => {
  const pipe = join(await newFolder(context), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [result] = await Promise.all([readNamedFile(pipe), writeFile(pipe, 'text')]);
  assert.deepEqual(result, { text: 'text' });
});
