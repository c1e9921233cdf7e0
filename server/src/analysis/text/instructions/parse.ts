import { characterActs, isMostlyCharacters } from './characters.ts';
import type { Act, Clause } from './clause.ts';
import type { FoundCue } from './cues.ts';
import type { TextContext } from './directive.ts';
import { englishActs } from './english.ts';
import { Act as Acts, Mark, Thing } from './lexicon/classes.ts';
import { verbs } from './lexicon/verbs.ts';
import { joinPhrases } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { Kind, type Token } from './token.ts';
import { type Stretch, wrappedSpans } from './wrapped.ts';

/** Reads a text: its sentences, with their acts and what these are done to. */
export function parse(
  text: string,
  scanned: readonly Token[],
  cues: readonly FoundCue[],
  context: TextContext,
): Clause[] {
  const tokens = nameThings(text, joinPhrases(scanned), context);
  const wraps = wrappedSpans(text);
  const clauses: Clause[] = [];
  // Turns of phrase and wrapped stretches stand in the order of the text, as sentences do.
  let cue = 0;
  let wrap = 0;
  for (const sentence of sentencesOf(tokens)) {
    const from = tokens[sentence.first]?.from ?? 0;
    const to = tokens[sentence.last - 1]?.to ?? 0;
    const begin = cue;
    while (cue < cues.length && (cues[cue]?.from ?? 0) < to) cue++;
    while (wrap < wraps.length && (wraps[wrap]?.to ?? 0) <= from) wrap++;
    const turns =
      cue === begin ? none : cues.slice(begin, cue).filter((turn) => turn.from >= from && turn.to <= to);
    clauses.push(new Reading(text, tokens, sentence, wraps[wrap], turns, context, clauses.at(-1)));
  }
  return clauses;
}

const none: readonly FoundCue[] = [];

/** "has to be …" is an act that no verb of the lexicon says. */
function impliedActs(marks: number): number {
  return marks & Mark.be && marks & Mark.must ? Acts.contain : 0;
}

/** A sentence whose acts are found when somebody asks for them: for most sentences nobody does. */
class Reading implements Clause {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly isFirst: boolean;
  readonly allActs: number;
  readonly things: number;
  readonly marks: number;
  readonly cues: number;
  readonly turns: readonly FoundCue[];
  readonly wrapped: boolean;
  readonly previous: Clause | undefined;
  readonly #text: string;
  readonly #context: TextContext;
  #acts: readonly Act[] | undefined;
  #parameter: boolean | undefined;

  constructor(
    text: string,
    tokens: readonly Token[],
    { first, last, isFirst }: Sentence,
    wrap: Stretch | undefined,
    turns: readonly FoundCue[],
    context: TextContext,
    previous: Clause | undefined,
  ) {
    this.#text = text;
    this.#context = context;
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.isFirst = isFirst;
    this.previous = previous;
    let acts = 0;
    let things = 0;
    let marks = 0;
    let from: number | undefined;
    for (let index = first; index < last; index++) {
      const token = tokens[index];
      if (!token) break;
      acts |= token.acts;
      things |= token.things;
      marks |= token.marks;
      if (from === undefined && (token.kind === Kind.word || token.kind === Kind.literal)) from = token.from;
    }
    this.allActs = acts | impliedActs(marks);
    this.things = things;
    this.marks = marks;
    this.turns = turns;
    this.cues = turns.reduce((union, turn) => union | turn.cues, 0);
    const at = from ?? 0;
    this.wrapped = wrap !== undefined && at >= wrap.from && at < wrap.to;
  }

  get acts(): readonly Act[] {
    this.#acts ??= this.#read();
    return this.#acts;
  }

  get parameter(): boolean {
    this.#parameter ??= isLabel(this.#text, this.tokens, this.first, this.#context);
    return this.#parameter;
  }

