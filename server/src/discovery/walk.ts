import type { Dirent } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { list, problemOf } from './entries.ts';
import { deepestPlace, isPlaceFolder, kindOf, maxDepth, skippedFolders } from './kinds.ts';
import type { ReadProblem } from './read.ts';

/** A file that may hold servers, or a place that could not be looked into. */
export interface FoundFile {
  readonly path: string;
  /**
   * `known`: a client reads a file at this place; `candidate`: its content has to tell; `folder`: one that
   * could not be looked into.
   */
  readonly kind: 'known' | 'candidate' | 'folder';
  readonly problem?: ReadProblem;
}

/**
 * Finds the files below a folder that a client reads, and those whose content has to tell: JSON, YAML and
 * TOML.
 * Links are followed only where they stay inside, and those to folders only at the place of a client's own, such as
 * `.vscode`, for what clients read there; `node_modules` and `.git` are left out. The order is that of the file system.
 *
 * @param folder an absolute path; may itself be a link
 * @param home the home folder, `/`-separated
 * @param isCancelled asked at every folder; when true, the walk ends there
 * @returns one at a time; never throws, since what cannot be read is an entry too
 */
export async function* walk(
  folder: string,
  home: string,
  isCancelled: () => boolean = () => false,
): AsyncGenerator<FoundFile> {
  const root = await realpath(folder).catch(() => folder);
  const pending: Step[] = [{ path: folder, depth: 0, linkedDepth: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (isCancelled()) return;
    const { path, linkedDepth } = next;
    const entries = next.depth > maxDepth ? 'too-deep' : await list(path);
    if (typeof entries === 'string') {
      yield { path, kind: 'folder', problem: entries };
      continue;
    }
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        pending.push(...stepsInto(child, entry.name, next));
        continue;
      }
      const found = isLinkedPlace(child, entry, next)
        ? await inspectLink(child, entry, root, next)
        : await inspect(child, entry, root, home);
      if (found && 'depth' in found) pending.push(found);
      else if (found && (linkedDepth === undefined || found.kind === 'known')) yield found;
    }
  }
}

/** A folder to look into. */
interface Step {
  readonly path: string;
  readonly depth: number;
  /**
   * How far below a link it lies, 1 for the link itself: no other link is followed there, so that none leads in
   * circles. Undefined where no link led to it.
   */
  readonly linkedDepth: number | undefined;
}

function stepsInto(path: string, name: string, { depth, linkedDepth }: Step): Step[] {
  if (skippedFolders.has(name) || linkedDepth === deepestPlace) return [];
  return [{ path, depth: depth + 1, linkedDepth: linkedDepth && linkedDepth + 1 }];
}

/** Whether an entry is a link in the place of a client's own folder, and not below another link. */
function isLinkedPlace(path: string, entry: Dirent, { linkedDepth }: Step): boolean {
  return linkedDepth === undefined && entry.isSymbolicLink() && isPlaceFolder(pathToFileURL(path).href);
}

/** Where a link in the place of a folder leads, or why it is not followed. */
async function inspectLink(
  path: string,
  entry: Dirent,
  root: string,
  { depth }: Step,
): Promise<Step | FoundFile | undefined> {
  const problem = await problemOf(path, entry, root);
  if (problem === 'folder') return { path, depth: depth + 1, linkedDepth: 1 };
  return problem && { path, kind: 'folder', problem };
}

/** An entry of a folder, if it is a file that may hold servers. */
async function inspect(
  path: string,
  entry: Dirent,
  root: string,
  home: string,
): Promise<FoundFile | undefined> {
  const kind = kindOf(pathToFileURL(path).href, home);
  if (!kind) return undefined;
  const problem = await problemOf(path, entry, root);
  if (!problem) return { path, kind };
  return kind === 'known' && problem !== 'folder' ? { path, kind, problem } : undefined;
}
