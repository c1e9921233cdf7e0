import type { Span } from '../../tree.ts';
import { decodeBase64 } from '../base64.ts';
import { fromLeet } from '../leet.ts';
import { nextRun, type Signs } from './signs.ts';
import { fromUtf8, isPrintable } from './smuggled.ts';

/** A way to write text that no person reads, and every model does. */
export type Encoding =
  | 'base64'
  | 'base32'
  | 'hex'
  | 'percent'
  | 'escapes'
  | 'entities'
  | 'codes'
  | 'rot13'
  | 'leetspeak'
  | 'reversed';

/** A part of a text and what it says once it is decoded. */
export interface Encoded {
  readonly encoding: Encoding;
  /** Indices into the text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What of one part is decoded at most, in UTF-16 code units. */
const longestPart = 65_536;
/** How much of one text is tried at most, whether it can be decoded or not. */
const mostTried = 524_288;
const shortestText = 6;

/**
 * The parts of a text that decode to text, each by one encoding; nothing of which is binary.
 *
 * @param signs what the text may hold
 */
export function findEncoded(text: string, signs: Signs): readonly Encoded[] {
  const found: Encoded[] = [];
  if (signs.run) findDigits(text, found);
  if (signs.marks) for (const spread of spreads) findSpread(text, spread, found);
  if (signs.numbers) findCodes(text, found);
  if (signs.disguise) findDisguised(text, found);
  return found;
}

/** Fewer digits are a name. */
const shortestNumber = 20;
const mostPadding = 6;

/** Which ASCII characters are digits of base64 in either alphabet, base32 or hexadecimal. */
const isDigit = new Uint8Array(128);
for (const digit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  isDigit[digit.charCodeAt(0)] = 1;

/**
 * The parts of a text that may be one long number, `=` at the end included, each looked for once: one run may hold
 * thousands. By hand: over a run of a million digits an expression would keep a million places to go back to.
 */
function* numbersIn(text: string): Generator<Span> {
  for (let run = nextRun(text, 0); run; run = nextRun(text, run.end)) {
    let at = run.start;
    while (at < run.end) {
      const start = at;
      while (at < run.end && isDigit[text.charCodeAt(at)] === 1) at++;
      if (at - start < shortestNumber) {
        at = Math.max(at, start + 1);
        continue;
      }
      const padded = Math.min(run.end, at + mostPadding);
      while (at < padded && text[at] === '=') at++;
      yield { start, end: at };
    }
  }
}

const moreDigits = /\s{1,12}[A-Za-z0-9+/_-]{4,}={0,2}(?=\s|$)/y;

/** Base64, base32 and hexadecimal: one long run of digits, which may be broken over lines. */
function findDigits(text: string, found: Encoded[]): void {
  let behind = 0;
  let joinedTo = 0;
  let tried = 0;
  for (const { start, end } of numbersIn(text)) {
    if (start < behind) continue;
    if (tried > mostTried) return;
    // Lines that made no sense together are not joined a second time.
    const joined = start < joinedTo ? end : joinedEnd(text, end);
    joinedTo = Math.max(joinedTo, joined);
    tried += joined - start;
    for (const to of joined === end ? [end] : [joined, end]) {
      const decoded = fromDigits(digitsOf(text, start, to, to !== end));
      if (!decoded) continue;
      found.push({ ...decoded, from: start, to });
      behind = to;
      break;
    }
  }
}

/** Where a run ends that is broken over lines; behind `=` nothing more belongs to it. */
function joinedEnd(text: string, end: number): number {
  let to = end;
  while (to - end < longestPart && text[to - 1] !== '=' && (text[to] === '\n' || text[to] === '\r')) {
    moreDigits.lastIndex = to;
    const next = moreDigits.exec(text);
    if (!next) break;
    to += next[0].length;
  }
  return to;
}

function digitsOf(text: string, from: number, to: number, isJoined: boolean): string {
  const run = text.slice(from, Math.min(to, from + longestPart));
  return isJoined ? run.replace(/\s+/g, '') : run;
}

function fromDigits(run: string): Pick<Encoded, 'encoding' | 'text'> | undefined {
  let end = run.length;
  while (end > 0 && run.charCodeAt(end - 1) === equals) end--;
  const body = end === run.length ? run : run.slice(0, end);
  const kinds = kindsIn(body);
  const hasCapitals = (kinds & capital) !== 0;
  const hasSmall = (kinds & small) !== 0;
  // A path or a name in small letters: the two encodings that have no capitals need digits.
  if (!hasCapitals && (kinds & twoToSeven) === 0) return undefined;
  if (body.length >= 20 && body.length % 2 === 0 && (kinds & noHex) === 0) {
    const text = fromDigitPairs(body);
    if (text !== undefined) return { encoding: 'hex', text };
  }
  if (body.length >= 16 && (kinds & noBase32) === 0 && !(hasCapitals && hasSmall)) {
    const text = fromBytes(decodeBase32(body.toUpperCase()));
    if (text !== undefined) return { encoding: 'base32', text };
  }
  if (!hasCapitals || !hasSmall) return undefined;
  const bytes = decodeBase64(body.length % 4 === 1 ? body.slice(0, -1) : body);
  const text = bytes === undefined ? undefined : fromBytes(bytes);
  return text === undefined ? undefined : { encoding: 'base64', text };
}

const equals = 0x3d;
const [capital, small, twoToSeven, noHex, noBase32] = [1, 2, 4, 8, 16] as const;
const kindOf = new Uint8Array(128);
for (let code = 0; code < kindOf.length; code++) {
  const character = String.fromCharCode(code);
  kindOf[code] =
    (/[A-Z]/.test(character) ? capital : 0) |
    (/[a-z]/.test(character) ? small : 0) |
    (/[2-7]/.test(character) ? twoToSeven : 0) |
    (/[0-9A-Fa-f]/.test(character) ? 0 : noHex) |
    (/[A-Za-z2-7]/.test(character) ? 0 : noBase32);
}

/** All kinds of digits that a number has. */
function kindsIn(digits: string): number {
  let kinds = 0;
  for (let at = 0; at < digits.length; at++) kinds |= kindOf[digits.charCodeAt(at)] ?? 0;
  return kinds;
}

/** Undefined for what is no text, as a digest: most of them have a control character within a few bytes. */
function fromDigitPairs(digits: string): string | undefined {
  let bytes = '';
  for (let at = 0; at < digits.length; at += 2) {
    const byte = (hexDigit(digits.charCodeAt(at)) << 4) | hexDigit(digits.charCodeAt(at + 1));
    if (byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return undefined;
    bytes += String.fromCharCode(byte);
  }
  return fromBytes(bytes);
}

/** The value of a hexadecimal digit, of which letters have a bit that others have not. */
function hexDigit(code: number): number {
  return (code & 15) + (code > 57 ? 9 : 0);
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, byte by byte into characters up to U+00FF. */
function decodeBase32(text: string): string {
  let decoded = '';
  let bits = 0;
  let pending = 0;
  for (const digit of text) {
    bits = ((bits << 5) | base32.indexOf(digit)) & 0xfff;
    pending += 5;
    if (pending >= 8) {
      pending -= 8;
      decoded += String.fromCharCode((bits >> pending) & 0xff);
    }
  }
  return decoded;
}

/** Bytes as text: UTF-8, or UTF-16 as PowerShell encodes commands; undefined for anything binary. */
function fromBytes(bytes: string): string | undefined {
  if (isUtf16(bytes)) return readable(bytes.replaceAll('\0', ''));
  // Most digits decode to noise, which shows at once.
  return /[^\t\n\r\x80-\x9f\P{Cc}]/u.test(bytes.slice(0, 64)) ? undefined : readable(fromUtf8(bytes));
}

function isUtf16(bytes: string): boolean {
  if (bytes.length % 2 !== 0 || bytes.length < 2 * shortestText) return false;
  for (let at = 1; at < Math.min(bytes.length, 64); at += 2) if (bytes.charCodeAt(at) !== 0) return false;
  return true;
}

function readable(text: string | undefined): string | undefined {
  return text !== undefined && text.length >= shortestText && isPrintable(text) ? text : undefined;
}

/** An encoding that is written character by character, with others in between. */
interface Spread {
  readonly encoding: Encoding;
  /** What every such text contains. */
  readonly sign: string;
  readonly unit: RegExp;
  readonly decode: (units: string) => string | undefined;
}

const spreads: readonly Spread[] = [
  {
    encoding: 'percent',
    sign: '%',
    unit: /(?:%[0-9A-Fa-f]{2}){1,512}/g,
    decode: (units) => fromUtf8(units.replace(/%(..)/g, (_, hex: string) => fromHex(hex))),
  },
  {
    encoding: 'escapes',
    sign: '\\',
    unit: /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Fa-f]{2}|[0-3][0-7]{2})/g,
    decode: (unit) =>
      /^\\\d/.test(unit)
        ? String.fromCharCode(Number.parseInt(unit.slice(1), 8))
        : fromHex(unit.slice(2).replace(/[{}]/g, '')),
  },
  {
    encoding: 'entities',
    sign: '&#',
    unit: /&#(?:[xX][0-9A-Fa-f]{1,6}|\d{1,7});?/g,
    decode: (unit) =>
      /^&#x/i.test(unit)
        ? fromHex(unit.slice(3).replace(';', ''))
        : fromCode(Number.parseInt(unit.slice(2), 10)),
  },
];

function fromHex(digits: string): string {
  return fromCode(Number.parseInt(digits, 16));
}

function fromCode(code: number): string {
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}

/** Four letters in the shortest of these encodings. */
const shortestSpread = 12;

function findSpread(text: string, { encoding, sign, unit, decode }: Spread, found: Encoded[]): void {
  const first = text.indexOf(sign);
  if (first < 0) return;
  const read = text.slice(0, first + longestPart);
  const units = [...read.matchAll(unit)];
  if (units.reduce((length, [unit]) => length + unit.length, 0) < shortestSpread) return;
  const from = wordStart(read, units[0]?.index ?? 0);
  const last = units.at(-1);
  const to = wordEnd(read, (last?.index ?? 0) + (last?.[0].length ?? 0));
  const decoded = read.slice(from, to).replace(unit, (written) => decode(written) ?? written);
  if (readable(decoded) !== undefined) found.push({ encoding, from, to, text: decoded });
}

const longestWord = 200;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestWord && !/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < longestWord && !/\s/.test(text.charAt(end))) end++;
  return end;
}

