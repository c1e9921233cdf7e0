import type { Span } from '../../tree.ts';

/** What a text may hold, told by one look at its characters: most texts are plain words and hold none of it. */
export interface Signs {
  /** A long run of letters and digits. */
  readonly run: boolean;
  /** Several `%`, `\` or `&`. */
  readonly marks: boolean;
  /** Many digits. */
  readonly numbers: boolean;
  /** Words that only sentences in rot13 or written backwards have. */
  readonly disguise: boolean;
}

/** The shortest run that is worth decoding. */
export const shortestRun = 20;
const shortestSentence = 30;
const fewestMarks = 4;
const fewestNumbers = 16;

/** The signs of encoded parts; undefined where there are none. */
export function signsOf(text: string): Signs | undefined {
  if (text.length < shortestRun) return undefined;
  let numbers = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === percent || code === backslash || code === ampersand) marks++;
    else if (code >= zero && code <= nine) numbers++;
  }
  const run = nextRun(text, 0) !== undefined;
  const disguise = text.length >= shortestSentence && disguised.test(text);
  if (!run && !disguise && marks < fewestMarks && numbers < fewestNumbers) return undefined;
  return { run, marks: marks >= fewestMarks, numbers: numbers >= fewestNumbers, disguise };
}

const [percent, backslash, ampersand, zero, nine] = [0x25, 0x5c, 0x26, 0x30, 0x39] as const;

const runCharacters = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-')
  runCharacters[character.charCodeAt(0)] = 1;

/**
 * The next run of characters that digits of an encoding are written with, at least twenty of them. Looks at
 * every twentieth character only, and around it where that one belongs to a run.
 */
export function nextRun(text: string, from: number): Span | undefined {
  let at = from + shortestRun - 1;
  while (at < text.length) {
    let end = at;
    if (isOfRun(text, at)) {
      let start = at;
      while (start > from && isOfRun(text, start - 1)) start--;
      while (isOfRun(text, end)) end++;
      if (end - start >= shortestRun) return { start, end };
    }
    at = end + shortestRun;
  }
  return undefined;
}

function isOfRun(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 && runCharacters[code] === 1;
}

/** What nearly every sentence in rot13 or written backwards contains, and hardly any other. */
const disguised = /(?:[Gg]ur|[Nn]nq|[Ee]rnq|eht|ehT|dna|daer) |[Vv]taber|frperg|erongi|terces/;
