import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { localPath } from '../../server/src/discovery/localPath.ts';
import { below } from '../../server/src/lock/below.ts';
import { lockPlace } from '../../server/src/lock/place.ts';

test('a URI is read however an editor escapes it', () => {
  const path = '/work/100% (a)/ü';
  const uris = [pathToFileURL(path).href, 'file:///work/100% (a)/ü', 'file:///work/100%25%20%28a%29/%c3%bc'];
  for (const uri of uris) {
    assert.equal(
      localPath(uri)
        ?.replace(/^[A-Z]:/, '')
        .replaceAll('\\', '/'),
      path,
      uri,
    );
    assert.equal(below(uri, 'file:///work/'), '100% (a)/ü', uri);
  }
  assert.equal(below('file:///work/100%/a%20b', 'file:///work/100%25'), 'a b');
});

test('a URI that names no path of this machine has none', () => {
  for (const uri of ['untitled:a', 'vscode-userdata:/a', 'file:///%e4', 'file:///a%2fb', ''])
    assert.equal(localPath(uri), undefined, uri);
});

test('approvals are kept by one URI of their folder', () => {
  const folderOf = (folder: string) =>
    lockPlace(`${folder}/.vscode/mcp.json`, 'project', folder, '/storage', '/home/ann')?.folder;
  for (const [editors, ours] of [
    ['file:///work/%40acme/c%2B%2B', 'file:///work/@acme/c++'],
    ['file:///c%3A/work', 'file:///C:/work'],
    ['file:///work/100%/', 'file:///work/100%25'],
  ] as const)
    assert.equal(folderOf(editors), folderOf(ours), editors);
});
