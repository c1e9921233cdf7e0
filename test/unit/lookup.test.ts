import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { clients } from '../../server/src/analysis/formats/clients.ts';
import { type Lookup, lookUp } from '../../server/src/discovery/lookup.ts';
import type { Place } from '../../server/src/discovery/places.ts';

async function folderWith(context: TestContext, names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toolseal-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '{}');
  }
  return folder;
}

async function all(places: readonly Place[]): Promise<Lookup[]> {
  const lookups: Lookup[] = [];
  for await (const lookup of lookUp(places)) lookups.push(lookup);
  return lookups;
}

/** What is found for a pattern below a folder, relative to it, each with what keeps it from being read. */
async function found(folder: string, pattern: string): Promise<string[]> {
  const [client] = clients;
  assert.ok(client);
  const place = { client, file: { path: pattern, scope: 'user' as const }, path: `${folder}/${pattern}` };
  const lookups = await all([place]);
  assert.equal(lookups.length, 1);
  const files = lookups[0]?.files ?? [];
  return files
    .map(({ path, problem }) => path.slice(folder.length + 1) + (problem ? ` ${problem}` : ''))
    .sort();
}

test('a place without stars is one file, whatever link leads there', async (context) => {
  const folder = await folderWith(context, ['real/mcp.json', 'folder/mcp.json/x']);
  await symlink('real', join(folder, 'link'));
  await symlink('gone', join(folder, 'dangling.json'));
  await symlink('self.json', join(folder, 'self.json'));
  assert.deepEqual(await found(folder, 'real/mcp.json'), ['real/mcp.json']);
  assert.deepEqual(await found(folder, 'link/mcp.json'), ['link/mcp.json']);
  assert.deepEqual(await found(folder, 'none/mcp.json'), []);
  assert.deepEqual(await found(folder, 'real/mcp.json/x'), []);
  assert.deepEqual(await found(folder, 'folder/mcp.json'), ['folder/mcp.json not-a-file']);
  assert.deepEqual(await found(folder, 'dangling.json'), ['dangling.json broken-link']);
  assert.deepEqual(await found(folder, 'self.json'), ['self.json broken-link']);
});

test('a star stands for one name, two for any folders', async (context) => {
  const folder = await folderWith(context, [
    ...['a/mcp.json', 'a/b/mcp.json', 'a/b/c/mcp.json', 'a/b/c/other.json', 'mcp.json'],
    ...['a/node_modules/x/mcp.json', 'a/.git/mcp.json', 'p/plug/plugin.json', 'p/q/plug/plugin.json'],
  ]);
  assert.deepEqual(await found(folder, '*/mcp.json'), ['a/mcp.json']);
  assert.deepEqual(await found(folder, 'a/*/c/*.json'), ['a/b/c/mcp.json', 'a/b/c/other.json']);
  assert.deepEqual(await found(folder, 'a/**/mcp.json'), ['a/b/c/mcp.json', 'a/b/mcp.json', 'a/mcp.json']);
  assert.deepEqual(await found(folder, '**/plug/plugin.json'), [
    'p/plug/plugin.json',
    'p/q/plug/plugin.json',
  ]);
  assert.deepEqual(await found(folder, 'none/**/mcp.json'), []);
  assert.deepEqual(await found(folder, 'mcp.json/*/x.json'), []);
});

test('a walk follows no link out, and none to a folder', async (context) => {
  const outside = await folderWith(context, ['mcp.json']);
  const folder = await folderWith(context, ['plugins/real/mcp.json', 'plugins/x/keep', 'plugins/y/keep']);
  await symlink(outside, join(folder, 'plugins/out'));
  await symlink('..', join(folder, 'plugins/x/up'));
  await symlink(join(outside, 'mcp.json'), join(folder, 'plugins/x/mcp.json'));
  await symlink('../real/mcp.json', join(folder, 'plugins/y/mcp.json'));
  assert.deepEqual(await found(folder, 'plugins/**/mcp.json'), [
    'plugins/real/mcp.json',
    'plugins/x/mcp.json link-outside',
    'plugins/y/mcp.json',
  ]);
});

test('a walk ends, however deep or wide the folders are', async (context) => {
  const deep = Array.from({ length: 12 }, (_, depth) => `${'d/'.repeat(depth)}mcp.json`);
  const folder = await folderWith(context, deep);
  assert.equal((await found(folder, '**/mcp.json')).length, 11);
  const wide = await folderWith(context, []);
  await Promise.all(
    Array.from({ length: 5001 }, (_, index) => mkdir(join(wide, `w/${index}`), { recursive: true })),
  );
  assert.deepEqual(await found(wide, 'w/**/mcp.json'), ['w too-many']);
});

test('a place of several clients is looked at once, for all of them', async (context) => {
  const folder = await folderWith(context, ['mcp.json']);
  const [first, second] = clients;
  assert.ok(first && second);
  const path = `${folder}/mcp.json`;
  const doubtful = { client: first, file: { path, scope: 'user', unconfirmed: true }, path } as const;
  const known = { client: second, file: { path, scope: 'user' }, path } as const;
  const lookups = await all([doubtful, known]);
  assert.deepEqual(
    lookups.map(({ places, files }) => [places, files]),
    [[[known, doubtful], [{ path }]]],
  );
});
