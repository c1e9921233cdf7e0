import { type Clause, type Act as ClauseAct, Mood } from './clause.ts';
import type { DirectiveKind } from './directive.ts';
import { findThing, type TextUnderTest, type Verdict } from './judge.ts';
import { Act, Cue, Mark, Thing } from './lexicon/classes.ts';
import { verbs } from './lexicon/verbs.ts';
import { Kind } from './token.ts';
import { foreignTools } from './tools.ts';

type Excuse = (act: ClauseAct | undefined, clause: Clause, test: TextUnderTest) => boolean;

/**
 * Whether the sentence itself takes back what a pattern sees in it. Each reason holds for the kinds that it can
 * excuse and no others: that somebody is asked first excuses a summary that is passed on, and never a stolen key.
 */
export function isTakenBack(
  { kind, act, target, cue }: Verdict,
  clause: Clause,
  test: TextUnderTest,
): boolean {
  if (clause.wrapped || test.context.hidden) return false;
  if (isInListOfQuotations(act?.index ?? cue ?? target ?? clause.first, clause)) return true;
  return excuses[kind]?.some((excuse) => excuse(act, clause, test)) ?? false;
}

const excuses: Partial<Record<DirectiveKind, readonly Excuse[]>> = {
  conceal: [
    isAboutThirdParty,
    isCase,
    isTheirName,
    isTechnical,
    isWording,
    isToldAnyway,
    isLeftOutOfText,
    isTheirChoice,
    isConsentGot,
  ],
  exfiltrate: [isShownToUser],
  'copy-elsewhere': [isShownToUser],
  'collect-context': [isAskedFirst, isShownToUser, isRuledOut, isChosen],
  'skip-consent': [isManner, isAlternative, isApprovalSought, isAwaited],
  'weaken-security': [isLimitOfSize],
  'mislead-user': [isLabelled, isToldAhead],
  override: [isHarmlessRole, isFlag],
  'order-calls': [isAmongOwnTools, isOnTopic],
  'standing-order': [isAmongOwnTools],
};

const deeds = Thing.deed | Thing.copy | Thing.secret | Thing.secretPath | Thing.private;
const grave = deeds | Thing.recipient | Thing.money | Thing.address | Thing.remote | Thing.logs;

/** The word at an index, also one that the lexicon does not know; nothing outside the sentence. */
function textAt({ text }: TextUnderTest, clause: Clause, index: number): string {
  const token = clause.tokens[index];
  if (!token || index < clause.first || index >= clause.last) return '';
  return token.word?.text ?? text.slice(token.from, Math.min(token.to, token.from + 40)).toLowerCase();
}

function isBreak(kind: Kind | undefined): boolean {
  return kind === undefined || (kind !== Kind.word && kind !== Kind.literal && kind !== Kind.quote);
}

/** `role play ("you are …"), exfiltration ("append …")`: headings with a sample in brackets behind each. */
function isInListOfQuotations(at: number, clause: Clause): boolean {
  const { tokens } = clause;
  let samples = 0;
  let inside = false;
  let holds = false;
  const isHeading = tokens[at + 1]?.kind === Kind.open;
  for (let index = clause.first; index < clause.last; index++) {
    const opens = tokens[index]?.kind === Kind.open && tokens[index + 1]?.kind === Kind.quote;
    if (opens) {
      inside = true;
      samples++;
    } else if (tokens[index]?.kind === Kind.close) inside = false;
    if (index === at) holds = inside || isHeading;
  }
  return holds && samples > 1;
}

const thirdParties =
  /^(?:customers?|employees?|custodians?|patients?|tenants?|guests?|applicants?|candidates?|subscribers?|callers?|clients?|requesters?|public)$/;

/** Somebody whom the user deals with is not the user; what the model did is hidden from nobody. */
function isAboutThirdParty(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || speaksOfDeed(act, clause, test)) return false;
  let third = false;
  for (let index = clause.first; index < clause.last; index++) {
    if (!((clause.tokens[index]?.things ?? 0) & Thing.user)) continue;
    const text = textAt(test, clause, index);
    if (thirdParties.test(text)) third = true;
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
      textAt(test, clause, index - 1) !== 'in'
    )
      return true;
  return false;
}

/** "If a customer must not see the reason, …": a case in which something is done, and no order. */
function isCase(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !(act.lead & Mark.when) || (act.subject & Thing.model) !== 0) return false;
  return /^(?:if|where|in case)$/.test(textAt(test, clause, act.first)) && !(act.acts & Act.hide);
}

