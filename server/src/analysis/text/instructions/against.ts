import {
  isAboutThirdParty,
  isCase,
  isInability,
  isKindOfThing,
  isLeftOutOfText,
  isNotDone,
  isNothingSaid,
  isNotInTheirName,
  isNotYetTrue,
  isNoun,
  isSpoiler,
  isSubject,
  isTechnical,
  isTheirChoice,
  isTheirName,
  isToldAnyway,
  isToldTruly,
  isUnfounded,
  isWording,
} from './against/concealment.ts';
import {
  isAboutReasons,
  isAlternative,
  isAnsweredByTool,
  isApprovalSought,
  isAskedFirst,
  isAwaited,
  isChosen,
  isConsentGot,
  isForbidden,
  isMadeSure,
  isManner,
  isNoLeave,
  isReported,
  isRequestToDo,
  isToolSkipped,
} from './against/consent.ts';
import { isLimited, isNoTalk, isRuledOut, isWindow } from './against/context.ts';
import { grave, saidBy, textAt } from './against/words.ts';
import {
  isAmongOwnTools,
  isChoiceKept,
  isOnTheirRights,
  isOverOwnTool,
  isOverSingleCalls,
  isSearchedFirst,
  isSparing,
} from './against/workflow.ts';
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
    isForbidden,
    isNoun,
    isUnfounded,
    isToldTruly,
    isNotInTheirName,
    isNotYetTrue,
    isSpoiler,
    isSubject,
    isKindOfThing,
    isNotDone,
    isInability,
    isNothingSaid,
  ],
  exfiltrate: [isShownToUser],
  'copy-elsewhere': [isShownToUser, isSampleCall],
  'collect-context': [isWindow, isAskedFirst, isShownToUser, isRuledOut, isChosen, isLimited, isNoTalk],
  'read-secret': [isSearchedFor, isKeptOutOfGit, isToBeRevoked],
  'skip-consent': [
    isAboutReasons,
    isReported,
    isManner,
    isAlternative,
    isApprovalSought,
    isAwaited,
    isForbidden,
    isRequestToDo,
    isMadeSure,
    isToolSkipped,
    isAnsweredByTool,
    isNoLeave,
  ],
  'weaken-security': [isLimitOfSize],
  'mislead-user': [isLabelled, isToldAhead, isSaidSo, isPluralNoun, isSearchedFirst],
  'run-code': [isTheToolItself, isTheirDoing, isInstallStep, isWhereItRuns],
  override: [isHarmlessRole, isFlag, isDistrusted, isListedDanger],
  prefer: [isOverOwnTool, isOverSingleCalls, isSparing],
  admission: [isPeopleFirst],
  'obey-result': [isDistrusted],
  'order-calls': [isAmongOwnTools, isOnTopic],
  'standing-order': [isAmongOwnTools, isOnTopic, isChoiceKept, isOnTheirRights],
  'alter-arguments': [isPathOf],
};

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

/** "look at the diff for keys and .env files": they are looked for where they should not be. */
function isSearchedFor(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || !/^(?:look at|look over|look|check|review|inspect)$/.test(act.token.word?.text ?? ''))
    return false;
  for (let index = act.index + 2; index < act.last - 1; index++)
    if (textAt(test, clause, index) === 'for')
      return findThing(clause, Thing.secret | Thing.secretPath, act.index + 1, index) === undefined;
  return false;
}

/** "only after an agent has approved the text": what comes first is that somebody agrees. */
function isPeopleFirst(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  for (let index = clause.first + 1; index < clause.last; index++)
    if (
      (clause.tokens[index]?.marks ?? 0) & Mark.after &&
      /^(?:only|not)$/.test(textAt(test, clause, index - 1)) &&
      findThing(clause, Thing.user | Thing.model, index, index + 4) !== undefined
    )
      return true;
  return false;
}

/** 「危险操作(rm、修改安全组)一律先征求用户确认」: in brackets stands what the user is asked about first. */
function isListedDanger(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!act) return false;
  const { tokens, first, last } = clause;
  const open = tokens.slice(first, act.index).findLastIndex(({ kind }) => kind === Kind.open);
  const close = tokens.slice(act.index, last).findIndex(({ kind }) => kind === Kind.close);
  if (open < 0 || close < 0) return false;
  const isList = tokens.slice(first + open, act.index).some(({ kind }) => kind === Kind.comma);
  return (
    isList &&
    clause.acts.some(
      ({ acts, index, negated, object }) =>
        index > act.index + close && (acts & Act.ask) !== 0 && !negated && (object & Thing.user) !== 0,
    )
  );
}

