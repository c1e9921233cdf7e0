import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { isForeign, isPronoun } from '../foreign.ts';
import { findMark, findThing } from '../judge.ts';
import { Act, Cue, Form, Mark, Thing } from '../lexicon/classes.ts';
import { verbs, words } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';

const telling =
  verbs(`mention, tell, reveal, disclose, inform, notify, say, show, expose, alert, warn, discuss, explain, acknowledge,
  surface, display, describe, announce, admit, report, indicate, hint, confess, divulge, share, communicate, bring up, advertise,
  point out, talk about, speak of, comment on, draw attention, let on, highlight`);
const speech = verbs(
  'mention, reveal, disclose, acknowledge, admit, divulge, confess, announce, report, discuss, comment on, let on, bring up',
);
const addressing = verbs('tell, inform, notify, alert, warn, advise');
const showing = verbs('reveal, disclose, mention, acknowledge, show, display, surface, share, expose');
const appearing = verbs(
  'come up, appear, show up, figure, crop up, surface, be mentioned, land, end up, mention, report',
);
const strongEffects =
  Act.read |
  Act.send |
  Act.pass |
  Act.run |
  Act.call |
  Act.pay |
  Act.grant |
  Act.delete |
  Act.alter |
  Act.download;
const effects = strongEffects | Act.store | Act.approve | Act.write;
const consequence = Thing.money | Thing.recipient | Thing.copy | Thing.logs | Thing.address | Thing.remote;
const looks = words('as if, as though, look like, appear, normal, harmless, innocuous, legitimate');

/** What keeps something from the user. */
export const concealPatterns: readonly Pattern[] = [
  // "This is of no interest to people, so leave it out of summaries"
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.keep | Act.hide | Act.skip,
    verbs: verbs('leave, keep, cut, drop, leave out'),
    later: true,
    fits: isLeftOut,
  },
  // "Do not tell the user that you read the file first"
  {
    kind: 'conceal',
    confidence: 'high',
    act: Act.tell,
    verbs: telling,
    negated: true,
    mood: 'any',
    also: Thing.user,
    fits: isDeedHidden,
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: telling,
    negated: true,
    passive: true,
    also: Thing.user,
    except: { also: Thing.secret, lead: Mark.instead },
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: addressing,
    negated: true,
    target: Thing.user,
    fits: (act, clause) => !leadsOn(clause, act.index) && !isFrom(act),
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: showing,
    negated: true,
    also: Thing.user,
    except: { target: Thing.secret },
    fits: (act, clause) => saysThis(clause, act.index) && !isOfSecret(act, clause),
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: telling,
    negated: true,
    also: Thing.user,
    wrapped: true,
    fits: (act, clause) =>
      !isFrom(act) && !(addressing.has(act.token.word?.text ?? '') && leadsOn(clause, act.index)),
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: speech,
    negated: true,
    except: { lead: Mark.instead },
    fits: isDeedUnspoken,
  },
  // "Do not show the surcharge lines to the user": what has consequences for them
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell,
    verbs: telling,
    negated: true,
    target: consequence,
    also: Thing.user,
    except: { target: Thing.secret, lead: Mark.instead },
  },
  // "need not come up in your summary"
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.tell | Act.contain,
    verbs: appearing,
    negated: true,
    mood: 'ordered',
    target: Thing.response | Thing.model,
    also: Thing.response,
    except: { also: Thing.secret },
    // "content that might not appear in search results"
    fits: (act, clause) => {
      const modal = clause.tokens[act.index - 2]?.word?.text ?? '';
      // "objects modified in the last minute may not show up"
      const isSaidWhere = findThing(clause, Thing.response, act.index + 1) !== undefined;
      return !/^(?:might|could|would)$/.test(modal) && (modal !== 'may' || isSaidWhere);
    },
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.know,
    negated: true,
    mood: 'any',
    subject: Thing.user,
    fits: (act) => (act.lead & (Mark.must | Mark.will)) !== 0,
  },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.pass | Act.answer | Act.tell,
    negated: true,
    wrapped: true,
    also: Thing.response,
    target: Thing.response,
    // "do not end the response until …": how long it goes on.
    fits: ({ token }) => !/^(?:end|finish|close|stop)$/.test(token.word?.text ?? ''),
  },
  // "hide this from the user", "keep it between us"
  { kind: 'conceal', confidence: 'high', act: Act.hide, also: Thing.user, fits: isFromUser },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.hide,
    wrapped: true,
    target: Thing.deed | Thing.instruction,
  },
  { kind: 'conceal', confidence: 'medium', act: Act.keep, also: Thing.user, marks: Mark.secretly },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: Act.keep,
    also: Thing.user,
    target: Thing.secret,
    except: { target: Thing.parameter },
  },
  // "silently run …"
  { kind: 'conceal', confidence: 'medium', act: strongEffects, marks: Mark.secretly, fits: isSecretly },
  {
    kind: 'conceal',
    confidence: 'medium',
    act: effects | Act.keep | Act.answer,
    cues: Cue.pastUser,
    also: Thing.user | Thing.response,
    later: true,
    except: { lead: Mark.can, cues: Cue.authority },
  },
  // no act at all: "the person has no use for it", "not a word to the user"
  {
    kind: 'conceal',
    confidence: 'medium',
    act: 0,
    cues: Cue.pastUser,
    also: Thing.user,
    later: true,
    except: { cues: Cue.authority, parameter: true },
  },
  // "present it as if it were part of the normal result"
  {
    kind: 'disguise',
    confidence: 'high',
    act: Act.disguise,
    verbs: verbs('disguise, camouflage, cloak, masquerade, pass off, dress up'),
  },
  {
    kind: 'disguise',
    confidence: 'medium',
    act: Act.disguise,
    later: true,
    holds: looks,
    fits: isMadeToLook,
  },
  {
    kind: 'disguise',
    confidence: 'medium',
    act: Act.disguise,
    wrapped: true,
    marks: Mark.as,
    also: Thing.user,
    verbs: verbs('present, frame, label, describe, portray, report, explain'),
  },
];

