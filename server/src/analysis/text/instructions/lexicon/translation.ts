import type { CueName } from './classes.ts';

/**
 * Words of another language by an English one that means the same: they share its classes, and count as that word
 * wherever a decision looks at single verbs. Several are separated by spaces, the words of a phrase by `_`. With `to` in
 * front it is the verb that is meant, without it the noun or function word.
 */
export type Translations = Readonly<Record<string, string>>;

/** A language that is written with spaces between words. */
export interface Language {
  /** Verbs by the English verb that means the same, in the notation that `inflect` reads. */
  readonly verbs: Translations;
  /** The forms of a verb, each with its bits of `Form`; the words of a phrase are separated by spaces. */
  readonly inflect: (verb: string) => Iterable<readonly [form: string, bits: number]>;
  /** Orders that no rule makes, and those of a verb and its noun: "dé preferencia". */
  readonly orders?: Translations;
  readonly words: Translations;
  readonly turns: Readonly<Partial<Record<CueName, string>>>;
}
