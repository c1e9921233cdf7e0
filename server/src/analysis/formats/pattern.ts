import type { ClientFormat, FilePattern } from './format.ts';

/** A place where a client looks, ready to be compared with paths. */
export interface PlacePattern {
  readonly format: ClientFormat;
  readonly file: FilePattern;
  /** The last segments of a path, in lower case: what comes before them differs from machine to machine. */
  readonly segments: readonly string[];
  /** The same as it was written. */
  readonly written: string;
  readonly anchor: 'home' | 'root' | 'anywhere';
}

/**
 * Prepares a client's place; undefined for one that a path alone cannot tell: `$OPENCODE_CONFIG`, or
 * `$CODEX_HOME/config.toml`, a name that half the world uses; nor for the manifest of an extension.
 */
export function placePattern(format: ClientFormat, file: FilePattern): PlacePattern | undefined {
  const written = withoutAnchor(file);
  if (file.extension || (file.path.startsWith('$') && !written.includes('/'))) return undefined;
  const anchor = /^[~<]/.test(file.path) ? 'home' : file.path.startsWith('/') ? 'root' : 'anywhere';
  return { format, file, segments: written.toLowerCase().split('/'), written, anchor };
}

/** How many folders a client's place consists of; the folders that `**` stands for are not its own. */
export function ownFolders(file: FilePattern): number {
  const segments = withoutAnchor(file).split('/');
  return segments.length - segments.lastIndexOf('**') - 2;
}

function withoutAnchor({ path }: FilePattern): string {
  return path
    .replace(/^<user-data:([^>]+)>\//, '$1/')
    .replace(/^(?:~|%\w+%|\$\w+)\//, '')
    .replace(/^\//, '');
}

/**
 * The segments of a URI's path, or of a path, in lower case. Names that differ only in case are the same file
 * on Windows and macOS, and on Linux still meant for the same client.
 */
export function pathSegments(uri: string): readonly string[] {
  // Whoever checks a document asks for its path again and again.
  if (uri !== last.uri) last = { uri, segments: segmentsOf(uri) };
  return last.segments;
}

let last: { readonly uri: string; readonly segments: readonly string[] } = { uri: '', segments: [] };

function segmentsOf(uri: string): string[] {
  const [, scheme, rest = uri] = /^([a-z][a-z0-9+.-]+):(?:\/\/[^/]*)?([^?#]*)/i.exec(uri) ?? [];
  const path = scheme === undefined ? uri : decoded(rest);
  const segments = path.toLowerCase().split(/[/\\]/).filter(Boolean);
  // Of the editor's own user data, VS Code in the browser gives only what is below its folder.
  return scheme === 'vscode-userdata' && segments[0] === 'user' ? ['code', ...segments] : segments;
}

/**
 * A URI, or a part of one, with its escapes decoded. Not every editor escapes what it should: a `%` that begins no escape
 * stands for itself, and a text whose bytes are no UTF-8 stays as it is. Never throws.
 */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(withWholeEscapes(uri));
  } catch {
    return uri;
  }
}

/** A URI in which every `%` begins an escape. */
export function withWholeEscapes(uri: string): string {
  return uri.replace(/%(?![0-9a-f]{2})/gi, '%25');
}

/** Whether a path is at the place itself, and not only at one that looks like it in some other folder. */
export function isInPlace(
  { anchor, segments, file }: PlacePattern,
  path: readonly string[],
  home: readonly string[],
): boolean {
  if (anchor === 'anywhere') return true;
  const root = anchor === 'home' ? home : [];
  if (!root.every((segment, index) => path[index] === segment)) return false;
  return (
    file.path.startsWith('<') || segments.includes('**') || path.length === root.length + segments.length
  );
}

/** Whether a path ends as the pattern demands; with places, whether the parts up to them do. */
export function matchesEnd(
  pattern: readonly string[],
  path: readonly string[],
  patternAt = pattern.length - 1,
  pathAt = path.length - 1,
): boolean {
  let at = pathAt;
  for (let index = patternAt; index >= 0; index--, at--) {
    const expected = pattern[index] ?? '';
    if (expected === '**') {
      for (let end = at; end >= -1; end--) if (matchesEnd(pattern, path, index - 1, end)) return true;
      return false;
    }
    const actual = path[at];
    if (actual === undefined || !matchesName(expected, actual)) return false;
  }
  return true;
}

/** Whether a name is what a segment of a pattern demands; its `*` stands for any characters. */
export function matchesName(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === name;
  return (
    name.length >= pattern.length - 1 &&
    name.startsWith(pattern.slice(0, star)) &&
    name.endsWith(pattern.slice(star + 1))
  );
}
