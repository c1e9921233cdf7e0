import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'toolseal-reproducible-'));
after(() => rmSync(temporary, { recursive: true }));

/** What a fresh clone does not have. */
const ignored = ['.git', '.tsbuild', '.vscode-test', 'dist', 'node_modules', 'out'];

/** Packs a copy of the project as somebody else would, and gives the sum of the package. */
function pack(name: string, umask: string, env: NodeJS.ProcessEnv): string {
  const folder = join(temporary, name);
  const vsix = join(temporary, `${name}.vsix`);
  const script = `umask ${umask}; mkdir -p "$1"; cp -R "$2/." "$1"; cd "$1"; exec node scripts/package.ts "$3"`;
  const sources = join(temporary, 'sources');
  execFileSync('sh', ['-c', script, 'sh', folder, sources, vsix], {
    env: { ...process.env, ...env },
    timeout: 240_000,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return createHash('sha256').update(readFileSync(vsix)).digest('hex');
}

test('two builds give the same bytes', { skip: process.platform === 'win32' && 'no umask there' }, () => {
  cpSync(ROOT, join(temporary, 'sources'), {
    recursive: true,
    filter: (path) => !ignored.includes(relative(ROOT, path)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(temporary, 'sources/node_modules'));
  const first = pack('first', '022', { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' });
  const second = pack('a folder with another name', '077', { TZ: 'America/Lima', LANG: 'en_US.UTF-8' });
  assert.equal(first, second);
});
