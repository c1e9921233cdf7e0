import type { StringNode } from '../tree.ts';
import type { Word } from './launch.ts';

/** A whole string as one word. */
export function wordOf(node: StringNode): Word {
  return { text: node.value, node, from: 0, to: node.value.length };
}

/** Whether the word stands in the source as it is, so that a part of it has a place of its own. */
export function isExact(word: Word): boolean {
  return word.text.length === word.to - word.from;
}

/** A part of a word by indices into its text; where quotes hide the exact place, that of the whole word. */
export function part(word: Word, from: number, to = word.text.length): Word {
  const text = word.text.slice(from, to);
  if (!isExact(word)) return { ...word, text };
  return { text, node: word.node, from: word.from + from, to: word.from + to };
}

/** The longest path that is looked at; systems allow 4,096 bytes (`PATH_MAX`). */
const longestPath = 4096;

const executableSuffixes = new Set(['.exe', '.cmd', '.bat', '.ps1', '.com']);

/** Scripts that are a package manager when they are given to node. */
const scriptNames: ReadonlyMap<string, string> = new Map([
  ['npx-cli.js', 'npx'],
  ['npm-cli.js', 'npm'],
  ['pnpm.cjs', 'pnpm'],
  ['pnpx.cjs', 'pnpx'],
  ['yarn.js', 'yarn'],
]);

/** What a program is called, wherever it lies and whatever its suffix: `npx` for `C:\\nodejs\\npx.cmd`. */
export function programName(path: string): string {
  if (path.length > longestPath) return '';
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const name = path.slice(slash + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  if (dot < 1) return name;
  if (executableSuffixes.has(name.slice(dot))) return name.slice(0, dot);
  return scriptNames.get(name) ?? name;
}

/** Whether a word is a path to something on this machine and not the name of something elsewhere. */
export function isLocalPath(text: string): boolean {
  return /^(?:\.{0,2}[/\\]|\.{1,2}$|~|file:|link:|portal:|workspace:|[A-Za-z]:[/\\]|\$\{?(?:workspaceFolder|userHome|HOME|PWD)\b)/.test(
    text,
  );
}

/** Whether a text holds something that is filled in later: `${X}`, `$X`, `%X%`, `{x}`, `<x>`. */
export function hasVariable(text: string): boolean {
  return /\$[\w{(]|%\w+%|\{\s*\w|\{\{|<[A-Za-z]/.test(text);
}
