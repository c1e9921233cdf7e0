import { mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hold } from './mutex.ts';

/**
 * Changes a file so that two processes never lose each other's change and no reader ever sees half of one:
 * read, changed and replaced while it is held, written beside it, on the disk before it takes its place.
 *
 * @param change gets the text, undefined where there is no file; what it throws leaves the file as it is
 * @param mode of the file when it is new
 * @throws BusyError; what `change` or the file system throws
 */
export async function updateFile(
  path: string,
  change: (text: string | undefined) => string,
  mode = 0o666,
): Promise<string> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  for (;;) {
    const held = await hold(`${path}.busy`);
    try {
      await sweep(path);
      const before = await read(path);
      const after = change(before);
      if (after === before) return after;
      const draft = `${path}.${crypto.randomUUID()}.tmp`;
      await write(draft, after, mode);
      // While this process was stopped, another one may have taken over.
      if (await held.isOurs()) {
        await replace(draft, path);
        await syncFolder(folder);
        return after;
      }
      await unlink(draft);
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
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function write(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a scanner or an editor may have the file open for a moment. */
async function replace(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const isInUse = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
      if (!isInUse || attempt === 20) {
        await unlink(from).catch(() => undefined);
        throw error;
      }
      await sleep(10 * (attempt + 1));
    }
  }
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
