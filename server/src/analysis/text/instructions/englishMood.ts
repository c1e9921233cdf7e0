import { type Act, Mood } from './clause.ts';
import type { State } from './clauseState.ts';
import { labels } from './englishWords.ts';
import { foreignMood, isForeign, type Place } from './foreign.ts';
import { Act as Acts, Form, Mark, Thing } from './lexicon/classes.ts';
import { isNominal, isVerbal } from './nouns.ts';
import { Kind, type Token } from './token.ts';

/** How far a sentence has been read, from left to right. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Whether it is the first one of a text that says what something is for. */
  readonly isFirst: boolean;
  readonly acts: readonly Act[];
  readonly state: State;
  /** The last act, as long as `and` may join another one to it. */
  readonly joined: Act | undefined;
  /** Where the last `and` stands. */
  readonly sinceAnd: number;
  /** Where the clause begins that is being read. */
  readonly boundary: number;
  /** The mood of a series: "can read files, write files and run commands". */
  readonly series: Mood | undefined;
}

/** How a verb is meant here; undefined where it is none. */
export function moodOf(reading: Reading, token: Token, index: number): Mood | undefined {
  const { forms } = token;
  if (isForeign(token)) {
    const mood = foreignMood(token, placeOf(reading, index));
    if (mood !== null) return mood;
  }
  if (isNoun(reading, token, index) || isLabel(reading, token, index)) return undefined;
  if (forms & Form.past && reading.state.passive) return passiveMood(reading);
  if (forms & Form.past && reading.state.perfect)
    return reading.state.condition ? Mood.condition : Mood.describes;
  if (forms & Form.base) return baseMood(reading, token, index);
  if (forms & Form.third) return thirdMood(reading, token, index);
  return forms & Form.gerund ? gerundMood(reading, index) : undefined;
}

/** What `foreign.ts` has to know of a word and what stands around it. */
export function placeOf(reading: Reading, index: number): Place {
  return {
    text: reading.text,
    tokens: reading.tokens,
    index,
    first: reading.first,
    last: reading.last,
    boundary: reading.boundary,
    state: reading.state,
    joined: reading.joined,
    bare: imperativeMood(reading),
  };
}

function isNoun(reading: Reading, token: Token, index: number): boolean {
  const { forms } = token;
  const previous = reading.tokens[index - 1];
  // A single word in quotation marks is a name.
  if (
    index > reading.first &&
    previous?.kind === Kind.quote &&
    reading.tokens[index + 1]?.kind === Kind.quote
  )
    return true;
  if (index <= reading.boundary || !previous) return false;
  // "A listing is complete"
  if (forms & Form.gerund)
    return (previous.marks & Mark.article) !== 0 && (marksAt(reading, index + 1) & Mark.be) !== 0;
  // "a tool that sends": the pronoun is no article.
  const isRelative =
    previous.word?.text === 'that' && (forms & (Form.third | Form.base)) !== 0 && token.things === 0;
  if (isRelative) return false;
  const isYou = (forms & Form.base) !== 0 && previous.word?.text === 'you';
  const determined = (previous.marks & Mark.article) !== 0 || previous.word?.text === 'no';
  return previous.kind === Kind.word && determined && !isYou;
}

/** "Abuse: with three refunds …": what a paragraph is headed with, and no order. */
function isLabel(reading: Reading, { word }: Token, index: number): boolean {
  const isFirst = index === reading.first && reading.tokens[index + 1]?.kind === Kind.colon;
  return isFirst && labels.has(word?.text ?? '');
}

function passiveMood(reading: Reading): Mood {
  const { modal, condition, negated } = reading.state;
  if (modal === 'order') return Mood.order;
  if (condition) return Mood.condition;
  return modal !== 'may' ? Mood.describes : negated ? Mood.order : Mood.may;
}

function baseMood(reading: Reading, token: Token, index: number): Mood | undefined {
  const state = reading.state;
  if (state.copula && state.modal !== 'to') return undefined;
  if (state.condition && endsTimePhrase(reading, token, index)) state.condition = false;
  if (state.condition && state.modal === 'none')
    return state.subject !== 0 || !state.atStart ? Mood.condition : undefined;
  switch (state.modal) {
    case 'order':
      return Mood.order;
    case 'may':
      return state.negated ? Mood.order : Mood.may;
    case 'will':
      return Mood.describes;
    case 'to':
      return infinitiveMood(reading, index);
    default:
      return state.negated && !state.without ? Mood.order : bareMood(reading, token, index);
  }
}

