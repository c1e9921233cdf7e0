let segmenter: Intl.Segmenter | undefined;

/** What a terminal draws over two columns: East Asian Wide and Fullwidth (Unicode, UAX #11), and emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

const zeroWidth = /^[\p{Mn}\p{Me}]/u;

/** The characters that people see (grapheme clusters). The text holds nothing invisible. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes. It holds nothing invisible. */
export function columnsOf(text: string): number {
  return graphemes(text).reduce(
    (sum, grapheme) => sum + (zeroWidth.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1),
    0,
  );
}
