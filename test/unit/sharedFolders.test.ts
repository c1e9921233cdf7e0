import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isMemoryPath, sharedFolderOf } from '../../server/src/analysis/text/sharedFolders.ts';

describe('who gets at a folder', () => {
  const paths = {
    synced: [
      'Dropbox/memory.json',
      '/Users/kim/Dropbox (Acme)/memory.json',
      'C:\\Users\\kim\\OneDrive - Acme\\memory.json',
      '${userHome}/onedrive/a/b.json',
      '/Users/kim/Library/CloudStorage/x/memory.json',
      '/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/memory.json',
      '~/GoogleDrive/My Drive/memory.json',
      '~/Box Sync/memory.json',
    ],
    temporary: ['/tmp/memory.json', '/var/tmp/memory.json', '/private/tmp/x/y', '/dev/shm/memory.db'],
    repository: ['./memory.json', '../memory.json', '${workspaceFolder}/a/b', '${workspaceFolder:api}\\a'],
    nobody: [
      '/Users/kim/memory/Dropbox',
      '/work/dropbox-client/memory.json',
      '/work/mybox/memory.json',
      '/home/kim/tmp/memory.json',
      '/tmp',
      '/work/./memory.json',
      '~/.local/share/memory.json',
      'memory.json',
      '/path/to/Dropbox/memory.json',
      '<folder>/Dropbox/memory.json',
      '.../Dropbox/memory.json',
      `Dropbox/${'x'.repeat(1000)}`,
    ],
  } as const;
  for (const [folder, examples] of Object.entries(paths)) {
    for (const path of examples) {
      test(`${path.slice(0, 80)}: ${folder}`, () => assert.equal(sharedFolderOf(path) ?? 'nobody', folder));
    }
  }
});

test('a memory is told by the name of its variable', () => {
  for (const name of ['MEMORY_FILE_PATH', 'ACME_MEMORY_DB_PATH', 'MEMORIES_DIR', 'memoryRoot', 'MEMORY_FILE'])
    assert.ok(isMemoryPath(name), name);
  for (const name of ['MEMORY_LIMIT', 'FILE_PATH', 'IN_MEMORY_DB_PATH', 'SHARED_MEMORY_DIR', 'MEMORYPATH'])
    assert.ok(!isMemoryPath(name), name);
});
