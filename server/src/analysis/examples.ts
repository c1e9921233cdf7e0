import { analyze } from './analyze.ts';
import type { Finding, Language } from './finding.ts';
import { detectByPath } from './formats/detect.ts';
import { genericFormat } from './formats/generic.ts';
import { readPolicy } from './policy/read.ts';
import type { Example } from './rule.ts';

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
  /** The text of the policy that applies to it. */
  readonly policy?: string;
}

/** An example of a rule as the file that it stands for. */
export function exampleFile(example: Example): ExampleFile {
  const path = example.file ?? '.vscode/mcp.json';
  const { config, policy } = example;
  const text = typeof config === 'string' ? config : print(config ?? wrap(path, example.server));
  return { path, text, ...(policy !== undefined && { policy: print(policy) }) };
}

/** The day on which examples are checked: what expires in them has to stay the same. */
const today = '2026-01-01';

/** What a rule finds in an example. */
export function findInExample(
  ruleId: string,
  { path, text, policy }: ExampleFile,
  language: Language,
): Finding[] {
  const { findings } = analyze(
    { uri: `file:///project/${path}`, text },
    { language, today, ...(policy !== undefined && { policy: readPolicy(policy) }) },
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
