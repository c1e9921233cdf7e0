import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FolderResult } from '../../server/src/protocol.ts';
import { type FoundUri, walkUris } from '../../server/src/virtual/walk.ts';

interface Tree {
  readonly [name: string]: Tree | 'file';
}

/** Lists the folders of a tree below `vfs:/`; what is not in it is a folder that may not be looked into. */
const listIn =
  (tree: Tree) =>
  async (uri: string): Promise<FolderResult> => {
    let node: Tree | 'file' | undefined = tree;
    for (const name of uri.split('/').slice(1))
      node = typeof node === 'object' ? node[decodeURIComponent(name)] : undefined;
    if (typeof node !== 'object') return { problem: 'denied' };
    return { entries: Object.entries(node).map(([name, entry]) => ({ name, isFolder: entry !== 'file' })) };
  };

async function found(tree: Tree, isCancelled = () => false, list = listIn(tree)): Promise<FoundUri[]> {
  const all: FoundUri[] = [];
  for await (const one of walkUris('vfs:/', list, isCancelled)) all.push(one);
  return all.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

test('configs and candidates are found wherever they lie, and nothing in folders of others', async () => {
  const tree: Tree = {
    'readme.txt': 'file',
    'toolseal.json': 'file',
    '.vscode': { 'mcp.json': 'file' },
    node_modules: { a: { 'mcp.json': 'file' } },
    'with space': { 'some.json': 'file' },
  };
  assert.deepEqual(await found(tree), [
    { uri: 'vfs:/.vscode/mcp.json', kind: 'known' },
    { uri: 'vfs:/toolseal.json', kind: 'known' },
    { uri: 'vfs:/with%20space/some.json', kind: 'candidate' },
  ]);
});

test('a folder that cannot be looked into is told, and the rest is found', async () => {
  const list = listIn({ a: { 'mcp.json': 'file' } });
  const tree: Tree = { a: {}, secret: {} };
  const both = async (uri: string) => (uri === 'vfs:' ? await listIn(tree)(uri) : await list(uri));
  assert.deepEqual(await found(tree, undefined, both), [
    { uri: 'vfs:/a/mcp.json', kind: 'known' },
    { uri: 'vfs:/secret', kind: 'folder', problem: 'denied' },
  ]);
});

test('a workspace without an end is left, and that is told', async () => {
  let asked = 0;
  const endless = async (): Promise<FolderResult> => {
    asked++;
    return { entries: Array.from({ length: 3 }, (_, index) => ({ name: String(index), isFolder: true })) };
  };
  const all = await found({}, undefined, endless);
  assert.ok(all.some(({ problem }) => problem === 'too-many'));
  assert.ok(asked <= 2_000, `${asked} folders`);
});

test('a walk that is cancelled asks for nothing more', async () => {
  assert.deepEqual(await found({ 'mcp.json': 'file' }, () => true), []);
});
