/** The longest piece of foreign text that a message shows, in UTF-16 code units. */
const longest = 80;

// Controls, format characters (bidi, zero-width, tags), lone surrogates, line separators, and whatever else
// is drawn as nothing.
const ordinary = /^[ -~]*$/;
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Foreign text as it may stand in a message: what cannot be seen is written out (`⟨U+200B⟩`), what is long
 * is cut in the middle.
 */
export function inert(text: string): string {
  return inertUpTo(longest, text);
}

/** The same with another limit, in UTF-16 code units. */
export function inertUpTo(limit: number, text: string): string {
  return visible(text.length <= limit ? text : `${text.slice(0, limit - 20)}…${text.slice(-19)}`);
}

/** Foreign text in full length: what cannot be seen is written out, line breaks and tabs become spaces. */
export function visible(text: string): string {
  if (ordinary.test(text)) return text;
  return text.replace(unsafe, (character) => {
    if (character === '\n' || character === '\r' || character === '\t') return ' ';
    return codePoint(character);
  });
}

/** A character by its number, as Unicode writes it. */
export function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