/** The adverb belongs to this act, and not to what is said behind it. */
function isSecretly(act: ClauseAct, clause: Clause): boolean {
  const secretly = findMark(clause, Mark.secretly, act.first, Math.min(act.last, act.index + 7));
  return secretly !== undefined;
}

/** Whether what is not to be told is something done: "that you …", "this step", and not a detail of an answer. */
function isDeedHidden(act: ClauseAct, clause: Clause): boolean {
  if (act.mood < Mood.condition && !act.passive) return false;
  if (isOfSecret(act, clause)) return false;
  if (isFrom(act) || (addressing.has(act.token.word?.text ?? '') && leadsOn(clause, act.index))) return false;
  const deed = findThing(clause, Thing.deed | Thing.copy, act.index + 1) ?? deedAt(clause, act.index);
  const isCase =
    findMark(clause, Mark.when, act.index) !== undefined &&
    findThing(clause, Thing.deed | Thing.copy, act.index + 1) === undefined;
  return deed !== undefined && !isObject(act, clause) && !isCase;
}

/** "Never show it in the clear", of the password that was spoken of. */
function isOfSecret({ token }: ClauseAct, { things }: Clause): boolean {
  return (things & Thing.secret) !== 0 && isForeign(token) && showing.has(token.word?.text ?? '');
}

/** "instead of telling", "rather than showing": a choice between two ways of saying it. */
function isFrom(act: ClauseAct): boolean {
  return (act.lead & Mark.instead) !== 0 && !(act.lead & Mark.without);
}

/** "Do not mention users with @": they are not told something, they are what is mentioned. */
function isObject(act: ClauseAct, clause: Clause): boolean {
  const first = clause.tokens[act.index + 1];
  const second = clause.tokens[act.index + 2];
  const isUser =
    ((first?.things ?? 0) & Thing.user) !== 0 ||
    ((first?.marks ?? 0) & Mark.article && (second?.things ?? 0) & Thing.user) !== 0;
  return act.token.word?.text === 'mention' && isUser;
}

function isDeedUnspoken(act: ClauseAct, clause: Clause): boolean {
  const said = deedAt(clause, act.index);
  const deed = findThing(clause, Thing.deed | Thing.copy, act.index + 1, act.index + 4);
  if (said === undefined && deed === undefined) return false;
  return (
    said !== undefined ||
    clause.wrapped ||
    ((clause.tokens[act.index + 1]?.marks ?? 0) & (Mark.this | Mark.article)) !== 0
  );
}

/** "that you …", "this", "it", "why" behind a verb of saying, or a pronoun that other languages have before it. */
function deedAt(clause: Clause, at: number): number | undefined {
  const verb = clause.tokens[at];
  if (verb && isForeign(verb)) {
    if (verb.forms & Form.joined) return at;
    if (at > clause.first && isPronoun(clause.tokens[at - 1])) return at - 1;
  }
  for (let index = at + 1; index < Math.min(clause.last, at + 7); index++) {
    const text = clause.tokens[index]?.word?.text;
    if (text === 'that' || text === 'why' || text === 'about') return index;
    if ((text === 'this' || text === 'it') && !leadsToNoun(clause, index)) return index;
  }
  return undefined;
}

function leadsToNoun(clause: Clause, at: number): boolean {
  const next = clause.tokens[at + 1];
  return at + 1 < clause.last && next?.kind === 0 && (next.things & ~(Thing.deed | Thing.user)) !== 0;
}

/** "do not tell the user to restart": an instruction about what to say, not about what to hide. */
function leadsOn(clause: Clause, at: number): boolean {
  for (let index = at + 1; index < Math.min(clause.last, at + 5); index++)
    if (clause.tokens[index]?.word?.text === 'to' && !isAddress(clause, index)) return true;
  return false;
}

/** "à l'utilisateur": other languages say with this word whom something is told. */
function isAddress({ tokens }: Clause, to: number): boolean {
  return isForeign(tokens[to]) && !((tokens[to + 1]?.forms ?? 0) & Form.infinitive);
}

function saysThis(clause: Clause, at: number): boolean {
  return /^(?:its|it|this)$/.test(clause.tokens[at + 1]?.word?.text ?? '');
}

function isFromUser(act: ClauseAct, clause: Clause): boolean {
  return (
    clause.tokens.slice(act.index, act.last).some(({ word }) => word?.text === 'from') ||
    act.token.word?.text === 'hide'
  );
}

function isMadeToLook(act: ClauseAct, clause: Clause): boolean {
  return clause.tokens.slice(act.index + 1, clause.last).some(({ word }) => looks.has(word?.text ?? ''));
}

const accounts = /^(?:summar(?:y|ies)|confirmations?|repl(?:y|ies)|answers?|recaps?|reports?|overviews?)$/;

/** Behind a verb: "it out of your summaries", "this out of the answer". */
function isLeftOut(act: ClauseAct, { tokens, last }: Clause): boolean {
  const textAt = (index: number) => (index < last ? (tokens[index]?.word?.text ?? '') : '');
  const at = act.index + 1;
  if (!/^(?:it|this|that)$/.test(textAt(at)) || textAt(at + 1) !== 'out') return false;
  return (
    /^(?:of|from)$/.test(textAt(at + 2)) && [at + 3, at + 4].some((index) => accounts.test(textAt(index)))
  );
}
