import type { Act, Clause } from './clause.ts';
import { Mood, targetOf } from './clause.ts';
import type { DirectiveKind, Part, TextContext } from './directive.ts';
import { Act as Acts, Mark, Thing } from './lexicon/classes.ts';
import { Kind, type Token } from './token.ts';

/** What a judge knows beside the sentence. */
export interface TextUnderTest {
  readonly text: string;
  readonly context: TextContext;
  readonly clauses: readonly Clause[];
  /** Classes of the things that the first sentence and the tool's name are about: what the tool is for. */
  readonly purpose: number;
}

/** A judge's decision: indices of the tokens that it rests on, the first and last of which bound the passage. */
export interface Verdict {
  readonly kind: DirectiveKind;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly act: Act | undefined;
  /** Tokens by index: what the passage is about. */
  readonly target?: number | undefined;
  readonly way?: number | undefined;
  readonly cue?: number | undefined;
  readonly against?: readonly string[];
}

export type Judge = (clause: Clause, test: TextUnderTest) => Verdict | undefined;

/** Whether an act is asked of whoever reads the text: with an order or a bare imperative, and not of a person. */
export function isAskedOfModel(act: Act, clause: Clause): boolean {
  if (act.mood < Mood.imperative || isMentioned(act, clause)) return false;
  return act.passive || !isPersonal(act);
}

/** Whether a person and not the model is told to do it: "users must supply a token". */
export function isPersonal(act: Act): boolean {
  return act.mood === Mood.order && (act.subject & Thing.user) !== 0 && (act.subject & Thing.model) === 0;
}

/** The first token in a range with one of the things. */
export function findThing(
  clause: Clause,
  things: number,
  from = clause.first,
  to = clause.last,
): number | undefined {
  for (let index = from; index < to; index++) if ((clause.tokens[index]?.things ?? 0) & things) return index;
  return undefined;
}

/** The first token in a range with one of the marks. */
export function findMark(
  clause: Clause,
  marks: number,
  from = clause.first,
  to = clause.last,
): number | undefined {
  for (let index = from; index < to; index++) if ((clause.tokens[index]?.marks ?? 0) & marks) return index;
  return undefined;
}

/** The token, by its index, that an act's target is. */
export function findTarget(clause: Clause, act: Act, things: number): number | undefined {
  const behind = findThing(clause, things, act.index + 1, act.last);
  if (behind !== undefined) return behind;
  if (act.passive || !(act.object & things)) {
    const before = act.passive ? findThing(clause, things, act.first, act.index) : undefined;
    return before ?? (targetOf(act) & things ? findThing(clause, things, act.last) : undefined);
  }
  // In Japanese it stands before the verb; of joined verbs the last one has it.
  return findThing(clause, things, act.first, act.index) ?? findThing(clause, things, act.last);
}

/**
 * Whether the words are spoken of and not said: inside quotation marks, behind "such as", or as what a tool
 * detects, documents or returns.
 */
export function isMentioned(act: Act, clause: Clause): boolean {
  return isMentionedAt(act.index, clause);
}

export function isMentionedAt(at: number, clause: Clause): boolean {
  const quote = quotedFrom(clause, at);
  const limit = quote ?? at;
  const example = findMark(clause, Mark.example, clause.first, limit);
  const speaking = clause.acts.find(
    (other) =>
      other.index < limit && other.acts & Acts.detect && other.mood <= Mood.purpose && !other.negated,
  );
  if (quote !== undefined && (example !== undefined || speaking || isSpokenOf(clause))) return true;
  if (example !== undefined && speaking && example < limit) return true;
  if (example !== undefined && isBehindColon(clause, at, example)) return true;
  if (
    speaking &&
    isBehindColon(clause, at, speaking.index) &&
    (saysText(clause, limit) || clause.tokens[speaking.index + 1]?.kind === Kind.colon)
  )
    return true;
  // "checks whether a prompt asks the agent to …": what is checked is what somebody else says.
  return (
    speaking !== undefined &&
    (findMark(clause, Mark.example | Mark.when, speaking.index, limit) !== undefined ||
      isSaidByTexts(clause, speaking.index, at))
  );
}

const texts =
  /^(?:descriptions?|prompts?|instructions?|texts?|manifests?|messages?|phrases?|sentences?|definitions?|attacks?|payloads?)$/;
const asking = /^(?:asks?|tells?|orders?|instructs?|tr(?:y|ies)|makes?|wants?|demands?|attempts?)(?:$| )/;

