/**
 * What draws nothing, by what it can be used for. Code points and their honest uses as in Unicode 16
 * (DerivedCoreProperties: Default_Ignorable_Code_Point) and UTS #51 (emoji sequences).
 */
export type InvisibleClass =
  | 'tag'
  | 'selector'
  | 'override'
  | 'embedding'
  | 'mark'
  | 'joiner'
  | 'space'
  | 'operator'
  | 'soft-hyphen'
  | 'filler'
  | 'private';

/** The class of a character that draws nothing; undefined for all others. */
export function invisibleClass(code: number): InvisibleClass | undefined {
  if (code < 0x0300) return code === 0xad ? 'soft-hyphen' : undefined;
  if (code >= 0x3165 && code < 0xe000) return undefined;
  if (code >= 0x2000 && code < 0x2070) return inPunctuation(code);
  if (code >= 0xe000 && code < 0xf900) return 'private';
  if (code >= 0xf900 && code < 0x1_0000) return inCompatibility(code);
  if (code >= 0x1_0000) return inOtherPlanes(code);
  return elsewhere.get(code);
}

function inPunctuation(code: number): InvisibleClass | undefined {
  if (code === 0x200c || code === 0x200d) return 'joiner';
  if (code === 0x200e || code === 0x200f) return 'mark';
  if (code === 0x202d || code === 0x202e) return 'override';
  if ((code >= 0x202a && code <= 0x202c) || (code >= 0x2066 && code <= 0x2069)) return 'embedding';
  if (code >= 0x2061 && code <= 0x2064) return 'operator';
  return code === 0x200b || code === 0x2060 || code === 0x2065 || code >= 0x206a ? 'space' : undefined;
}

function inCompatibility(code: number): InvisibleClass | undefined {
  if (code >= 0xfe00 && code <= 0xfe0f) return 'selector';
  if (code === 0xfeff || (code >= 0xfff0 && code <= 0xfffb)) return 'space';
  return code === 0xffa0 ? 'filler' : undefined;
}

function inOtherPlanes(code: number): InvisibleClass | undefined {
  if (code >= 0xf_0000) return 'private';
  if (code >= 0xe_0000 && code <= 0xe_007f) return 'tag';
  if (code >= 0xe_0100 && code <= 0xe_01ef) return 'selector';
  if (code >= 0xe_0000 && code <= 0xe_0fff) return 'space';
  return (code >= 0x1_bca0 && code <= 0x1_bca3) || (code >= 0x1_d173 && code <= 0x1_d17a)
    ? 'space'
    : undefined;
}

const elsewhere: ReadonlyMap<number, InvisibleClass> = new Map([
  [0x034f, 'space'],
  [0x061c, 'mark'],
  [0x115f, 'filler'],
  [0x1160, 'filler'],
  [0x17b4, 'space'],
  [0x17b5, 'space'],
  [0x180b, 'selector'],
  [0x180c, 'selector'],
  [0x180d, 'selector'],
  [0x180e, 'space'],
  [0x180f, 'selector'],
  [0x2800, 'filler'],
  [0x3164, 'filler'],
]);

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x0590 && code <= 0x08ff && code !== 0x061c) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc) ||
    (code >= 0x1_0800 && code <= 0x1_0fff) ||
    (code >= 0x1_e800 && code <= 0x1_efff)
  );
}

/** Letters of Arabic, Indic and related scripts, whose shape a joiner or non-joiner decides. */
function isShaping(code: number): boolean {
  return (
    (code >= 0x0600 && code <= 0x0dff) ||
    (code >= 0x0f00 && code <= 0x10ff) ||
    (code >= 0x1700 && code <= 0x18ff) ||
    (code >= 0x1_1000 && code <= 0x1_1fff)
  );
}

/** Scripts without spaces, where U+200B marks a place to break the line. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff)
  );
}

function isJamo(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3131 && code <= 0x318e && code !== 0x3164) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7ff) ||
    (code >= 0xffa1 && code <= 0xffdc)
  );
}

const pictograph = /^\p{Extended_Pictographic}/u;
const emojiEnd = /^(?:\u{FE0F}|[\p{Extended_Pictographic}\p{Emoji_Modifier}])/u;
const symbol = /^[\p{S}\p{P}\p{N}]/u;
const styledLetter = /^[\p{Sm}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}]/u;
const han = /^\p{Script=Han}/u;

function matches(pattern: RegExp, code: number): boolean {
  return code >= 0 && pattern.test(String.fromCodePoint(code));
}

/**
 * Whether a character that draws nothing has a use between its neighbours in the writing of some language, of
 * emoji or of mathematics. Of some (marks, embeddings, soft hyphens) only the whole text can tell.
 *
 * @param before the code point in front of it, -1 at the start of the text
 * @param after the code point behind it, -1 at the end
 */
export function isHonest(kind: InvisibleClass, code: number, before: number, after: number): boolean {
  switch (kind) {
    case 'joiner': {
      if (invisibleClass(before) === 'joiner' || invisibleClass(after) === 'joiner') return false;
      if (isShaping(before) || isShaping(after)) return true;
      return code === 0x200d && matches(emojiEnd, before) && matches(pictograph, after);
    }
    case 'selector':
      return isHonestSelector(code, before);
    case 'space':
      if (code === 0xfeff) return before < 0;
      return code === 0x200b && isUnspaced(before) && isUnspaced(after);
    case 'filler':
      if (code === 0x2800) return isBraille(before) || isBraille(after);
      return isJamo(before) || isJamo(after);
    default:
      return false;
  }
}

function isHonestSelector(code: number, before: number): boolean {
  if (code >= 0xe_0100) return matches(han, before);
  if (code < 0xfe00) return before >= 0x1800 && before <= 0x18af;
  if (code >= 0xfe0e) return matches(symbol, before) || matches(han, before);
  return matches(styledLetter, before);
}

function isBraille(code: number): boolean {
  return code > 0x2800 && code <= 0x28ff;
}
