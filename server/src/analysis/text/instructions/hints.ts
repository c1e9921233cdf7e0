import type { Word } from './lexicon/table.ts';

/** Bits of a number that one set has for itself, and those that the others share. */
const ownBits = 28;
const sharedBits = 3;

/**
 * The sets of words that patterns ask for, as bits of a number: the union over a sentence tells which sets none of its
 * words is in. There are more sets than bits; the smallest, which say most, have one for themselves.
 */
export class Hints {
  readonly #bits = new Map<ReadonlySet<string>, number>();
  readonly #words = new Map<string, number>();

  constructor(sets: Iterable<ReadonlySet<string>>) {
    const ordered = [...new Set(sets)].sort((a, b) => a.size - b.size);
    for (const [index, set] of ordered.entries()) {
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
