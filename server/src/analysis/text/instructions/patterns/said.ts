import type { Clause } from '../clause.ts';
import { isMentionedAt } from '../judge.ts';
import { Mark } from '../lexicon/classes.ts';

/** How many words before a turn of phrase a negation may stand to be one of it. */
const reach = 5;

/**
 * Whether a sentence says a turn of phrase in earnest: it is not quoted, and neither a negation right before it nor
 * a negated verb behind it takes it back ("nobody is kept in the dark", "never proceed without asking").
 */
export function isSaid(clause: Clause, cues: number): boolean {
  const turn = clause.turns.find((found) => (found.cues & cues) !== 0);
  if (!turn) return false;
  let at = clause.first;
  while (at < clause.last && (clause.tokens[at]?.to ?? 0) <= turn.from) at++;
  if (isMentionedAt(at, clause)) return false;
  for (let index = Math.max(clause.first, at - reach); index < at; index++)
    if ((clause.tokens[index]?.marks ?? 0) & (Mark.not | Mark.without)) return false;
  return !clause.acts.some(({ negated, index }) => negated && (clause.tokens[index]?.from ?? 0) >= turn.to);
}
