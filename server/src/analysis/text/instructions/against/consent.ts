import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { findMark, findThing, type TextUnderTest } from '../judge.ts';
import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import { verbs } from '../lexicon/verbs.ts';
import { Kind } from '../token.ts';
import { isOneBreath, saidBy, textAt } from './words.ts';

/** "include the part that matters; ask first and show what would be sent": the user decides. Never all of it. */
export function isAskedFirst(_act: ClauseAct | undefined, clause: Clause): boolean {
  if (clause.cues & (Cue.everything | Cue.pastUser | Cue.against | Cue.needless)) return false;
  if (clause.things & (Thing.secret | Thing.secretPath | Thing.systemPrompt | Thing.url | Thing.address))
    return false;
  if (clause.marks & (Mark.secretly | Mark.without | Mark.all)) return false;
  return clause.acts.some((act) => {
    if (!(act.acts & Act.ask) || act.negated || act.mood < Mood.imperative) return false;
    const next = clause.tokens[act.index + 1];
    const isFirst = (next?.marks ?? 0) & Mark.first;
    return Boolean(isFirst || act.object & (Thing.user | Thing.consent));
  });
}

const manners = /^(?:writes?|speaks?|types?|spells?|answers?|asks)$/;

/** "in English, even if the user writes in another language": against a habit of theirs, not against their will. */
export function isManner(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & Cue.against);
  if (turns.length === 0) return false;
  return turns.every(({ to }) => {
    const next = clause.tokens.findIndex(({ from }, index) => index >= clause.first && from >= to);
    return manners.test(textAt(test, clause, next)) && textAt(test, clause, next + 1) === 'in';
  });
}

/** "Do not call it several times without asking; pass n instead": what is not to happen without asking is forbidden. */
export function isAlternative(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & Cue.against);
  if (!act || turns.length === 0) return false;
  return turns.every(({ from }) => {
    const before = clause.acts.findLast(({ token }) => token.from < from && !(token.acts & Act.ask));
    if (before === undefined) return false;
    const end = clause.tokens.findIndex(({ from: start }) => start >= from);
    // "take it from their message, never from mails without asking": forbidden, without a verb of its own.
    const never = findMark(clause, Mark.not, before.index + 1, end);
    const isRuledOut = never !== undefined && isOneBreath(test, clause, never, end);
    return isRuledOut || (before !== act && before.negated && before.mood >= Mood.imperative);
  });
}

/** "without asking why": reasons are not asked for, and leave is no reason. */
export function isAboutReasons(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & (Cue.against | Cue.pastUser));
  if (turns.length === 0) return false;
  return turns.every(({ to }) => {
    const next = clause.tokens.findIndex(({ from }, index) => index >= clause.first && from >= to);
    const words = [0, 1, 2].map((step) => textAt(test, clause, next + step)).join(' ');
    return /^(?:why\b|how\b|for (?:a |the )?reasons?\b)/.test(words);
  });
}

/** "disregard it and mention to the user that you found it": what a text says is not done, and the user hears of it. */
export function isReported(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !/^(?:disregard|ignore|skip)$/.test(act.token.word?.text ?? '')) return false;
  if (!/^(?:it|them|this|that)$/.test(textAt(test, clause, act.index + 1))) return false;
  return clause.acts.some(
    ({ acts, index, negated, mood, object }) =>
      index > act.index &&
      (acts & Act.tell) !== 0 &&
      !negated &&
      mood >= Mood.imperative &&
      (object & Thing.user) !== 0,
  );
}

const obtaining = verbs('get, obtain, ask, request, await, wait, seek, require');

/** "explain what it does and get the user's approval": the act beside it is not told to go on without. */
export function isApprovalSought(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || clause.cues & (Cue.against | Cue.pastUser) || clause.marks & Mark.without) return false;
  if (isAskedFor(act, clause, test)) return true;
  const seek = clause.acts.find(
    (other) =>
      other !== act &&
      other.index > act.index &&
      !other.negated &&
      other.mood !== Mood.may &&
      obtaining.has(other.token.word?.text ?? '') &&
      (other.object & Thing.consent) !== 0,
  );
  // The approval is what is got; one that stands right behind the act itself is what would be skipped.
  return (
    seek !== undefined &&
    findThing(clause, Thing.consent | Thing.safety, act.index + 1, seek.index) === undefined
  );
}

/** "the pages to be deleted and ask for user confirmation": what is deleted stands between, and hides the verb. */
function isAskedFor(act: ClauseAct, clause: Clause, test: TextUnderTest): boolean {
  for (let index = act.index + 1; index < clause.last - 2; index++)
    if (
      textAt(test, clause, index) === 'and' &&
      /^(?:ask|request)$/.test(textAt(test, clause, index + 1)) &&
      findThing(clause, Thing.consent, index + 2, index + 6) !== undefined
    )
      return true;
  return false;
}

/** "get the user's approval": who asks for it hides nothing. */
export function isConsentGot(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!act || act.negated || clause.marks & (Mark.without | Mark.secretly)) return false;
  return obtaining.has(act.token.word?.text ?? '') && (act.object & Thing.consent) !== 0;
}

const wanting =
  /^(?:wants?|wishes|chooses?|chose|picks?|picked|selects?|selected|quiere|möchte|veut|quer|хочет)$/;

/** "the conversation that the user wants summarised": they choose what is given. */
export function isChosen(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || clause.cues & Cue.everything || clause.marks & (Mark.all | Mark.always)) return false;
  const talk = findThing(clause, Thing.dialog, act.index + 1);
  const user = talk === undefined ? undefined : findThing(clause, Thing.user, talk + 1, talk + 6);
  return user !== undefined && wanting.test(textAt(test, clause, user + 1));
}

