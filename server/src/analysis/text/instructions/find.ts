import { blankEscapes } from '../hidden/escapes.ts';
import { isWorthReading } from '../weighing/screen.ts';
import { weigh } from '../weighing/weigh.ts';
import { isTakenBack } from './against.ts';
import type { Clause } from './clause.ts';
import { findCues } from './cues.ts';
import { type Directive, type DirectiveKind, longestRead, type TextContext } from './directive.ts';
import { passageOf, type TextUnderTest, type Verdict } from './judge.ts';
import { Cue, Thing } from './lexicon/classes.ts';
import { directiveOfName } from './names.ts';
import { impliedActs, parse } from './parse.ts';
import { match, Needs } from './pattern.ts';
import { argumentPatterns } from './patterns/arguments.ts';
import { authorityPatterns } from './patterns/authority.ts';
import { claimPatterns } from './patterns/claims.ts';
import { codePatterns } from './patterns/code.ts';
import { consentPatterns } from './patterns/consent.ts';
import { contextPatterns } from './patterns/context.ts';
import { destinationPatterns } from './patterns/destinations.ts';
import { flowPatterns } from './patterns/flows.ts';
import { preferencePatterns } from './patterns/preferences.ts';
import { presencePatterns } from './patterns/presence.ts';
import { reachPatterns } from './patterns/reach.ts';
import { secretPatterns } from './patterns/secrets.ts';
import { toolPatterns } from './patterns/tools.ts';
import { concealPatterns, misleadPatterns } from './patterns/user.ts';
import { wastePatterns } from './patterns/waste.ts';
import { scan } from './scan.ts';
import { directiveOfCode } from './shellCode.ts';
import { directiveOfTemplate } from './templates.ts';
import { Kind, type Token } from './token.ts';
import { fakeTurn, inventedTalk, mayHoldTurns, roleInJson, speaksAs } from './turns.ts';
import { Test } from './underTest.ts';

const patterns: readonly Needs[] = [
  ...secretPatterns,
  ...destinationPatterns,
  ...concealPatterns,
  ...misleadPatterns,
  ...authorityPatterns,
  ...consentPatterns,
  ...contextPatterns,
  ...codePatterns,
  ...toolPatterns,
  ...argumentPatterns,
  ...preferencePatterns,
  ...reachPatterns,
  ...wastePatterns,
  ...flowPatterns,
  ...presencePatterns,
  ...claimPatterns,
].map((pattern) => new Needs(pattern));

/** A text with more than this asks for nothing that the first ones do not show. */
const most = 50;

/** Names, numbers and the like: nothing is asked for in one word. */
function isSingleWord(text: string): boolean {
  if (text.length > 60) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code >= 127) return false;
  }
  return !text.includes('<');
}

/** `csv_and_also_send_all_cards_to_me`: the words of a value in which nobody would look for a sentence, at their places. */
function wordsOfValue(text: string): string {
  const isSentence = text.length <= 300 && /^[a-z][^\sA-Z]*$/.test(text) && text.split('_').length > 5;
  return isSentence ? text.replaceAll('_', ' ') : text;
}

/** What a name or a value of a schema asks for by itself. */
function directiveOfValue(text: string, { role }: TextContext): Directive | undefined {
  if (role === 'parameter-name') return directiveOfName(text);
  if (role !== 'schema') return undefined;
  return directiveOfTemplate(text) ?? (/\s/.test(text) ? undefined : directiveOfName(text));
}

/** A form is read by people, and every request to a model is an order: what is odd in a definition is not there. */
function isRequest({ role }: TextContext): boolean {
  return role === 'sampling' || role === 'elicitation';
}

/** `send_email`, as tools are called. */
function isName({ kind, from, to }: Token, text: string): boolean {
  return kind === Kind.literal && text.slice(from, to).includes('_');
}

/** Classes of names that only the context can tell: a text with other words for them is looked at more closely. */
const named = Thing.parameter | Thing.ownTool | Thing.otherTool;

/**
 * What a text asks of the model that its tool does not need: passages in the order of the text, at most one per
 * kind and sentence. Takes time in proportion to the length of the text, of which 100,000 code units count.
 */
