import { replaceContent } from '../edits.ts';
import type { TextEdit } from '../finding.ts';
import type { Place } from '../rule.ts';
import { contentSpan } from '../tree.ts';
import type { ContainerOption, Word } from './launch.ts';

/** The place from the first of these words to the last one, as they stand in the text. */
export function placeOf(words: readonly [Word, ...Word[]]): Place {
  const spans = words.map(({ node, from, to }) => contentSpan(node, from, to));
  const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
  return { span: { start, end }, node: words[0].node };
}

/** An option of a container, and its value where that is a word of its own. */
export function optionWords({ word, value }: ContainerOption): [Word, ...Word[]] {
  const apart = value && (value.node !== word.node || value.from >= word.to);
  return apart ? [word, value] : [word];
}

/** An option as it is written: `--network host`, `--network=host`, `network_mode: host`. */
export function optionText(option: ContainerOption): string {
  const [name, value] = optionWords(option);
  return value ? `${name.text}${isKey(name) ? ':' : ''} ${value.text}` : name.text;
}

/** Where an option stands; of several under one key only the one. */
export function optionPlace(option: ContainerOption): Place {
  const [name, value] = optionWords(option);
  const isOneOfMany = value && isKey(name) && value.node.parent !== name.node.parent;
  const words: [Word, ...Word[]] = isOneOfMany ? [value] : optionWords(option);
  return { span: placeOf(words).span, node: (option.value ?? name).node };
}

function isKey({ node: { parent }, node }: Word): boolean {
  return parent?.kind === 'member' && parent.key === node;
}

/** Replaces a word by a text. */
export function replaceWord({ node, from, to }: Word, replacement: string): TextEdit {
  return replaceContent(node, replacement, from, to);
}

/**
 * Removes an option and its value: elements of a list with their commas, or a part of one string.
 *
 * @returns undefined where the two stand in different strings that hold more than them
 */
export function removeWords(first: Word, last: Word): TextEdit | undefined {
  if (isWhole(first) && isWhole(last) && first.node.parent?.kind === 'array') {
    const { items } = first.node.parent;
    const before = items[items.indexOf(first.node) - 1];
    const after = items[items.indexOf(last.node) + 1];
    if (after) return { start: first.node.start, end: after.start, newText: '' };
    return { start: before?.end ?? first.node.start, end: last.node.end, newText: '' };
  }
  // Of a string that holds nothing else, an empty one would be left.
  if (first.node !== last.node || (isWhole(first) && isWhole(last))) return undefined;
  const { value } = first.node;
  const gap = /^\s*/.exec(value.slice(last.to))?.[0].length ?? 0;
  return replaceContent(first.node, '', first.from, last.to + gap);
}

function isWhole({ node, from, to }: Word): boolean {
  return from === 0 && to === node.value.length;
}
