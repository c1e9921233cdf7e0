import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Scope } from '../analysis/formats/format.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import { localPath } from '../discovery/localPath.ts';
import { below } from './below.ts';

/** The lock that counts for a document, whether it exists or not, and how it names the document. */
export interface LockPlace {
  /** An absolute path. */
  readonly path: string;
  readonly uri: string;
  readonly file: string;
  /**
   * The URI of the workspace folder that the lock is shared in, the same however an editor writes it; undefined for the
   * user's own lock.
   */
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
  const root = localPath(folder);
  if (root === undefined) return undefined;
  const path = join(root, lockFileName);
  return { path, uri: pathToFileURL(path).href, file: below(uri, folder) ?? uri, folder: uriOf(root) };
}

/** What the user approved is kept by this URI, and each editor has its own way to escape and to write a drive. */
function uriOf(folder: string): string {
  return pathToFileURL(resolve(folder)).href.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function belowHome(uri: string, home: string): string {
  const path = uri.startsWith('file:') ? below(uri, pathToFileURL(home).href) : undefined;
  return path === undefined ? uri : `~/${path}`;
}
