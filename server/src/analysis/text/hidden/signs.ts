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
const shortest = 20;
const shortestSentence = 30;
const fewestMarks = 4;

/** The signs of encoded parts; undefined where there are none. */
export function signsOf(text: string): Signs | undefined {
  if (text.length < shortest) return undefined;
  let run = 0;
  let longest = 0;
  let marks = 0;
  let numbers = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? kindOf.other;
    if (kind === kindOf.other || kind === kindOf.mark) {
      if (run > longest) longest = run;
      run = 0;
      if (kind === kindOf.mark) marks++;
    } else {
      run++;
      if (kind === kindOf.number) numbers++;
    }
  }
  const signs: Signs = {
    run: Math.max(run, longest) >= shortest,
    marks: marks >= fewestMarks,
    numbers: numbers >= shortest,
    disguise: text.length >= shortestSentence && disguised.some((word) => text.includes(word)),
  };
  return signs.run || signs.marks || signs.numbers || signs.disguise ? signs : undefined;
}

/** What a character can be part of. */
const kindOf = { other: 0, digit: 1, number: 2, mark: 3 } as const;

const kinds = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  if (/[%&\\]/.test(character)) return kindOf.mark;
  if (/\d/.test(character)) return kindOf.number;
  return /[A-Za-z+/=_-]/.test(character) ? kindOf.digit : kindOf.other;
});

/** What nearly every sentence in rot13 or written backwards contains, and hardly any other. */
const disguised = [
  ' gur ',
  'Gur ',
  'naq ',
  'vtaber',
  'Vtaber',
  'ernq ',
  'frperg',
  ' eht',
  'ehT',
  ' dna',
  'erong',
  ' daer',
  'terces',
];
