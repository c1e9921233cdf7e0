import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a file is named in results. */
export interface ShownPlace {
  readonly uri: string;
  readonly path: string;
}

/** An absolute path as people name it: relative to the current folder. */
export function placeOf(path: string): ShownPlace {
  return { uri: pathToFileURL(path).href, path: slashes(relative('', path)) || '.' };
}

/** The URI of the folder that `placeOf` is relative to, with a slash at its end. */
export function rootUri(): string {
  return pathToFileURL(`${resolve('')}${sep}`).href;
}

/**
 * An absolute path that nobody gave: relative to the current folder where it lies there, else from the home folder
 * (`~/`) or the root on.
 *
 * @param home `/`-separated
 */
export function foundPlaceOf(path: string, home: string): ShownPlace {
  const place = placeOf(path);
  if (!place.path.startsWith('../') && !/^[a-z]:/i.test(place.path)) return place;
  return { uri: place.uri, path: fromHome(slashes(path), home) };
}

/** A `/`-separated path, from the home folder on where it lies there. */
export function fromHome(path: string, home: string): string {
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

/** A path of this system with `/` between its names. */
export function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}