  #read(): readonly Act[] {
    const { tokens, first, last } = this;
    const isHeading =
      this.isFirst && !this.wrapped && !this.#context.hidden && beginsWithPurpose.has(this.#context.role);
    return isMostlyCharacters(this.#text, tokens, first, last)
      ? characterActs(this.#text, tokens, first, last, isHeading)
      : englishActs(this.#text, tokens, first, last, isHeading);
  }
}

/** Texts in which the first bare verb says what something does, and is no order. */
const beginsWithPurpose: ReadonlySet<TextContext['role']> = new Set([
  'annotation',
  'description',
  'title',
  'name',
  'resource',
  'prompt',
  'result',
  'parameter-description',
]);

const longestName = 100;

/** `name: …` or `name (string): …`, as argument lists in descriptions have it. */
function isLabel(text: string, tokens: readonly Token[], first: number, context: TextContext): boolean {
  if (context.role === 'parameter-description') return true;
  const label = tokens[first];
  if (!label || (label.word && !(label.things & Thing.parameter))) return false;
  // "DESTRUCTIVE: …" is a warning.
  const name = text.slice(label.from, Math.min(label.to, label.from + longestName));
  if (/^[A-Z]{3,}$/.test(name) && !context.parameterNames.has(name)) return false;
  for (let index = first; index < first + 5; index++) {
    const token = tokens[index];
    if (!token) return false;
    if (token.kind === Kind.colon)
      return index === first + 1 || (index > first + 1 && tokens[first + 1]?.kind === Kind.open);
    if (token.kind === Kind.stop || token.kind === Kind.line) return false;
  }
  return false;
}

/** Marks the tokens that name parameters and tools, as far as these are known. */
function nameThings(text: string, tokens: readonly Token[], context: TextContext): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== Kind.word && token.kind !== Kind.literal) return token;
    const things = thingsOfName(text, tokens, index, token, context);
    return things === 0 ? token : { ...token, things: token.things | things };
  });
}

/** What a token names in its context: a parameter, a tool of this server or of another one. */
function thingsOfName(
  text: string,
  tokens: readonly Token[],
  index: number,
  token: Token,
  context: TextContext,
): number {
  const { from, to } = hyphenated(text, token);
  if (to - from > 100) return 0;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isQuoted = isBehindQuote(before, token, text);
  const besideParameter = (((before?.things ?? 0) | (after?.things ?? 0)) & Thing.parameter) !== 0;
  const besideTool = namesTool(before) || namesTool(after);
  if (token.kind === Kind.word && to === token.to && !isQuoted && !besideParameter && !besideTool)
    if (!leadsToName(before) && !isInserted(before, after)) return 0;
  const name = text.slice(from, to);
  if (context.ownTools.has(name) || name === context.toolName) return Thing.ownTool;
  if (context.parameterNames.has(name)) return Thing.parameter;
  if (context.otherTools.has(name)) return Thing.otherTool;
  if ((besideTool || isOfServer(tokens, index)) && isIdentifier(name)) return Thing.otherTool;
  if (isForeignCall(name, isQuoted ? tokens[index - 2] : before)) return Thing.otherTool;
  return besideParameter && (isQuoted || isIdentifier(name)) ? Thing.parameter : 0;
}

/** French has a space behind the mark: « note ». */
function isBehindQuote(before: Token | undefined, { from }: Token, text: string): boolean {
  return (
    before?.kind === Kind.quote &&
    (before.to === from || (before.to === from - 1 && text.charAt(before.from) === '«'))
  );
}

/** "call …", "as …", "into …" */
function leadsToName(before: Token | undefined): boolean {
  if (before === undefined) return false;
  return (before.marks & (Mark.as | Mark.into)) !== 0 || calling.has(before.word?.text ?? '');
}

/** Between characters of another script a Latin word is a name. */
function isInserted(before: Token | undefined, after: Token | undefined): boolean {
  return isCharacter(before) || isCharacter(after);
}

function isCharacter(token: Token | undefined): boolean {
  return token?.word !== undefined && token.word.form.charCodeAt(0) >= 0x2e80;
}

/** "create_pull_request of the GitHub server" */
function isOfServer(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.word?.text !== 'of') return false;
  for (let next = index + 2; next < index + 6; next++) {
    const text = tokens[next]?.word?.text;
    if (text === 'this') return false;
    if (text === 'server') return true;
  }
  return false;
}

const calling = verbs('call, invoke');

/** "whenever you call `mail.send_message`": a name with the server in front of it is another server's. */
function isForeignCall(name: string, before: Token | undefined): boolean {
  return (
    calling.has(before?.word?.text ?? '') &&
    /^[a-z]\w{0,40}\.[a-z]\w{0,60}$/i.test(name) &&
    name.includes('_')
  );
}

function namesTool(token: Token | undefined): boolean {
  return token !== undefined && (token.things & Thing.tool) !== 0 && !(token.things & Thing.command);
}

function isIdentifier(name: string): boolean {
  return (
    /^[a-z][\w-]{0,40}\.[a-z]\w{0,40}_\w{1,40}$/i.test(name) ||
    /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+$/i.test(name) ||
    /^[a-z]+[A-Z]\w*$/.test(name)
  );
}

/** The run of letters, digits, `_` and `-` that a token is a part of: tools are called `get-weather` too. */
function hyphenated(text: string, { from, to }: Token): { from: number; to: number } {
  let end = to;
  while (text.charCodeAt(end) === 45 && end - from < 100 && /\w/.test(text[end + 1] ?? '')) {
    end++;
    while (/\w/.test(text[end] ?? '')) end++;
  }
  return { from, to: end };
}
