import type { Word } from './lexicon/table.ts';

export const Kind = {
  word: 0,
  /** A path, an address, an identifier: what is written without spaces and is no word. */
  literal: 1,
  /** The end of a sentence. */
  stop: 2,
  comma: 3,
  colon: 4,
  quote: 5,
  /** A bracket, a tag, or another mark that stands between words. */
  mark: 6,
  /** The end of a line behind which a new thought may begin. */
  line: 7,
  bullet: 8,
  open: 9,
  close: 10,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

/** A word, a literal or a mark of a text. */
export interface Token {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly word: Word | undefined;
  readonly acts: number;
  readonly forms: number;
  readonly things: number;
  readonly marks: number;
}

/** `send_email`, as tools are called. */
export function isName({ kind, from, to }: Token, text: string): boolean {
  return kind === Kind.literal && text.slice(from, to).includes('_');
}
