import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type Language, reaches, type Severity } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { describeProblem } from '../discovery/problems.ts';
import type { LookedFor, Scan, ScannedFile } from '../output/scan.ts';
import { checkSource } from '../scan/check.ts';
import { placeOf, slashes } from '../scan/paths.ts';
import { checkTogether } from '../scan/together.ts';
import type { ExitCode } from './command.ts';
import { describeError } from './errors.ts';
import { createLocks } from './locks.ts';
import { readPolicies } from './policies.ts';
import { type SourceOptions, sourcesOf } from './sources.ts';

/** What to check and how. */
export interface ScanOptions extends SourceOptions {
  readonly language: Language;
  readonly minSeverity: Severity;
  readonly failOn: Severity | 'never';
  readonly as: string | undefined;
  /** Whether policies and ignores in comments count. */
  readonly policy: boolean;
}

export interface ScanOutcome {
  readonly scan: Scan;
  /** What belongs on standard error: named paths and folders that could not be read, rules that broke down. */
  readonly complaints: readonly string[];
  readonly exitCode: ExitCode;
}

/**
 * Checks what the user named, one file after the other: only texts with findings stay in memory.
 *
 * @param options what to check and how
 * @param stdin what `-` stands for
 * @throws what `stdin` throws
 */
export async function scan(options: ScanOptions, stdin: AsyncIterable<Uint8Array>): Promise<ScanOutcome> {
  const { language, as, failOn } = options;
  const home = slashes(options.home === undefined ? homedir() : resolve(options.home));
  const byUri = new Map<string, ScannedFile>();
  const lookedFor: LookedFor[] = [];
  const complaints: string[] = [];
  let missed = false;
  const policies = options.policy ? await readPolicies(options.paths) : undefined;
  for (const { path, problem } of policies?.unread ?? []) {
    complaints.push(`${visible(placeOf(path).path)}: ${describeProblem(problem, language)}`);
  }
  const locks = createLocks(options);
  for await (const source of sourcesOf(options, stdin, home, (looked) => lookedFor.push(looked))) {
    if (source.kind !== 'given' && byUri.has(source.uri)) continue;
    const complain = (text: string) => complaints.push(`${visible(source.path)}: ${text}`);
    // Standard input that stands for no file is as if it lay in the current folder.
    const scope = policies?.scopeFor(source.uri.startsWith('file:') ? source.uri : resolve(source.path));
    const onError = (_: string, error: unknown) => complain(describeError(error));
    const approvals = await locks.approvalsFor(source);
    const file = await checkSource(source, { language, home, as, scope, approvals, onError });
    if (!file) continue;
    byUri.set(file.uri, file);
    const unread = 'problem' in source.content || file.status === 'unreadable';
    if (!unread || source.kind === 'known') continue;
    complain(file.reason ?? '');
    if (source.kind === 'given') missed = true;
  }
  const files = checkTogether(
    [...byUri.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    {
      language,
      scopeFor: (uri) => policies?.scopeFor(uri),
      onError: (rule, error) => complaints.push(`${rule}: ${describeError(error)}`),
    },
  );
  const failed =
    failOn !== 'never' &&
    files.some((file) => file.findings.some(({ severity }) => reaches(severity, failOn)));
  return {
    scan: { ...shown(files, options), lookedFor: options.user ? lookedFor : undefined },
    complaints,
    exitCode: missed ? 2 : failed ? 1 : 0,
  };
}

/** Without the findings that are milder than the user wants to see. */
function shown(files: readonly ScannedFile[], { minSeverity }: ScanOptions): Pick<Scan, 'files' | 'hidden'> {
  let hidden = 0;
  const visibleFiles = files.map((file) => {
    const findings = file.findings.filter(({ severity }) => reaches(severity, minSeverity));
    const suppressed = file.suppressed.filter(({ severity }) => reaches(severity, minSeverity));
    hidden += file.findings.length - findings.length;
    return { ...file, findings, suppressed };
  });
  return { files: visibleFiles, hidden };
}
