import { type Clause, type Act as ClauseAct, Mood, targetOf } from './clause.ts';
import type { DirectiveKind } from './directive.ts';
import {
  findMark,
  findTarget,
  findThing,
  isMentioned,
  isMentionedAt,
  isPersonal,
  type TextUnderTest,
  type Verdict,
} from './judge.ts';
import { Kind } from './token.ts';
import { foreignTools } from './tools.ts';

/** What an act has to be like, and what has to stand around it, to be a directive. All that is named has to hold. */
export interface Pattern {
  readonly kind: DirectiveKind;
  readonly confidence: Verdict['confidence'];
  /** Classes of the act, any of which will do; 0 where no act is needed. */
  readonly act: number;
  /** Where no act is needed: classes that some word of the sentence has, used as a verb or not. */
  readonly words?: number;
  /** The verbs that the act is limited to. */
  readonly verbs?: ReadonlySet<string>;
  /** Words that `fits` or `says` asks for: no grammar is read for a sentence that has none of them. */
  readonly holds?: ReadonlySet<string>;
  /** `asked` where absent: an order or a bare imperative. */
  readonly mood?: 'asked' | 'ordered' | 'described' | 'heading' | 'any';
  /** `false` where absent. */
  readonly negated?: boolean;
  readonly passive?: true;
  /** Classes of things in the object, or the subject of a passive. */
  readonly target?: number;
  readonly subject?: number;
  /** Classes of things behind the act. */
  readonly way?: number;
  /** Classes of things anywhere in the sentence. */
  readonly also?: number;
  /** Classes of things in this sentence or the one before. */
  readonly near?: number;
  /** Function words between the beginning of the act's clause and the next act. */
  readonly marks?: number;
  /** Function words anywhere in the sentence. */
  readonly anywhere?: number;
  /** Turns of phrase in the sentence; all of the classes have to be there. */
  readonly cues?: number;
  /** Turns of phrase in the sentence, any of which will do. */
  readonly anyCue?: number;
  /** Classes of another act in the sentence that is not negated. */
  readonly with?: number;
  /** Only where a name like `send_email` stands in the text. */
  readonly named?: true;
  /** Only in a text that has these very characters. */
  readonly literally?: string;
  /** Only where the sentence speaks of tools of others. */
  readonly foreign?: true;
  /** Only between pseudo-tags. */
  readonly wrapped?: true;
  /** Not in the first sentence of a text that says what something is for. */
  readonly later?: true;
  readonly except?: Exceptions;
  /** What only code can tell. */
  readonly fits?: (act: ClauseAct, clause: Clause, test: TextUnderTest) => boolean;
  /** The same of the whole sentence. */
  readonly says?: (clause: Clause, test: TextUnderTest) => boolean;
}

/** What speaks against a directive and suffices. */
interface Exceptions {
  readonly target?: number;
  readonly also?: number;
  /** Function words before the act, in its clause. */
  readonly lead?: number;
  readonly anywhere?: number;
  readonly cues?: number;
  readonly subject?: number;
  /** What the tool is for. */
  readonly purpose?: number;
  /** The description of a parameter. */
  readonly parameter?: true;
}

/** Texts whose first sentence says what something is for. */
const beginsWithPurpose: ReadonlySet<string> = new Set([
  'annotation',
  'description',
  'title',
  'name',
  'prompt',
  'resource',
]);

/** The first act of a sentence that fits a pattern. */
export function match(pattern: Pattern, clause: Clause, test: TextUnderTest): Verdict | undefined {
  if (!fitsClause(pattern, clause, test)) return undefined;
  if (pattern.act === 0) return withoutAct(pattern, clause);
  for (const act of clause.acts) {
    if (
      act.acts & pattern.act &&
      fitsAct(pattern, act, clause) &&
      (pattern.fits?.(act, clause, test) ?? true)
    )
      return verdictOf(pattern, act, clause);
  }
  return undefined;
}

/** A sentence that says it without any verb of the lexicon: only turns of phrase bound what is told. */
function withoutAct({ kind, confidence, anyCue, cues, also }: Pattern, clause: Clause): Verdict | undefined {
  const wanted = (cues ?? 0) | (anyCue ?? 0);
  const turn = clause.turns.find((found) => found.cues & wanted);
  const cue = turn && indexAt(clause, turn.from);
  const target = also === undefined ? undefined : findThing(clause, also);
  const at = cue ?? target ?? clause.first;
  return isMentionedAt(at, clause) ? undefined : { kind, confidence, act: undefined, target, cue };
}

/** The token at an index of the text. */
function indexAt(clause: Clause, from: number): number | undefined {
  for (let index = clause.first; index < clause.last; index++)
    if ((clause.tokens[index]?.to ?? 0) > from) return index;
  return undefined;
}