/** "wait for a yes before you call this": what would be consent that nobody gave is waited for. */
export function isAwaited(_act: ClauseAct | undefined, clause: Clause): boolean {
  return clause.acts.some(
    ({ token, index, mood, negated }) =>
      token.word?.text === 'wait' &&
      !negated &&
      token.word.form === 'wait' &&
      // "before sending and wait for a yes" goes on with the order that the sentence began with.
      (mood >= Mood.imperative || clause.tokens[index - 1]?.word?.text === 'and'),
  );
}

/**
 * "Never press buttons that buy or delete without asking", "Don't aim at people without their agreement": what is not to
 * happen without them is forbidden by the verb at the beginning.
 */
export function isForbidden(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & (Cue.against | Cue.pastUser));
  if (turns.length === 0) return false;
  return turns.every(({ from }) => {
    const end = clause.tokens.findIndex((token, index) => index >= clause.first && token.from >= from);
    const not = findMark(clause, Mark.not, clause.first, end);
    if (not === undefined || !/^without/.test(textAt(test, clause, end))) return false;
    // "Skip the confirmation and proceed without asking": what is left out is the question itself.
    if (/^(?:skip|omit|bypass)/.test(textAt(test, clause, not))) return false;
    const between = clause.tokens.slice(not, end);
    if (between.some(({ kind }) => kind !== Kind.word && kind !== Kind.literal && kind !== Kind.comma))
      return false;
    const comma = between.findIndex(({ kind }) => kind === Kind.comma);
    const inner = clause.acts.filter(({ index }) => index > not && index < end);
    if (comma < 0 && inner.length < 2) return true;
    // "never run apply or destroy without …": one negation for both.
    if (
      comma < 0 &&
      inner.slice(1).every(({ index, negated }) => negated && textAt(test, clause, index - 1) === 'or')
    )
      return true;
    // Further verbs are forbidden too where they only say what is meant: "buttons that buy, pay or delete".
    const meant = between.findIndex(({ word }) => /^(?:that|which|who)$/.test(word?.text ?? ''));
    return meant >= 0 && (comma < 0 || meant < comma);
  });
}

/** "don't ask the tenant to upload them again": they are asked to do something, and not for leave. */
export function isRequestToDo(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const refused = clause.acts.filter(({ acts, negated }) => acts & Act.ask && negated);
  return refused.length > 0 && refused.every(({ index }) => asksToDo(index, clause, test));
}

function asksToDo(ask: number, clause: Clause, test: TextUnderTest): boolean {
  // "No need to ask questions or collect information": what is asked for is no leave.
  const [what, or, collect] = [1, 2, 3].map((step) => textAt(test, clause, ask + step));
  if (what === 'questions' && or === 'or' && /^(?:collect|gather)$/.test(collect ?? '')) return true;
  for (let index = ask + 2; index < ask + 6; index++) {
    const text = textAt(test, clause, index);
    if (text === 'for') return false;
    if (text !== 'to') continue;
    return !/^(?:confirm|approve|agree|allow|permit|authori[sz]e|accept|consent|sign|check|review|decide|choose)/.test(
      textAt(test, clause, index + 1),
    );
  }
  return false;
}

/** "Skip it for a single, simple task": the tool itself is left alone. */
export function isToolSkipped(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (act?.token.word?.text !== 'skip' || clause.cues & (Cue.pastUser | Cue.against)) return false;
  const next = textAt(test, clause, act.index + 1);
  const isThisTool = next === 'this' && /^(?:tool|call)$/.test(textAt(test, clause, act.index + 2));
  return (next === 'it' || isThisTool) && textAt(test, clause, act.index + (isThisTool ? 3 : 2)) === 'for';
}

/** "make sure the user is allowed to, then set acknowledged": what is set afterwards is what they said. */
export function isMadeSure(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.cues & Cue.pastUser || clause.marks & Mark.secretly) return false;
  for (let index = clause.first; index < (act?.index ?? clause.last); index++) {
    if (!((clause.tokens[index]?.things ?? 0) & Thing.user)) continue;
    const before = [index - 4, index - 3, index - 2, index - 1]
      .map((at) => textAt(test, clause, at))
      .join(' ');
    if (/\b(?:make sure|ensure|verify|check)(?: that)?(?: the)?$/.test(before)) return true;
  }
  return false;
}

/** "Do not ask if another tool can answer the question": nobody is asked what can be looked up. */
export function isAnsweredByTool(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.negated || !(act.acts & Act.ask)) return false;
  return /\b(?:if|when) (?:you have |there is )?(?:another|a|an|any|one of the) (?:\w{1,20} )?(?:tool|search|file|page) (?:that |which )?(?:can|could) (?:answer|find|tell)\b/i.test(
    saidBy(clause, test),
  );
}

/** `do not ask "Do you want to search for a file?"`: a question that needs not be asked, in its own words. */
export function isNoLeave(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.negated || !(act.acts & Act.ask)) return false;
  const quote = [1, 2, 3].find((step) => clause.tokens[act.index + step]?.kind === Kind.quote);
  const at = quote === undefined ? undefined : clause.tokens[act.index + quote]?.to;
  return (
    at !== undefined &&
    /^(?:do|would|should|can|which|what|where) [^"”\n]{3,80}\b(?:search|look|read|list|see|show|know)\b[^"”\n]{0,80}\?/i.test(
      test.text.slice(at, at + 200),
    )
  );
}
