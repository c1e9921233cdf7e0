// Builds and packs the extension so that the same sources give the same bytes, whoever packs them where and when.
//   node scripts/package.ts [FILE]     toolseal-<version>.vsix without FILE
// The dates in the archive are SOURCE_DATE_EPOCH (seconds since 1970) where it is set, and else the earliest that a ZIP
// file knows: a date says nothing about the sources that the version does not.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './bundles.ts';

const ROOT = join(import.meta.dirname, '..');
const EARLIEST = '315532800';

// vsce sorts by the rules of the language, and ZIP files hold local times.
const fixed = { LC_ALL: 'C', TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? EARLIEST };
const env = { ...process.env, ...fixed };
const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));
const run = (args: readonly string[], stdio: 'inherit' | 'pipe'): string =>
  execFileSync(process.execPath, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdio, 'inherit'],
  });

run(['esbuild.ts', '--publish'], 'inherit');
// The archive keeps the modes of files, which follow from the umask of whoever cloned the repository.
for (const file of run([vsce, 'ls', '--no-dependencies'], 'pipe').trim().split('\n')) {
  chmodSync(join(ROOT, file), commands.includes(file) ? 0o755 : 0o644);
}
const [out] = process.argv.slice(2);
run([vsce, 'package', '--no-dependencies', ...(out ? ['--out', out] : [])], 'inherit');