function fitsClause(pattern: Pattern, clause: Clause, test: TextUnderTest): boolean {
  return (
    (pattern.act === 0 || (clause.allActs & pattern.act) !== 0) &&
    (!pattern.later || !isPurpose(clause, test)) &&
    hasWord(clause, pattern.verbs) &&
    hasWord(clause, pattern.holds) &&
    isIn(clause.things, pattern.also) &&
    isIn(clause.things | (clause.previous?.things ?? 0), pattern.near) &&
    isIn(clause.marks, pattern.anywhere) &&
    (clause.cues & (pattern.cues ?? 0)) === (pattern.cues ?? 0) &&
    isIn(clause.cues, pattern.anyCue) &&
    (!pattern.wrapped || clause.wrapped) &&
    (!pattern.foreign || foreignTools(clause, test) !== undefined) &&
    hasOther(clause, pattern.with) &&
    !(pattern.except && isExcepted(pattern.except, clause, test)) &&
    (pattern.says?.(clause, test) ?? true)
  );
}

function hasWord({ tokens, first, last }: Clause, words: ReadonlySet<string> | undefined): boolean {
  if (words === undefined) return true;
  for (let index = first; index < last; index++) {
    const word = tokens[index]?.word;
    if (word && words.has(word.text)) return true;
  }
  return false;
}

function hasOther(clause: Clause, classes: number | undefined): boolean {
  return classes === undefined || clause.acts.some((act) => (act.acts & classes) !== 0 && !act.negated);
}

/** Whether a sentence says what the tool is for. */
export function isPurpose(clause: Clause, { context }: TextUnderTest): boolean {
  return clause.isFirst && !clause.wrapped && beginsWithPurpose.has(context.role) && !beginsWithCase(clause);
}

/** "When send_email is called, …", "Before the deployment, …": what begins so tells what happens then, and not what something is for. */
export function beginsWithCase({ tokens, first, last }: Clause): boolean {
  if (!/^(?:when|whenever|before|after|once|each time|every time)$/.test(tokens[first]?.word?.text ?? ''))
    return false;
  return tokens.slice(first, last).some(({ kind }) => kind === Kind.comma);
}

function isExcepted(except: Exceptions, clause: Clause, test: TextUnderTest): boolean {
  return (
    has(clause.things, except.also) ||
    has(clause.marks, except.anywhere) ||
    has(clause.cues, except.cues) ||
    (except.purpose !== undefined && has(test.purpose, except.purpose)) ||
    (except.parameter === true &&
      !clause.wrapped &&
      (clause.parameter || test.context.role === 'parameter-description'))
  );
}

function fitsAct(pattern: Pattern, act: ClauseAct, clause: Clause): boolean {
  const { except } = pattern;
  return (
    act.negated === (pattern.negated ?? false) &&
    fitsMood(pattern.mood ?? 'asked', act) &&
    (!pattern.passive || act.passive) &&
    (!pattern.verbs || pattern.verbs.has(act.token.word?.text ?? '')) &&
    isIn(targetOf(act), pattern.target) &&
    isIn(act.subject, pattern.subject) &&
    isIn(act.object, pattern.way) &&
    isIn(act.marks, pattern.marks) &&
    !(
      except &&
      (has(targetOf(act), except.target) || has(act.lead, except.lead) || has(act.subject, except.subject))
    ) &&
    !isMentioned(act, clause)
  );
}

function fitsMood(mood: NonNullable<Pattern['mood']>, act: ClauseAct): boolean {
  if (mood === 'any') return act.mood !== Mood.may;
  if (mood === 'heading') return act.mood === Mood.heading;
  if (mood === 'described') return act.mood === Mood.describes || act.mood === Mood.heading;
  if (!act.passive && isPersonal(act)) return false;
  return mood === 'ordered' ? act.mood === Mood.order : act.mood >= Mood.imperative;
}

/** Whether any of the classes is there, or none is asked for. */
function isIn(classes: number, wanted: number | undefined): boolean {
  return wanted === undefined || (classes & wanted) !== 0;
}

function has(classes: number, unwanted: number | undefined): boolean {
  return unwanted !== undefined && (classes & unwanted) !== 0;
}

function verdictOf(pattern: Pattern, act: ClauseAct, clause: Clause): Verdict {
  const { kind, confidence, target, way, also, marks } = pattern;
  return {
    kind,
    confidence,
    act,
    target: target === undefined ? undefined : findTarget(clause, act, target),
    way:
      way === undefined
        ? also && findThing(clause, also, act.first)
        : findThing(clause, way, act.index + 1, act.last),
    cue: marks === undefined ? undefined : findMark(clause, marks, act.first, act.last),
  };
}