/** A verb without `must`, `can` or `to` before it. */
function bareMood(reading: Reading, token: Token, index: number): Mood | undefined {
  const state = reading.state;
  const next = reading.tokens[index + 1];
  const isVerb = !(token.things !== 0 && isNominal(next, index + 1 < reading.last));
  if (reading.joined?.mood === Mood.condition && endsTimePhrase(reading, token, index))
    return Mood.imperative;
  if (state.prepositional && token.things === 0 && isVerbal(next) && reading.acts.length === 0)
    return Mood.imperative;
  if (!isVerb) return undefined;
  if (state.atStart) return imperativeMood(reading);
  if (isJoined(reading, index) && reading.joined && reading.joined.token.forms & Form.base)
    return reading.joined.mood;
  const previous = index > reading.boundary ? reading.tokens[index - 1] : undefined;
  if (!previous) return undefined;
  // "you read the file", "agents send the result": said as if it were so.
  if (state.subject & previous.things & Thing.model) return Mood.order;
  const isPlural = previous.things !== 0 && token.things === 0 && !(token.forms & Form.third);
  return isPlural ? Mood.describes : undefined;
}

function imperativeMood(reading: Reading): Mood {
  const { marks } = reading.state;
  if (reading.series !== undefined && reading.boundary !== reading.first) return reading.series;
  if (marks & (Mark.please | Mark.must | Mark.always | Mark.first)) return Mood.order;
  const opens = reading.isFirst && reading.acts.length === 0 && reading.boundary === reading.first;
  return opens ? Mood.heading : Mood.imperative;
}

function thirdMood(reading: Reading, token: Token, index: number): Mood | undefined {
  const state = reading.state;
  if (token.things !== 0 && !state.atStart && !isVerbal(reading.tokens[index + 1])) return undefined;
  if (state.condition) return Mood.condition;
  // "The assistant sends …" in a text for the assistant: said as if it were so, and meant to be.
  const isOfModel = (state.subject & Thing.model) !== 0 && (state.subject & (Thing.user | Thing.tool)) === 0;
  return isOfModel && !(state.marks & Mark.example) ? Mood.order : Mood.describes;
}

function gerundMood(reading: Reading, index: number): Mood {
  const state = reading.state;
  if (state.condition) return Mood.condition;
  if (state.without || state.negated || state.modal === 'order') return Mood.order;
  if (reading.tokens[index - 1]?.word?.text !== 'by') return Mood.describes;
  if (!reading.joined) return state.subject === 0 ? Mood.imperative : Mood.describes;
  return reading.joined.mood >= Mood.imperative ? reading.joined.mood : Mood.describes;
}

/** "After reading this message find …": a bare verb behind the object of a time phrase begins the main clause. */
function endsTimePhrase(reading: Reading, token: Token, index: number): boolean {
  const joined = reading.joined;
  if (joined?.mood !== Mood.condition || !(joined.token.forms & Form.gerund)) return false;
  return token.things === 0 && (reading.tokens[index - 1]?.things ?? 0) !== 0;
}

/** "Must call the shell to read", "proceed to upload": what an act that is asked for leads to is asked for. */
function infinitiveMood(reading: Reading, index: number): Mood {
  const joined = reading.joined;
  const state = reading.state;
  if (!joined || joined.negated || joined.mood < Mood.imperative || joined.first !== state.first)
    return Mood.purpose;
  if (index - joined.index === 2) return joined.mood;
  const isSelf = (state.marks & Mark.this) !== 0 || (state.subject & Thing.ownTool) !== 0;
  const means = state.subject & (Thing.tool | Thing.otherTool | Thing.command | Thing.files);
  return joined.acts & Acts.call && !isSelf && means ? joined.mood : Mood.purpose;
}

export function isJoined(reading: Reading, index: number): boolean {
  return reading.joined !== undefined && reading.sinceAnd >= 0 && index - reading.sinceAnd <= 3;
}

export function marksAt(reading: Reading, index: number): number {
  return reading.tokens[index]?.marks ?? 0;
}
