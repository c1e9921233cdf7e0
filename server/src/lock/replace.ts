import { open, rename, stat, unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Writes a file as a whole or not at all: whoever reads it at the same time sees the old text or the new one. The new
 * one is written beside it, and on the disk before it takes its place.
 *
 * @param path of the file itself: a link would be replaced and not followed
 * @param mode of the file when it is new; one that is there keeps its own
 * @param mayReplace asked at the last moment
 * @returns whether it was written
 * @throws what the file system throws; the file is then as it was
 */
export async function replaceFile(
  path: string,
  text: string,
  mode = 0o666,
  mayReplace: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const draft = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    await write(draft, text, mode, await modeOf(path));
    if (!(await mayReplace())) return false;
    await replace(draft, path);
    return true;
  } finally {
    // It is gone already where it has taken its place.
    await unlink(draft).catch(() => undefined);
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  return await stat(path).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

async function write(path: string, text: string, mode: number, kept: number | undefined): Promise<void> {
  const file = await open(path, 'wx', kept ?? mode);
  try {
    await file.writeFile(text);
    // What the process withholds from new files was granted here.
    if (kept !== undefined) await file.chmod(kept);
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
      if (!isInUse || attempt === 20) throw error;
      await sleep(10 * (attempt + 1));
    }
  }
}
