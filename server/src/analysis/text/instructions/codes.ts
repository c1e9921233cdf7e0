/** What a code unit can be a part of. */
export const CharacterClass = {
  none: 0,
  letter: 1,
  digit: 2,
  /** May join letters to a literal: `_ / \ @ . ~ $ % = + :`. */
  joint: 3,
  space: 4,
  stop: 5,
  comma: 6,
  quote: 7,
  colon: 8,
  line: 9,
  /** A character of a language without spaces between words. */
  character: 10,
} as const;

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) ascii[code] = classOfAscii(String.fromCharCode(code));

function classOfAscii(character: string): CharacterClass {
  if (/[a-z]/i.test(character)) return CharacterClass.letter;
  if (/\d/.test(character)) return CharacterClass.digit;
  if (/[_/\\@.~:$%=+]/.test(character)) return CharacterClass.joint;
  if (/\s/.test(character)) return CharacterClass.space;
  if (/[!?]/.test(character)) return CharacterClass.stop;
  if (/[,;]/.test(character)) return CharacterClass.comma;
  return /["'`]/.test(character) ? CharacterClass.quote : CharacterClass.none;
}

/** Marks beyond ASCII that divide a text. */
const marks: Readonly<Record<string, CharacterClass>> = {
  '。': CharacterClass.stop,
  '！': CharacterClass.stop,
  '？': CharacterClass.stop,
  '…': CharacterClass.comma,
  '、': CharacterClass.comma,
  '，': CharacterClass.comma,
  '；': CharacterClass.comma,
  '—': CharacterClass.comma,
  '–': CharacterClass.comma,
  '（': CharacterClass.comma,
  '）': CharacterClass.comma,
  '【': CharacterClass.comma,
  '】': CharacterClass.comma,
  '：': CharacterClass.colon,
  '„': CharacterClass.quote,
  '“': CharacterClass.quote,
  '”': CharacterClass.quote,
  '‘': CharacterClass.quote,
  '’': CharacterClass.quote,
  '「': CharacterClass.quote,
  '」': CharacterClass.quote,
  '『': CharacterClass.quote,
  '』': CharacterClass.quote,
  '«': CharacterClass.quote,
  '»': CharacterClass.quote,
  '\u2028': CharacterClass.line,
  '\u2029': CharacterClass.line,
  '\u00a0': CharacterClass.space,
  '\u202f': CharacterClass.space,
  '\u3000': CharacterClass.space,
};
const markOf = new Map(Object.entries(marks).map(([mark, kind]) => [mark.charCodeAt(0), kind]));

/** The class of a code unit; none for one behind the end of a text. */
export function classOf(code: number): CharacterClass {
  if (code < 128) return (ascii[code] ?? CharacterClass.none) as CharacterClass;
  return beyondAscii(code);
}

function beyondAscii(code: number): CharacterClass {
  // Latin with diacritics, Greek and Cyrillic.
  if (code >= 0xc0 && code <= 0x52f)
    return code === 0xd7 || code === 0xf7 ? CharacterClass.none : CharacterClass.letter;
  const mark = markOf.get(code);
  if (mark !== undefined) return mark;
  const isCharacter =
    (code >= 0x2e80 && code <= 0x9fff && !(code >= 0x3000 && code <= 0x303f)) ||
    (code >= 0xac00 && code <= 0xd7a3);
  return isCharacter ? CharacterClass.character : CharacterClass.none;
}

export function isLetter(code: number): boolean {
  return classOf(code) === CharacterClass.letter;
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Characters that stand inside addresses and globs: - * & ? # { } */
export function isInner(code: number): boolean {
  return (
    code === 45 || code === 42 || code === 38 || code === 63 || code === 35 || code === 123 || code === 125
  );
}

/** Whether a code unit may stand inside a literal. */
export function isInside(code: number): boolean {
  if (!(code < 128)) return false;
  const kind = ascii[code];
  return (
    kind === CharacterClass.letter ||
    kind === CharacterClass.digit ||
    kind === CharacterClass.joint ||
    isInner(code)
  );
}