const codes = /\b(?:0x)?[0-9a-f]{2,8}(?:[ ,:;-]{1,2}(?:0x)?[0-9a-f]{2,8}){7,4096}\b/gi;

/** Lists of character codes: binary, decimal or hexadecimal. */
function findCodes(text: string, found: Encoded[]): void {
  for (const { 0: list, index } of text.matchAll(codes)) {
    const numbers = list.split(/[ ,:;-]+/);
    const decoded = readable(fromNumbers(numbers));
    if (decoded !== undefined)
      found.push({ encoding: 'codes', from: index, to: index + list.length, text: decoded });
  }
}

function fromNumbers(numbers: readonly string[]): string | undefined {
  const radix = numbers.every((number) => /^[01]{7,8}$/.test(number))
    ? 2
    : numbers.every((number) => /^\d{2,3}$/.test(number) && Number(number) < 256)
      ? 10
      : numbers.every((number) => /^(?:0x)?[0-9a-f]{2}$/i.test(number))
        ? 16
        : undefined;
  if (radix === undefined) return undefined;
  const read = (base: number) =>
    readable(
      fromUtf8(
        String.fromCharCode(...numbers.map((number) => Number.parseInt(number.replace(/^0x/i, ''), base))),
      ),
    );
  const isPairs = numbers.every(({ length }) => length === 2);
  return radix === 10 && isPairs ? (read(16) ?? read(10)) : read(radix);
}

