import { analyze, readDocument } from './analyze.ts';
import type { Finding, Language } from './finding.ts';
import { detectByPath } from './formats/detect.ts';
import { genericFormat } from './formats/generic.ts';
import type { Approvals } from './lock/approvals.ts';
import { pinOf } from './lock/canonical.ts';
import { readCapture } from './lock/captured.ts';
import { lockFileName } from './lock/file.ts';
import { canonicalLaunch, launchForm } from './lock/launchForm.ts';
import { readLock } from './lock/read.ts';
import { addApprovals } from './lock/write.ts';
import { readPolicy } from './policy/read.ts';
import type { Example, ExampleApprovals, Examples, Localized } from './rule.ts';
import { relate, type WorkspaceFile } from './workspace.ts';

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** The text of the policy that applies to it. */
  readonly policy?: string;
  /** The files of the project that git tracks. */
  readonly tracked?: readonly string[];
  /** Files that are checked together with it. */
  readonly others?: readonly { readonly path: string; readonly text: string }[];
  readonly approvals?: ExampleApprovals;
}

/** The examples of a rule, from the file that declares it. Rejects for an id that no rule has. */
export async function examplesOf(ruleId: string): Promise<Examples> {
  const { examples }: { examples: () => Examples } = await import(`./rules/${ruleId}.ts`);
  return examples();
}

/** An example of a rule as the file that it stands for. */
export function exampleFile(example: Example): ExampleFile {
  const path = example.file ?? '.vscode/mcp.json';
  const { config, policy, tracked, others, approvals } = example;
  const text = typeof config === 'string' ? config : print(config ?? wrap(path, example.server));
  return {
    path,
    text,
    ...(policy !== undefined && { policy: print(policy) }),
    ...(tracked && { tracked }),
    ...(others && { others: Object.entries(others).map(([path, other]) => ({ path, text: print(other) })) }),
    ...(approvals && { approvals }),
  };
}

/** What an example takes for granted of git, in words. */
export const trackedInWords: Localized<(tracked: readonly string[]) => string> = {
  en: (tracked) => `Tracked by Git: ${quoted(tracked)}`,
  ja: (tracked) => `Git の管理対象: ${quoted(tracked)}`,
};

function quoted(paths: readonly string[]): string {
  return paths.map((path) => `\`${path}\``).join(', ');
}

/** The day on which examples are checked: what expires in them has to stay the same. */
const today = '2026-01-01';

/** Where their projects are. */
const project = 'file:///project/';

/** What a rule finds in an example. */
export function findInExample(ruleId: string, file: ExampleFile, language: Language): Finding[] {
  const { path, policy, tracked, others = [], approvals } = file;
  const context = {
    language,
    today,
    ...(policy !== undefined && { policy: readPolicy(policy) }),
    ...(approvals && { approvals: approvalsOf(path, approvals) }),
    ...(tracked && { isTracked: (uri: string) => tracked.some((known) => uri === `${project}${known}`) }),
  };
  const own = analyze({ uri: `${project}${path}`, text: file.text }, context).findings;
  const together =
    others.length === 0
      ? undefined
      : relate([...others, file].map(workspaceFile), context).get(project + path);
  return [...own, ...(together ?? [])].filter((finding) => finding.ruleId === ruleId);
}

function workspaceFile({ path, text }: { readonly path: string; readonly text: string }): WorkspaceFile {
  const uri = `${project}${path}`;
  const home = `${project}~`;
  const { format, outline, secrets } = analyze({ uri, text }, { language: 'en', home });
  const detected = detectByPath(uri, home);
  const owner = { client: detected?.format.name, scope: detected?.scope };
  return { uri, path, text, format, ...owner, outline: outline(), secrets };
}

/** The day on which examples were approved that do not name one. */
const approvedOn = '2025-12-01';

/** What an example takes for approved, as blocks of words and JSON. */
export function approvalsInWords(
  { path, approvals }: ExampleFile,
  language: Language,
): readonly { readonly words: string; readonly json: string }[] {
  if (!approvals) return [];
  const { server, on = approvedOn, byOthers = false, inConflict = false, tools, now } = approvals;
  const words = approvalWords[language];
  const lock = inConflict ? words.conflict : words.empty;
  return [
    { words: lock, value: server === undefined ? { version: 1, servers: [] } : undefined },
    { words: words.approved(on, byOthers), value: server === undefined ? undefined : wrap(path, server) },
    { words: words.before, value: tools },
    { words: words.now, value: now },
  ].flatMap(({ words, value }) => (value === undefined ? [] : [{ words, json: print(value).trimEnd() }]));
}

const approvalWords: Localized<{
  readonly empty: string;
  readonly conflict: string;
  readonly approved: (on: string, byOthers: boolean) => string;
  readonly before: string;
  readonly now: string;
}> = {
  en: {
    empty: 'A lock without approvals',
    conflict: 'A lock with the conflicts of a merge',
    approved: (on, byOthers) =>
      byOthers ? `In the lock since ${on}, not approved by you` : `Approved on ${on}`,
    before: 'Its tools then',
    now: 'Its tools now',
  },
  ja: {
    empty: '承認のないロックファイル',
    conflict: 'マージの競合が残ったロックファイル',
    approved: (on, byOthers) =>
      byOthers ? `${on} からロックファイルにあり、自分では未承認` : `${on} に承認`,
    before: '承認時のツール',
    now: '現在のツール',
  },
};

function approvalsOf(
  path: string,
  { server, on = approvedOn, byOthers = false, inConflict = false, tools, now }: ExampleApprovals,
): Approvals {
  const config = { uri: `${project}${path}`, text: print(wrap(path, server)) };
  const [entry] = server === undefined ? [] : (readDocument(config)?.servers ?? []);
  const launch = entry && launchForm(entry);
  const approved = tools === undefined ? undefined : readCapture(print(tools));
  const captured = now === undefined ? undefined : readCapture(print(now));
  const pin = launch && pinOf(canonicalLaunch(launch));
  const approval = launch &&
    pin && {
      file: path,
      server: 'example',
      approved: on,
      launch,
      pin,
      ...(approved && { captured: { ...approved.pins, time: `${on}T00:00:00.000Z` } }),
    };
  const text = addApprovals(undefined, approval ? [approval] : []) ?? '';
  const own = pin ? [{ launch: pin, definitions: approved?.pins.pin ?? null, approved: on }] : [];
  return {
    lock: readLock(inConflict ? `<<<<<<< HEAD\n${text}` : text),
    lockUri: `${project}${lockFileName}`,
    file: path,
    personal: byOthers ? [] : own,
    capturedOf: () => captured,
  };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function wrap(path: string, server: unknown): unknown {
  const roots = (detectByPath(path) ?? genericFormat).roots[0] ?? [];
  return [...roots].reverse().reduce((value: unknown, key) => ({ [key]: value }), { example: server });
}
