import { lstat, realpath, stat } from 'node:fs/promises';
import { matchesName } from '../analysis/formats/pattern.ts';
import { list, problemOf } from './entries.ts';
import { skippedFolders } from './kinds.ts';
import type { Place } from './places.ts';
import { type ReadProblem, readProblem } from './read.ts';

/** A file at a place, or a folder on the way there that could not be looked into. */
export interface PlacedFile {
  readonly path: string;
  readonly problem?: ReadProblem;
}

/** What was found where one or several clients look; no files where there is nothing. */
export interface Lookup {
  /** The first one decides how a file there is read. */
  readonly places: readonly [Place, ...Place[]];
  readonly files: readonly PlacedFile[];
}

/** How far below its start a `**` reaches. A plugin's config is at most five levels down; below are its sources. */
const maxDepth = 10;

/** How many folders one pattern looks into, however many there are. */
const maxFolders = 5000;

/**
 * Looks at places, one after the other.
 *
 * @returns what was found, for every path once and also where nothing is; never throws
 */
export async function* lookUp(places: readonly Place[]): AsyncGenerator<Lookup> {
  const byPath = new Map<string, [Place, ...Place[]]>();
  // Who is known to look somewhere decides before those who only may.
  const isDoubtful = ({ file }: Place) => file.unconfirmed === true;
  const ordered = [...places.filter((place) => !isDoubtful(place)), ...places.filter(isDoubtful)];
  for (const place of ordered) {
    const same = byPath.get(place.path);
    if (same) same.push(place);
    else byPath.set(place.path, [place]);
  }
  for (const [path, [first, ...others]] of byPath) {
    const files: PlacedFile[] = [];
    for await (const file of path.includes('*') ? filesLike(path) : fileAt(path)) files.push(file);
    yield { places: [first, ...others], files };
  }
}

/** The client reads through a link, wherever it leads (people keep their configs in a repository), and so do we. */
async function* fileAt(path: string): AsyncGenerator<PlacedFile> {
  try {
    yield (await stat(path)).isFile() ? { path } : { path, problem: 'not-a-file' };
  } catch (error) {
    const problem = readProblem(error, path);
    if (problem !== 'missing') yield { path, problem };
    else if (await isLink(path)) yield { path, problem: 'broken-link' };
  }
}

async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

/** A folder on the way to a file, with the rest of the pattern. */
interface Step {
  readonly folder: string;
  readonly rest: readonly string[];
  readonly depth: number;
}

/**
 * The files that a pattern stands for. No link to a folder is followed, and one to a file only where it stays
 * below the part of the pattern that is certain.
 */
async function* filesLike(pattern: string): AsyncGenerator<PlacedFile> {
  const segments = pattern.split('/');
  const firstOpen = segments.findIndex((segment) => segment.includes('*'));
  const start = segments.slice(0, firstOpen).join('/');
  const root = await realpath(start).catch(() => undefined);
  if (root === undefined) return;
  const pending: Step[] = [{ folder: start, rest: segments.slice(firstOpen), depth: 0 }];
  let folders = 0;
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (++folders > maxFolders) {
      yield { path: start, problem: 'too-many' };
      return;
    }
    const entries = await list(step.folder);
    if (typeof entries === 'string') {
      if (entries !== 'missing') yield { path: step.folder, problem: entries };
      continue;
    }
    for (const entry of entries) {
      if (entry.isDirectory()) {
        pending.push(...stepsInto(entry.name, step));
      } else if (isWanted(entry.name, step)) {
        const path = `${step.folder}/${entry.name}`;
        const problem = await problemOf(path, entry, root);
        if (problem !== 'folder') yield problem ? { path, problem } : { path };
      }
    }
  }
}

/** What is left of a pattern in this folder itself, where `**` may stand for no folder at all. */
function restHere({ rest }: Step): readonly string[] {
  return rest[0] === '**' ? rest.slice(1) : rest;
}

function isWanted(name: string, step: Step): boolean {
  const [segment = '', ...after] = restHere(step);
  return after.length === 0 && matchesName(segment.toLowerCase(), name.toLowerCase());
}

function stepsInto(name: string, step: Step): Step[] {
  if (skippedFolders.has(name) || step.depth === maxDepth) return [];
  const into = { folder: `${step.folder}/${name}`, depth: step.depth + 1 };
  const [segment = '', ...after] = restHere(step);
  const matches = after.length > 0 && matchesName(segment.toLowerCase(), name.toLowerCase());
  return [
    ...(step.rest[0] === '**' ? [{ ...into, rest: step.rest }] : []),
    ...(matches ? [{ ...into, rest: after }] : []),
  ];
}