/** "Do not mention the user's name": theirs is what is left out, and nobody is kept from knowing. */
function isTheirName(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
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
  /(?:(?:\b|_)(?:ids?|uuids?|identifiers?|json|html|markup|slugs?|offsets?|cursors?)\b|识别码|标识|編號|编号|識別子)/i;
const showing = verbs('show, display, expose, reveal, print, surface, mention');

/** "Do not show internal ids to the user": how an answer is to look. */
function isTechnical(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act?.negated) return false;
  const isShowing =
    showing.has(act.token.word?.text ?? '') || /^(?:表示|展示|显示|顯示)/.test(act.token.word?.form ?? '');
  if (!isShowing || (clause.things & grave) !== 0) return false;
  const from = clause.tokens[act.first]?.from ?? 0;
  return technical.test(text.slice(from, clause.tokens[clause.last - 1]?.to ?? from));
}

const serious = Act.read | Act.send | Act.run | Act.delete | Act.pay | Act.steal | Act.call | Act.store;

/** `do not say "here is the image"`: a turn of phrase that an answer does without. */
function isWording(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!act || !/^(?:say|write|announce)$/.test(act.token.word?.text ?? '')) return false;
  const { tokens } = clause;
  if (tokens[act.index + 1]?.kind !== Kind.quote) return false;
  for (let index = act.index + 2; index < clause.last; index++) {
    const token = tokens[index];
    if (token?.kind === Kind.quote) return true;
    if (!token || token.acts & serious || token.things & (deeds | Thing.money | Thing.address)) return false;
  }
  return false;
}

/** "… is not shown to the user; summarise it for them": they get it by another way. */
function isToldAnyway(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
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
function isLeftOutOfText(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
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

const disclosing = verbs('show, display, present');

/** "Always show the draft to the user": what goes to the user goes nowhere else. */
function isShownToUser(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || act.negated || !(disclosing.has(act.token.word?.text ?? '') || act.acts & Act.tell))
    return false;
  if (!isAudience(act, clause, test)) return false;
  const elsewhere = Thing.url | Thing.address | Thing.remote | Thing.parameter | Thing.otherTool;
  const theft = Thing.secret | Thing.secretPath | Thing.environment;
  return (clause.things & (elsewhere | theft)) === 0;
}

/** "to the user" or "tell the user", and not what is theirs. */
function isAudience(act: ClauseAct, clause: Clause, test: TextUnderTest): boolean {
  const user = findThing(clause, Thing.user, act.index + 1);
  if (user === undefined) return false;
  const near = [user - 1, user - 2].map((index) => textAt(test, clause, index));
  return user <= act.index + 2 || near.includes('to');
}

/** "never whole files", "no secrets": what would be too much is ruled out. */
function isRuledOut(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
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

/** "include the part that matters; ask first and show what would be sent": the user decides. Never all of it. */
function isAskedFirst(_act: ClauseAct | undefined, clause: Clause): boolean {
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
function isManner(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & Cue.against);
  if (turns.length === 0) return false;
  return turns.every(({ to }) => {
    const next = clause.tokens.findIndex(({ from }, index) => index >= clause.first && from >= to);
    return manners.test(textAt(test, clause, next)) && textAt(test, clause, next + 1) === 'in';
  });
}

/** "Do not call it several times without asking; pass n instead": what is not to happen without asking is forbidden. */
function isAlternative(act: ClauseAct | undefined, clause: Clause): boolean {
  const turns = clause.turns.filter(({ cues }) => cues & Cue.against);
  if (!act || turns.length === 0) return false;
  return turns.every(({ from }) => {
    const before = clause.acts.findLast(({ token }) => token.from < from && !(token.acts & Act.ask));
    return before !== undefined && before !== act && before.negated && before.mood >= Mood.imperative;
  });
}

const obtaining = verbs('get, obtain, ask, request, await, wait, seek, require');

/** "explain what it does and get the user's approval": the act beside it is not told to go on without. */
function isApprovalSought(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!act || clause.cues & (Cue.against | Cue.pastUser) || clause.marks & Mark.without) return false;
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

/** "get the user's approval": who asks for it hides nothing. */
function isConsentGot(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!act || act.negated || clause.marks & (Mark.without | Mark.secretly)) return false;
  return obtaining.has(act.token.word?.text ?? '') && (act.object & Thing.consent) !== 0;
}

const wanting =
  /^(?:wants?|wishes|chooses?|chose|picks?|picked|selects?|selected|quiere|möchte|veut|quer|хочет)$/;

/** "the conversation that the user wants summarised": they choose what is given. */
function isChosen(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || clause.cues & Cue.everything || clause.marks & (Mark.all | Mark.always)) return false;
  const talk = findThing(clause, Thing.dialog, act.index + 1);
  const user = talk === undefined ? undefined : findThing(clause, Thing.user, talk + 1, talk + 6);
  return user !== undefined && wanting.test(textAt(test, clause, user + 1));
}

/** "limits on length": a measure, and nothing that protects. */
function isLimitOfSize(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act) return false;
  for (let index = act.index + 1; index < act.last; index++)
    if (
      /^limits?$/.test(textAt(test, clause, index)) &&
      /^(?:on|of|for)$/.test(textAt(test, clause, index + 1)) &&
      /^(?:length|size|width|height|characters?|words?|lines?|duration)$/.test(
        textAt(test, clause, index + 2),
      )
    )
      return true;
  return false;
}

