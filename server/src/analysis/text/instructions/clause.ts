import type { FoundCue } from './cues.ts';
import type { Token } from './token.ts';

/** How an act is brought up. */
export const Mood = {
  /** Said of the tool, or of anything else: it does. */
  describes: 0,
  /** A bare verb at the very beginning of a text, where tools say what they are for. */
  heading: 1,
  /** It can or may be done. */
  may: 2,
  /** What something else is for. */
  purpose: 3,
  /** Inside `when`, `before`, `after`. */
  condition: 4,
  /** A bare imperative. */
  imperative: 5,
  /** Told with `must`, `always`, `please` and the like. */
  order: 6,
} as const;

export type Mood = (typeof Mood)[keyof typeof Mood];

/** One act in a sentence with what it is done to. */
export interface Act {
  readonly token: Token;
  readonly index: number;
  /** Classes of `Act`. */
  readonly acts: number;
  readonly mood: Mood;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Classes of the things before it, in its clause: who does it, or what it is done to. */
  readonly subject: number;
  /** Classes of the things that a pronoun in its object stands for: `it`, `them`, `what is there`. */
  refers: number;
  /** Classes of the things behind it, up to the next act. */
  object: number;
  /** Function words of its clause, up to the next act. */
  marks: number;
  /** Function words of its clause before it. */
  readonly lead: number;
  /** Tokens that belong to it, from its clause's beginning to the next act. */
  readonly first: number;
  last: number;
}

/** A sentence with its acts and all that is in it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly isFirst: boolean;
  readonly acts: readonly Act[];
  /** Unions over all tokens. */
  readonly allActs: number;
  readonly things: number;
  readonly marks: number;
  /** Turns of phrase, and the union of what they mean. */
  readonly turns: readonly FoundCue[];
  readonly cues: number;
  /** Stands between pseudo-tags or in a comment. */
  readonly wrapped: boolean;
  /** Begins with the name of a parameter and a colon. */
  readonly parameter: boolean;
  /** The sentence before it in the same text. */
  readonly previous: Clause | undefined;
}

/** What an act is done to: its object, or its subject where it is passive; and what a pronoun there stands for. */
export function targetOf(act: Act): number {
  return (act.passive ? act.subject | act.object : act.object) | act.refers;
}
