import type { Span } from '../../tree.ts';
import {
  anything,
  digits as digitTrait,
  marks as markTrait,
  run as runTrait,
  type Traits,
} from '../traits.ts';

/** What a text may hold, told by one look at its characters: most texts are plain words and hold none of it. */
export interface Signs {
  /** A long run of letters and digits. */
  readonly run: boolean;
  /** Several `%`, `\` or `&`. */
  readonly marks: boolean;
  /** Many digits, and what may stand between numbers. */
  readonly numbers: boolean;
  /** Words that only sentences in rot13, written backwards or with digits for letters have. */
  readonly disguise: boolean;
}

/** The shortest run that is worth decoding. */
const shortestRun = 20;
const shortestSentence = 30;
const fewestMarks = 4;
/** Eight numbers of two digits, and what separates them. */
const fewestDigits = 16;
const fewestSeparators = 7;

/**
 * The signs of encoded parts; undefined where there are none.
 *
 * @param traits what is known of the text
 */
export function signsOf(text: string, traits: Traits = anything): Signs | undefined {
  if (text.length < shortestRun) return undefined;
  const run = (traits & runTrait) !== 0 && nextRun(text, 0) !== undefined;
  const disguise =
    text.length >= shortestSentence &&
    (disguised.test(text) || ((traits & digitTrait) !== 0 && leet.test(text)));
  const counted = (traits & (markTrait | digitTrait)) === 0 ? none : countSigns(text);
  if (!run && !disguise && !counted.marks && !counted.numbers) return undefined;
  return { run, disguise, ...counted };
}

const none = { marks: false, numbers: false };

function countSigns(text: string): Pick<Signs, 'marks' | 'numbers'> {
  let digits = 0;
  let marks = 0;
  let separators = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? kinds[code] : 0;
    if (kind === digit) digits++;
    else if (kind === mark) marks++;
    else if (kind === separator) separators++;
  }
  return { marks: marks >= fewestMarks, numbers: digits >= fewestDigits && separators >= fewestSeparators };
}

const [digit, mark, separator] = [1, 2, 3] as const;
const kinds = new Uint8Array(128);
for (const character of '0123456789') kinds[character.charCodeAt(0)] = digit;
for (const character of '%\\&') kinds[character.charCodeAt(0)] = mark;
for (const character of ' ,:;-') kinds[character.charCodeAt(0)] = separator;

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

/** Short words of which every sentence has some, with digits for letters. */
const leet = /\b(?:7h3|th3|7h15|4nd|f0r|n07|n0t|u53r|us3r|r34d|s3nd|53nd)\b/i;
