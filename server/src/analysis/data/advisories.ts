import type { Confidence } from '../finding.ts';
import type { Localized } from '../rule.ts';

import { npmAdvisories } from './npmAdvisories.ts';
import { pypiAdvisories } from './pypiAdvisories.ts';

/**
 * Published vulnerabilities of packages that a config can start. Left out on purpose: products that are no
 * package, libraries of Go and Ruby, rows without a known range, whose registry is not certain (`mcp-fetch`), that depend on
 * the settings of another file (`chainlit`), or that say no more than that a package is archived.
 */

/** When the tables were last checked. */
export const advisoriesAsOf = '2026-11-22';

/**
 * Consecutive versions, in the order of the registry. On npm a version by date (2026.8.31) stands above every
 * 2.x, also above a 2.4.0 that came later: so what is affected is a list of ranges, never "all below the fix".
 */
export interface AffectedRange {
  /** The first affected version; `0` for the first of all. */
  readonly introduced: string;
  /** The first version that is not affected any more. */
  readonly fixed?: string;
  /** The last affected version, where no fixed one is named. */
  readonly lastAffected?: string;
}

export interface Advisory {
  /** CVE, GHSA and other ids; empty where only release notes tell. */
  readonly ids: readonly string[];
  readonly affected: readonly AffectedRange[];
  /** CVSS base score (3.1 or 4.0), as published. */
  readonly score?: number;
  readonly problem: Localized;
  /** An environment variable without which it does no harm; any value but "off" where none is given. */
  readonly condition?: { readonly variable: string; readonly value?: string };
  /** Where ids and ranges were read. */
  readonly source: string;
  /** high: the record itself was read; medium: another page that repeats it, or the name is inferred. */
  readonly confidence: Confidence;
}

/** Advisories by registry and package name as the registry compares it. */
export const advisories: Readonly<Record<string, ReadonlyMap<string, readonly Advisory[]>>> = {
  npm: new Map(Object.entries(npmAdvisories)),
  pypi: new Map(Object.entries(pypiAdvisories)),
};
