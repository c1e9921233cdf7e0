import { fold, mayHoldConfusables } from './confusables.ts';
import { withoutEscapes } from './escapes.ts';
import { longestRead } from './passage.ts';

const ordinary = /^[\t\n\r -~]*$/;
const undrawn = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without the characters that draw nothing. */
export function withoutUndrawn(text: string): string {
  return text.replace(undrawn, '');
}

/**
 * A text as a model may take it: without characters that draw nothing and sequences for terminals, which
 * break words into pieces, and with the Latin letters that others only look like. Cut where it is too long.
 */
export function plain(text: string): string {
  if (ordinary.test(text)) return text;
  const bare = withoutUndrawn(withoutEscapes(text.slice(0, longestRead)));
  return mayHoldConfusables(bare) ? fold(bare) : bare;
}
