import { Kind, type Token } from './token.ts';

/** Where a sentence stands: in plain sight, or wrapped so that a model takes it for more than a description. */
export type Zone = 'plain' | 'tag' | 'comment';

/** A run of tokens that is one thought. */
export interface Sentence {
  readonly first: number;
  /** Behind the last token. */
  readonly last: number;
  /** The very first of a text: what the tool is for. */
  readonly isFirst: boolean;
}

/** No sentence has more tokens, whatever its author left out: every judgement costs time by its length. */
const longestSentence = 90;

/** Splits tokens into sentences: at full stops, at line ends that begin a new thought, at tags. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let words = 0;
  const end = (last: number) => {
    if (words > 0) sentences.push({ first, last, isFirst: sentences.length === 0 });
    words = 0;
  };
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === Kind.stop || kind === Kind.line || index - first >= longestSentence) {
      end(index);
      first = index;
      if (kind === Kind.stop || kind === Kind.line) first++;
    } else if (kind === Kind.word || kind === Kind.literal) words++;
  }
  end(tokens.length);
  return sentences;
}
