import type { SecretSpan } from '../analysis/analyze.ts';
import type { Finding, Severity } from '../analysis/finding.ts';
import type { Scope } from '../analysis/formats/format.ts';
import type { OutlinedServer } from '../analysis/outline.ts';
import type { InlineIgnore } from '../analysis/policy/model.ts';
import type { SuppressedFinding } from '../policy/check.ts';

/** What a scan found, in the order in which it is shown: by path, then by place in the file. */
export interface Scan {
  /** The URI of the folder that paths are relative to, with a slash at its end. */
  readonly root: string;
  readonly files: readonly ScannedFile[];
  /** When it was made. */
  readonly time: Date;
  /** The files and folders in which configs were looked for, as they are shown. */
  readonly searched: readonly string[];
  /** Findings that are too mild to be shown. */
  readonly hidden: readonly Finding[];
  /** Those of them that are bad enough to fail the scan; absent where there are none. */
  readonly hiddenFailures?: HiddenFailures;
  /** Which part of all files it is about; undefined for all of them. */
  readonly shard?: Shard | undefined;
  /** Where the clients of a user were looked for; undefined where only files and folders were scanned. */
  readonly lookedFor: readonly LookedFor[] | undefined;
}

export interface HiddenFailures {
  readonly count: number;
  /** The severity from which on findings fail the scan. */
  readonly failOn: Severity;
}

/** One of several parts of a scan: each file is in exactly one. */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
}

/** A place where a client may keep its config. */
export interface LookedFor {
  /** The names of the clients that look there. */
  readonly clients: readonly string[];
  readonly scope: Scope;
  /** As it is shown; with `*` and `**` where it stands for many. */
  readonly path: string;
  /** How many files there are. */
  readonly found: number;
}

export type FileStatus = 'checked' | 'partly-checked' | 'unreadable' | 'skipped';

export interface ScannedFile {
  readonly uri: string;
  /** Relative to the current folder, `/`-separated; outside of it from the home folder (`~/`) or the root on. */
  readonly path: string;
  /** The name of the client that reads it, if one is known to. */
  readonly client: string | undefined;
  /** Undefined where it could not be read and nothing else tells. */
  readonly scope: Scope | undefined;
  /** The id of the format, if it was recognised. */
  readonly format: string | undefined;
  readonly status: FileStatus;
  /** Why it was not, or not completely, checked. */
  readonly reason: string | undefined;
  /** Whether the user named it and it could not be read: then the scan has failed, whatever else it found. */
  readonly missed?: true;
  readonly servers: number;
  readonly tools: number;
  /** The servers in it. */
  readonly outline: readonly OutlinedServer[];
  readonly findings: readonly Finding[];
  /** Findings that a policy or a comment hides. */
  readonly suppressed: readonly SuppressedFinding[];
  /** What comments in it ask to ignore. */
  readonly ignores: readonly InlineIgnore[];
  /** What ranges refer to; empty where there are neither findings nor servers. */
  readonly text: string;
  readonly secrets: readonly SecretSpan[];
}

export type SeverityCounts = Record<Finding['severity'], number>;

/** How many of the findings shown have which severity. */
export function countSeverities(files: readonly ScannedFile[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const file of files) for (const { severity } of file.findings) counts[severity]++;
  return counts;
}

/** How many findings a policy or a comment hides. */
export function countSuppressed(files: readonly ScannedFile[]): number {
  return files.reduce((sum, { suppressed }) => sum + suppressed.length, 0);
}
