import { blankEscapes } from '../hidden/escapes.ts';
import { isWorthReading } from '../weighing/screen.ts';
import { weigh } from '../weighing/weigh.ts';
import { isTakenBack } from './against.ts';
import type { Clause } from './clause.ts';
import { findCues } from './cues.ts';
import { type Directive, type DirectiveKind, longestRead, type TextContext } from './directive.ts';
import { Hints } from './hints.ts';
import { passageOf, type TextUnderTest, type Verdict } from './judge.ts';
import { Cue } from './lexicon/classes.ts';
import { directiveOfName } from './names.ts';
import { Needs, type Unions } from './needs.ts';
import { parse } from './parse.ts';
import { isPurpose, match, type Pattern } from './pattern.ts';
import { argumentPatterns } from './patterns/arguments.ts';
import { authorityPatterns } from './patterns/authority.ts';
import { claimPatterns } from './patterns/claims.ts';
import { codePatterns } from './patterns/code.ts';
import { concealPatterns } from './patterns/conceal.ts';
import { consentPatterns } from './patterns/consent.ts';
import { contextPatterns } from './patterns/context.ts';
import { destinationPatterns } from './patterns/destinations.ts';
import { flowPatterns } from './patterns/flows.ts';
import { misleadPatterns } from './patterns/mislead.ts';
import { preferencePatterns } from './patterns/preferences.ts';
import { presencePatterns } from './patterns/presence.ts';
import { reachPatterns } from './patterns/reach.ts';
import { secretPatterns } from './patterns/secrets.ts';
import { toolPatterns } from './patterns/tools.ts';
import { wastePatterns } from './patterns/waste.ts';
import { scan } from './scan.ts';
import { directiveOfCode } from './shellCode.ts';
import { directiveOfTemplate } from './templates.ts';
import { isName } from './token.ts';
import { fakeTurn, inventedTalk, mayHoldTurns, roleInJson, speaksAs } from './turns.ts';
import { Test } from './underTest.ts';

const patterns: readonly Pattern[] = [
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
];
const hints = new Hints(patterns);
const needs: readonly Needs[] = patterns.map((pattern) => new Needs(pattern, hints));

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

/**
 * What a text asks of the model that its tool does not need: passages in the order of the text, at most one per
 * kind and sentence. Takes time in proportion to the length of the text, of which 100,000 code units count.
 */
export function findDirectives(given: string, context: TextContext): readonly Directive[] {
  const readable = blankEscapes(given.length > longestRead ? given.slice(0, longestRead) : given);
  const name = directiveOfValue(readable, context);
  if (name) return [name];
  const text = context.role === 'schema' ? wordsOfValue(readable) : readable;
  if (context.role === 'parameter-name' || isSingleWord(text)) return [];
  const tokens = scan(text);
  const cues = findCues(text, tokens);
  const test = new Test(text, context, parse(text, tokens, cues, context));
  const { clauses } = test;
  const sentences = clauses.map((clause) => unionsOf(clause, test));
  const likely = likelyIn(sentences, text);
  const turns = mayHoldTurns(text);
  // The weights know sentences, and nothing of names.
  const isOdd = text === readable && !isRequest(context) && isWorthReading(text, tokens);
  const code = cues.some((found) => found.cues & Cue.code) ? directiveOfCode(text, context) : undefined;
  const directives: Directive[] = [];
  const excused = new Set<Clause>();
  for (const [index, clause] of clauses.entries()) {
    const sentence = sentences[index];
    if (!sentence) break;
    const said = directivesOf(clause, sentence, likely, test, excused);
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

/** What a sentence is, as the needs of patterns see it: the things of the one before count as well. */
function unionsOf(clause: Clause, test: TextUnderTest): Unions {
  const { tokens, first, last, allActs, things, marks, cues, wrapped, previous } = clause;
  let bits = 0;
  let names = false;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.word) bits |= hints.ofWord(token.word);
    else names ||= isName(token, test.text);
  }
  return {
    acts: allActs,
    things: things | (previous?.things ?? 0),
    marks,
    cues,
    hints: bits,
    names,
    wrapped,
    isPurpose: isPurpose(clause, test),
  };
}

/** The patterns that a text can fit: all those whose needs its sentences meet together. */
function likelyIn(sentences: readonly Unions[], text: string): readonly Needs[] {
  const [first, ...others] = sentences;
  if (!first) return [];
  const whole = { ...first };
  for (const other of others) {
    whole.acts |= other.acts;
    whole.things |= other.things;
    whole.marks |= other.marks;
    whole.cues |= other.cues;
    whole.hints |= other.hints;
    whole.names ||= other.names;
    whole.wrapped ||= other.wrapped;
    whole.isPurpose = false;
  }
  return needs.filter((need) => need.areMet(whole) && text.includes(need.pattern.literally ?? ''));
}

/** @param excused filled with the sentences that take back what they seem to ask */
function directivesOf(
  clause: Clause,
  unions: Unions,
  likely: readonly Needs[],
  test: TextUnderTest,
  excused: Set<Clause>,
): Directive[] {
  const { tokens, first, last } = clause;
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
  for (const need of likely) if (need.areMet(unions)) add(match(need.pattern, clause, test));
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
