import type { Clause } from '../clause.ts';
import type { TextUnderTest } from '../judge.ts';
import { Thing } from '../lexicon/classes.ts';
import { Kind } from '../token.ts';

/** What a text that speaks of them is not harmless for: what was done, or is the user's. */
export const deeds = Thing.deed | Thing.copy | Thing.secret | Thing.secretPath | Thing.private;
/** And where it goes. */
export const grave = deeds | Thing.recipient | Thing.money | Thing.address | Thing.remote | Thing.logs;

/** Whether nothing stands between two indexes that begins another thought: no mark, no "and", no "but". */
export function isOneBreath(test: TextUnderTest, clause: Clause, first: number, last: number): boolean {
  for (let index = first; index < last; index++) {
    const { kind } = clause.tokens[index] ?? {};
    if (kind !== Kind.word && kind !== Kind.literal) return false;
    if (/^(?:and|but|then)$/.test(textAt(test, clause, index))) return false;
  }
  return true;
}

/** The word at an index, also one that the lexicon does not know; nothing outside the sentence. */
export function textAt({ text }: TextUnderTest, clause: Clause, index: number): string {
  const token = clause.tokens[index];
  if (!token || index < clause.first || index >= clause.last) return '';
  return token.word?.text ?? text.slice(token.from, Math.min(token.to, token.from + 40)).toLowerCase();
}

/** The first characters of a sentence, at most so many that a pattern is tried in no time. */
export function saidBy({ tokens, first, last }: Clause, { text }: TextUnderTest): string {
  const from = tokens[first]?.from ?? 0;
  return text.slice(from, Math.min(tokens[last - 1]?.to ?? from, from + 500));
}
