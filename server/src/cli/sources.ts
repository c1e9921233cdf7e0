import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readText, readTextFile } from '../discovery/read.ts';
import { walk } from '../discovery/walk.ts';
import type { LookedFor } from '../output/scan.ts';
import { foundPlaceOf, placeOf } from '../scan/paths.ts';
import type { Source } from '../scan/source.ts';
import { thisMachine, userPlaces, userSources } from '../scan/users.ts';

/** What to read. */
export interface SourceOptions {
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  /** Whether to look also where the clients of the user keep their configs. */
  readonly user: boolean;
  readonly home: string | undefined;
  readonly stdinPath: string | undefined;
}

/**
 * Reads what the user named, and what the clients of the user read if that was asked for.
 *
 * @param home `/`-separated
 * @param onLookedFor told where clients were looked for
 * @throws what `stdin` throws
 */
export async function* sourcesOf(
  options: SourceOptions,
  stdin: AsyncIterable<Uint8Array>,
  home: string,
  onLookedFor: (looked: LookedFor) => void,
): AsyncGenerator<Source> {
  if (options.user) {
    const places = userPlaces(thisMachine(home), options.home !== undefined, ['user', 'system']);
    yield* userSources(places, home, (path) => foundPlaceOf(path, home), onLookedFor);
  }
  for (const given of options.paths) {
    if (given === '-') {
      const place = options.stdinPath === undefined ? standardInput : placeOf(resolve(options.stdinPath));
      yield { ...place, kind: 'given', content: await readText(stdin) };
      continue;
    }
    const path = resolve(given);
    if (!(await isFolder(path))) {
      yield { ...placeOf(path), kind: 'given', content: await readTextFile(path) };
      continue;
    }
    for await (const found of walk(path, home)) {
      const kind = found.path === path ? 'given' : found.kind;
      const content = found.problem ? { problem: found.problem } : await readTextFile(found.path);
      yield { ...placeOf(found.path), kind, content };
    }
  }
}

const standardInput = { uri: 'stdin:', path: '<stdin>' };

/** False for what does not exist, too: reading it tells why. */
async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
