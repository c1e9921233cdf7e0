import { analyze } from './analyze.ts';
import type { Finding, Language } from './finding.ts';
import { detectByPath } from './formats/detect.ts';
import { genericFormat } from './formats/generic.ts';
import { readPolicy } from './policy/read.ts';
import type { Example, Localized } from './rule.ts';

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** The text of the policy that applies to it. */
  readonly policy?: string;
  /** The files of the project that git tracks. */
  readonly tracked?: readonly string[];
}

/** An example of a rule as the file that it stands for. */
export function exampleFile(example: Example): ExampleFile {
  const path = example.file ?? '.vscode/mcp.json';
  const { config, policy, tracked } = example;
  const text = typeof config === 'string' ? config : print(config ?? wrap(path, example.server));
  return {
    path,
    text,
    ...(policy !== undefined && { policy: print(policy) }),
    ...(tracked && { tracked }),
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
export function findInExample(
  ruleId: string,
  { path, text, policy, tracked }: ExampleFile,
  language: Language,
): Finding[] {
  const { findings } = analyze(
    { uri: `${project}${path}`, text },
    {
      language,
      today,
      ...(policy !== undefined && { policy: readPolicy(policy) }),
      ...(tracked && { isTracked: (uri) => tracked.some((file) => uri === `${project}${file}`) }),
    },
  );
  return findings.filter((finding) => finding.ruleId === ruleId);
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function wrap(path: string, server: unknown): unknown {
  const roots = (detectByPath(path) ?? genericFormat).roots[0] ?? [];
  return [...roots].reverse().reduce((value: unknown, key) => ({ [key]: value }), { example: server });
}