/** "warns of descriptions that ask the model to …": the words of the texts that are looked for. */
function isSaidByTexts({ tokens }: Clause, from: number, at: number): boolean {
  for (let index = from + 1; index < at - 2; index++) {
    if (!texts.test(tokens[index]?.word?.text ?? '')) continue;
    if (!/^(?:that|which)$/.test(tokens[index + 1]?.word?.text ?? '')) continue;
    if (!asking.test(tokens[index + 2]?.word?.text ?? '')) continue;
    // What comes then is said by the text itself.
    return tokens
      .slice(index + 3, at)
      .every(
        ({ kind, marks, word }) =>
          (kind === Kind.word || kind === Kind.literal || kind === Kind.comma || kind === Kind.quote) &&
          !(marks & (Mark.please | Mark.first)) &&
          word?.text !== 'then',
      );
  }
  return false;
}

/** "…" is flagged: what is said of a quotation may stand behind it. */
function isSpokenOf(clause: Clause): boolean {
  return clause.acts.some(
    ({ acts, mood, negated }) => acts & Acts.detect && mood <= Mood.purpose && !negated,
  );
}

/** The index of the opening quotation mark around a token, where several words stand between the marks. */
function quotedFrom(clause: Clause, at: number): number | undefined {
  let open: number | undefined;
  for (let index = clause.first; index < at; index++) {
    if (clause.tokens[index]?.kind === Kind.quote) open = open === undefined ? index : undefined;
  }
  if (open === undefined) return undefined;
  let words = 0;
  for (let index = open + 1; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (token?.kind === Kind.quote) return words > 1 ? open : undefined;
    words++;
  }
  return undefined;
}

function isBehindColon(clause: Clause, at: number, from: number): boolean {
  for (let index = at - 1; index > from; index--) {
    const colon = clause.tokens[index];
    // `approved:true` is a value and announces nothing.
    if (colon?.kind === Kind.colon && (clause.tokens[index + 1]?.from ?? 0) > colon.to) return true;
  }
  return false;
}

/** "Returns training text: …", "Expected output: …". */
function saysText(clause: Clause, at: number): boolean {
  return findThing(clause, Thing.message | Thing.response, clause.first, at) !== undefined;
}

/** The passage that a verdict is about, by indices into the text, and its parts. */
export function passageOf(verdict: Verdict, clause: Clause): { from: number; to: number; parts: Part[] } {
  const parts: Part[] = [];
  const add = (role: Part['role'], index: number | undefined) => {
    const token = index === undefined ? undefined : clause.tokens[index];
    if (token) parts.push({ role, from: token.from, to: token.to });
  };
  add('act', verdict.act?.index);
  add('target', verdict.target);
  add('way', verdict.way);
  add('cue', verdict.cue);
  const indices = [verdict.act?.first, verdict.act?.index, verdict.target, verdict.way, verdict.cue].filter(
    (index) => index !== undefined,
  );
  // What orders calls or steers tools says first when it does.
  const begin = timed.has(verdict.kind) || indices.length === 0 ? clause.first : Math.min(...indices);
  const first = startOfClause(
    clause,
    begin,
    Math.min(...indices.filter((index) => index !== verdict.act?.first)),
  );
  const last = endOfClause(clause, Math.max(...indices, (verdict.act?.last ?? clause.last) - 1));
  const closing = clause.tokens[last + 1];
  const quotes = clause.tokens.slice(first, last + 1).filter(({ kind }) => kind === Kind.quote).length;
  const end = closing?.kind === Kind.quote && quotes % 2 === 1 ? closing : clause.tokens[last];
  return { from: clause.tokens[first]?.from ?? 0, to: end?.to ?? 0, parts };
}

const timed: ReadonlySet<DirectiveKind> = new Set([
  'steer-tools',
  'after-result',
  'order-calls',
  'standing-order',
]);

const connectives: ReadonlySet<string> = new Set(['then', 'and', 'but', 'so', 'or']);

function startOfClause(clause: Clause, at: number, limit: number): number {
  let index = at;
  while (index > clause.first && !isBoundary(clause.tokens[index - 1])) index--;
  while (
    index < Math.max(at, Math.min(limit, clause.last)) &&
    (!isWordy(clause.tokens[index]) || connectives.has(clause.tokens[index]?.word?.text ?? ''))
  )
    index++;
  return index;
}

function endOfClause(clause: Clause, at: number): number {
  let index = Math.min(at, clause.last - 1);
  while (index + 1 < clause.last && !isBoundary(clause.tokens[index + 1])) index++;
  while (index > clause.first && !isWordy(clause.tokens[index])) index--;
  return index;
}

function isBoundary(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === Kind.comma ||
    token.kind === Kind.colon ||
    token.kind === Kind.mark ||
    token.kind === Kind.open ||
    token.kind === Kind.close
  );
}

function isWordy(token: Token | undefined): boolean {
  return token?.kind === Kind.word || token?.kind === Kind.literal;
}
