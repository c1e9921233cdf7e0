import type { Word } from './launch.ts';
import { part } from './words.ts';

/** An option as a program sees it, with its value if it takes one. */
export interface Option {
  /** As the program knows it, dashes included: `--package`, `-p`. */
  readonly name: string;
  readonly word: Word;
  readonly value: Word | undefined;
}

export interface ScannedOptions {
  readonly options: readonly Option[];
  /** The index of the first word that is no option; the number of words if there is none. */
  readonly next: number;
  /** Whether `--` ended the options. */
  readonly ended: boolean;
}

/**
 * Reads options up to the first word that is none, or up to `--`: `--a=1`, `--a 1`, `-a1`, `-a=1`, `-a 1`
 * and bundled switches (`-itv x`).
 *
 * @param takesValue whether an option (`--name`, `-n`) takes a value; the rest are switches
 */
export function scanOptions(
  words: readonly Word[],
  from: number,
  takesValue: (name: string) => boolean,
): ScannedOptions {
  const options: Option[] = [];
  let index = from;
  for (; index < words.length; index++) {
    const word = words[index] as Word;
    const { text } = word;
    if (text.charCodeAt(0) !== 45 || text.length < 2) break;
    if (text === '--') return { options, next: index + 1, ended: true };
    const equals = text.indexOf('=');
    if (text.charCodeAt(1) === 45) {
      const name = equals < 0 ? text : text.slice(0, equals);
      if (equals >= 0) options.push({ name, word, value: part(word, equals + 1) });
      else options.push({ name, word, value: takesValue(name) ? words[++index] : undefined });
    } else if (readBundle(word, takesValue, options, words[index + 1])) index++;
  }
  return { options, next: Math.min(index, words.length), ended: false };
}

/** Reads `-itv`; returns whether the next word is the value of its last letter. */
function readBundle(
  word: Word,
  takesValue: (name: string) => boolean,
  options: Option[],
  next: Word | undefined,
): boolean {
  const { text } = word;
  for (let at = 1; at < text.length; at++) {
    const name = `-${text.charAt(at)}`;
    if (takesValue(name)) {
      const attached = at + 1 < text.length;
      const start = text.charAt(at + 1) === '=' ? at + 2 : at + 1;
      options.push({ name, word, value: attached ? part(word, start) : next });
      return !attached;
    }
    options.push({ name, word, value: undefined });
    // Nobody bundles more switches than there are letters; a longer word is something else.
    if (at > 26 || text.charAt(at + 1) === '=') return false;
  }
  return false;
}