/** Words that no English text does without, in rot13, written backwards and with digits for letters. */
const rot13Words =
  /\b(?:gur|naq|lbh|lbhe|sbe|guvf|jvgu|sebz|nyy|abg|vtaber|ernq|svyr|frpergf?|fraq|hfre|gbby|pbagragf|orsber|nyjnlf|cerivbhf|vafgehpgvbaf|flfgrz|cebzcg|pnyy|xrl)\b/gi;
const reversedWords =
  /\b(?:eht|dna|uoy|ruoy|rof|siht|htiw|morf|lla|ton|erongi|daer|elif|s?terces|dnes|resu|loot|stnetnoc|erofeb|syawla|suoiverp|snoitcurtsni|metsys|tpmorp|llac|yek)\b/gi;
const leetWords =
  /\b(?:7h3|th3|7h15|th1s|7h47|th4t|4nd|70|7o|17|f0r|fr0m|w17h|w1th|4ll|n07|n0t|d0|u53r|us3r|u5er|r34d|re4d|s3nd|53nd|5end|1gn0r3|ign0r3|1gnor3|f1l3s?|t00l|700l|t0k3ns?|70k3ns?|s3cr3ts?|53cr37s?|p455w0rds?|passw0rds?|k3ys?|pr0mp7|sy573m|5y573m|1n57ruc710n5?|pr3v10u5|n07h1ng|t3ll|73ll|p057|3m41l|c4ll)\b/gi;
const fewestWords = 3;
const longestDisguise = 8192;

/** Sentences with every letter moved by thirteen places, written from the end, or with digits for letters. */
function findDisguised(text: string, found: Encoded[]): void {
  const read = text.slice(0, longestPart);
  for (const disguise of disguises) findByWords(read, disguise, found);
}

interface Disguise {
  readonly encoding: Encoding;
  readonly words: RegExp;
  readonly decode: (text: string) => string;
}

const disguises: readonly Disguise[] = [
  { encoding: 'rot13', words: rot13Words, decode: rot13 },
  { encoding: 'reversed', words: reversedWords, decode: reverse },
  { encoding: 'leetspeak', words: leetWords, decode: fromLeet },
];

function findByWords(text: string, { encoding, words, decode }: Disguise, found: Encoded[]): void {
  const hits = [...text.matchAll(words)];
  const first = hits[0]?.index ?? 0;
  const last = hits.at(-1)?.index ?? 0;
  if (new Set(hits.map(([word]) => word.toLowerCase())).size < fewestWords) return;
  const from = sentenceStart(text, Math.max(first, last - longestDisguise));
  const to = sentenceEnd(text, last);
  found.push({ encoding, from, to, text: decode(text.slice(from, to)) });
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 500), at);
  const start = at - before.length + Math.max(before.search(/(?<![^.:!?\n"'`])[^.:!?\n"'`]*$/), 0);
  return text.startsWith(' ', start) ? start + 1 : start;
}

function sentenceEnd(text: string, at: number): number {
  const length = text.slice(at, at + 500).search(/[.:!?\n"'`](?:\s|$)/);
  return length < 0 ? Math.min(text.length, at + 500) : at + length + 1;
}

function rot13(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    const start = code < 97 ? 65 : 97;
    return String.fromCharCode(((code - start + 13) % 26) + start);
  });
}

function reverse(text: string): string {
  return [...text].reverse().join('').trim();
}
