/**
 * Which characters a text has, as far as that decides whether a closer look is worth it: a set of the bits below. Noted
 * while a text is read, where every character is looked at anyway.
 */
export type Traits = number;

/** Anything but printable ASCII. */
export const unusual = 1;
/** `%`, `\` or `&`, which encodings begin with. */
export const marks = 2;
export const digits = 4;
/** At least sixteen characters in a row that tokens and encoded texts are written with. */
export const run = 8;
const inRun = 16;
/** What ends a string of JSON or has to be decoded. */
const special = 32;

/** What is known of a text that nobody has looked at: it may hold anything. */
export const anything: Traits = -1;

const shortestRun = 16;

const traitsOfCode = new Uint8Array(128);
for (let code = 0; code < traitsOfCode.length; code++) {
  const character = String.fromCharCode(code);
  traitsOfCode[code] =
    (code === 127 ? unusual : 0) |
    (/[%\\&]/.test(character) ? marks : 0) |
    (/\d/.test(character) ? digits : 0) |
    (/[\w+/=-]/.test(character) ? inRun : 0) |
    (/["\\]/.test(character) || code < 32 ? special : 0);
}

/**
 * Where the content of a string of JSON ends that has no escapes, and what its traits are.
 *
 * @param from behind the quote that opens it
 * @param into gets the traits
 * @returns the index of the quote that closes it; below zero for a string that needs a closer look
 */
export function plainEnd(text: string, from: number, into: { traits: Traits }): number {
  let traits = 0;
  let length = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code < 128 ? (traitsOfCode[code] as number) : unusual;
    if ((own & special) !== 0) {
      into.traits = traits;
      return code === 34 ? at : -1;
    }
    traits |= own;
    if ((own & inRun) === 0) length = 0;
    else if (++length === shortestRun) traits |= run;
  }
  return -1;
}
