import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readNamedFile, readText, readTextFile } from '../discovery/read.ts';
import { walk } from '../discovery/walk.ts';
import type { LookedFor, Shard } from '../output/scan.ts';
import { foundPlaceOf, placeOf } from '../scan/paths.ts';
import { type FoundSource, readAhead } from '../scan/readAhead.ts';
import type { Source } from '../scan/source.ts';
import { thisMachine, userPlaces, userSources } from '../scan/users.ts';
import { isInShard } from './shard.ts';

/** What to read. */
export interface SourceOptions {
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  /** Whether to look also where the clients of the user keep their configs. */
  readonly user: boolean;
  readonly home: string | undefined;
  readonly stdinPath: string | undefined;
  /** The part of the files to read; undefined for all of them. */
  readonly shard?: Shard | undefined;
}

/**
 * Reads what the user named, and what the clients of the user read if that was asked for.
 *
 * @param home `/`-separated
 * @param onLookedFor told where clients were looked for
 * @throws what `stdin` throws
 */
export function sourcesOf(
  options: SourceOptions,
  stdin: AsyncIterable<Uint8Array>,
  home: string,
  onLookedFor: (looked: LookedFor) => void,
): AsyncGenerator<Source> {
  const found = findSources(options, stdin, home, onLookedFor);
  return readAhead(options.shard ? onlyIn(options.shard, found) : found);
}

async function* onlyIn(shard: Shard, found: AsyncIterable<FoundSource>): AsyncGenerator<FoundSource> {
  for await (const source of found) if (isInShard(source.path, shard)) yield source;
}

async function* findSources(
  ...[options, stdin, home, onLookedFor]: Parameters<typeof sourcesOf>
): AsyncGenerator<FoundSource> {
  if (options.user) {
    const places = userPlaces(thisMachine(home), options.home !== undefined, ['user', 'system']);
    yield* userSources(places, home, (path) => foundPlaceOf(path, home), onLookedFor);
  }
  for (const given of options.paths) {
    if (given === '-') {
      const place = options.stdinPath === undefined ? standardInput : placeOf(resolve(options.stdinPath));
      yield { ...place, kind: 'given', read: () => readText(stdin) };
      continue;
    }
    const path = resolve(given);
    if (!(await isFolder(path))) {
      yield { ...placeOf(path), kind: 'given', read: () => readNamedFile(path) };
      continue;
    }
    for await (const { path: file, kind, problem } of walk(path, home)) {
      const read = async () => (problem ? { problem } : await readTextFile(file));
      yield { ...placeOf(file), kind: file === path ? 'given' : kind, read };
    }
  }
}

const standardInput = { uri: 'stdin:', path: '<stdin>' };

/** Whether there is a folder. False for what does not exist, too: reading it tells why. */
export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