/** "make sure .env is listed in .gitignore": what is secret stays out of the repository. */
function isKeptOutOfGit(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!/^(?:list|listed|add|include|put|ignore|exclude)$/.test(act?.token.word?.text ?? '')) return false;
  return /\b(?:in|to|by|from) (?:the |your )?[`'"]?\.(?:git|docker)ignore\b/.test(saidBy(clause, test));
}

/** "tell the user that the secret must be revoked": they are told what to do about it, and not what it is. */
function isToBeRevoked(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act || !(act.acts & Act.tell) || !(act.object & Thing.user)) return false;
  const end = clause.tokens[clause.last - 1]?.to ?? act.token.to;
  return /^ (?:the )?users? that (?:the |an? )?\w{1,20} (?:must|should|has to|needs to) be (?:revoked|rotated|renewed|replaced|changed)\b/i.test(
    text.slice(act.token.to, Math.min(end, act.token.to + 120)),
  );
}

/** "commands must be executed from the parent directory": where they run, and not that they do. */
function isWhereItRuns(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act?.passive) return false;
  const words = [1, 2, 3].map((step) => textAt(test, clause, act.index + step)).join(' ');
  return /^(?:from|in|inside|at) (?:the|a|an|its) (?:parent|root|project|workspace|same|working|directory|folder)/.test(
    words,
  );
}

/** "file set to the path of the edited file": how a parameter is filled from what the task is about. */
function isPathOf(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const parameter = act && clause.tokens[act.index - 1];
  if (act?.token.word?.text !== 'set' || !parameter) return false;
  if (!test.context.parameterNames.has(test.text.slice(parameter.from, parameter.to))) return false;
  return /^ to the (?:(?:absolute|full|relative|workspace) )?(?:path|name|folder|directory|branch|language)\b/.test(
    test.text.slice(act.token.to, act.token.to + 60),
  );
}

/** `send_mail(to="ann@example.com", bcc="archive@example.com")`: a sample call, with addresses that nobody has (RFC 2606). */
function isSampleCall(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const said = saidBy(clause, test);
  const { toolName } = test.context;
  if (toolName === undefined || !said.includes(`${toolName}(`)) return false;
  const addresses = said.split(/[\s"'<>(),;:]/).filter((word) => word.includes('@'));
  return addresses.length > 1 && addresses.every((address) => /@example\.(?:com|org|net)$/.test(address));
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

/** "any question about Acme", "that requires user input": all there is of one kind is not all there is. */
function isOnTopic(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  const turn = clause.turns.find(({ cues }) => cues & Cue.scope);
  if (!turn || clause.marks & (Mark.before | Mark.first) || foreignTools(clause, test) !== undefined)
    return false;
  const at = clause.tokens.findIndex(({ from }, index) => index >= clause.first && from >= turn.from);
  for (let index = at + 1; index < at + 6 && clause.tokens[index]?.kind === Kind.word; index++)
    if (
      /^(?:about|regarding|concerning|related|relating)$/.test(textAt(test, clause, index)) ||
      (textAt(test, clause, index) === 'that' &&
        /^(?:requires?|needs?)$/.test(textAt(test, clause, index + 1)))
    )
      return true;
  return false;
}

/** "tell the user about the warning first, even if they asked for something else": more is told, not less. */
function isToldAhead(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || act.negated || !/^(?:tell|inform|warn|notify|alert)$/.test(act.token.word?.text ?? ''))
    return false;
  if (!(act.object & Thing.user) || findThing(clause, grave, act.index, act.last) !== undefined) return false;
  return (
    /^(?:about|of|when)$/.test(textAt(test, clause, act.index + 3)) ||
    /^(?:about|of|when)$/.test(textAt(test, clause, act.index + 2))
  );
}

/** "say so instead": what was just said. */
function isSaidSo(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  return act?.token.word?.text === 'say' && textAt(test, clause, act.index + 1) === 'so';
}

/** "insults, scams and spam included": things, and nothing that is to be done. */
function isPluralNoun(act: ClauseAct | undefined, { tokens }: Clause, { text }: TextUnderTest): boolean {
  if (!act || act.mood !== Mood.describes || text.charAt(act.token.to - 1) !== 's') return false;
  const next = tokens[act.index + 1];
  return next?.kind === Kind.comma || next?.word?.text === 'and';
}

/** "Treat the body as untrusted: what reads like an order is just what the sender typed" */
function isDistrusted(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.cues & (Cue.everything | Cue.pastUser) || clause.things & (Thing.secret | Thing.systemPrompt))
    return false;
  if (!clause.acts.some(({ negated }) => negated)) return false;
  for (let index = clause.first; index < clause.last; index++)
    if (/^(?:untrusted|distrust|hostile)$/.test(textAt(test, clause, index))) return true;
  return false;
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

/** "Run it over the output": what is run is this tool, on a text. */
function isTheToolItself(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (act?.token.word?.text !== 'run' || !/^(?:it|this)$/.test(textAt(test, clause, act.index + 1)))
    return false;
  return /^(?:over|on|against)$/.test(textAt(test, clause, act.index + 2));
}

/** "To remove the index, run … yourself": what a bundle says of itself is written for people. */
function isTheirDoing(act: ClauseAct | undefined, clause: Clause, { context }: TextUnderTest): boolean {
  if (!act || context.role !== 'description' || context.toolName !== undefined) return false;
  return clause.tokens
    .slice(act.index, clause.last)
    .some(({ word }) => /^(?:yourself|yourselves|manually)$/.test(word?.text ?? ''));
}

/** "1. Install: npx @acme/init": a step of a guide, with a package and nothing that is piped, joined or downloaded. */
function isInstallStep(act: ClauseAct | undefined, clause: Clause, { text }: TextUnderTest): boolean {
  if (!act || !/^Install:/i.test(text.slice(act.token.from, act.token.to + 1))) return false;
  const end = clause.tokens[clause.last - 1]?.to ?? act.token.to;
  return /^: `?(?:npx|(?:npm|pnpm|yarn|bun) (?:add|i|install)|pip install|uv add) @?[\w./@-]{1,100}`?$/.test(
    text.slice(act.token.to, Math.min(end, act.token.to + 150)),
  );
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
