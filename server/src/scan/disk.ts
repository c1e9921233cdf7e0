import { stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Scope } from '../analysis/formats/format.ts';
import { trackedAround } from '../discovery/gitIndex.ts';
import { localPath } from '../discovery/localPath.ts';
import { readTextFile } from '../discovery/read.ts';
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
  /** The URIs of files and folders of projects; those of other schemes than `file` are on no disk. */
  readonly uris: readonly string[];
  readonly isCancelled: () => boolean;
}

/** The disk of this machine, as far as configs are on it. */
export interface Disk {
  /** Reads what is asked for, one file at a time, each file once; never throws. */
  find(request: FindRequest, onLookedFor: (looked: LookedFor) => void): AsyncGenerator<Source>;
  /** The same file as it is now. */
  read(source: Source): Promise<Source>;
  check(
    source: Source,
    options: Omit<CheckOptions, 'home' | 'trackedAround'>,
  ): Promise<ScannedFile | undefined>;
}

/** The disk as the user with this home folder has it. */
export function createDisk(home: string): Disk {
  const root = slashes(home);

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
      if (isNew(source)) yield source;
    }
    if (!scopes.includes('project')) return;
    const starts = await Promise.all(uris.flatMap((uri) => localPath(uri) ?? []).map(startOf));
    const isOneOfSeveral = starts.filter(({ isFolder }) => isFolder).length > 1;
    for (const start of starts)
      for await (const source of projectSources(start, isOneOfSeveral, isCancelled))
        if (isNew(source)) yield source;
  }

  /** @param isOneOfSeveral whether paths begin with the name of the folder */
  async function* projectSources(
    { path: start, isFolder }: Start,
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
    read: async (source) => ({ ...source, content: await readTextFile(fileURLToPath(source.uri)) }),
    check: (source, options) => checkSource(source, { ...options, home: root, trackedAround }),
  };
}

interface Start {
  readonly path: string;
  readonly isFolder: boolean;
}

async function startOf(path: string): Promise<Start> {
  const found = await stat(path).catch(() => undefined);
  return { path, isFolder: found?.isDirectory() === true };
}
