import type { Hints } from './hints.ts';
import { Mark } from './lexicon/classes.ts';
import type { Pattern } from './pattern.ts';

/** What the words of a sentence or of a text are together, as unions of classes. */
export interface Unions {
  acts: number;
  things: number;
  marks: number;
  cues: number;
  /** The sets of words that patterns ask for, as `Hints` counts them. */
  hints: number;
  /** Whether a name like `send_email` is among them. */
  names: boolean;
  /** Whether it stands between pseudo-tags. */
  wrapped: boolean;
  /** Whether it is all of a text that says what something is for. */
  isPurpose: boolean;
}

/** What the words around a directive have to be together, as numbers: 0 where nothing is asked for. */
export class Needs {
  readonly pattern: Pattern;
  readonly #acts: number;
  readonly #with: number;
  readonly #target: number;
  readonly #subject: number;
  readonly #way: number;
  readonly #also: number;
  readonly #near: number;
  readonly #marks: number;
  readonly #anywhere: number;
  readonly #cues: number;
  readonly #anyCue: number;
  readonly #negation: number;
  readonly #verbs: number;
  readonly #holds: number;
  readonly #named: boolean;
  readonly #wrapped: boolean;
  readonly #later: boolean;

  constructor(pattern: Pattern, hints: Hints) {
    this.pattern = pattern;
    this.#acts = pattern.act || (pattern.words ?? 0);
    this.#with = pattern.with ?? 0;
    this.#target = pattern.target ?? 0;
    this.#subject = pattern.subject ?? 0;
    this.#way = pattern.way ?? 0;
    this.#also = pattern.also ?? 0;
    this.#near = pattern.near ?? 0;
    this.#marks = pattern.marks ?? 0;
    this.#anywhere = pattern.anywhere ?? 0;
    this.#cues = pattern.cues ?? 0;
    this.#anyCue = pattern.anyCue ?? 0;
    this.#negation = pattern.negated ? Mark.not | Mark.without : 0;
    this.#verbs = hints.ofSet(pattern.verbs);
    this.#holds = hints.ofSet(pattern.holds);
    this.#named = pattern.named ?? false;
    this.#wrapped = pattern.wrapped ?? false;
    this.#later = pattern.later ?? false;
  }

  /**
   * Whether words that are this together can fit the pattern at all. Decides for most sentences that nothing more has
   * to be looked at, so it only takes a few comparisons.
   */
  areMet({ acts, things, marks, cues, hints, names, wrapped, isPurpose }: Unions): boolean {
    return (
      meets(hints, this.#verbs) &&
      meets(acts, this.#acts) &&
      (cues & this.#cues) === this.#cues &&
      meets(things, this.#target) &&
      meets(things, this.#also) &&
      meets(hints, this.#holds) &&
      meets(things, this.#near) &&
      meets(things, this.#way) &&
      meets(things, this.#subject) &&
      meets(marks, this.#marks) &&
      meets(marks, this.#anywhere) &&
      meets(marks, this.#negation) &&
      meets(cues, this.#anyCue) &&
      meets(acts, this.#with) &&
      (names || !this.#named) &&
      (wrapped || !this.#wrapped) &&
      !(isPurpose && this.#later)
    );
  }
}

function meets(classes: number, wanted: number): boolean {
  return wanted === 0 || (classes & wanted) !== 0;
}
