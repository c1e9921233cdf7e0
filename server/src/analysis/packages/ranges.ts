import { compareVersions, parseVersion, type Version } from './versions.ts';

/** The versions from `from` up to `to`; open at an end that is missing. */
export interface Interval {
  readonly from: Version | undefined;
  readonly to: Version | undefined;
  /** Whether `to` itself belongs to it. `from` always does. */
  readonly closed: boolean;
}

/** Every version. */
export const anyVersion: readonly Interval[] = [{ from: undefined, to: undefined, closed: false }];

/** Whether an interval holds a version. */
export function contains({ from, to, closed }: Interval, version: Version): boolean {
  if (from && compareVersions(version, from) < 0) return false;
  if (!to) return true;
  const order = compareVersions(version, to);
  return order < 0 || (closed && order === 0);
}

/** Whether two intervals have a version in common, as far as their ends tell. */
export function overlap(a: Interval, b: Interval): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: Interval, b: Interval): boolean {
  if (!a.to || !b.from) return false;
  const order = compareVersions(a.to, b.from);
  return order < 0 || (order === 0 && !a.closed);
}

/** Whether everything in `inner` is in `outer` too. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  const starts = !outer.from || (inner.from !== undefined && compareVersions(inner.from, outer.from) >= 0);
  if (!starts) return false;
  if (!outer.to) return true;
  if (!inner.to) return false;
  const order = compareVersions(inner.to, outer.to);
  return order < 0 || (order === 0 && (outer.closed || !inner.closed));
}

/**
 * The versions that a range lets in: `^1.2`, `~1`, `1.x`, `>=1 <2`, `1 || 2` on npm (node-semver), `~=1.2`,
 * `>=1,<2`, `==1.*` on PyPI (PEP 440). Exclusions (`!=`) are passed over.
 *
 * @returns undefined for a range that is not understood
 */
export function parseRange(registry: string, text: string): readonly Interval[] | undefined {
  if (text.length > 200) return undefined;
  const alternatives = registry === 'npm' ? text.split('||') : [text];
  const intervals: Interval[] = [];
  for (const alternative of alternatives) {
    const interval = parseComparators(registry, alternative.trim());
    if (!interval) return undefined;
    intervals.push(interval);
  }
  return intervals;
}

function parseComparators(registry: string, text: string): Interval | undefined {
  const hyphen = registry === 'npm' ? /^(\S+)\s+-\s+(\S+)$/.exec(text) : undefined;
  if (hyphen) {
    const from = parseVersion(registry, hyphen[1] ?? '');
    const to = parseVersion(registry, hyphen[2] ?? '');
    return from && to && { from, to, closed: true };
  }
  let all: Interval = { from: undefined, to: undefined, closed: false };
  const comparators = text.replace(/(?<=[<>=~^!])\s+/g, '').split(/[\s,]+/);
  for (const comparator of comparators.filter(Boolean)) {
    const interval = parseComparator(registry, comparator);
    if (!interval) return undefined;
    all = intersect(all, interval);
  }
  return all;
}

function parseComparator(registry: string, text: string): Interval | undefined {
  const found = /^(===?|!=|~=|[<>]=?|[\^~=]?)v?(.*)$/.exec(text);
  const operator = found?.[1] ?? '';
  const operand = (found?.[2] ?? '').replace(/(?<!\.[xX*])(?:\.[xX*])+$/, '');
  if (operator === '!=' || /^[xX*]?$/.test(operand)) return anyVersion[0];
  const version = parseVersion(registry, operand);
  if (!version) return undefined;
  const given = operand.split(/[-+]/)[0]?.split('.').length ?? 1;
  switch (operator) {
    case '>=':
    // The version itself is let in as well, which makes no difference to what is asked here.
    case '>':
      return { from: version, to: undefined, closed: false };
    case '<':
      return { from: undefined, to: version, closed: false };
    case '<=':
      return { from: undefined, to: version, closed: true };
    case '^':
      return upTo(version, caretPart(version, given));
    case '~':
      return upTo(version, Math.min(given, 2) - 1);
    case '~=':
      return upTo(version, Math.max(given - 2, 0));
    default: {
      const isWhole = operand === (found?.[2] ?? '') && (registry === 'pypi' || given === 3);
      return isWhole ? { from: version, to: version, closed: true } : upTo(version, given - 1);
    }
  }
}

/** Which part of a release `^` holds: the first that is not 0, or the last one given (`^0.0`). */
function caretPart({ release }: Version, given: number): number {
  const first = release.slice(0, given).findIndex((part) => part > 0);
  return first < 0 ? given - 1 : first;
}

/** From a version to the next one that differs in the part `index` of its release. */
function upTo(from: Version, index: number): Interval {
  const release = from.release.slice(0, index + 1);
  release[index] = (release[index] ?? 0) + 1;
  return { from, to: { ...from, release, suffix: firstSuffix }, closed: false };
}

/** Sorts before every pre-release: those of the next version are not let in either. */
const firstSuffix = [Number.NEGATIVE_INFINITY];

function intersect(a: Interval, b: Interval): Interval {
  const from = !a.from || (b.from && compareVersions(b.from, a.from) > 0) ? b.from : a.from;
  if (!a.to || !b.to) {
    const { to, closed } = a.to ? a : b;
    return { from, to, closed };
  }
  const order = compareVersions(a.to, b.to);
  if (order === 0) return { from, to: a.to, closed: a.closed && b.closed };
  const { to, closed } = order < 0 ? a : b;
  return { from, to, closed };
}
