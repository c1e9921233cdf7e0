import { emptyHash, mix } from '../instructions/lexicon/table.ts';
import { Kind, type Token } from '../instructions/token.ts';
import { hashOfToken } from './features.ts';
import { scoreOf } from './score.ts';
import { screenWeights } from './weights.ts';

/** How many words and pairs of words the screen tells apart. */
export const screenSize = 1 << 16;

/** What stands between two full stops, as indices into the text, and its words and pairs of words. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly features: readonly number[];
}

/**
 * Whether any sentence of a text has words that orders to a model have, so that it is worth to be read. It costs a
 * look at each word; to read the sentence costs several times that.
 *
 * @param tokens as they were scanned
 */
export function isWorthReading(text: string, tokens: readonly Token[]): boolean {
  return stretchesOf(text, tokens).some(
    ({ features }) => scoreOf(features, screenWeights) > screenWeights.threshold,
  );
}

/** The stretches of a text; what has no words is none. */
export function stretchesOf(text: string, tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let features: number[] = [];
  let from = 0;
  let to = 0;
  let previous = 0;
  const close = () => {
    if (features.length > 0) stretches.push({ from, to, features });
    features = [];
    previous = 0;
  };
  for (const token of tokens) {
    if (token.kind === Kind.stop || token.kind === Kind.line) {
      close();
      continue;
    }
    const word = hashOfToken(token, text);
    if (word === undefined) continue;
    if (features.length === 0) from = token.from;
    to = token.to;
    features.push(slotOf(0, word));
    if (previous !== 0) features.push(slotOf(previous, word));
    previous = word;
  }
  close();
  return stretches;
}

function slotOf(previous: number, word: number): number {
  const hash = Math.imul(mix(mix(emptyHash, previous), word), 0x2c1b3c6d);
  return (hash ^ (hash >>> 15)) & (screenSize - 1);
}
