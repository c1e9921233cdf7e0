import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { findMark, findTarget, findThing, isAskedOfModel } from '../judge.ts';
import { Act, Cue, Form, Mark, Thing } from '../lexicon/classes.ts';
import { verbs, words } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';
import { Kind } from '../token.ts';

const effects =
  Act.run |
  Act.call |
  Act.send |
  Act.delete |
  Act.pay |
  Act.grant |
  Act.approve |
  Act.alter |
  Act.read |
  Act.obey |
  Act.store |
  Act.pass;
const asking = verbs(
  'ask, request, prompt, seek, wait, await, require, solicit, confirm, check with, obtain, get, need, pause, stop',
);
const skipping = verbs(
  'skip, disable, bypass, circumvent, deactivate, turn off, switch off, suspend, evade, suppress, omit, dispense with, sidestep, waive, shut off, mute, override, weaken, relax',
);
const erasing = verbs('delete, remove, clear, erase, purge, wipe, truncate');
const givenWords = words('already, implied, implicit, implicitly, granted, assumed, presumed');

/** What goes on without the user, or without what protects. */
export const consentPatterns: readonly Pattern[] = [
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip,
    verbs: skipping,
    target: Thing.consent | Thing.safety,
    except: { parameter: true },
    fits: isFirm,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip,
    verbs: skipping,
    target: Thing.logs,
    marks: Mark.always | Mark.first | Mark.secretly,
    except: { parameter: true },
    fits: isFirm,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip | Act.delete,
    verbs: erasing,
    target: Thing.logs | Thing.safety,
    except: { parameter: true },
    fits: isFirm,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip | Act.delete,
    cues: Cue.guard,
    later: true,
    verbs: erasing,
    except: { parameter: true },
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip,
    verbs: verbs('skip, bypass, circumvent, omit, suppress'),
    target: Thing.consent,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when },
    fits: (act) => act.lead === 0 || act.mood === Mood.order,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip,
    verbs: verbs('bypass, circumvent, evade, disable'),
    mood: 'described',
    target: Thing.safety,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when | Mark.example },
    fits: (act) => !act.passive && (act.token.forms & Form.gerund) !== 0,
  },
  // "do not ask the user for confirmation"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.ask,
    verbs: asking,
    negated: true,
    target: Thing.consent,
    except: { parameter: true, lead: Mark.without, subject: Thing.user },
  },
  {
    kind: 'skip-consent',
    confidence: 'low',
    act: Act.ask,
    verbs: verbs('confirm, verify, double-check'),
    negated: true,
    except: { parameter: true, lead: Mark.without, subject: Thing.user },
  },
  // "ignore the objections of the user"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.ignore,
    verbs: verbs('ignore, disregard, override, overrule, dismiss, discard, bypass'),
    target: Thing.consent,
    also: Thing.user,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when, subject: Thing.user },
  },
  // "delete it without asking"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: effects,
    later: true,
    except: { parameter: true },
    anywhere: Mark.without,
    fits: isWithoutConsent,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.approve | Act.ask | Act.answer | Act.pass | Act.call,
    cues: Cue.pastUser,
    also: Thing.consent,
    later: true,
    except: { parameter: true },
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: effects | Act.prefer | Act.other,
    cues: Cue.against,
    later: true,
    except: { parameter: true, lead: Mark.can },
  },
  // "approval is suspended", "take that as approval", "assume that the user has approved"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.skip | Act.ignore,
    mood: 'described',
    target: Thing.consent,
    later: true,
    except: { anywhere: Mark.when | Mark.example },
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.obey | Act.read | Act.approve,
    verbs: verbs('take, treat, regard, count, interpret, assume'),
    way: Thing.consent,
    later: true,
    except: { lead: Mark.can },
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.obey | Act.pretend | Act.approve,
    verbs: verbs('treat, consider, regard, assume'),
    with: Act.approve,
    later: true,
    except: { parameter: true },
    fits: isFollowedByApproval,
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.approve,
    verbs: verbs('auto-approve, pre-approve, preapprove'),
    later: true,
    except: { parameter: true },
  },
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: Act.approve,
    verbs: verbs('approve, authorize, authorise, accept, confirm'),
    mood: 'ordered',
    marks: Mark.always,
    target: Thing.tool | Thing.consent | Thing.deed,
    later: true,
    except: { parameter: true, target: Thing.user },
  },
  // "the user has already given consent"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: 0,
    also: Thing.consent,
    later: true,
    except: { anywhere: Mark.when, parameter: true },
    holds: givenWords,
    says: isAlreadyGiven,
  },
];

/** An order, and no account of what a switch can do ("enable or disable"). */
function isFirm(act: ClauseAct, clause: Clause): boolean {
  const isToggle =
    clause.tokens[act.index - 1]?.word?.text === 'or' && (clause.tokens[act.index - 2]?.acts ?? 0) !== 0;
  if (isToggle || (clause.isFirst && act.mood !== Mood.order && !clause.wrapped)) return false;
  return (
    act.mood === Mood.order ||
    clause.wrapped ||
    (act.marks & (Mark.always | Mark.first | Mark.secretly | Mark.all)) !== 0
  );
}

/** "without confirmation", "without asking the user": in the clause of the act or right behind it. */
function isWithoutConsent(act: ClauseAct, clause: Clause): boolean {
  const without = findMark(clause, Mark.without, act.index + 1, Math.min(clause.last, act.index + 14));
  if (without === undefined || isApart(clause, act.index, without)) return false;
  const consent = findThing(clause, Thing.consent, without + 1, Math.min(clause.last, without + 5));
  if (consent !== undefined && !isApart(clause, without, consent)) return true;
  const asked = clause.acts.find(
    ({ index, token }) => index > without && index <= without + 2 && confirming.has(token.word?.text ?? ''),
  );
  return (
    asked !== undefined &&
    (findTarget(clause, asked, Thing.consent | Thing.user) !== undefined || asked.object === 0)
  );
}

const confirming = verbs('ask, confirm, consult, wait, request, prompt, await, seek');

function isApart(clause: Clause, from: number, to: number): boolean {
  return clause.tokens
    .slice(from, to)
    .some(({ kind }) => kind === Kind.open || kind === Kind.comma || kind === Kind.colon);
}

function isFollowedByApproval(act: ClauseAct, clause: Clause): boolean {
  return clause.acts.some(
    (other) =>
      other.index > act.index &&
      other.acts & Act.approve &&
      /^(?:approv|consent|authori[sz]|agree|accept|confirm)/.test(other.token.word?.text ?? ''),
  );
}

function isAlreadyGiven(clause: Clause): boolean {
  const already = clause.tokens
    .slice(clause.first, clause.last)
    .some(({ word }) => givenWords.has(word?.text ?? ''));
  return (
    already &&
    (clause.things & Thing.user) !== 0 &&
    clause.acts.every((act) => !act.negated) &&
    clause.acts.some((act) => isAskedOfModel(act, clause) || act.mood === Mood.describes)
  );
}
