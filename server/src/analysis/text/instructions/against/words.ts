import type { Clause } from '../clause.ts';
import type { TextUnderTest } from '../judge.ts';
import { Thing } from '../lexicon/classes.ts';

/** What a text that speaks of them is not harmless for: what was done, or is the user's. */
export const deeds = Thing.deed | Thing.copy | Thing.secret | Thing.secretPath | Thing.private;
/** And where it goes. */
export const grave = deeds | Thing.recipient | Thing.money | Thing.address | Thing.remote | Thing.logs;

/** The word at an index, also one that the lexicon does not know; nothing outside the sentence. */
export function textAt({ text }: TextUnderTest, clause: Clause, index: number): string {
  const token = clause.tokens[index];
  if (!token || index < clause.first || index >= clause.last) return '';
  return token.word?.text ?? text.slice(token.from, Math.min(token.to, token.from + 40)).toLowerCase();
}
