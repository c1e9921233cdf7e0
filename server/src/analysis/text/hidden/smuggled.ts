import { longestMessage } from './passage.ts';

/**
 * Text that was written with characters which draw nothing: ways that are published and in use. All take code
 * points and give the text, or undefined where they make none.
 */

/** Tag characters are a second ASCII at U+E0000. */
export function fromTags(codes: readonly number[]): string | undefined {
  let text = '';
  for (const code of codes.slice(0, longestMessage)) {
    const ascii = code - 0xe_0000;
    if ((ascii >= 0x20 && ascii <= 0x7e) || ascii === 0x0a || ascii === 0x09)
      text += String.fromCharCode(ascii);
  }
  return text.trim() === '' ? undefined : text;
}

/** Variation selectors 1 to 256 stand for the bytes of UTF-8, for ASCII, or two for a byte. */
export function fromSelectors(codes: readonly number[]): string | undefined {
  const values = codes
    .slice(0, longestMessage)
    .filter((code) => code >= 0xfe00)
    .map((code) => (code >= 0xe_0100 ? code - 0xe_0100 + 16 : code - 0xfe00));
  return (
    plausible(utf8(values)) ??
    plausible(utf8(values.map((value) => value - 16))) ??
    plausible(utf8(pairs(values)))
  );
}

function pairs(values: readonly number[]): number[] {
  if (values.some((value) => value > 15)) return [];
  return groupsOf(values, 2).map(([high = 0, low = 0]) => high * 16 + low);
}

/** ASCII moved into an area for private use: its low byte is what it was. */
export function fromPrivateUse(codes: readonly number[]): string | undefined {
  return plausible(utf8(codes.slice(0, longestMessage).map((code) => code & 0xff)));
}

/**
 * Zero-width characters as digits: two of them as bits of characters, a third between the characters; four
 * as two bits each.
 */
export function fromZeroWidth(codes: readonly number[]): string | undefined {
  const read = codes.slice(0, 8 * longestMessage);
  const symbols = [...new Set(read)].sort((a, b) => a - b);
  const [first = -1, second = -1, third] = symbols;
  if (symbols.length === 2) return bothWays(read, first, second);
  if (symbols.length === 3 && third !== undefined) {
    return (
      separated(read, first, second, third) ??
      separated(read, first, third, second) ??
      separated(read, second, third, first)
    );
  }
  if (symbols.length !== 4) return undefined;
  const digits = read.map((code) => symbols.indexOf(code));
  const bytes = groupsOf(digits, 4).map((group) => group.reduce((byte, digit) => byte * 4 + digit, 0));
  return plausible(utf8(bytes));
}

/** Which of the two is the one and which the zero is anybody's choice. */
function bothWays(codes: readonly number[], zero: number, one: number): string | undefined {
  for (const set of [one, zero]) {
    const bits = codes.map((code) => (code === set ? 1 : 0));
    for (const width of [8, 7, 16]) {
      const values = groupsOf(bits, width).map(toNumber);
      const text = plausible(width === 8 ? utf8(values) : String.fromCharCode(...values));
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

function separated(
  codes: readonly number[],
  zero: number,
  one: number,
  separator: number,
): string | undefined {
  const groups: number[][] = [[]];
  for (const code of codes) {
    if (code === separator) groups.push([]);
    else groups.at(-1)?.push(code);
  }
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length < 2 || filled.some((group) => group.length > 16)) {
    return bothWays(
      codes.filter((code) => code !== separator),
      zero,
      one,
    );
  }
  for (const set of [one, zero]) {
    const values = filled.map((group) => toNumber(group.map((code) => (code === set ? 1 : 0))));
    const text = plausible(String.fromCharCode(...values));
    if (text !== undefined) return text;
  }
  return undefined;
}

function toNumber(bits: readonly number[]): number {
  return bits.reduce((value, bit) => value * 2 + bit, 0);
}

/** Groups of equal size; what is left over at the end is dropped. */
function groupsOf(values: readonly number[], size: number): number[][] {
  const groups: number[][] = [];
  for (let at = 0; at + size <= values.length; at += size) groups.push(values.slice(at, at + size));
  return groups;
}

/** Bytes as UTF-8; undefined where they are none. */
function utf8(bytes: readonly number[]): string | undefined {
  if (bytes.some((byte) => byte < 0 || byte > 0xff)) return undefined;
  return fromUtf8(String.fromCharCode(...bytes));
}

/** Characters up to U+00FF as the bytes of UTF-8 (RFC 3629); undefined where they are none. */
export function fromUtf8(bytes: string): string | undefined {
  if (/^\p{ASCII}*$/u.test(bytes)) return bytes;
  try {
    return decodeURIComponent(
      bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return undefined;
  }
}

const shortestText = 3;

/** A text that somebody may have written, and not what noise happens to spell. */
function plausible(text: string | undefined): string | undefined {
  if (text === undefined || text.length < shortestText) return undefined;
  const letters = text.match(/[\p{L}\p{N}\p{M} ]/gu)?.join('').length ?? 0;
  return isPrintable(text) && letters / text.length >= 0.6 ? text : undefined;
}

/** Whether a text has no control characters but tabs and line breaks, and nothing that Unicode does not know. */
export function isPrintable(text: string): boolean {
  return !/[^\t\n\r\P{C}\p{Cf}]/u.test(text);
}
