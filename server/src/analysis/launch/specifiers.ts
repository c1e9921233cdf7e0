import type { Ecosystem, PackageSpec, VersionSpec, Word } from './launch.ts';
import { hasVariable, isLocalPath, part } from './words.ts';

/** A package specifier taken apart; the rest of `PackageSpec` is known to who found it. */
export type Specifier = Pick<PackageSpec, 'ecosystem' | 'name' | 'version' | 'source'>;

/** The longest specifier that is looked at: names have 214 characters at most (npm), versions 256. */
const longest = 2000;

/** Reads a specifier as the tools of its ecosystem do; undefined for what cannot be one. */
export function readSpecifier(ecosystem: Ecosystem, word: Word): Specifier | undefined {
  if (word.text === '' || word.text.length > longest) return undefined;
  switch (ecosystem) {
    case 'npm':
      return readNpm(word);
    case 'pypi':
      return readPypi(word);
    case 'nuget':
      return readNuget(word);
    case 'jsr':
      return readDeno(word);
    case 'go':
      return readGo(word);
    case 'cargo':
      return readCargo(word);
  }
}

/** npm: `name`, `@scope/name@1.2.3`, `alias@npm:name@1`, addresses (npm-package-arg). */
function readNpm(word: Word): Specifier | undefined {
  const { text } = word;
  if (isLocalPath(text) || (/\.t(?:ar\.)?gz$/.test(text) && !/^https?:/.test(text))) return file('npm', word);
  if (/^(?:git[+:@]|ssh:|github:|gitlab:|bitbucket:|gist:|https:\/\/github\.com\/[^/]+\/[^/]+$)/.test(text)) {
    return address('npm', word, 'git');
  }
  if (/^https?:/.test(text)) return address('npm', word, 'url');
  if (/^[\w.-]+\/[\w.-]+(?:#|$)/.test(text)) return address('npm', word, 'git');
  const at = versionSeparator(text);
  const target = part(word, at + 1);
  if (target.text.startsWith('npm:')) return readNpm(part(target, 4));
  if (/^(?:[a-z+]+:|\.{1,2}\/)/.test(target.text)) return readNpm(target);
  return named('npm', word, at, npmVersionKind);
}

/** Where `@1.2.3` begins; the end of the text without it. */
function versionSeparator(text: string): number {
  const at = text.indexOf('@', 1);
  return at < 0 ? text.length : at;
}

function npmVersionKind(version: string): VersionSpec['kind'] {
  if (version === '') return 'none';
  if (hasVariable(version)) return 'variable';
  if (/^[v=]*\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/i.test(version)) return 'exact';
  // A name that is a valid range cannot be a dist-tag (npm dist-tag).
  return /^(?:[\^~<>=|*]|v?\d+(?:[.\s]|$)|x$)/i.test(version) ? 'range' : 'tag';
}

/** PyPI: PEP 508 (`name[extra]==1.2`, `name @ address`) and uv's `name@1.2`. */
function readPypi(word: Word): Specifier | undefined {
  const { text } = word;
  if (isLocalPath(text) || (/\.(?:whl|tar\.gz|zip|py)$/.test(text) && !/:\/\//.test(text))) {
    return file('pypi', word);
  }
  const direct = /^(?:[^@\s]+\s*@\s*)?(git\+|https?:)/.exec(text);
  if (direct) return address('pypi', word, direct[1] === 'git+' ? 'git' : 'url');
  const name =
    /^[A-Za-z0-9\p{Script=Cyrillic}\p{Script=Greek}][\w.\p{Script=Cyrillic}\p{Script=Greek}-]*/u.exec(
      text,
    )?.[0];
  if (name === undefined) return hasVariable(text) ? named('pypi', word, text.length, tagged) : undefined;
  // Extras belong to neither the name nor the version.
  const extras = /^\s*\[[^\]]*\]/.exec(text.slice(name.length))?.[0].length ?? 0;
  const at = name.length + extras;
  const operator = /^\s*(@|[=~!<>]=?=?)\s*/.exec(text.slice(at));
  if (!operator) {
    if (hasVariable(text.slice(at))) return named('pypi', word, text.length, tagged);
    if (!/^\s*(?:;|$)/.test(text.slice(at))) return undefined;
    return { ecosystem: 'pypi', name, source: 'registry', version: noVersion(word, at, '==') };
  }
  const marker = text.indexOf(';', at);
  const end = marker < 0 ? text.length : marker;
  const version = text.slice(at + operator[0].length, end).trim();
  const kind = pypiVersionKind(operator[1] ?? '', version);
  // A range is only told by its operator.
  const shown = operator[1] === '@' || kind === 'exact' ? version : text.slice(at, end).trim();
  return {
    ecosystem: 'pypi',
    name,
    source: 'registry',
    version: { kind, text: shown, place: part(word, at, end), separator: '==' },
  };
}

function pypiVersionKind(operator: string, version: string): VersionSpec['kind'] {
  if (version === '') return 'none';
  if (hasVariable(version)) return 'variable';
  if (operator === '@') return /^v?\d/i.test(version) ? 'exact' : 'tag';
  return (operator === '==' || operator === '===') && !/[*,]/.test(version) ? 'exact' : 'range';
}

function tagged(version: string): VersionSpec['kind'] {
  return version === '' ? 'variable' : 'tag';
}

/** NuGet: `Name`, `Name@1.2.3`, ranges in brackets or with `*`. */
function readNuget(word: Word): Specifier | undefined {
  return named('nuget', word, versionSeparator(word.text), nugetVersionKind);
}

/** Whether a NuGet version is exact: `[1.0]` is, `1.*` and `[1.0,2.0)` are ranges (NuGet, package versioning). */
export function nugetVersionKind(version: string): VersionSpec['kind'] {
  if (version === '') return 'none';
  if (hasVariable(version)) return 'variable';
  if (/^\[?\d+(?:\.\d+){0,3}(?:-[\w.-]+)?\]?$/.test(version)) return 'exact';
  return /^[[(\d*]/.test(version) ? 'range' : 'tag';
}

/** Deno: `npm:@scope/name@1/path`, `jsr:@scope/name@^1`; anything without a scheme is a local file. */
function readDeno(word: Word): Specifier | undefined {
  const scheme = /^(npm|jsr):\/?/.exec(word.text);
  if (!scheme) return /^https?:/.test(word.text) ? address('jsr', word, 'url') : undefined;
  const ecosystem = scheme[1] === 'npm' ? 'npm' : 'jsr';
  const start = scheme[0].length;
  const path = /^(?:@[^/]*\/)?[^/]*/.exec(word.text.slice(start))?.[0].length ?? 0;
  const specifier = part(word, start, start + path);
  return named(ecosystem, specifier, versionSeparator(specifier.text), npmVersionKind);
}

/** Go: `module/path@v1.2.3`; without a version it is part of the own module. */
function readGo(word: Word): Specifier | undefined {
  const at = word.text.indexOf('@');
  if (isLocalPath(word.text) || at < 0) return undefined;
  return named('go', word, at, (version) => {
    if (hasVariable(version)) return 'variable';
    return /^v\d+\.\d+\.\d+|^[0-9a-f]{7,40}$/.test(version) ? 'exact' : 'tag';
  });
}

/** Cargo: `name`, `name@1.2.3`; `cargo install --git` has an address. */
function readCargo(word: Word): Specifier | undefined {
  if (/^(?:https?|ssh|git):|^git@/.test(word.text)) return address('cargo', word, 'git');
  return named('cargo', word, versionSeparator(word.text), cargoVersionKind);
}

/** `cargo install` takes a full version as exact, unlike a requirement in a `Cargo.toml`. */
export function cargoVersionKind(version: string): VersionSpec['kind'] {
  if (version === '') return 'none';
  if (hasVariable(version)) return 'variable';
  return /^=?\d+\.\d+\.\d+/.test(version) ? 'exact' : 'range';
}

function named(
  ecosystem: Ecosystem,
  word: Word,
  at: number,
  kindOf: (version: string) => VersionSpec['kind'],
): Specifier | undefined {
  const name = word.text.slice(0, at);
  if (hasVariable(name)) {
    const version: VersionSpec = { kind: 'variable', text: '', place: part(word, at), separator: '@' };
    return { ecosystem, name, source: 'registry', version };
  }
  if (!validName.test(name)) return undefined;
  const text = word.text.slice(at + 1);
  const version = { kind: kindOf(text), text, place: part(word, at), separator: '@' };
  return { ecosystem, name, source: 'registry', version };
}

/**
 * Names of all these ecosystems; what has other characters is something else that stands in the way. Letters that
 * pass for Latin ones are no part of any name, but rules have to see them.
 */
const validName =
  /^@?[\w~\p{Script=Cyrillic}\p{Script=Greek}][\w.~!'*\p{Script=Cyrillic}\p{Script=Greek}-]*(?:\/[\w.~!'*\p{Script=Cyrillic}\p{Script=Greek}-]+)*$/u;

function file(ecosystem: Ecosystem, word: Word): Specifier {
  return { ecosystem, name: word.text, source: 'file', version: noVersion(word, word.text.length, '@') };
}

function address(ecosystem: Ecosystem, word: Word, source: 'git' | 'url'): Specifier {
  const start = source === 'url' ? word.text.search(/https?:/) : 0;
  const name = word.text.slice(start);
  return { ecosystem, name, source, version: noVersion(word, word.text.length, '@') };
}

function noVersion(word: Word, at: number, separator: string): VersionSpec {
  return { kind: 'none', text: '', place: part(word, at, at), separator };
}
