import { constants } from 'node:fs';
import { type FileHandle, lstat, open, stat } from 'node:fs/promises';
import { largestFile } from '../limits.ts';
import { localPath } from './localPath.ts';

/** Why a file or folder was not read. */
export type ReadProblem =
  | 'missing'
  | 'denied'
  | 'too-large'
  | 'not-a-file'
  | 'broken-link'
  | 'link-outside'
  | 'too-deep'
  | 'too-many'
  | 'bad-name'
  | 'failed';

export type ReadResult = { readonly text: string } | { readonly problem: ReadProblem };

/**
 * Reads a file as text that nobody named: found, or decisive for others. A repository may hold a link to anything, and
 * a device or a pipe gives no text, or none that ever ends.
 *
 * @param path a regular file, or a link to one
 * @returns its text, or why there is none; never throws
 */
export async function readTextFile(path: string): Promise<ReadResult> {
  const problem = await fileProblem(path);
  // Some regular files of `/proc` keep a reader waiting as a pipe does. (Windows has no such flag, which counts as 0.)
  return problem ? { problem } : await readAll(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/**
 * Reads what the user named as text.
 *
 * @param path whatever can be read to its end, a pipe too
 * @returns its text, or why there is none; never throws
 */
export async function readNamedFile(path: string): Promise<ReadResult> {
  return await readAll(path, constants.O_RDONLY);
}

async function readAll(path: string, flags: number): Promise<ReadResult> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, flags);
    const { size } = await file.stat();
    if (size > largestFile) return { problem: 'too-large' };
    // The whole file at once where it is not large: a buffer of a megabyte for each of thousands keeps memory busy.
    const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
    return await readText(file.createReadStream({ autoClose: false, highWaterMark }));
  } catch (error) {
    const problem = readProblem(error, path);
    return { problem: problem === 'missing' && (await isLink(path)) ? 'broken-link' : problem };
  } finally {
    await file?.close();
  }
}

/** What keeps a path from being read as a regular file, wherever links lead; undefined for nothing. Never throws. */
export async function fileProblem(path: string): Promise<ReadProblem | undefined> {
  try {
    return (await stat(path)).isFile() ? undefined : 'not-a-file';
  } catch (error) {
    const problem = readProblem(error, path);
    return problem === 'missing' && (await isLink(path)) ? 'broken-link' : problem;
  }
}

async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** Reads the file of a URI as text; undefined where there is none that can be read. Never throws. */
export async function readTextAt(uri: string): Promise<string | undefined> {
  const path = localPath(uri);
  const result = path === undefined ? undefined : await readTextFile(path);
  return result && 'text' in result ? result.text : undefined;
}

/**
 * Reads a stream as text.
 *
 * @returns its text, or `too-large` as soon as it is known to be
 * @throws what the stream throws
 */
export async function readText(stream: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestFile) return { problem: 'too-large' };
    chunks.push(chunk);
  }
  return { text: decode(Buffer.concat(chunks, size)) };
}

/**
 * Decodes a file as editors do, so that positions are the same as there: without the byte order mark, and
 * with U+FFFD for what is not valid.
 */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By the byte order mark; without one, by where the zeros are in the first character, which is ASCII. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The reason behind an error of the file system.
 *
 * @param path what was to be read: Node puts U+FFFD for bytes of a name that are not UTF-8, and nothing has that name
 */
export function readProblem(error: unknown, path: string): ReadProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return path.includes('\ufffd') ? 'bad-name' : 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'EISDIR':
      return 'not-a-file';
    case 'ELOOP':
      return 'broken-link';
    default:
      return 'failed';
  }
}
