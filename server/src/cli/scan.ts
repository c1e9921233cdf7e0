import { resolve } from 'node:path';
import { type Finding, reaches, type Severity } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { describeProblem } from '../discovery/problems.ts';
import type { LookedFor, Scan, ScannedFile } from '../output/scan.ts';
import { placeOf, rootUri, slashes } from '../scan/paths.ts';
import { checkTogether } from '../scan/together.ts';
import { checkAll } from './checkAll.ts';
import { type CheckSettings, createChecker, homeOf } from './checker.ts';
import type { ExitCode } from './command.ts';
import { describeError } from './errors.ts';
import { type SourceOptions, sourcesOf } from './sources.ts';
import { cliTexts } from './texts.ts';

/** What to check and how. */
export interface ScanOptions extends SourceOptions, CheckSettings {
  readonly minSeverity: Severity;
  readonly failOn: Severity | 'never';
  /** How many threads check; undefined for as many as help. */
  readonly threads: number | undefined;
}

export interface ScanOutcome {
  readonly scan: Scan;
  /** What belongs on standard error: named paths and folders that could not be read, rules that broke down. */
  readonly complaints: readonly string[];
  readonly exitCode: ExitCode;
}

/**
 * Checks what the user named: only texts with findings stay in memory.
 *
 * @param options what to check and how
 * @param stdin what `-` stands for
 * @throws what `stdin` throws
 */
export async function scan(options: ScanOptions, stdin: AsyncIterable<Uint8Array>): Promise<ScanOutcome> {
  const { language, failOn } = options;
  const byUri = new Map<string, ScannedFile>();
  const lookedFor: LookedFor[] = [];
  const checker = await createChecker(options);
  const complaints = (checker.policies?.unread ?? []).map(
    ({ path, problem }) => `${visible(placeOf(path).path)}: ${describeProblem(problem, language)}`,
  );
  const closed: string[] = [];
  const sources = sourcesOf(options, stdin, homeOf(options), (looked) => lookedFor.push(looked));
  for await (const { source, checked } of checkAll(sources, checker, options)) {
    complaints.push(...checked.complaints);
    const { file } = checked;
    if (!file && 'problem' in source.content && source.content.problem !== 'missing')
      closed.push(source.path);
    if (!file || (source.kind !== 'given' && byUri.has(source.uri))) continue;
    const isUnread = 'problem' in source.content || file.status === 'unreadable';
    const isMissed = isUnread && source.kind === 'given';
    byUri.set(file.uri, isMissed ? { ...file, missed: true } : file);
    if (isUnread && source.kind !== 'known') complaints.push(`${visible(source.path)}: ${file.reason ?? ''}`);
  }
  const [first] = closed;
  if (first !== undefined) complaints.push(cliTexts[language].closed(visible(first), closed.length - 1));
  const files = checkTogether(
    [...byUri.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    {
      language,
      scopeFor: (uri) => checker.policies?.scopeFor(uri),
      onError: (rule, error) => complaints.push(`${rule}: ${describeError(error)}`),
    },
  );
  const failed =
    failOn !== 'never' &&
    files.some((file) => file.findings.some(({ severity }) => reaches(severity, failOn)));
  return {
    scan: {
      ...shown(files, options),
      root: rootUri(),
      time: new Date(),
      searched: options.paths.map((path) => slashes(resolve(path))),
      lookedFor: options.user ? lookedFor : undefined,
      shard: options.shard,
    },
    complaints,
    exitCode: files.some(({ missed }) => missed) ? 2 : failed ? 1 : 0,
  };
}

/** Without the findings that are milder than the user wants to see. */
export function shown(
  files: readonly ScannedFile[],
  { minSeverity, failOn }: Pick<ScanOptions, 'minSeverity' | 'failOn'>,
): Pick<Scan, 'files' | 'hidden' | 'hiddenFailures'> {
  const isShown = ({ severity }: Finding) => reaches(severity, minSeverity);
  const hidden = files.flatMap(({ findings }) => findings.filter((finding) => !isShown(finding)));
  const count = failOn === 'never' ? 0 : hidden.filter(({ severity }) => reaches(severity, failOn)).length;
  return {
    files: files.map((file) => ({
      ...file,
      findings: file.findings.filter(isShown),
      suppressed: file.suppressed.filter(isShown),
    })),
    hidden,
    ...(failOn !== 'never' && count > 0 && { hiddenFailures: { count, failOn } }),
  };
}
