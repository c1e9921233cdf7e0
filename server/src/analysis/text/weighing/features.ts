import { type Act, type Clause, targetOf } from '../instructions/clause.ts';
import type { TextUnderTest } from '../instructions/judge.ts';
import { Thing } from '../instructions/lexicon/classes.ts';
import { emptyHash, mix } from '../instructions/lexicon/table.ts';
import { scan } from '../instructions/scan.ts';
import { Kind, type Token } from '../instructions/token.ts';
import { everyTime, foreignTools, isSelf } from '../instructions/tools.ts';
import { firstSentence, wordsOfName } from '../instructions/underTest.ts';

/**
 * How many features are told apart: a feature is its hash, cut to this many values. Some thirty thousand of them weigh
 * anything, and where they share a number with others, families that were left out are found less often.
 */
export const featureCount = 1 << 19;

/** Families of features. The number of each is part of its features' hashes, and so of the weights. */
const Family = {
  word: 1,
  pair: 2,
  thing: 3,
  mark: 4,
  cue: 5,
  act: 6,
  actOnThing: 7,
  toldOfThing: 8,
  thingDoes: 9,
  actWithMark: 10,
  mood: 11,
  moodOfThing: 12,
  moodOfSubject: 13,
  newThing: 14,
  newInMood: 15,
  newWithAct: 16,
  foreign: 17,
  self: 18,
  everyTime: 19,
  position: 20,
  before: 21,
  role: 22,
  opening: 23,
  wrapped: 24,
  parameter: 25,
  newWord: 26,
  pairAround: 27,
  actBefore: 28,
} as const;

type Add = (family: number, a?: number, b?: number, c?: number) => void;

function indexOf(family: number, a: number, b: number, c: number): number {
  let hash = mix(mix(mix(mix(emptyHash, family), a), b), c);
  // Neighbouring numbers differ in their last bits only: these have to reach the first ones.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (featureCount - 1);
}

/**
 * What a sentence is, as features that either hold or do not: its words and pairs of neighbours, the classes of
 * things, function words and turns of phrase in it, each act with its mood, object and subject, and what of all
 * this the tool's name and first sentence say nothing of.
 *
 * @param purpose what `purposeWords` returns for the text
 * @returns indices below `featureCount`, each once
 */
export function featuresOf(clause: Clause, test: TextUnderTest, purpose: ReadonlySet<number>): number[] {
  const features = new Set<number>();
  const add: Add = (family, a = 0, b = 0, c = 0) => features.add(indexOf(family, a, b, c));
  addWords(clause, test.text, purpose, add);
  eachBit(clause.things, (thing) => add(Family.thing, thing));
  eachBit(clause.marks, (mark) => add(Family.mark, mark));
  eachBit(clause.cues, (cue) => add(Family.cue, cue));
  const isForeign = foreignTools(clause, test) !== undefined;
  for (const act of clause.acts) addAct(act, test.purpose, isForeign, add);
  eachBit(clause.things & ~test.purpose, (thing) => add(Family.newThing, thing));
  if (isForeign) add(Family.foreign);
  if (isSelf(clause, clause.first, clause.last)) add(Family.self);
  if (everyTime(clause) !== undefined) add(Family.everyTime);
  addPlace(clause, test, add);
  return [...features];
}

/** The feature that a word or literal is by itself; undefined for marks. */
export function wordFeature(token: Token, text: string): number | undefined {
  const word = hashOfToken(token, text);
  return word === undefined ? undefined : indexOf(Family.word, word, 0, 0);
}

/** The words, as `hashOfToken` counts them, of a tool's name and of the first sentence that says what it is. */
export function purposeWords({ text, context, clauses }: TextUnderTest): Set<number> {
  const words = new Set<number>();
  const take = (tokens: readonly Token[], from: string): void => {
    for (const token of tokens) {
      const word = hashOfToken(token, from);
      if (word !== undefined) words.add(word);
    }
  };
  const others = [wordsOfName(context)];
  const first = clauses[0];
  if (context.role !== 'description') others.push(firstSentence(context.description ?? ''));
  else if (first) take(first.tokens.slice(first.first, first.last), text);
  for (const other of others) take(scan(other), other);
  return words;
}

function addWords(
  { tokens, first, last }: Clause,
  text: string,
  purpose: ReadonlySet<number>,
  add: Add,
): void {
  let previous = 0;
  let beforeThat = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    const word = token && hashOfToken(token, text);
    if (word === undefined) continue;
    add(Family.word, word);
    if (previous !== 0) add(Family.pair, previous, word);
    if (beforeThat !== 0) add(Family.pairAround, beforeThat, word);
    if (token?.kind === Kind.word && !purpose.has(word)) add(Family.newWord, word);
    beforeThat = previous;
    previous = word;
  }
}

/** A number for what a token counts as: its lemma, a word that the lexicon does not know, what a literal is; undefined for marks. */
export function hashOfToken(token: Token, text: string): number | undefined {
  if (token.kind === Kind.quote) return 1;
  if (token.kind === Kind.literal) return token.things === 0 ? 2 : 3 + (31 - Math.clz32(token.things));
  if (token.kind !== Kind.word) return undefined;
  const { word } = token;
  return word ? hashOf(word.text, 0, word.text.length) : hashOf(text, token.from, token.to);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = emptyHash;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    hash = mix(hash, code >= 65 && code <= 90 ? code + 32 : code);
  }
  return hash;
}

function addAct(act: Act, purpose: number, isForeign: boolean, add: Add): void {
  const mood = act.mood + (act.negated ? 8 : 0) + (act.passive ? 16 : 0);
  const target = targetOf(act);
  add(Family.mood, mood);
  eachBit(target, (thing) => add(Family.moodOfThing, mood, thing));
  eachBit(act.subject, (thing) => add(Family.moodOfSubject, mood, thing));
  const fresh = (target | act.subject) & ~purpose;
  eachBit(fresh, (thing) => add(Family.newInMood, mood, thing));
  if (isForeign) add(Family.foreign, 1 + mood);
  if (act.subject & Thing.model) add(Family.moodOfSubject, mood, 40);
  eachBit(act.acts, (deed) => {
    add(Family.act, deed, mood);
    eachBit(target, (thing) => {
      add(Family.toldOfThing, deed, mood, thing);
      add(Family.actOnThing, deed, thing);
    });
    eachBit(act.subject, (thing) => add(Family.thingDoes, deed, mood, thing));
    eachBit(act.marks, (mark) => add(Family.actWithMark, deed, mood, mark));
    eachBit(fresh, (thing) => add(Family.newWithAct, deed, thing));
  });
}

function addPlace(clause: Clause, { context, clauses }: TextUnderTest, add: Add): void {
  const role = hashOf(context.role, 0, context.role.length);
  add(Family.role, role);
  if (clause.isFirst) add(Family.opening, role);
  if (clause.wrapped) add(Family.wrapped);
  if (clause.parameter) add(Family.parameter);
  const isLast = clause === clauses.at(-1);
  add(Family.position, clause === clauses[0] ? 0 : isLast ? 1 : 2);
  const { previous } = clause;
  if (!previous) return;
  eachBit(previous.things, (thing) => add(Family.before, thing));
  for (const { acts, mood } of previous.acts) eachBit(acts, (deed) => add(Family.actBefore, deed, mood));
}

/** Calls back with the number of each bit that is set. */
function eachBit(bits: number, call: (bit: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) call(31 - Math.clz32(rest & -rest));
}
