import { type Act, Mood } from './clause.ts';
import { Thing } from './lexicon/classes.ts';
import type { Token } from './token.ts';

const pronouns: ReadonlySet<string> = new Set(
  'it,them,its,their,those,both,these,everything,all,result,same,that'.split(','),
);

/** Stands in `refers` until the acts are closed: a pronoun is joined to the verb or stands before it. */
export const refersToBefore = -1;

/** Gives every act what stands between it and the next one; joined acts without an object share the next one's. */
export function closeActs(acts: readonly Act[], tokens: readonly Token[], last: number): void {
  for (let position = acts.length - 1; position >= 0; position--) {
    const act = acts[position];
    if (!act) continue;
    const next = acts[position + 1];
    act.last = next ? next.index : last;
    if (act.refers === refersToBefore) act.refers = thingsBefore(acts, tokens, act);
    for (let index = act.index + 1; index < act.last; index++) {
      const token = tokens[index];
      if (!token) break;
      if (pronouns.has(token.word?.text ?? '')) act.refers |= thingsBefore(acts, tokens, act);
      act.object |= token.things;
      act.marks |= token.marks;
    }
    if (act.object === 0 && next && next.index - act.index <= 3 && !begins(act, next))
      act.object = next.object;
  }
}

/** "when it sends something, ask them": an order behind what is only described has an object of its own. */
function begins(act: Act, next: Act): boolean {
  return next.first !== act.first && next.mood >= Mood.imperative && act.mood < Mood.imperative;
}

/** Classes of the things in the sentence before an act: what a pronoun behind it stands for. */
function thingsBefore(acts: readonly Act[], tokens: readonly Token[], act: Act): number {
  let things = 0;
  // A pronoun seldom reaches further back, and nothing may cost more than its length.
  for (let index = Math.max(acts[0]?.first ?? act.first, act.index - 40); index < act.index; index++)
    things |= tokens[index]?.things ?? 0;
  return things & ~(Thing.user | Thing.model | Thing.tool);
}
