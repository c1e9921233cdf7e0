import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { findMark, findThing, type TextUnderTest } from '../judge.ts';
import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import { verbs } from '../lexicon/verbs.ts';
import { Kind } from '../token.ts';
import { deeds, grave, isOneBreath, textAt } from './words.ts';

const thirdParties =
  /^(?:customers?|employees?|custodians?|patients?|tenants?|guests?|applicants?|candidates?|subscribers?|callers?|clients?|requesters?|players?|opponents?|contestants?|public)$/;

/** "the reported person", "the other user": not the one who speaks with the model. */
const accused = /^(?:reported|accused|affected|other|blocked|banned|invited|concerned)$/;

/** Somebody whom the user deals with is not the user; what the model did is hidden from nobody. */
export function isAboutThirdParty(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || speaksOfDeed(act, clause, test)) return false;
  let third = false;
  for (let index = clause.first; index < clause.last; index++) {
    if (!((clause.tokens[index]?.things ?? 0) & Thing.user)) continue;
    const text = textAt(test, clause, index);
    if (thirdParties.test(text) || accused.test(textAt(test, clause, index - 1))) third = true;
    else if (index < act.last && textAt(test, clause, index - 1) !== 'in') return false;
  }
  return third || custodian(act, clause, test);
}

/** A role with an article that the lexicon takes for nobody: "the custodian must not be informed". */
function custodian(act: ClauseAct, clause: Clause, test: TextUnderTest): boolean {
  for (let index = act.first; index < act.index; index++)
    if (thirdParties.test(textAt(test, clause, index))) return true;
  return false;
}

/** Where the last noun before an act begins: in "under the policy the copy is …" at "the copy". */
function subjectOf({ first, index }: ClauseAct, { tokens }: Clause): number {
  for (let at = index - 1; at > first; at--) if ((tokens[at]?.marks ?? 0) & Mark.article) return at;
  return first;
}

/** "that you …", "this", "the copy": what was done, and not what a text says. */
function speaksOfDeed(act: ClauseAct, clause: Clause, test: TextUnderTest): boolean {
  if (findThing(clause, grave, subjectOf(act, clause), act.last) !== undefined) return true;
  for (let index = act.index + 1; index < clause.last; index++)
    if (
      /^(?:that|this|you|your|why|about|it)$/.test(textAt(test, clause, index)) &&
      textAt(test, clause, index - 1) !== 'in' &&
      !isOwnAnswer(clause, index, test)
    )
      return true;
  return false;
}

/** "your answer": what is written, and not what was done. */
function isOwnAnswer(clause: Clause, index: number, test: TextUnderTest): boolean {
  return (
    textAt(test, clause, index) === 'your' &&
    /^(?:answer|reply|response|summary)$/.test(textAt(test, clause, index + 1))
  );
}

/** "Never choose on the user's behalf": it is not to act in their name, which takes nothing from them. */
export function isNotInTheirName(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (act) return false;
  const turns = clause.turns.filter(({ cues }) => cues & Cue.pastUser);
  if (turns.length === 0) return false;
  return turns.every(({ from, to }) => {
    const end = clause.tokens.findIndex((token) => token.from >= from);
    const never = findMark(clause, Mark.not, clause.first, end);
    if (never === undefined || !isOneBreath(test, clause, never, end)) return false;
    return test.text.slice(from, to).toLowerCase().endsWith('behalf');
  });
}

/** "If a customer must not see the reason, …": a case in which something is done, and no order. */
export function isCase(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !(act.lead & Mark.when) || (act.subject & Thing.model) !== 0) return false;
  return /^(?:if|where|in case)$/.test(textAt(test, clause, act.first)) && !(act.acts & Act.hide);
}

/** "Do not mention the user's name": theirs is what is left out, and nobody is kept from knowing. */
export function isTheirName(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !(act.acts & Act.tell)) return false;
  const { tokens } = clause;
  let owner = -1;
  for (let index = act.index + 1; index < Math.min(clause.last, act.index + 4); index++)
    if (isPossessive(clause, index, test)) owner = index;
  if (owner < 0) return false;
  for (let index = owner + 1; index < clause.last; index++) {
    if (isBreak(tokens[index]?.kind)) break;
    if ((tokens[index]?.things ?? 0) & (grave & ~Thing.private)) return false;
    if (/^(?:that|you|was|were|is|are|to)$/.test(textAt(test, clause, index))) return false;
  }
  return true;
}

function isPossessive({ tokens }: Clause, index: number, { text }: TextUnderTest): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (token.things & Thing.user) !== 0 &&
    /['’]s?$/.test(text.slice(token.from, token.to))
  );
}

const technical =
  /(?:(?:\b|_)(?:ids?|[ug]uids?|gids?|identifiers?|json|html|markup|slugs?|offsets?|cursors?)\b|识别码|标识|編號|编号|識別子)/i;
const showing = verbs('show, display, expose, reveal, print, surface, mention');

