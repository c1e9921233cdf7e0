import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');

/** Packs what is built, into a file below a folder. */
export async function packExtension(folder: string): Promise<string> {
  const vsix = join(folder, 'toolseal.vsix');
  await promisify(execFile)('vsce', ['package', '--no-dependencies', '--out', vsix], {
    cwd: ROOT,
    timeout: 60_000,
  });
  return vsix;
}
