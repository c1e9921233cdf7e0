/** A version, ready to be compared with others of its registry. */
export interface Version {
  /** PEP 440's epoch; 0 on npm. */
  readonly epoch: number;
  readonly release: readonly number[];
  /** What follows the release, as numbers and words that sort: see `compareVersions`. */
  readonly suffix: readonly (number | string)[];
}

/**
 * Reads an exact version as the registry does: Semantic Versioning 2.0.0 for npm, PEP 440 for PyPI. Build
 * metadata and local versions (`+x`) are left out: no advisory tells them apart.
 *
 * @returns undefined for what is no version there, and for registries with rules of their own
 */
export function parseVersion(registry: string, text: string): Version | undefined {
  if (text.length > 100) return undefined;
  if (registry === 'npm') return parseSemver(text);
  return registry === 'pypi' ? parsePep440(text) : undefined;
}

function parseSemver(text: string): Version | undefined {
  const found = /^[v=\s]*(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?\s*$/.exec(
    text,
  );
  if (!found) return undefined;
  const release = [found[1], found[2], found[3]].map((part) => Number(part ?? 0));
  const pre = found[4]?.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { epoch: 0, release, suffix: pre ? [...pre, afterIdentifiers] : [afterRelease] };
}

/** Behind the last pre-release identifier: a shorter list comes first (SemVer 11.4.4). */
const afterIdentifiers = Number.NEGATIVE_INFINITY;
/** In place of a pre-release: the release itself comes behind all of them (SemVer 11.3). */
const afterRelease = '\uffff';

const pep440 =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|alpha|b|beta|c|rc|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?([-_.]?dev[-_.]?(\d*))?(?:\+[a-z0-9._-]+)?\s*$/i;

function parsePep440(text: string): Version | undefined {
  const found = pep440.exec(text);
  if (!found) return undefined;
  const [, epoch, release = '', preName, preNumber, implicitPost, post, dev, devNumber] = found;
  const isDev = dev !== undefined;
  const hasPost = implicitPost !== undefined || post !== undefined;
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    suffix: [
      // A development release of the final one comes before its pre-releases (PEP 440, summary of orderings).
      preName ? preRank(preName) : isDev && !hasPost ? 0 : 4,
      Number(preNumber ?? 0),
      hasPost ? Number(implicitPost ?? (post || 0)) : -1,
      isDev ? Number(devNumber || 0) : Number.POSITIVE_INFINITY,
    ],
  };
}

function preRank(name: string): number {
  const first = name.charAt(0).toLowerCase();
  return first === 'a' ? 1 : first === 'b' ? 2 : 3;
}

/** Negative when `a` comes before `b`, 0 when they are equal: missing parts of a release count as 0. */
export function compareVersions(a: Version, b: Version): number {
  if (a.epoch !== b.epoch) return a.epoch - b.epoch;
  for (let index = 0; index < Math.max(a.release.length, b.release.length); index++) {
    const difference = (a.release[index] ?? 0) - (b.release[index] ?? 0);
    if (difference !== 0) return difference;
  }
  for (let index = 0; index < Math.max(a.suffix.length, b.suffix.length); index++) {
    const difference = compareParts(a.suffix[index], b.suffix[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers come before words (SemVer 11.4.3). */
function compareParts(a: number | string | undefined, b: number | string | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : 1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}