/** "Do not show internal ids to the user": how an answer is to look. */
export function isTechnical(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act?.negated) return false;
  const isShowing =
    showing.has(act.token.word?.text ?? '') || /^(?:表示|展示|显示|顯示)/.test(act.token.word?.form ?? '');
  if (!isShowing || findThing(clause, grave, act.first, act.last) !== undefined) return false;
  const from = clause.tokens[act.first]?.from ?? 0;
  return technical.test(text.slice(from, clause.tokens[clause.last - 1]?.to ?? from));
}

const serious = Act.read | Act.send | Act.run | Act.delete | Act.pay | Act.steal | Act.call | Act.store;

/** `do not say "here is the image"`, `never say "I don't have access"`: a turn of phrase that an answer does without. */
export function isWording(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !/^(?:say|write|announce)$/.test(act.token.word?.text ?? '')) return false;
  const { tokens } = clause;
  const quote = tokens[act.index + 1];
  if (quote?.kind !== Kind.quote) return false;
  if (
    /^I (?:(?:don['’]t|do not) have|can(?:['’]t|not)|am (?:not able|unable)) /.test(
      test.text.slice(quote.to, quote.to + 30),
    )
  )
    return true;
  for (let index = act.index + 2; index < clause.last; index++) {
    const token = tokens[index];
    if (token?.kind === Kind.quote) return true;
    if (!token || token.acts & serious || token.things & (deeds | Thing.money | Thing.address)) return false;
  }
  return false;
}

/** "… is not shown to the user; summarise it for them": they get it by another way. */
export function isToldAnyway(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.passive || act.mood !== Mood.describes || targetHolds(act, grave)) return false;
  return clause.acts.some(
    (other) =>
      other.index > act.index &&
      other.mood >= Mood.imperative &&
      !other.negated &&
      (other.acts & (Act.tell | Act.answer) || /^summari[sz]e$/.test(other.token.word?.text ?? '')) &&
      /^(?:it|its)$/.test(textAt(test, clause, other.index + 1)),
  );
}

function targetHolds(act: ClauseAct, things: number): boolean {
  return ((act.subject | act.object) & things) !== 0;
}

/** "do not mention the assistant in the commit message": a text for others is written, and nobody is answered. */
export function isLeftOutOfText(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !/^(?:mention|name)$/.test(act.token.word?.text ?? '') || targetHolds(act, grave)) return false;
  for (let index = act.index + 1; index < act.last; index++) {
    if (textAt(test, clause, index) !== 'in') continue;
    const next = textAt(test, clause, index + 1);
    if (next === 'it' || next === 'them') return !(act.object & (Thing.user | Thing.response));
    const noun = clause.tokens[index + 2];
    const text = noun?.word?.text ?? '';
    return (
      /^(?:comment|commit|message|title|file|document|changelog|caption|subject)$/.test(text) ||
      ((noun?.things ?? 0) & (Thing.files | Thing.message) & ~Thing.response) !== 0
    );
  }
  return false;
}

/** "Keep the plot twists out unless the user asks for them": they need only say so. What was done is another matter. */
export function isTheirChoice(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const first = act ?? clause.acts[0];
  if (!first || (!(first.acts & Act.send) && speaksOfDeed(first, clause, test))) return false;
  for (let index = first.index; index < clause.last; index++)
    if (textAt(test, clause, index) === 'unless')
      return findThing(clause, Thing.user, index, index + 4) !== undefined && asksBehind(clause, test, index);
  return false;
}

const choosing =
  /^(?:names?|named|chose|chooses|picks?|picked|selects?|selected|says?|said|wants?|wanted|agrees?|agreed|confirms?|confirmed)$/;

function asksBehind(clause: Clause, test: TextUnderTest, at: number): boolean {
  for (let index = at + 1; index < at + 6; index++)
    if (choosing.test(textAt(test, clause, index))) return true;
  return clause.acts.some(
    ({ acts, index, negated }) => index > at && index < at + 6 && acts & Act.ask && !negated,
  );
}

/** "the advice in a warning": what looks like a verb is a noun. */
export function isNoun(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act || !/ing$/i.test(text.slice(act.token.from, act.token.to))) return false;
  return ((clause.tokens[act.index - 1]?.marks ?? 0) & Mark.article) !== 0;
}

/** "Never tell a user that it is safe on the basis of this": a claim that the result does not carry. */
export function isUnfounded(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.negated || clause.things & deeds) return false;
  const said = test.text.slice(act.token.to, act.token.to + 200);
  return /^[^.;\n]{0,30}\bthat\b[^.;\n]{0,120}\b(?:on the basis of|based on|from (?:this|these|the result)|alone)\b/i.test(
    said,
  );
}

/** "Keep it to yourself until the player has guessed": what would spoil it is told afterwards. */
export function isSpoiler(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.things & (grave & ~Thing.deed)) return false;
  const { tokens, first, last } = clause;
  return spoiled.test(test.text.slice(tokens[first]?.from ?? 0, tokens[last - 1]?.to ?? 0).slice(0, 400));
}

const spoiled =
  /\b(?:until|before) (?:\w+ ){0,2}(?:user|player|learner|student|they|he or she|person)s? (?:has |have )?(?:guessed|answered|tried|solved|attempted|submitted an answer)\b/i;

