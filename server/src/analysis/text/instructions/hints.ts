import type { Word } from './lexicon/table.ts';
import type { Pattern } from './pattern.ts';

/** Bits of a number that one set has for itself, and those that the others share. */
const ownBits = 28;
const sharedBits = 3;

/**
 * The sets of words that patterns ask for, as bits of a number: the union over a sentence tells which sets none of its
 * words is in. There are more sets than bits: those of patterns that ask for little else have one for themselves.
 */
export class Hints {
  readonly #bits = new Map<ReadonlySet<string>, number>();
  readonly #words = new Map<string, number>();

  constructor(patterns: readonly Pattern[]) {
    const ordered = [...patterns].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
    const sets = new Set(
      ordered.flatMap(({ verbs, holds }) => [verbs, holds].filter((set) => set !== undefined)),
    );
    for (const [index, set] of [...sets].entries()) {
      const bit = 1 << (index < ownBits ? index : ownBits + (index % sharedBits));
      this.#bits.set(set, bit);
      for (const word of set) this.#words.set(word, (this.#words.get(word) ?? 0) | bit);
    }
  }

  /** The bit of a set; 0 where none is given. */
  ofSet(set: ReadonlySet<string> | undefined): number {
    return set === undefined ? 0 : (this.#bits.get(set) ?? 0);
  }

  /** The bits of all sets that a word is in, or a phrase that begins with it. */
  ofWord(word: Word): number {
    word.hints ??= this.#reach(word);
    return word.hints;
  }

  #reach(word: Word): number {
    let union = this.#words.get(word.text) ?? 0;
    for (const longer of word.next?.values() ?? []) union |= this.#reach(longer);
    return union;
  }
}
