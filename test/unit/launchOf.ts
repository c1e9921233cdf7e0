import { readJson } from '../../server/src/analysis/formats/json.ts';
import type { Launch, Word } from '../../server/src/analysis/launch/launch.ts';
import { readLaunch } from '../../server/src/analysis/launch/read.ts';
import { contentSpan, type StringNode } from '../../server/src/analysis/tree.ts';

/** A launch and the JSON text that it was read from. */
export interface Read {
  readonly launch: Launch;
  /** What stands in the JSON text at the place of a word. */
  readonly source: (word: Word) => string;
}

/** Reads a command with its arguments out of JSON, as from a config. */
export function read(command: string, ...args: readonly string[]): Read {
  const text = JSON.stringify([command, ...args]);
  const root = readJson(text).roots[0];
  if (root?.kind !== 'array') throw new Error('no array');
  const [first, ...rest] = root.items as StringNode[];
  if (!first) throw new Error('no command');
  return {
    launch: readLaunch(first, rest),
    source: ({ node, from, to }) => {
      const { start, end } = contentSpan(node, from, to);
      return text.slice(start, end);
    },
  };
}

/** The texts of words. */
export function texts(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}
