import { mostPassages, mostSuspects, type Passage } from './passage.ts';

/** What a terminal does at a control sequence instead of showing it. */
export type EscapeEffect = 'style' | 'conceal' | 'erase' | 'link' | 'clipboard' | 'title' | 'control';

export interface EscapePassage extends Passage {
  readonly effect: EscapeEffect;
  /** Where a link leads; empty for all else, and for the end of a link. */
  readonly target: string;
}

/** Effects from the worst on. */
const effects: readonly EscapeEffect[] = [
  'clipboard',
  'conceal',
  'erase',
  'link',
  'title',
  'control',
  'style',
];

/** The first of those with the worst effect. */
export function worstEscape(escapes: readonly EscapePassage[]): EscapePassage | undefined {
  const rank = ({ effect }: EscapePassage) => effects.indexOf(effect);
  return escapes.reduce<EscapePassage | undefined>(
    (worst, other) => (worst && rank(worst) <= rank(other) ? worst : other),
    undefined,
  );
}

/**
 * The control sequences of terminals in a text (ECMA-48): CSI, OSC and the other strings, with the escape
 * character or as one C1 control, and characters that rub out others. A C1 control alone is what a wrong
 * decoding leaves of a quotation mark, so that of these only whole sequences count.
 */
export function findEscapes(text: string): EscapePassage[] {
  const found: EscapePassage[] = [];
  for (const sequence of sequences(text)) {
    const target = sequence.effect === 'link' ? targetOf(text, sequence) : '';
    found.push({ channel: 'escape', message: undefined, target, ...sequence });
    if (found.length === mostPassages) break;
  }
  return found;
}

/** A text as it is without the sequences. */
export function withoutEscapes(text: string): string {
  let result = '';
  let at = 0;
  for (const { from, to } of sequences(text)) {
    result += text.slice(at, from);
    at = to;
  }
  return result + text.slice(at);
}

/**
 * A text with blanks in place of what only a terminal reads, so that every word keeps its place: `\u001b[31mRead` begins
 * with a verb. What stands in the string of a sequence, such as the title of a window, is left: models read it.
 */
export function blankEscapes(text: string): string {
  let result = '';
  let at = 0;
  for (const { from, to } of sequences(text)) {
    const end = introducers.get(text.charAt(from)) === '[' ? to : (endOfOpening(text, from) ?? to);
    result += text.slice(at, from) + ' '.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

/** Where the string of an OSC, DCS, SOS, PM or APC begins, behind its number. */
function endOfOpening(text: string, from: number): number | undefined {
  const opening = /^\p{Cc}(?:[\]PX^_](?:\d{1,4};)?|\d{1,4};)/u.exec(text.slice(from, from + 10))?.[0];
  return opening === undefined ? undefined : from + opening.length;
}

type Sequence = Pick<EscapePassage, 'from' | 'to' | 'effect'>;

const esc = '\u001b';
const introducers: ReadonlyMap<string, string> = new Map([
  ['\u009b', '['],
  ['\u009d', ']'],
  ['\u0090', 'P'],
]);

const control = /[^\t\n\r\P{Cc}]/u;
const controls = /[^\t\n\r\P{Cc}]/gu;

function* sequences(text: string): Generator<Sequence> {
  if (!control.test(text)) return;
  let behind = 0;
  let looked = 0;
  for (const { 0: control, index } of text.matchAll(controls)) {
    if (++looked > mostSuspects) return;
    if (index < behind) continue;
    const sequence = sequenceAt(text, index, control);
    if (!sequence) continue;
    yield sequence;
    behind = sequence.to;
  }
}

function sequenceAt(text: string, from: number, control: string): Sequence | undefined {
  if (control === '\b' || control === '\u007f') return { from, to: from + 1, effect: 'erase' };
  const isEscape = control === esc;
  const introducer = isEscape ? text.charAt(from + 1) : introducers.get(control);
  const body = from + (isEscape ? 2 : 1);
  if (introducer === '[') return csiAt(text, from, body) ?? (isEscape ? bare(from, body) : undefined);
  if (introducer && ']PX^_'.includes(introducer)) {
    // A C1 control needs its number: `9D` alone is half of a quotation mark.
    if (!isEscape && !/\d/.test(text.charAt(body))) return undefined;
    const to = stringEnd(text, body);
    if (to !== undefined) return { from, to, effect: introducer === ']' ? oscEffect(text, body) : 'control' };
  }
  return isEscape ? bare(from, Math.min(body, text.length)) : undefined;
}

function bare(from: number, to: number): Sequence {
  return { from, to, effect: 'control' };
}

const csi = /([0-?]{0,64})[ -/]{0,8}([@-~])/y;

function csiAt(text: string, from: number, body: number): Sequence | undefined {
  csi.lastIndex = body;
  const match = csi.exec(text);
  if (!match) return undefined;
  const [whole, parameters = '', final = ''] = match;
  return { from, to: body + whole.length, effect: csiEffect(parameters, final) };
}

function csiEffect(parameters: string, final: string): EscapeEffect {
  // After 38 or 48 the numbers are a colour.
  if (final === 'm')
    return /(?:^|;)0?8(?:;|$)/.test(parameters.replace(/[34]8[;:].*/, '')) ? 'conceal' : 'style';
  return 'ABCDEFGHJKPXfu'.includes(final) ? 'erase' : 'control';
}

const longestString = 4096;

/** Where a string of a terminal ends: behind BEL or ST. */
function stringEnd(text: string, body: number): number | undefined {
  const limit = Math.min(text.length, body + longestString);
  for (let at = body; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\u0007' || character === '\u009c') return at + 1;
    if (character === esc) return text[at + 1] === '\\' ? at + 2 : undefined;
    if (introducers.has(character)) return undefined;
  }
  return undefined;
}

const oscEffects: ReadonlyMap<string, EscapeEffect> = new Map([
  ['0', 'title'],
  ['1', 'title'],
  ['2', 'title'],
  ['8', 'link'],
  ['52', 'clipboard'],
]);

function oscEffect(text: string, body: number): EscapeEffect {
  const number = /^\d{1,4}(?=;)/.exec(text.slice(body, body + 5))?.[0];
  return oscEffects.get(number ?? '') ?? 'control';
}

/** The address in `OSC 8 ; parameters ; address ST`. */
function targetOf(text: string, { from, to }: Sequence): string {
  return /8;[^;]{0,200};(\P{Cc}+)/u.exec(text.slice(from, to))?.[1] ?? '';
}