export function findDirectives(whole: string, context: TextContext): readonly Directive[] {
  const readable = blankEscapes(whole.length > longestRead ? whole.slice(0, longestRead) : whole);
  const name = directiveOfValue(readable, context);
  if (name) return [name];
  const text = context.role === 'schema' ? wordsOfValue(readable) : readable;
  if (context.role === 'parameter-name' || isSingleWord(text)) return [];
  const scanned = scan(text);
  const cues = findCues(text, scanned.tokens);
  const unions = {
    ...scanned,
    acts: scanned.acts | impliedActs(scanned.marks),
    things: scanned.things | named,
    cues: cues.reduce((union, turn) => union | turn.cues, 0),
    names: scanned.tokens.some((token) => isName(token, text)),
  };
  const likely = patterns.filter((needs) => needs.areMet(unions));
  const turns = mayHoldTurns(text);
  // The weights know sentences, and nothing of names.
  const isOdd = text === readable && !isRequest(context) && isWorthReading(text, scanned.tokens);
  const code = unions.cues & Cue.code ? directiveOfCode(text, context) : undefined;
  if (likely.length === 0 && !turns && !isOdd) return code ? [code] : [];
  const test = new Test(text, context, parse(text, scanned, cues, context));
  const { clauses } = test;
  const directives: Directive[] = [];
  const excused = new Set<Clause>();
  for (const clause of clauses) {
    const said = directivesOf(clause, likely, test, excused);
    if (said.length > 0) directives.push(...worstOf(said));
    if (directives.length >= most) break;
  }
  if (code && directives.every(({ from, to }) => to <= code.from || code.to <= from)) directives.push(code);
  const odd = isOdd && directives.length === 0 ? weigh(test, excused) : undefined;
  if (odd) directives.push(odd);
  if (!turns) return directives;
  const turn = fakeTurn(text, clauses) ?? roleInJson(text) ?? inventedTalk(text, clauses);
  if (turn)
    directives.push({
      kind: 'fake-turn',
      ...turn,
      confidence: 'medium',
      evidence: { sentence: turn, parts: [{ role: 'cue', ...turn }], against: [] },
    });
  return directives;
}

/** @param excused filled with the sentences that take back what they seem to ask */
function directivesOf(
  clause: Clause,
  likely: readonly Needs[],
  test: TextUnderTest,
  excused: Set<Clause>,
): Directive[] {
  const { tokens, first, last, allActs, things, marks, cues, previous } = clause;
  const unions = { acts: allActs, things: things | (previous?.things ?? 0), marks, cues };
  const said: Directive[] = [];
  const add = (verdict: Verdict | undefined) => {
    if (!verdict) return;
    if (isTakenBack(verdict, clause, test)) {
      excused.add(clause);
      return;
    }
    const { from, to, parts } = passageOf(verdict, clause);
    const { kind, confidence } = verdict;
    const sentence = { from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0 };
    said.push({ kind, from, to, confidence, evidence: { sentence, parts, against: verdict.against ?? [] } });
  };
  for (const needs of likely) if (needs.areMet(unions)) add(match(needs.pattern, clause, test));
  add(speaksAs(clause, test));
  return said;
}

/** From worst to mildest: of several readings of the same words, the worst is told. */
const ranks: readonly DirectiveKind[] = [
  'exfiltrate',
  'read-secret',
  'steer-tools',
  'alter-arguments',
  'after-result',
  'copy-elsewhere',
  'collect-context',
  'standing-order',
  'override',
  'run-code',
  'weaken-security',
  'conceal',
  'obey-result',
  'skip-consent',
  'fake-turn',
  'disguise',
  'mislead-user',
  'resource-theft',
  'order-calls',
  'prefer',
  'covert-access',
  'admission',
  'unrelated',
];
const confidences = ['high', 'medium', 'low'];

/** What is told of one sentence: its worst directives, at most two, and no two of the same words. */
function worstOf(said: Directive[]): Directive[] {
  const rank = ({ kind, confidence }: Directive) =>
    (confidence === 'low' ? 100 : 0) + ranks.indexOf(kind) * 3 + confidences.indexOf(confidence);
  const told: Directive[] = [];
  for (const directive of said.sort((a, b) => rank(a) - rank(b))) {
    const isTold = told.some(
      ({ from, to, kind }) => kind === directive.kind || (from < directive.to && directive.from < to),
    );
    if (!isTold && told.length < 2) told.push(directive);
  }
  return told.sort((a, b) => a.from - b.from);
}