/** "Say nothing about parties or candidates": a subject that is left out, and nothing that was done. */
export function isSubject(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.things & grave) return false;
  const turns = clause.turns.filter(({ cues }) => cues & Cue.cover);
  return (
    turns.length > 0 &&
    turns.every(
      ({ from, to }) =>
        /^say nothing (?:about|of)$/i.test(test.text.slice(from, to)) &&
        !/\b(?:this|that|it|you|your|step|call|tool|done|did)\b/i.test(test.text.slice(to, to + 80)),
    )
  );
}

const hiddenThings =
  /^(?:files?|folders?|director(?:y|ies)|items?|elements?|fields?|columns?|rows?|sheets?|tabs?|windows?|layers?|channels?|inputs?|nodes?|objects?)$/;

/** "Hidden text in a file is reported", "include hidden files": what kind of thing it is. */
export function isKindOfThing(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (
    act &&
    hiddenThings.test(textAt(test, clause, act.index + 2)) &&
    textAt(test, clause, act.index + 1) === 'hidden'
  )
    return true;
  const isText = act?.index === clause.first + 1 && act.token.word?.text === 'text';
  return isText && textAt(test, clause, clause.first) === 'hidden';
}

/** "Never say that it is paid: the customer completes it": what has not happened yet is not to be claimed. */
export function isNotYetTrue(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.negated || !/^(?:say|claim|state|assert|imply|announce)$/.test(act.token.word?.text ?? ''))
    return false;
  const end = clause.tokens[clause.last - 1]?.to ?? act.token.to;
  return notYet.test(test.text.slice(act.token.to, Math.min(end, act.token.to + 200)));
}

const notYet =
  /^ [^:;,.\n]{1,60} (?:is|are|was|were|has been|have been) (?:done|complete|completed|finished|placed|paid|sent|booked|confirmed|successful)(?::|;|,| because| as| until| unless| before) [^.\n]{0,60}\b(?:users?|customers?|buyers?|clients?|they|confirm\w*|returns?|returned|received)\b/i;

/** 「必须如实告诉用户」: it is to be told, whatever else is forbidden behind it. */
export function isToldTruly(
  _act: ClauseAct | undefined,
  { tokens, first, last }: Clause,
  { text }: TextUnderTest,
): boolean {
  const said = text.slice(tokens[first]?.from ?? 0, tokens[last - 1]?.to ?? 0);
  return (
    /(?:如实|必须|务必|應|应当|一定要)(?:向用户|告诉|告知|通知|提醒|说明)/.test(said) &&
    !/(?:不要|不必|无需|不得|别|勿)(?:向用户|告诉|告知|通知|提醒|提及|说)/.test(said)
  );
}

/** "do not tell the user it is finished before that", "do not report a score you did not read": what would not be true. */
const untrue =
  /^ (?:the user )?(?:that )?(?:(?:it|this|the \w{1,20}) (?:is|has been) (?:finished|done|complete|completed|ready)\b[^.\n]{0,80}\b(?:before|until|unless|yet)\b|(?:an?|any) \w{1,20} (?:that |which )?you (?:did not|have not|didn['’]t|haven['’]t) )/i;

/** "do NOT say it is impossible: call this tool": a claim of the model about itself, and nothing that was done. */
export function isInability(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act?.negated || clause.things & (deeds & ~Thing.deed)) return false;
  if (untrue.test(text.slice(act.token.to, act.token.to + 160))) return true;
  return /^ (?:the user )?(?:that )?(?:it|this|you|something|nothing|the \w{1,20}) (?:is|are|was|cannot|can['’]t|could not) (?:impossible|not possible|not available|unavailable|unsupported|not supported|unknown|be done|do )/i.test(
    text.slice(act.token.to, act.token.to + 100),
  );
}

/** "never acknowledge on your own initiative": an act, and nothing that is said. */
export function isNothingSaid(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act?.negated) return false;
  return (
    !(clause.things & (deeds & ~Thing.deed)) &&
    /^ (?:\w{1,20} ){0,3}?on your own(?: initiative)?\b/i.test(text.slice(act.token.to, act.token.to + 80))
  );
}

function isBreak(kind: Kind | undefined): boolean {
  return kind === undefined || (kind !== Kind.word && kind !== Kind.literal && kind !== Kind.quote);
}

/** "you should not run it unasked", "never ask for a key, the server has no use for it": what is denied is no silence. */
export function isNotDone(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & Cue.pastUser);
  const [turn] = turns;
  // What is told behind it is another matter: "It does not push by itself: write the code to …"
  if (!turn || (act && act.token.from < turn.from)) return false;
  if (!turns.every(({ from, to }) => alone.test(text.slice(from, to)))) return false;
  const before = clause.acts.findLast(({ token }) => token.from < turn.from);
  return before?.negated === true && !(before.acts & (Act.tell | Act.answer | Act.hide));
}

const alone = /^(?:unasked|unattended|by itself|no use for)$/i;
