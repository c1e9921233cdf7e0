import { stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Scope } from '../analysis/formats/format.ts';
import { createFollower } from '../discovery/follow.ts';
import { trackedAround } from '../discovery/gitIndex.ts';
import { localPath } from '../discovery/localPath.ts';
import { type ReadResult, readTextFile } from '../discovery/read.ts';
import { walk } from '../discovery/walk.ts';
import type { LookedFor, ScannedFile } from '../output/scan.ts';
import { type CheckOptions, checkSource } from './check.ts';
import { fromHome, slashes } from './paths.ts';
import { type FoundSource, readAhead } from './readAhead.ts';
import type { Source } from './source.ts';
import { thisMachine, type UserScope, userPlaces, userSources } from './users.ts';

/** What to look for. */
export interface FindRequest {
  readonly scopes: readonly Scope[];
  /** The ids of the clients; undefined for all. */
  readonly clients: ReadonlySet<string> | undefined;
  /** The URIs of files and folders of projects. */
  readonly uris: readonly string[];
  readonly isCancelled: () => boolean;
}

/** What is on no disk of this machine: other schemes than `file`. */
export interface OtherFiles {
  /** Finds the configs below a folder, or the file that was named; never throws. */
  find(uri: string, isCancelled: () => boolean): AsyncGenerator<FoundSource>;
  /** Never rejects. */
  read(uri: string): Promise<ReadResult>;
}

/** Where configs are: the disk of this machine, and what others read for it. */
export interface Disk {
  /** Reads what is asked for, one file at a time, each file once; never throws. */
  find(request: FindRequest, onLookedFor: (looked: LookedFor) => void): AsyncGenerator<Source>;
  /** The same file as it is now. */
  read(source: Source): Promise<Source>;
  /**
   * From now on tells the first who has asked when a file comes, changes or goes: at the places of clients whose whole path
   * is known, and of what was found at the others. Absent where there are no such places.
   */
  follow?(scopes: readonly UserScope[], onDidChange: () => void): void;
  check(
    source: Source,
    options: Omit<CheckOptions, 'home' | 'trackedAround'>,
  ): Promise<ScannedFile | undefined>;
}

/** The disk as the user with this home folder has it, and the files that are on none. */
export function createDisk(home: string, others: OtherFiles): Disk {
  const root = slashes(home);
  let followFile: ((uri: string) => void) | undefined;

  async function* find(
    { scopes, clients, uris, isCancelled }: FindRequest,
    onLookedFor: (looked: LookedFor) => void,
  ): AsyncGenerator<FoundSource> {
    const seen = new Set<string>();
    const isNew = ({ uri }: FoundSource) => !seen.has(uri) && seen.add(uri);
    const userScopes = scopes.filter((scope): scope is UserScope => scope !== 'project');
    const places = userPlaces(thisMachine(root), false, userScopes).filter(
      ({ client }) => !clients || clients.has(client.id),
    );
    const shown = (path: string) => ({ uri: pathToFileURL(path).href, path: fromHome(slashes(path), root) });
    for await (const source of userSources(places, root, shown, onLookedFor)) {
      if (isCancelled()) return;
      followFile?.(source.uri);
      if (isNew(source)) yield source;
    }
    if (!scopes.includes('project')) return;
    const starts = await Promise.all(uris.map(startOf));
    const isOneOfSeveral = starts.filter(({ isFolder }) => isFolder).length > 1;
    for (const start of starts) {
      const sources =
        start.path === undefined
          ? others.find(start.uri, isCancelled)
          : projectSources(start.path, start.isFolder, isOneOfSeveral, isCancelled);
      for await (const source of sources) if (isNew(source)) yield source;
    }
  }

  /** @param isOneOfSeveral whether paths begin with the name of the folder */
  async function* projectSources(
    start: string,
    isFolder: boolean,
    isOneOfSeveral: boolean,
    isCancelled: () => boolean,
  ): AsyncGenerator<FoundSource> {
    const within = isFolder && !isOneOfSeveral ? start : dirname(start);
    const shown = (path: string) => ({
      uri: pathToFileURL(path).href,
      path: slashes(relative(within, path)) || basename(path),
    });
    if (!isFolder) {
      yield { ...shown(start), kind: 'given', read: () => readTextFile(start) };
      return;
    }
    for await (const { path, kind, problem } of walk(start, root, isCancelled)) {
      const read = async () => (problem ? { problem } : await readTextFile(path));
      yield { ...shown(path), kind, read };
    }
  }

  return {
    find: (request, onLookedFor) => readAhead(find(request, onLookedFor)),
    read: async (source) => ({
      ...source,
      content: isOnDisk(source.uri)
        ? await readTextFile(fileURLToPath(source.uri))
        : await others.read(source.uri),
    }),
    follow(scopes, onDidChange) {
      followFile ??= createFollower(onDidChange);
      for (const { path } of userPlaces(thisMachine(root), false, scopes))
        if (!path.includes('*')) followFile(pathToFileURL(path).href);
    },
    check: (source, options) => checkSource(source, { ...options, home: root, trackedAround }),
  };
}

interface Start {
  readonly uri: string;
  /** Undefined for what is on no disk. */
  readonly path: string | undefined;
  readonly isFolder: boolean;
}

async function startOf(uri: string): Promise<Start> {
  const path = localPath(uri);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  return { uri, path, isFolder: found?.isDirectory() === true };
}

/** Whether a URI names something on a disk, this machine's or one that it reaches as its own. */
export function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:');
}
