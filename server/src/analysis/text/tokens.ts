import { decodeBase64 } from './base64.ts';
import { mask } from './mask.ts';
import { isObviousPlaceholder, isPlaceholder } from './placeholders.ts';
import { entropy, isMadeOfWords } from './randomness.ts';
import { atStart, type TokenFormat, tokenFormats } from './tokenFormats.ts';
import { anything, run, type Traits } from './traits.ts';

/** A token or key of a known format: `text.slice(from, to)`. */
export interface TokenMatch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Whether it has the form but counts (`1234567890abcdef…`), as what is typed and not generated does. */
  readonly isTyped: boolean;
  readonly masked: string;
}

/** Every known token has so many letters, digits, `_` and `-` in a row. */
const shortestRun = 16;
/** Even without digits and capitals, as every word is written, so long a run may be random. */
const longestWord = 30;

/** Which ASCII characters a run is made of: 1 for those of words and package names, 2 for the others. */
const runCharacters = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyz_-') runCharacters[character.charCodeAt(0)] = 1;
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') runCharacters[character.charCodeAt(0)] = 2;

const byStart = new Map<string, TokenFormat[]>();
for (const format of tokenFormats) {
  for (const start of format.starts) byStart.set(start, [...(byStart.get(start) ?? []), format]);
}

const privateKeyStart = '-----BEGIN';

/** One search for all formats. The longest literal comes first: `sk-ant-` before `sk-`. */
const anyStart = (() => {
  const longestFirst = (a: string, b: string) => b.length - a.length;
  const escaped = (start: string) => start.replace(/[./]/g, '\\$&');
  const inside = [...byStart].filter(([, formats]) => formats.some(({ back }) => back !== atStart));
  const leading = [...byStart.keys()].filter((start) => !inside.some(([other]) => other === start));
  const alternatives = (starts: string[]) => starts.sort(longestFirst).map(escaped).join('|');
  return new RegExp(
    `\\b(?:${alternatives(leading)})|${alternatives(inside.map(([start]) => start))}|${privateKeyStart}`,
    'g',
  );
})();

/**
 * Finds the tokens of known formats in a text, in order, none inside another. What only looks like one
 * (placeholders, words, public keys) is left out. Takes time linear in the text.
 *
 * @param traits what is known of the text
 */
export function findTokens(text: string, traits: Traits = anything): readonly TokenMatch[] {
  if ((traits & run) === 0 || !mayHoldToken(text)) return none;
  let found: TokenMatch[] | undefined;
  anyStart.lastIndex = 0;
  for (let start = anyStart.exec(text); start; start = anyStart.exec(text)) {
    const token =
      start[0] === privateKeyStart
        ? privateKeyAt(text, start.index)
        : tokenAt(text, start.index, start[0], found?.[found.length - 1]?.to ?? 0);
    if (!token) continue;
    found ??= [];
    found.push(token);
    anyStart.lastIndex = token.to;
  }
  return found ?? none;
}

const none: readonly TokenMatch[] = [];

/** Sorts most ordinary texts out for a tenth of what the search costs. */
function mayHoldToken(text: string): boolean {
  if (text.length < shortestRun) return false;
  let length = 0;
  let unlikeWords = false;
  for (let index = 0; index < text.length; index++) {
    const kind = runCharacters[text.charCodeAt(index)] ?? 0;
    if (kind === 0) {
      length = 0;
      unlikeWords = false;
      continue;
    }
    length++;
    unlikeWords ||= kind === 2;
    if (length >= longestWord || (length >= shortestRun && unlikeWords)) return true;
  }
  return false;
}

function tokenAt(text: string, literalAt: number, literal: string, earliest: number): TokenMatch | undefined {
  for (const format of byStart.get(literal) ?? []) {
    const { pattern, back } = format;
    for (const distance of back) {
      const at = literalAt - distance;
      if (at < earliest || isWord(text, at - 1)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || isWord(text, pattern.lastIndex)) continue;
      const token = toToken(match, format);
      if (token) return token;
    }
  }
  return undefined;
}

function toToken(match: RegExpExecArray, { label, floor }: TokenFormat): TokenMatch | undefined {
  const [whole, prefix = '', rest] = match;
  const to = match.index + whole.length;
  const random = rest ?? whole.slice(prefix.length);
  if (entropy(random) < floor || isMadeOfWords(random, 0.8) || isObviousPlaceholder(random)) return undefined;
  if (label === 'JWT' && isPublicJwt(whole)) return undefined;
  const secret = rest ?? whole;
  return {
    from: to - secret.length,
    to,
    label,
    isTyped: isPlaceholder(random),
    masked: mask(secret, rest ? 0 : prefix.length),
  };
}

function isWord(text: string, index: number): boolean {
  return /\w/.test(text.charAt(index));
}

/**
 * Whether a token is a JWT that is no secret. Supabase's anonymous key is a JWT that its documentation puts into web pages; its demo project's keys and
 * the token of jwt.io are printed in documentation.
 */
export function isPublicJwt(token: string): boolean {
  if (!token.startsWith('ey')) return false;
  const payload = decodeBase64(token.split('.')[1] ?? '') ?? '';
  return /"role"\s*:\s*"anon"|"iss"\s*:\s*"supabase-demo"|"name"\s*:\s*"John Doe"/.test(payload);
}

const privateKeyHeader = /-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----/y;
const privateKeyFooter = /-----END[ A-Z0-9_-]{0,100}-----/y;
/** Longer than any key in use; a search without limit would make a hostile text expensive. */
const longestPrivateKey = 16_000;

/** A whole private key from its first to its last line (RFC 7468), also with line breaks written as `\n`. */
function privateKeyAt(text: string, start: number): TokenMatch | undefined {
  privateKeyHeader.lastIndex = start;
  if (!privateKeyHeader.test(text)) return undefined;
  const bodyStart = privateKeyHeader.lastIndex;
  const rest = text.slice(bodyStart, bodyStart + longestPrivateKey);
  const dashes = rest.indexOf('-----');
  const body = dashes < 0 ? rest : rest.slice(0, dashes);
  const base64 = body.replace(/(?<!\\)\\+[nr]|\s/g, '');
  if (base64.length < 32 || !/^[A-Za-z0-9+/=:,.-]+$/.test(base64)) return undefined;
  if (base64.includes('...') || isMadeOfWords(base64, 0.6)) return undefined;
  privateKeyFooter.lastIndex = bodyStart + body.length;
  const to = privateKeyFooter.test(text) ? privateKeyFooter.lastIndex : bodyStart + body.length;
  return { from: start, to, label: 'private key', isTyped: false, masked: '-----BEGIN…' };
}

/** A text with what may be shown of the tokens in place of them. */
export function maskTokens(text: string): string {
  return replaceTokens(text, ({ masked }) => masked);
}

/** A text with something else in place of its tokens. */
export function replaceTokens(text: string, replacement: (token: TokenMatch) => string): string {
  let result = '';
  let at = 0;
  for (const token of findTokens(text)) {
    result += text.slice(at, token.from) + replacement(token);
    at = token.to;
  }
  return result + text.slice(at);
}
