import { type FileHandle, lstat, open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { largestFile } from '../limits.ts';

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
  | 'failed';

export type ReadResult = { readonly text: string } | { readonly problem: ReadProblem };

/**
 * Reads a file as text.
 *
 * @param path a regular file, or whatever else can be read to its end (a pipe)
 * @returns its text, or why there is none; never throws
 */
export async function readTextFile(path: string): Promise<ReadResult> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    if (size > largestFile) return { problem: 'too-large' };
    // The whole file at once where it is not large: a buffer of a megabyte for each of thousands keeps memory busy.
    const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
    return await readText(file.createReadStream({ autoClose: false, highWaterMark }));
  } catch (error) {
    const problem = readProblem(error);
    return { problem: problem === 'missing' && (await isLink(path)) ? 'broken-link' : problem };
  } finally {
    await file?.close();
  }
}

/** Whether something is a link, wherever it leads. */
export async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** Reads the file of a URI as text; undefined where there is none that can be read. Never throws. */
export async function readTextAt(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  const result = await readTextFile(fileURLToPath(uri));
  return 'text' in result ? result.text : undefined;
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

/** The reason behind an error of the file system. */
export function readProblem(error: unknown): ReadProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
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
