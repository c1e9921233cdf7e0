import { get, type TreeNode } from '../tree.ts';
import { clients } from './clients.ts';
import type { ClientFormat, DetectedFormat, FilePattern, Syntax } from './format.ts';
import { generic, genericFormat } from './generic.ts';
import { manifests } from './manifests.ts';
import {
  isInPlace,
  matchesEnd,
  ownFolders,
  type PlacePattern,
  pathSegments,
  placePattern,
} from './pattern.ts';

const places: readonly PlacePattern[] = clients.flatMap((format) =>
  format.files.flatMap((file) => placePattern(format, file) ?? []),
);

const placesByName = new Map<string, PlacePattern[]>();
const placesByWildcard: PlacePattern[] = [];
for (const place of places) {
  const name = place.segments[place.segments.length - 1] ?? '';
  const sameName = placesByName.get(name);
  if (name.includes('*')) placesByWildcard.push(place);
  else if (sameName) sameName.push(place);
  else placesByName.set(name, [place]);
}

/** The format of that id (an `--as` name), or undefined when there is none. */
export function formatById(id: string): DetectedFormat | undefined {
  if (id === generic.id) return genericFormat;
  const format = [...clients, ...manifests].find((known) => known.id === id);
  if (!format) return undefined;
  const roots = new Map(
    [...format.roots, ...format.files.flatMap((file) => file.roots ?? [])].map((root) => [
      root.join('/'),
      root,
    ]),
  );
  const settings = format.files.find((file) => file.settings)?.settings;
  return { ...detected(format, undefined), roots: [...roots.values()], settings };
}

/**
 * The client that reads a file at this place, or undefined when none is known to.
 * Where several places match, the most specific one decides, and the home folder tells a user's own
 * `.cursor/mcp.json` from a project's. A file such as `mcp.json`, which many use and nobody owns, is generic.
 *
 * @param uri a URI of any scheme, or a path
 * @param home the home folder, if known
 */
export function detectByPath(uri: string, home?: string): DetectedFormat | undefined {
  const path = pathSegments(uri);
  const name = path[path.length - 1];
  if (name === undefined) return undefined;
  const homePath = home === undefined ? undefined : pathSegments(home);
  const matching = [...(placesByName.get(name) ?? []), ...placesByWildcard].filter(({ segments }) =>
    matchesEnd(segments, path),
  );
  const known = matching.filter(({ file }) => !file.unconfirmed);
  let best: { place: PlacePattern; rank: number; inPlace: boolean } | undefined;
  for (const place of known.length > 0 ? known : matching) {
    const inPlace = homePath === undefined || isInPlace(place, path, homePath);
    // Without a home folder, a place below it is possible, but a project's place is likelier.
    const certainty = place.anchor === 'anywhere' ? 1 : homePath !== undefined && inPlace ? 2 : 0;
    const rank = place.segments.length * 4 + certainty;
    if (!best || rank > best.rank) best = { place, rank, inPlace };
  }
  if (!best) return undefined;
  const { place, inPlace } = best;
  const scope = inPlace ? place.file.scope : 'project';
  const others = known.filter(
    (other) => other.format !== place.format && other.segments.length === place.segments.length,
  );
  return {
    ...detected(place.format, place.file),
    scope,
    alsoReadBy: others.map(({ format, file }) => ({ name: format.name, roots: file.roots ?? format.roots })),
  };
}

/**
 * The client of a `.mcp.json`, which Visual Studio shares with others: only it looks for `servers` there, and only its
 * files have `inputs`.
 */
export function clientByContent(detected: DetectedFormat, root: TreeNode | undefined): DetectedFormat {
  const other = detected.alsoReadBy.find(({ name }) => name === 'Visual Studio');
  const isOther = other && get(root, 'inputs') && get(root, 'servers') && !get(root, 'mcpServers');
  const format = isOther && clients.find(({ id }) => id === 'visual-studio');
  return format ? { ...detected, format, roots: other.roots, strict: format.strict } : detected;
}

