import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { IsTracked } from '../analysis/rule.ts';
import { localPath } from './localPath.ts';

/** What is larger is not read; repositories of half a million files stay below. */
const maxBytes = 64 * 1024 * 1024;

/** What is longer names no file on most systems, and each of its folders would be looked at. */
const longestPath = 4096;

/** A `.git` file holds one path. */
const maxPointerBytes = 4096;

/** As many repositories are kept in memory. */
const mostKnown = 16;

interface KnownIndex {
  /** Differs when the file was written meanwhile. */
  readonly stamp: string;
  readonly isTracked: Promise<IsTracked | undefined>;
}

const known = new Map<string, KnownIndex>();

/**
 * Finds out which files git tracks in the repository around a document, from the repository's index alone:
 * no process is started. The answer is the same function as long as the index has not been written.
 *
 * @param uri of the document; only those with the scheme `file` have a repository
 * @param folders what is known of folders already, for whoever asks about many files at once; filled
 * @returns undefined where there is no repository, or none that can be read; never rejects
 */
export async function trackedAround(
  uri: string,
  folders: Map<string, Promise<string | undefined>> = new Map(),
): Promise<IsTracked | undefined> {
  try {
    const start = localPath(uri);
    if (start === undefined || start.length > longestPath) return undefined;
    let folder = dirname(start);
    for (;;) {
      const found = folders.get(folder) ?? gitFolderOf(folder);
      folders.set(folder, found);
      const gitFolder = await found;
      if (gitFolder !== undefined) return await trackedBelow(folder, join(gitFolder, 'index'));
      const parent = dirname(folder);
      if (parent === folder) return undefined;
      folder = parent;
    }
  } catch {
    return undefined;
  }
}

/** The git folder of a working tree; in linked working trees and submodules, `.git` is a file that names it. */
async function gitFolderOf(folder: string): Promise<string | undefined> {
  const path = join(folder, '.git');
  const found = await stat(path).catch(() => undefined);
  if (!found || found.isDirectory()) return found && path;
  const target = /^gitdir: ([^\r\n]+)(?:[\r\n]\s*)?$/.exec(
    (await read(path, found, maxPointerBytes)).toString(),
  )?.[1];
  // On Windows such a path leads to another machine, and the file came with somebody's repository.
  if (target === undefined || /^[/\\]{2}/.test(target)) throw new Error(`${path} names no folder`);
  return resolve(folder, target);
}

async function trackedBelow(root: string, index: string): Promise<IsTracked | undefined> {
  const found = await stat(index);
  const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
  const before = known.get(root);
  if (before?.stamp === stamp) return await before.isTracked;
  const isTracked = read(index, found, maxBytes).then((bytes) => {
    const names = readIndex(bytes);
    return names && ((uri: string) => names.has(nameBelow(root, uri)));
  });
  known.delete(root);
  known.set(root, { stamp, isTracked });
  for (const [oldest] of known) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return await isTracked;
}

async function read(path: string, found: Stats, most: number): Promise<Buffer> {
  if (!found.isFile() || found.size > most) throw new Error(`${path} is not read`);
  return await readFile(path);
}

/** A path as the index has it, one character per byte. */
function nameBelow(root: string, uri: string): string {
  const path = localPath(uri);
  // Not a path of this system: a config may name `/etc/x` on Windows.
  if (path === undefined) return '';
  return Buffer.from(relative(root, path).replaceAll(sep, '/')).toString('latin1');
}

/**
 * Reads the names of the files in an index of version 2, 3 or 4 (git's `index-format` documentation), one
 * character per byte. Links and submodules are left out: git does not have what stands behind them.
 *
 * @returns undefined for what is broken, or not complete by itself (a split index)
 */
export function readIndex(bytes: Buffer): ReadonlySet<string> | undefined {
  return readNames(bytes, 20) ?? readNames(bytes, 32);
}

const headerBytes = 12;
const modeAt = 24;
const hashAt = 40;
const extendedFlag = 0x4000;
const lengthMask = 0xfff;
const typeMask = 0xf000;
const regularFile = 0x8000;

/** @param hashBytes 20 for SHA-1, 32 for SHA-256; only the repository's config says which it is */
function readNames(bytes: Buffer, hashBytes: number): Set<string> | undefined {
  const end = bytes.length - hashBytes;
  if (end < headerBytes || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const names = new Set<string>();
  let name = '';
  let length = 0;
  let at = headerBytes;
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    const start = at;
    at += hashAt + hashBytes + 2;
    if (at > end) return undefined;
    const flags = bytes.readUInt16BE(at - 2);
    if (flags & extendedFlag) at += 2;
    let kept = 0;
    if (version === 4) {
      const removed = readVarint(bytes, at);
      kept = name.length - removed.value;
      at = removed.end;
    }
    const nameEnd = bytes.indexOf(0, at);
    if (kept < 0 || nameEnd < 0 || nameEnd >= end) return undefined;
    name = name.slice(0, kept) + bytes.toString('latin1', at, nameEnd);
    length += name.length;
    // What version 4 leaves out must not grow without limits when it is put back.
    if (Math.min(name.length, lengthMask) !== (flags & lengthMask) || length > maxBytes) return undefined;
    at = version === 4 ? nameEnd + 1 : start + ((nameEnd - start + 8) & ~7);
    if ((bytes.readUInt32BE(start + modeAt) & typeMask) === regularFile) names.add(name);
  }
  return isComplete(bytes, at, end) ? names : undefined;
}

/** A number of seven bits per byte, highest first; each byte that continues it also adds one. */
function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    value = (value + 1) * 128 + (byte & 127);
  }
  return { value, end: at };
}

/** Whether the extensions fill the rest, and none of them sends the reader on to another file. */
function isComplete(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  while (at + 8 <= end) {
    if (bytes.toString('latin1', at, at + 4) === 'link') return false;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return at === end;
}
