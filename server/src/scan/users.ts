import type { Scope } from '../analysis/formats/format.ts';
import { type Lookup, lookUp } from '../discovery/lookup.ts';
import { foreignHome, type Machine, type Place, placesOn } from '../discovery/places.ts';
import { readTextFile } from '../discovery/read.ts';
import type { LookedFor } from '../output/scan.ts';
import { fromHome, type ShownPlace } from './paths.ts';
import type { FoundSource } from './readAhead.ts';

/** The scopes that do not depend on a project. */
export type UserScope = Exclude<Scope, 'project'>;

/** This machine, with the variables of this process. */
export function thisMachine(home: string): Machine {
  const { platform, env } = process;
  // Clients on other systems (the BSDs) keep their files as on Linux.
  return { os: platform === 'darwin' || platform === 'win32' ? platform : 'linux', home, env };
}

/**
 * Where the clients of a machine look.
 *
 * @param foreign whether the home folder is somebody else's
 */
export function userPlaces(machine: Machine, foreign: boolean, scopes: readonly UserScope[]): Place[] {
  const homes = foreign ? foreignHome(machine) : [machine];
  return scopes.flatMap((scope) =>
    scope === 'system' ? placesOn(machine, scope) : homes.flatMap((home) => placesOn(home, scope)),
  );
}

/**
 * Finds what the clients of a user read.
 *
 * @param home `/`-separated
 * @param shown how a file there is named
 * @param onLookedFor told of every place, also where nothing is
 * @returns one file at a time; never throws
 */
export async function* userSources(
  places: readonly Place[],
  home: string,
  shown: (path: string) => ShownPlace,
  onLookedFor: (looked: LookedFor) => void,
): AsyncGenerator<FoundSource> {
  for await (const lookup of lookUp(places)) {
    onLookedFor(describe(lookup, home));
    const [place] = lookup.places;
    for (const { path, problem } of lookup.files) {
      const read = async () => (problem ? { problem } : await readTextFile(path));
      yield { ...shown(path), kind: 'known', place, read };
    }
  }
}

function describe({ places, files }: Lookup, home: string): LookedFor {
  const [{ file, path }] = places;
  return {
    clients: [...new Set(places.map(({ client }) => client.name))],
    scope: file.scope,
    path: fromHome(path, home),
    found: files.length,
  };
}
