/** A way to show people something else than what a model receives. */
export type Channel =
  | 'tags'
  | 'selectors'
  | 'zero-width'
  | 'bidi'
  | 'marks'
  | 'soft-hyphens'
  | 'fillers'
  | 'private-use'
  | 'escape'
  | 'push'
  | 'comment'
  | 'element'
  | 'caption'
  | 'confusable';

/** A part of a text that people do not see as it is. */
export interface Passage {
  readonly channel: Channel;
  /** Indices into the text. */
  readonly from: number;
  readonly to: number;
  /** What it says to whoever reads every character, where that can be told. */
  readonly message: string | undefined;
}

/** A part whose content can always be told. */
export interface ReadablePassage extends Passage {
  readonly message: string;
}

/** More of one kind in one text tell nobody anything new. */
export const mostPassages = 200;
/** The longest message that is put together, in UTF-16 code units. */
export const longestMessage = 16_384;

/** How many suspicious characters of one text are looked at: whoever writes more is found by these. */
export const mostSuspects = 10_000;
/** How much of one text is looked at where every word costs, in UTF-16 code units. */
export const longestRead = 131_072;

/** Whether a text has no character outside ASCII: most are written so, and need no closer look. */
export function isAscii(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text);
}
