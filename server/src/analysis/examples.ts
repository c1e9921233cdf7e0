import { detectByPath } from './formats/detect.ts';
import { genericFormat } from './formats/generic.ts';
import type { Example } from './rule.ts';

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** An example of a rule as the file that it stands for. */
export function exampleFile(example: Example): ExampleFile {
  const path = example.file ?? '.vscode/mcp.json';
  const { config } = example;
  if (typeof config === 'string') return { path, text: config };
  const text = JSON.stringify(config ?? wrap(path, example.server), null, 2);
  return { path, text: `${text}\n` };
}

function wrap(path: string, server: unknown): unknown {
  const roots = (detectByPath(path) ?? genericFormat).roots[0] ?? [];
  return [...roots].reverse().reduce((value: unknown, key) => ({ [key]: value }), { example: server });
}
