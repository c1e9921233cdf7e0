import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LockedServer } from '../analysis/lock/model.ts';
import type { LockPlace } from '../lock/place.ts';
import { pathBelow } from '../policy/check.ts';
import type { Locks } from './locks.ts';
import type { SourceOptions } from './sources.ts';

/**
 * The entries of locks that no server belongs to, of those whose config lies in what the user named.
 *
 * @param compared the entries that servers were compared with
 */
export async function findGone(
  { paths, user }: Pick<SourceOptions, 'paths' | 'user'>,
  { book, home, placesOfNamed }: Locks,
  compared: ReadonlySet<LockedServer | undefined>,
): Promise<LockedServer[]> {
  const named = paths.map((path) => pathToFileURL(resolve(path)).href);
  const gone: LockedServer[] = [];
  for (const place of placesOfNamed(user)) {
    const { lock } = await book.approvalsFor({ uri: place.uri, text: '' }, place, home);
    for (const entry of lock?.servers ?? []) {
      const uri = uriOf(entry, place, home);
      const isNamed = named.some((given) => given === uri || pathBelow(given, uri) !== undefined);
      if (!compared.has(entry) && (isNamed || place.folder === undefined)) gone.push(entry);
    }
  }
  return gone;
}

/** Where the config of an entry is, or was. */
function uriOf({ file }: LockedServer, { folder }: LockPlace, home: string): string {
  const pointer = file.indexOf('#/');
  const config = pointer < 0 ? file : file.slice(0, pointer);
  if (/^[a-z][\w+.-]+:/i.test(config)) return config;
  if (config.startsWith('~/')) return pathToFileURL(join(home, config.slice(2))).href;
  return pathToFileURL(join(folder === undefined ? home : fileURLToPath(folder), config)).href;
}
