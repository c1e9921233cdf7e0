import { askedOutOfSight } from './asks.ts';
import type { ReadablePassage } from './passage.ts';

/** Comments that speak to a model by name; a note for whoever edits the file does not. */
const addressed =
  /^\W{0,8}(?:(?:important|hidden|secret|note|attention|critical|urgent)\W{1,4})?(?:system|assistant|ai|llm|model|agent|instructions?)\b[^:]{0,40}[:>\]]/i;
/** A hidden element has something to say from as many words on. */
const fewestWords = 3;

/** Whether what is not drawn has something to say to a model, and is no note and no example of markup. */
export function speaks(text: string, { channel, from, message }: ReadablePassage): boolean {
  if (channel !== 'element') return addressed.test(message) || askedOutOfSight(message) !== undefined;
  return !isInCode(text, from) && message.split(/\s+/).length >= fewestWords;
}

/** Whether a place is inside `code`. */
function isInCode(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const ticks = text.slice(Math.max(lineStart, at - 1000), at).split('`').length - 1;
  return ticks % 2 === 1 || (text.slice(0, at).match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
}
