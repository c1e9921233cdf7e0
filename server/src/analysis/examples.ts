import { analyze } from './analyze.ts';
import type { Finding, Language } from './finding.ts';
import { detectByPath } from './formats/detect.ts';
import { genericFormat } from './formats/generic.ts';
import { readPolicy } from './policy/read.ts';
import type { Example, Localized } from './rule.ts';
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
}

/** An example of a rule as the file that it stands for. */
export function exampleFile(example: Example): ExampleFile {
  const path = example.file ?? '.vscode/mcp.json';
  const { config, policy, tracked, others } = example;
  const text = typeof config === 'string' ? config : print(config ?? wrap(path, example.server));
  return {
    path,
    text,
    ...(policy !== undefined && { policy: print(policy) }),
    ...(tracked && { tracked }),
    ...(others && { others: Object.entries(others).map(([path, other]) => ({ path, text: print(other) })) }),
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
  const { path, policy, tracked, others = [] } = file;
  const context = {
    language,
    today,
    ...(policy !== undefined && { policy: readPolicy(policy) }),
    ...(tracked && { isTracked: (uri: string) => tracked.some((known) => uri === `${project}${known}`) }),
  };
  const own = analyze({ uri: `${project}${path}`, text: file.text }, context).findings;
  const together =
    others.length === 0
      ? undefined
      : relate([file, ...others].map(workspaceFile), context).get(project + path);
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

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function wrap(path: string, server: unknown): unknown {
  const roots = (detectByPath(path) ?? genericFormat).roots[0] ?? [];
  return [...roots].reverse().reduce((value: unknown, key) => ({ [key]: value }), { example: server });
}
