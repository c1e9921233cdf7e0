import { clients } from './clients.ts';
import type { ClientFormat, DetectedFormat, FilePattern } from './format.ts';

/** Stands for a file that no known client reads, recognised by its content. */
export const generic: ClientFormat = {
  id: 'generic',
  name: 'MCP client',
  files: [],
  syntax: 'jsonc',
  strict: undefined,
  roots: [['mcpServers'], ['servers'], ['mcp', 'servers'], ['mcp'], []],
  variables: [],
  secretReference: undefined,
  autoApprove: [
    { field: 'autoApprove', kind: 'names' },
    { field: 'alwaysAllow', kind: 'names' },
    { field: 'trust', kind: 'switch' },
  ],
};

/** `generic` for a text that no client would look at but that may hold servers all the same. */
export const genericFormat: DetectedFormat = {
  format: generic,
  scope: 'project',
  syntax: 'jsonc',
  strict: undefined,
  roots: generic.roots,
  byPath: false,
};

/** The format of that id (an `--as` name), or undefined when there is none. */
export function formatById(id: string): DetectedFormat | undefined {
  if (id === generic.id) return genericFormat;
  const format = clients.find((client) => client.id === id);
  const file = format?.files[0];
  return format && detected(format, file);
}

/** The path of a URI or the path itself, with `/` between segments and percent escapes resolved. */
export function pathOfUri(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?/i, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The client that reads a file at this place, or undefined when none is known to.
 * Where several patterns match, the most specific one decides (`~/.cursor/mcp.json` is a user file only
 * below the home folder).
 *
 * @param uri a URI of any scheme, or a path
 * @param home the home folder, if known, `/`-separated
 */
export function detectByPath(uri: string, home?: string): DetectedFormat | undefined {
  const segments = pathOfUri(uri).split('/').filter(Boolean);
  const name = segments[segments.length - 1];
  if (name === undefined) return undefined;
  const homeSegments = home?.replaceAll('\\', '/').split('/').filter(Boolean);
  let best: { pattern: CompiledPattern; rank: number } | undefined;
  for (const pattern of candidates(name)) {
    if (!matches(pattern.segments, segments)) continue;
    const atHome =
      pattern.belowHome && homeSegments ? isDirectlyBelow(segments, pattern, homeSegments) : undefined;
    // A user file and a project file often have the same tail: the home folder decides, else the project.
    const rank = pattern.segments.length * 4 + (atHome === undefined ? 1 : atHome ? 3 : 0);
    if (!best || rank > best.rank) best = { pattern, rank };
  }
  return best && detected(best.pattern.format, best.pattern.file);
}

function detected(format: ClientFormat, file: FilePattern | undefined): DetectedFormat {
  return {
    format,
    scope: file?.scope ?? 'project',
    syntax: file?.syntax ?? format.syntax,
    strict: file?.strict ?? format.strict,
    roots: file?.roots ?? format.roots,
    byPath: true,
  };
}

interface CompiledPattern {
  readonly format: ClientFormat;
  readonly file: FilePattern;
  /** The last segments of a path, without the folder that only discovery knows. */
  readonly segments: readonly string[];
  readonly belowHome: boolean;
}

const compiled: readonly CompiledPattern[] = clients.flatMap((format) =>
  format.files.map((file) => ({
    format,
    file,
    segments: tail(file.path).split('/').filter(Boolean),
    belowHome: file.path.startsWith('~/'),
  })),
);

const byName = new Map<string, CompiledPattern[]>();
const byWildcard: CompiledPattern[] = [];
for (const pattern of compiled) {
  const name = pattern.segments[pattern.segments.length - 1] ?? '';
  if (name.includes('*')) byWildcard.push(pattern);
  else byName.set(name, [...(byName.get(name) ?? []), pattern]);
}

function candidates(name: string): readonly CompiledPattern[] {
  return [...(byName.get(name) ?? []), ...byWildcard];
}

/** What a pattern demands of a path's end, wherever the folders of this machine are. */
function tail(pattern: string): string {
  return pattern
    .replace(/^<user-data:([^>]+)>\//, '$1/')
    .replace(/^(?:~|%[A-Z]+%|\$[A-Z_]+)\//, '')
    .replace(/^[A-Z]:\//, '');
}

function isDirectlyBelow(
  path: readonly string[],
  pattern: CompiledPattern,
  home: readonly string[],
): boolean {
  if (pattern.segments.includes('**')) return home.every((segment, index) => path[index] === segment);
  return (
    path.length === home.length + pattern.segments.length &&
    home.every((segment, index) => path[index] === segment)
  );
}

/** Whether the pattern matches the end of the path. Folder names are compared as written. */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  let at = path.length - 1;
  for (let index = pattern.length - 1; index >= 0; index--, at--) {
    const expected = pattern[index] ?? '';
    if (expected === '**') {
      // Only ever in the middle of a pattern: any folder in which the rest before it fits.
      const rest = pattern.slice(0, index);
      for (let end = at; end >= 0; end--) if (matches(rest, path.slice(0, end + 1))) return true;
      return false;
    }
    const actual = path[at];
    if (actual === undefined || !matchesName(expected, actual)) return false;
  }
  return true;
}

function matchesName(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name;
  const suffix = pattern.slice(star + 1);
  return (
    name.length >= pattern.length - 1 && name.startsWith(pattern.slice(0, star)) && name.endsWith(suffix)
  );
}

/** Globs (VS Code's dialect) for every file that some client reads, relative to any folder. */
export function documentGlobs(): string[] {
  const globs = compiled
    .filter(({ file, format }) => /json/.test(file.syntax ?? format.syntax))
    .map(({ segments }) => `**/${segments.join('/')}`);
  return [...new Set(globs)].sort();
}
