import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Scope } from '../analysis/formats/format.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import { below } from './below.ts';

/** The lock that counts for a document, whether it exists or not, and how it names the document. */
export interface LockPlace {
  /** An absolute path. */
  readonly path: string;
  readonly uri: string;
  readonly file: string;
  /** The URI of the workspace folder that the lock is shared in; undefined for the user's own lock. */
  readonly folder: string | undefined;
}

/**
 * Where approvals of a document belong: into the folder of its project, or, for what only the user has, into the
 * user's storage.
 *
 * @param folder the URI of the innermost folder that the document is in; undefined outside of all
 * @param storage the user's folder for approvals, an absolute path
 * @param home `/`-separated
 * @returns undefined for a folder that is on no disk of this machine
 */
export function lockPlace(
  uri: string,
  scope: Scope,
  folder: string | undefined,
  storage: string,
  home: string,
): LockPlace | undefined {
  if (scope !== 'project' || folder === undefined) {
    const path = join(storage, lockFileName);
    return { path, uri: pathToFileURL(path).href, file: belowHome(uri, home), folder: undefined };
  }
  if (!folder.startsWith('file:')) return undefined;
  const path = join(fileURLToPath(folder), lockFileName);
  return { path, uri: pathToFileURL(path).href, file: below(uri, folder) ?? uri, folder };
}

function belowHome(uri: string, home: string): string {
  const path = uri.startsWith('file:') ? below(uri, pathToFileURL(home).href) : undefined;
  return path === undefined ? uri : `~/${path}`;
}
