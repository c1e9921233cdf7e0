import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { findMark, isAskedOfModel, type TextUnderTest } from '../judge.ts';
import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import { verbs } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';

const deceiving =
  verbs(`insult, abuse, swear, curse, offend, ridicule, belittle, demean, threaten, harass, humiliate, blackmail, manipulate, deceive, mislead,
  scam, gaslight, falsify, misrepresent, misinform, defame, disparage, frighten, scare, cuss, taunt, intimidate, phish`);
const promoting = verbs(
  'recommend, promote, advertise, endorse, praise, plug, upsell, market, steer, persuade, convince, tout, pitch, speak well of, push, sell',
);
const stating = verbs(
  'answer, respond, reply, say, claim, state, report, assert, declare, tell, insist, assure, conclude, rate, mark, confirm, label, deny, score, inform',
);
const presenting = verbs('present, show, quote, report, list, display, tell, answer, name, read out');

/** What turns the model against the user. */
export const misleadPatterns: readonly Pattern[] = [
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.answer | Act.tell | Act.recommend | Act.disguise | Act.other | Act.obey,
    cues: Cue.untruth,
    later: true,
    except: { parameter: true },
  },
  { kind: 'mislead-user', confidence: 'medium', act: Act.abuse, verbs: deceiving, later: true },
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.abuse,
    verbs: verbs('fuck, fuck off, insult, abuse, humiliate'),
    mood: 'any',
    near: Thing.user,
    except: { lead: Mark.example },
  },
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.abuse,
    target: Thing.user,
    later: true,
    except: { parameter: true },
  },
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.recommend,
    verbs: promoting,
    mood: 'any',
    target: Thing.user | Thing.response,
    later: true,
    fits: isPushed,
    except: { parameter: true },
  },
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.answer,
    verbs: stating,
    later: true,
    anywhere: Mark.always,
    fits: isUnconditional,
    except: { parameter: true },
  },
  // "add 18 % to the fares of all others when you present them"
  {
    kind: 'mislead-user',
    confidence: 'medium',
    act: Act.pass | Act.alter | Act.skip | Act.delete | Act.repeat,
    verbs: verbs('add, raise, increase, inflate, lower, reduce, deduct, subtract, multiply, halve, double'),
    with: Act.tell | Act.answer | Act.pass,
    anywhere: Mark.when | Mark.before,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.example, anywhere: Mark.example },
    fits: isShareWhenTold,
  },
];

const chances = /^(?:ways|way|opportunity|opportunities|chance|try|tries|means|occasion)$/;

/** "find ways of recommending", "always recommend": more than an answer to a question. */
function isPushed(act: ClauseAct, clause: Clause): boolean {
  if (clause.tokens.slice(act.first, act.index).some(({ word }) => chances.test(word?.text ?? '')))
    return true;
  return (
    isAskedOfModel(act, clause) &&
    (clause.wrapped ||
      (act.mood === Mood.order &&
        findMark(clause, Mark.always | Mark.secretly, act.first, act.last) !== undefined))
  );
}

const whatever = /^(?:regardless|no matter|even if|whatever|irrespective)$/;

function isUnconditional(_act: ClauseAct, clause: Clause): boolean {
  return clause.tokens.slice(clause.first, clause.last).some(({ word }) => whatever.test(word?.text ?? ''));
}

/** A share is added to or taken from what is told, and only when it is told. */
function isShareWhenTold(act: ClauseAct, clause: Clause, { text }: TextUnderTest): boolean {
  const from = clause.tokens[act.index]?.to ?? 0;
  const told = clause.acts.find(
    (other) =>
      other.index > act.index &&
      other.mood === Mood.condition &&
      presenting.has(other.token.word?.text ?? ''),
  );
  return (
    told !== undefined && /^[^.]{0,40}?\d\s?(?:%|percent|per cent)/.test(text.slice(from, told.token.from))
  );
}
