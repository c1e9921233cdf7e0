import { type Language, type Severity, severities } from '../analysis/finding.ts';
import { prettyTexts } from './prettyTexts.ts';
import type { FileStatus, SeverityCounts } from './scan.ts';

/** A scan in numbers. */
export interface Totals {
  readonly counts: SeverityCounts;
  readonly files: number;
  /** Files with findings that are shown. */
  readonly affected: number;
  readonly servers: number;
  /** Recorded tools. */
  readonly tools: number;
  /** Findings that a policy, a comment or the wish for worse ones keeps back. */
  readonly keptBack: number;
  /** Whether all of every file was looked at. */
  readonly complete: boolean;
  /** Whether nothing of any file was looked at. */
  readonly unread: boolean;
}

/** How much of files was looked at. */
export function completenessOf(
  files: readonly { readonly status: FileStatus }[],
): Pick<Totals, 'complete' | 'unread'> {
  return {
    complete: files.every(({ status }) => status === 'checked'),
    unread: files.every(({ status }) => status === 'unreadable' || status === 'skipped'),
  };
}

/**
 * What came out in one line. Speaks of no problems only where everything was checked and shown.
 *
 * @returns the line, and how bad it is; `good` only where there is really nothing
 */
export function verdictOf(
  { counts, files, affected, servers, tools, keptBack, complete, unread }: Totals,
  language: Language,
): { readonly text: string; readonly worst: Severity | 'good' | undefined } {
  const texts = prettyTexts[language];
  const checked = texts.checked(servers, tools);
  const worst = severities.find((severity) => counts[severity] > 0);
  if (worst) return { text: texts.problems(counts, affected, files, checked), worst };
  if (files === 0) return { text: texts.nothingToCheck, worst: undefined };
  if (unread) return { text: texts.nothingChecked, worst: undefined };
  return complete && keptBack === 0
    ? { text: texts.noProblems(checked), worst: 'good' }
    : { text: texts.noneShown(checked), worst: undefined };
}
