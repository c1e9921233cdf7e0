import type { Clause, Act as ClauseAct } from '../clause.ts';
import { findThing, type TextUnderTest } from '../judge.ts';
import { Cue, Thing } from '../lexicon/classes.ts';
import { textAt } from './words.ts';

/** "for better context window efficiency": how much there is room for. */
export function isWindow(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const talk = findThing(clause, Thing.dialog);
  if (talk === undefined || findThing(clause, Thing.dialog | Thing.systemPrompt, talk + 1) !== undefined)
    return false;
  return (
    textAt(test, clause, talk) === 'context window' &&
    /^(?:efficiency|size|limits?|usage|budget|space|length)$/.test(textAt(test, clause, talk + 1))
  );
}

/** "never whole files", "no secrets": what would be too much is ruled out. */
export function isRuledOut(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const never = Thing.dialog | Thing.systemPrompt | Thing.secretPath | Thing.environment;
  const from = act?.first ?? clause.first;
  if (findThing(clause, never, from) !== undefined || (act && act.refers & never)) return false;
  const own = Thing.secret | Thing.private;
  let denied = 0;
  for (let index = from; index < clause.last; index++) {
    if (!((clause.tokens[index]?.things ?? 0) & own)) continue;
    const isLeft = (clause.tokens[index - 2]?.acts ?? 0) !== 0;
    if (isLeft || !/^(?:no|never|without)$/.test(textAt(test, clause, index - 1))) return false;
    denied++;
  }
  return denied > 0;
}

/** "Only return the fields the user asked for": less, and not more. */
export function isLimited(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.cues & (Cue.everything | Cue.needless) || clause.things & Thing.systemPrompt) return false;
  return clause.acts.some(({ index }) =>
    [index - 1, index + 1].some((near) => /^only\b/.test(textAt(test, clause, near))),
  );
}

const identifiers =
  /^[\s_-]{0,2}(?:ids?|uuids?|guids?|identifiers?|tokens?|handles?|numbers?|names?|titles?)\b/i;

/** "the conversation ID", "all previous Message-IDs", "within the same chat session": not what was said in it. */
export function isNoTalk(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.things & (Thing.systemPrompt | Thing.secret | Thing.secretPath | Thing.environment))
    return false;
  let talks = 0;
  for (let index = act?.first ?? clause.first; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (!token || !(token.things & Thing.dialog)) continue;
    talks++;
    const isId = identifiers.test(test.text.slice(token.to, token.to + 12));
    const before = [index - 3, index - 2, index - 1].map((at) => textAt(test, clause, at)).join(' ');
    if (!isId && !/\bwithin the same$/.test(before)) return false;
  }
  return talks > 0;
}
