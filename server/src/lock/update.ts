import { mkdir, open, readdir, realpath, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readTextFile } from '../discovery/read.ts';
import { hold } from './mutex.ts';
import { UnusableError } from './problems.ts';
import { replaceFile } from './replace.ts';

/**
 * Changes a file so that two processes never lose each other's change and no reader ever sees half of one:
 * read, changed and replaced while it is held. A link is followed to the file that several projects share, unless
 * `change` refuses its text.
 *
 * @param change gets the text, undefined where there is no file; what it throws leaves everything as it is
 * @param mode of the file when it is new
 * @throws BusyError; UnusableError for what cannot be read; what `change` or the file system throws
 */
export async function updateFile(
  path: string,
  change: (text: string | undefined) => string,
  mode?: number,
): Promise<string> {
  const target = await realpath(path).catch(() => path);
  // A link in somebody's repository may lead to any file of the user: then nothing is written beside that, either.
  if (target !== path) change(await read(target));
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  for (;;) {
    const held = await hold(`${target}.busy`);
    try {
      await sweep(target);
      const before = await read(target);
      const after = change(before);
      if (after === before) return after;
      // While this process was stopped, another one may have taken over.
      if (await replaceFile(target, after, mode, held.isOurs)) {
        await syncFolder(folder);
        return after;
      }
    } finally {
      await held.release();
    }
  }
}

/** Removes drafts of processes that were killed: nobody else writes one while the file is held. */
async function sweep(path: string): Promise<void> {
  const name = basename(path);
  for (const entry of await readdir(dirname(path))) {
    if (entry.startsWith(`${name}.`) && entry.endsWith('.tmp'))
      await unlink(join(dirname(path), entry)).catch(() => undefined);
  }
}

async function read(path: string): Promise<string | undefined> {
  const result = await readTextFile(path);
  if ('text' in result) return result.text;
  if (result.problem === 'missing') return undefined;
  throw new UnusableError(path, result.problem);
}

/** The new name has to reach the disk, too. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
