import { kindOf, maxDepth, skippedFolders } from '../discovery/kinds.ts';
import type { ReadProblem } from '../discovery/read.ts';
import type { FolderResult } from '../protocol.ts';

/** A file of a virtual workspace that may hold servers, or a folder that could not be looked into. */
export interface FoundUri {
  readonly uri: string;
  readonly kind: 'known' | 'candidate' | 'folder';
  readonly problem?: ReadProblem;
}

/** Every folder is a question to whoever keeps the files, perhaps over a network. */
const mostFolders = 2_000;

/**
 * Finds what `walk` of the discovery finds, where files have no path but a URI.
 *
 * @param folder a URI
 * @param list what is in a folder; rejects never
 * @param isCancelled asked at every folder; when true, the walk ends there
 * @returns one at a time; what could not be looked into is an entry too
 */
export async function* walkUris(
  folder: string,
  list: (uri: string) => Promise<FolderResult>,
  isCancelled: () => boolean,
): AsyncGenerator<FoundUri> {
  const pending = [{ uri: folder.replace(/\/$/, ''), depth: 0 }];
  let looked = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (isCancelled()) return;
    const { uri, depth } = next;
    if (looked++ >= mostFolders) {
      yield { uri: folder, kind: 'folder', problem: 'too-many' };
      return;
    }
    const listed = depth > maxDepth ? { problem: 'too-deep' as const } : await list(uri);
    if ('problem' in listed) {
      yield { uri, kind: 'folder', problem: listed.problem };
      continue;
    }
    for (const { name, isFolder } of listed.entries) {
      const child = `${uri}/${encodeURIComponent(name)}`;
      if (isFolder) {
        if (!skippedFolders.has(name)) pending.push({ uri: child, depth: depth + 1 });
        continue;
      }
      const kind = kindOf(child, undefined);
      if (kind) yield { uri: child, kind };
    }
  }
}
