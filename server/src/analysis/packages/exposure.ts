import { type Advisory, type AffectedRange, advisories } from '../data/advisories.ts';
import { newestVersion } from '../data/knownPackages.ts';
import type { PackageSpec, VersionSpec } from '../launch/launch.ts';
import type { ServerEntry } from '../model.ts';
import { normalName } from './names.ts';
import { anyVersion, contains, type Interval, isWithin, overlap, parseRange } from './ranges.ts';
import { compareVersions, parseVersion, type Version } from './versions.ts';

export interface Exposure {
  /** Those that apply, the worst one first. */
  readonly advisories: readonly [Advisory, ...Advisory[]];
  /** Whether every version that can start is affected; otherwise it depends on which one does. */
  readonly certain: boolean;
  /** A version that the tables name and in which none of the package's advisories applies. */
  readonly safe: string | undefined;
}

/**
 * Looks up what is known about the versions that a specifier lets in.
 *
 * @param variable the value of an environment variable of the server, for advisories that depend on one
 * @returns undefined when nothing is known, or when the version is filled in later
 */
export function exposureOf(
  spec: PackageSpec,
  variable: (name: string) => string | undefined,
): Exposure | undefined {
  const registry = spec.ecosystem;
  const rows = advisories[registry]?.get(normalName(registry, spec.name));
  if (!rows || spec.source !== 'registry' || spec.version.kind === 'variable') return undefined;
  const possible = possibleVersions(spec);
  if (!possible) return undefined;
  const applying = rows.filter((row) => meetsCondition(row, variable));
  const certain = applying.filter((row) => coversAll(registry, row.affected, possible));
  const found = certain.length > 0 ? certain : applying.filter((row) => touches(spec, row, possible));
  const [worst, ...others] = [...found].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  if (!worst) return undefined;
  return {
    advisories: [worst, ...others],
    certain: certain.length > 0,
    safe: safeVersion(registry, spec.name, rows, spec.version),
  };
}

/** Whether the version is one of those in the ranges; true also for an open version that could be one. */
export function isAffected(spec: PackageSpec, affected: readonly AffectedRange[]): boolean {
  const possible = possibleVersions(spec) ?? anyVersion;
  const intervals = intervalsOf(spec.ecosystem, affected);
  return possible.some((one) => intervals.some((interval) => overlap(one, interval)));
}

/** What may start; undefined where the version is written in a way that is not understood. */
function possibleVersions({ ecosystem, version }: PackageSpec): readonly Interval[] | undefined {
  if (version.kind === 'range') return parseRange(ecosystem, version.text);
  if (version.kind !== 'exact') return anyVersion;
  const exact = parseVersion(ecosystem, version.text);
  return exact && [{ from: exact, to: exact, closed: true }];
}

function intervalsOf(registry: string, ranges: readonly AffectedRange[]): Interval[] {
  return ranges.map(({ introduced, fixed, lastAffected }) => ({
    from: introduced === '0' ? undefined : parseVersion(registry, introduced),
    to: parseVersion(registry, fixed ?? lastAffected ?? ''),
    closed: fixed === undefined,
  }));
}

function coversAll(
  registry: string,
  affected: readonly AffectedRange[],
  possible: readonly Interval[],
): boolean {
  const intervals = intervalsOf(registry, affected);
  return possible.every((one) => intervals.some((interval) => isWithin(one, interval)));
}

function touches(
  { ecosystem, name, version }: PackageSpec,
  { affected }: Advisory,
  possible: readonly Interval[],
): boolean {
  const intervals = intervalsOf(ecosystem, affected);
  if (version.kind === 'tag' && version.text === 'latest') {
    // `latest` is rarely old, so an advisory only counts if even the newest known version has it.
    const newest = parseVersion(ecosystem, newestVersion(ecosystem, name) ?? '');
    if (!newest) return affected.some(({ fixed }) => fixed === undefined);
    return intervals.some((interval) => contains(interval, newest));
  }
  return possible.some((one) => intervals.some((interval) => overlap(one, interval)));
}

function meetsCondition({ condition }: Advisory, variable: (name: string) => string | undefined): boolean {
  if (!condition) return true;
  const value = variable(condition.variable)?.trim().toLowerCase();
  if (value === undefined) return false;
  return condition.value === undefined
    ? !/^(?:|0|false|no|off)$/.test(value)
    : value === condition.value.toLowerCase();
}

/**
 * The nearest version that is a step forward, or the newest one that is known. By date numbered versions stand
 * above their successors, so for these the fix can be a lower number.
 */
function safeVersion(
  registry: string,
  name: string,
  rows: readonly Advisory[],
  { kind, text }: VersionSpec,
): string | undefined {
  const affected = rows.flatMap((row) => intervalsOf(registry, row.affected));
  const isSafe = (version: Version) => !affected.some((interval) => contains(interval, version));
  const fixes = rows
    .flatMap((row) => row.affected.flatMap(({ fixed }) => fixed ?? []))
    .flatMap((text) => {
      const version = parseVersion(registry, text);
      return version && isSafe(version) ? [{ text, version }] : [];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
  const current = kind === 'exact' ? parseVersion(registry, text) : undefined;
  const forward = current && fixes.find(({ version }) => compareVersions(version, current) > 0);
  if (forward) return forward.text;
  const newest = newestVersion(registry, name);
  const newestParsed = newest === undefined ? undefined : parseVersion(registry, newest);
  return newestParsed && isSafe(newestParsed) ? newest : fixes[fixes.length - 1]?.text;
}

/** The values of the environment variables that a server entry sets. */
export function environmentOf({ env }: ServerEntry): (name: string) => string | undefined {
  return (name) => env.find((entry) => entry.name === name)?.value.value;
}
