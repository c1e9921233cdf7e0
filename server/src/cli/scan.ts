import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, reaches, type Severity } from '../analysis/finding.ts';
import { mayBeManifest } from '../analysis/formats/manifests.ts';
import { mayHoldServers } from '../analysis/formats/maps.ts';
import { visible } from '../analysis/text/inert.ts';
import { trackedAround } from '../discovery/gitIndex.ts';
import { type ReadProblem, type ReadResult, readText, readTextFile } from '../discovery/read.ts';
import { walk } from '../discovery/walk.ts';
import type { Scan, ScannedFile } from '../output/scan.ts';
import { checkDocument, type PolicyScope } from '../policy/check.ts';
import { today } from '../policy/today.ts';
import type { ExitCode } from './command.ts';
import { describeError } from './errors.ts';
import { readPolicies } from './policies.ts';
import { cliTexts } from './texts.ts';

/** What to check and how. */
export interface ScanOptions {
  readonly language: Language;
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  readonly minSeverity: Severity;
  readonly failOn: Severity | 'never';
  readonly as: string | undefined;
  readonly home: string | undefined;
  readonly stdinPath: string | undefined;
  /** Whether policies and ignores in comments count. */
  readonly policy: boolean;
}

export interface ScanOutcome {
  readonly scan: Scan;
  /** What belongs on standard error: named paths and folders that could not be read, rules that broke down. */
  readonly complaints: readonly string[];
  readonly exitCode: ExitCode;
}

/** A file with its content, or a folder that could not be looked into. */
interface Source {
  readonly uri: string;
  readonly path: string;
  /** `given`: the user named it; the others were found in a folder that the user named. */
  readonly kind: 'given' | 'known' | 'candidate' | 'folder';
  readonly content: ReadResult;
}

/**
 * Checks what the user named, one file after the other: only texts with findings stay in memory.
 *
 * @param options what to check and how
 * @param stdin what `-` stands for
 * @throws what `stdin` throws
 */
export async function scan(options: ScanOptions, stdin: AsyncIterable<Uint8Array>): Promise<ScanOutcome> {
  const home = slashes(options.home === undefined ? homedir() : resolve(options.home));
  const byUri = new Map<string, ScannedFile>();
  const complaints: string[] = [];
  let missed = false;
  const policies = options.policy ? await readPolicies(options.paths) : undefined;
  for (const { path, problem } of policies?.unread ?? []) {
    complaints.push(`${visible(placeOf(path).path)}: ${cliTexts[options.language].problems[problem]}`);
  }
  for await (const source of sources(options, stdin, home)) {
    if (source.kind !== 'given' && byUri.has(source.uri)) continue;
    const complain = (text: string) => complaints.push(`${visible(source.path)}: ${text}`);
    const scope = policies?.scopeFor(resolve(source.path));
    const file = await check(source, options, home, scope, (error) => complain(describeError(error)));
    if (!file) continue;
    byUri.set(file.uri, file);
    const unread = 'problem' in source.content || file.status === 'unreadable';
    if (!unread || source.kind === 'known') continue;
    complain(file.reason ?? '');
    if (source.kind === 'given') missed = true;
  }
  const files = [...byUri.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { failOn } = options;
  const failed =
    failOn !== 'never' &&
    files.some((file) => file.findings.some(({ severity }) => reaches(severity, failOn)));
  return { scan: shown(files, options), complaints, exitCode: missed ? 2 : failed ? 1 : 0 };
}

async function* sources(
  options: ScanOptions,
  stdin: AsyncIterable<Uint8Array>,
  home: string,
): AsyncGenerator<Source> {
  for (const given of options.paths) {
    if (given === '-') {
      const place = options.stdinPath === undefined ? standardInput : placeOf(resolve(options.stdinPath));
      yield { ...place, kind: 'given', content: await readText(stdin) };
      continue;
    }
    const path = resolve(given);
    if (!(await isFolder(path))) {
      yield { ...placeOf(path), kind: 'given', content: await readTextFile(path) };
      continue;
    }
    for await (const found of walk(path, home)) {
      const kind = found.path === path ? 'given' : found.kind;
      const content = found.problem ? { problem: found.problem } : await readTextFile(found.path);
      yield { ...placeOf(found.path), kind, content };
    }
  }
}

/** What is found in a file that is not read. */
const nothing = { findings: [], suppressed: [], text: '', secrets: [] };

/** What could be read, but is not. */
const leftAlone: ReadonlySet<ReadProblem> = new Set(['too-large', 'link-outside', 'too-deep']);

/** Undefined for a file that is nothing of ours, unless the user named it. */
async function check(
  { uri, path, kind, content }: Source,
  options: ScanOptions,
  home: string,
  scope: PolicyScope | undefined,
  onError: (error: unknown) => void,
): Promise<ScannedFile | undefined> {
  const { language } = options;
  const texts = cliTexts[language];
  const unread = { uri, path, format: undefined, servers: 0, tools: 0, ...nothing };
  if ('problem' in content) {
    const { problem } = content;
    if (kind === 'candidate') return undefined;
    const status = leftAlone.has(problem) ? 'skipped' : 'unreadable';
    return { ...unread, status, reason: texts.problems[problem] };
  }
  const { text } = content;
  if (kind === 'candidate' && !mayHoldServers(text) && !mayBeManifest(text)) return undefined;
  const as = kind === 'given' && options.as !== undefined ? { as: options.as } : {};
  const isTracked = await trackedAround(uri);
  const { state, ...analysis } = checkDocument(
    { uri, text, ...as },
    {
      language,
      home,
      today: today(),
      onError: (_, error) => onError(error),
      ...(isTracked && { isTracked }),
    },
    scope,
  );
  if (analysis.format === undefined) {
    return kind === 'given' ? { ...unread, status: 'skipped', reason: texts.unknownContent } : undefined;
  }
  const status = state === 'not-checked' ? 'unreadable' : state;
  const isQuiet = analysis.findings.length + analysis.suppressed.length === 0;
  return { ...analysis, uri, path, status, text: isQuiet ? '' : text };
}

/** Without the findings that are milder than the user wants to see. */
function shown(files: readonly ScannedFile[], { minSeverity }: ScanOptions): Scan {
  let hidden = 0;
  const visibleFiles = files.map((file) => {
    const findings = file.findings.filter(({ severity }) => reaches(severity, minSeverity));
    const suppressed = file.suppressed.filter(({ severity }) => reaches(severity, minSeverity));
    hidden += file.findings.length - findings.length;
    return { ...file, findings, suppressed };
  });
  return { files: visibleFiles, hidden };
}

const standardInput = { uri: 'stdin:', path: '<stdin>' };

function placeOf(path: string): { uri: string; path: string } {
  return { uri: pathToFileURL(path).href, path: slashes(relative('', path)) || '.' };
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}

/** False for what does not exist, too: reading it tells why. */
async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