const manifestPlaces: readonly PlacePattern[] = manifests.flatMap((format) =>
  format.files.flatMap((file) => placePattern(format, file) ?? []),
);

/** The manifests whose files have a name like this one; only the content tells whether it is one. */
export function manifestsNamed(uri: string): readonly ClientFormat[] {
  const path = pathSegments(uri);
  return manifestPlaces.flatMap(({ segments, format }) => (matchesEnd(segments, path) ? [format] : []));
}

/** A recording of a session begins with other messages than those that tell what it is. */
const mostLinesLookedAt = 200;

/**
 * The manifest that a document in no known place is, if it has the shape of one.
 *
 * @param detected what was known of it before it was read
 */
export function detectManifest(
  roots: readonly TreeNode[],
  uri: string,
  { scope, syntax }: DetectedFormat,
): DetectedFormat | undefined {
  const named = manifestsNamed(uri);
  const first = roots.find(({ kind }) => kind === 'object') ?? roots[0];
  const format = manifests.find((known) => {
    const candidates = known.manifest?.isLines ? roots.slice(0, mostLinesLookedAt) : first ? [first] : [];
    return candidates.some((root) => known.manifest?.recognises(root, named.includes(known)));
  });
  return format && { ...detected(format, undefined), scope, syntax };
}

/**
 * What a file is that was looked for at a place of a client, whatever it is called.
 *
 * @param uri of the file, which tells who else reads it
 */
export function formatAt(
  format: ClientFormat,
  file: FilePattern,
  uri: string,
  home: string | undefined,
): DetectedFormat {
  const alsoReadBy = detectByPath(uri, home)?.alsoReadBy ?? [];
  return { ...detected(format, file), alsoReadBy };
}

const suffixes: Readonly<Record<string, Syntax>> = {
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
};

/** The syntax that a file's name promises, if it promises any. */
export function syntaxByName(uri: string): Syntax | undefined {
  const suffix = /\.([a-z]+)$/.exec(pathSegments(uri).at(-1) ?? '')?.[1] ?? '';
  return Object.hasOwn(suffixes, suffix) ? suffixes[suffix] : undefined;
}

function detected(format: ClientFormat, file: FilePattern | undefined): DetectedFormat {
  if (file?.unconfirmed)
    return { ...genericFormat, scope: file.scope, byPath: true, ownFolders: ownFolders(file) };
  return {
    format,
    scope: file?.scope ?? 'project',
    syntax: file?.syntax ?? format.syntax,
    strict: file?.strict ?? format.strict,
    roots: file?.roots ?? format.roots,
    settings: file?.settings,
    byPath: true,
    ownFolders: file ? ownFolders(file) : 0,
    alsoReadBy: [],
  };
}

/** Any JSON file that says in its name that it is about MCP. */
const namedAfterMcp = '*{mcp,MCP}*.{json,jsonc}';

/** Of its own user data, VS Code in the browser shows only what is below its folder. */
const browserSettings = ['User/settings.json', 'User/profiles/*/settings.json'];

/**
 * Globs (VS Code's dialect) for every file that some client reads or that may be a manifest, and JSON that is named after MCP, relative
 * to any folder.
 */
export function documentGlobs(): string[] {
  return globsOf([...places, ...manifestPlaces]);
}

/** As `documentGlobs`, without manifests. */
export function configGlobs(): string[] {
  return globsOf(places);
}

function globsOf(patterns: readonly PlacePattern[]): string[] {
  const paths = patterns
    .map(({ written }) => written)
    .filter((path) => !(/\.jsonc?$/.test(path) && path.slice(path.lastIndexOf('/') + 1).includes('mcp')))
    .concat(namedAfterMcp, browserSettings);
  const isCovered = (path: string) => paths.some((other) => path.endsWith(`/${other}`));
  return [...new Set(paths)]
    .filter((path) => !isCovered(path))
    .sort()
    .map((path) => `**/${path}`);
}