const labelling = /^(?:mark|label|flag|tag)/;

/** "sponsored results must be marked as such": said openly. */
function isLabelled(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  return clause.acts.some((other) => {
    if (other.negated || !labelling.test(other.token.word?.text ?? '')) return false;
    if (other !== act && act?.negated !== false) return false;
    for (let index = other.index + 1; index < Math.min(clause.last, other.index + 5); index++)
      if (textAt(test, clause, index) === 'as') return textAt(test, clause, index + 1) === 'such';
    return false;
  });
}

/** "Keep the plot twists out unless the user asks for them": they need only say so. What was done is another matter. */
function isTheirChoice(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || speaksOfDeed(act, clause, test)) return false;
  for (let index = act.index; index < clause.last; index++)
    if (textAt(test, clause, index) === 'unless')
      return findThing(clause, Thing.user, index, index + 4) !== undefined && asksBehind(clause, index);
  return false;
}

function asksBehind(clause: Clause, at: number): boolean {
  return clause.acts.some(
    ({ acts, index, negated }) => index > at && index < at + 6 && acts & Act.ask && !negated,
  );
}

/** "wait for a yes before you call this": what would be consent that nobody gave is waited for. */
function isAwaited(_act: ClauseAct | undefined, clause: Clause): boolean {
  return clause.acts.some(
    ({ token, mood, negated }) =>
      token.word?.text === 'wait' && !negated && mood >= Mood.imperative && token.word.form === 'wait',
  );
}

/** "used to answer any question about Acme": all there is of one subject is not all there is. */
function isOnTopic(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turn = clause.turns.find(({ cues }) => cues & Cue.scope);
  if (!turn || clause.marks & (Mark.before | Mark.first) || foreignTools(clause, test) !== undefined)
    return false;
  for (let index = clause.first; index < clause.last; index++)
    if ((clause.tokens[index]?.from ?? 0) >= turn.from)
      return (
        /^(?:about|regarding|concerning)$/.test(textAt(test, clause, index + 2)) ||
        /^(?:about|regarding|concerning)$/.test(textAt(test, clause, index + 1))
      );
  return false;
}

/** "tell the user about the warning first, even if they asked for something else": more is told, not less. */
function isToldAhead(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || act.negated || !/^(?:tell|inform|warn|notify|alert)$/.test(act.token.word?.text ?? ''))
    return false;
  if (!(act.object & Thing.user) || findThing(clause, grave, act.index, act.last) !== undefined) return false;
  return (
    /^(?:about|of)$/.test(textAt(test, clause, act.index + 3)) ||
    /^(?:about|of)$/.test(textAt(test, clause, act.index + 2))
  );
}

/** "act as a strict code reviewer": prompts are there to set a role; not one without rules. */
function isHarmlessRole(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !(act.acts & Act.pretend)) return false;
  if (test.context.role !== 'prompt') return false;
  const unbound = Thing.insecure | Thing.safety | Thing.instruction | Thing.systemPrompt | Thing.secret;
  if (findThing(clause, unbound, act.index, act.last) !== undefined) return false;
  if (clause.acts.some(({ acts }) => acts & (Act.ignore | Act.skip | Act.steal))) return false;
  return (
    /^(?:a|an)$/.test(textAt(test, clause, act.index + 1)) &&
    !/^(?:user|human|person|owner|developer)$/.test(textAt(test, clause, act.index + 2))
  );
}

/** "before any tool of this server", "before list_hosts": an order of calls within the server. */
function isAmongOwnTools(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.cues & (Cue.scope | Cue.against)) return false;
  if (clause.things & (Thing.otherTool | deeds | Thing.money)) return false;
  for (let index = clause.first; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (!token || !(token.marks & (Mark.before | Mark.after))) continue;
    const at = clause.tokens[index + 1]?.kind === Kind.quote ? index + 2 : index + 1;
    if (
      (clause.tokens[at]?.things ?? 0) & Thing.ownTool &&
      textAt(test, clause, at) !== test.context.toolName
    )
      return foreignTools(clause, test) === undefined;
  }
  return false;
}

/** `--force (overrides protection)`: what a flag of a command does. */
function isFlag(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (
    !act ||
    act.mood > Mood.describes ||
    clause.things & (Thing.model | Thing.systemPrompt | Thing.instruction)
  )
    return false;
  const open = clause.tokens[act.index - 1];
  if (open?.kind !== Kind.open) return false;
  const before = test.text.slice(Math.max(0, open.from - 50), open.from).trimEnd();
  return /^[`"'(]?--?[a-z]/i.test(before.slice(before.lastIndexOf(' ') + 1));
}
