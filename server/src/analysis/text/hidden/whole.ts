import { findConfusables } from './confusables.ts';
import type { Encoding } from './encodings.ts';
import { findInvisible } from './invisible.ts';
import { findLayers } from './layers.ts';
import type { Channel } from './passage.ts';

// Controls but line breaks, format characters, lone surrogates, what Unicode does not know, and whatever else
// is drawn as nothing.
const undrawn = /[^\n\P{C}]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A text in full, of which nothing is left to be obeyed or overlooked: what is not drawn, and letters that only
 * look Latin, are written as `\u{…}`. Line breaks stay.
 */
export function writtenOut(text: string): string {
  let result = '';
  let at = 0;
  for (const { from, to } of findConfusables(text)) {
    result += text.slice(at, from) + text.slice(from, to).replace(/[^ -~]/gu, escaped);
    at = to;
  }
  return (result + text.slice(at)).replaceAll('\r\n', '\n').replace(undrawn, escaped);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/** A message inside a text. */
export interface HiddenMessage {
  readonly ways: readonly (Channel | Encoding)[];
  /** Where it begins, an index into the text. */
  readonly from: number;
  readonly message: string;
}

/** Shorter ones are what words and identifiers happen to decode to. */
const shortestMessage = 8;

/** Everything in a text that decodes to words, in the order of the text, whatever it says. */
export function hiddenMessages(text: string): HiddenMessage[] {
  const invisible = findInvisible(text).flatMap(({ channel, from, message }) =>
    message === undefined ? [] : [{ ways: [channel], from, message }],
  );
  const layers = findLayers(
    text,
    (decoded) => decoded.length >= shortestMessage && /[^\W\d_]{2}/.test(decoded),
  );
  const encoded = layers.map(({ encodings, from, text: message }) => ({ ways: encodings, from, message }));
  return [...invisible, ...encoded].sort((a, b) => a.from - b.from);
}
