import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { detectByPath } from '../analysis/formats/detect.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import { type ApprovalBook, createApprovalBook } from '../lock/book.ts';
import { type LockPlace, lockPlace } from '../lock/place.ts';
import { userStorage } from '../lock/storage.ts';
import { pathBelow } from '../policy/check.ts';
import { slashes } from '../scan/paths.ts';
import type { Source } from '../scan/source.ts';
import type { SourceOptions } from './sources.ts';

/** The locks that a command has to do with. */
export interface Locks {
  readonly book: ApprovalBook;
  /** `/`-separated. */
  readonly home: string;
  /** Undefined for a file that is nowhere on the disk, as standard input may be. */
  placeFor(source: Pick<Source, 'uri' | 'place'>): LockPlace | undefined;
  /**
   * The locks of the files and folders that the user named, each once, whether they exist or not.
   *
   * @param user whether that of the configs of the user is among them
   */
  placesOfNamed(user: boolean): readonly LockPlace[];
  /** What a file is to be compared with; undefined where there is nothing. */
  approvalsFor(source: Source): Promise<Approvals | undefined>;
}

/**
 * Finds the lock of a file: that of the innermost folder with one, of those that the user named and the current one;
 * where there is none yet, it belongs into the current folder, or else into the one that was named.
 */
export function createLocks({ paths, home: given }: Pick<SourceOptions, 'paths' | 'home'>): Locks {
  const home = slashes(given === undefined ? homedir() : resolve(given));
  const storage = userStorage(home, given === undefined ? process.env : {});
  const book = createApprovalBook(storage);
  const current = resolve('.');
  const named = paths.filter((path) => path !== '-').map((path) => resolve(path));
  const folders = [...new Set([current, ...named])];

  const folderOf = (uri: string): string | undefined => {
    const around = folders.filter((folder) => pathBelow(folder, uri) !== undefined);
    const inner = [...around].sort((a, b) => b.length - a.length);
    return inner.find((folder) => existsSync(join(folder, lockFileName))) ?? around[0];
  };

  const locks: Locks = {
    book,
    home,
    placeFor({ uri, place }) {
      if (!uri.startsWith('file:')) return undefined;
      const folder = folderOf(uri);
      const scope = place?.file.scope ?? detectByPath(uri, home)?.scope ?? 'project';
      return lockPlace(uri, scope, folder && pathToFileURL(folder).href, storage, home);
    },
    placesOfNamed(user) {
      const inside = named.map((path) => pathToFileURL(join(path, lockFileName)).href);
      const own = user ? [lockPlace(pathToFileURL(home).href, 'user', undefined, storage, home)] : [];
      const places = [...inside.map((uri) => locks.placeFor({ uri })), ...own];
      return [...new Map(places.flatMap((place) => (place ? [[place.path, place]] : []))).values()];
    },
    async approvalsFor(source) {
      const place = locks.placeFor(source);
      if (!place || !('text' in source.content)) return undefined;
      const approvals = await book.approvalsFor({ uri: source.uri, text: source.content.text }, place, home);
      // In a pipeline nobody approves anything: there the repository's word counts.
      return process.env.CI ? { ...approvals, personal: undefined } : approvals;
    },
  };
  return locks;
}
