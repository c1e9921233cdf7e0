import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/**
 * Packs what is built, into a file below a folder. The package is made of a copy without scripts: in the folder of the
 * extension it would be built again under the windows of other tests.
 */
export async function packExtension(folder: string): Promise<string> {
  const copy = join(folder, 'extension');
  await mkdir(copy);
  const { stdout } = await run('vsce', ['ls', '--no-dependencies'], { cwd: ROOT, timeout: 60_000 });
  for (const path of [...stdout.trim().split('\n'), '.vscodeignore']) {
    await cp(join(ROOT, path), join(copy, path));
  }
  const { scripts, ...manifest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await writeFile(join(copy, 'package.json'), JSON.stringify(manifest));
  const vsix = join(folder, 'toolseal.vsix');
  await run('vsce', ['package', '--no-dependencies', '--out', vsix], { cwd: copy, timeout: 60_000 });
  return vsix;
}
