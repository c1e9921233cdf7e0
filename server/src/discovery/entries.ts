import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { type ReadProblem, readProblem } from './read.ts';

/** The entries of a folder, or why there are none; never throws. */
export async function list(folder: string): Promise<Dirent[] | ReadProblem> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return readProblem(error, folder);
  }
}

/**
 * What keeps an entry from being read as a file, if anything; `folder` for a link to one inside.
 *
 * @param path of the entry
 * @param root the real path of the folder that a link must not lead out of
 */
export async function problemOf(
  path: string,
  entry: Dirent,
  root: string,
): Promise<ReadProblem | 'folder' | undefined> {
  if (entry.isFile()) return undefined;
  if (!entry.isSymbolicLink()) return 'not-a-file';
  try {
    const target = await realpath(path);
    const kind = await stat(target);
    if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) return 'link-outside';
    if (kind.isDirectory()) return 'folder';
    return kind.isFile() ? undefined : 'not-a-file';
  } catch (error) {
    const problem = readProblem(error, path);
    return problem === 'missing' ? 'broken-link' : problem;
  }
}
