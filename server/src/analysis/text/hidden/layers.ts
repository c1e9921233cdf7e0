import type { Traits } from '../traits.ts';
import { type Encoding, findEncoded } from './encodings.ts';
import { type Signs, signsOf } from './signs.ts';

/** A text inside another, behind one or several encodings. */
export interface Layer {
  /** The encodings from the outside in. */
  readonly encodings: readonly Encoding[];
  /** Indices into the text that was looked at. */
  readonly from: number;
  readonly to: number;
  /** What it says in the end. */
  readonly text: string;
}

const nothing: readonly Layer[] = [];

/** Nobody who wants to be understood encodes more often. */
const deepest = 4;
/** How much is decoded of one text at most, all layers together, in UTF-16 code units. */
const budget = 131_072;

/**
 * The encoded parts of a text whose content is asked for, however often it was encoded.
 *
 * @param isWanted told a decoded text; what it refuses is decoded further
 * @param traits what is known of the text
 */
export function findLayers(
  text: string,
  isWanted: (text: string) => boolean,
  traits?: Traits,
): readonly Layer[] {
  const signs = signsOf(text, traits);
  return signs ? decodeAll(text, signs, isWanted) : nothing;
}

function decodeAll(text: string, signs: Signs, isWanted: (text: string) => boolean): Layer[] {
  let left = budget;
  const look = (text: string, signs: Signs | undefined, depth: number): Layer[] => {
    const found: Layer[] = [];
    if (!signs) return found;
    for (const { encoding, from, to, text: decoded } of findEncoded(text, signs)) {
      left -= decoded.length;
      if (left < 0) break;
      if (isWanted(decoded)) found.push({ encodings: [encoding], from, to, text: decoded });
      else if (depth < deepest) {
        const [inner] = look(decoded, signsOf(decoded), depth + 1);
        if (inner) found.push({ ...inner, encodings: [encoding, ...inner.encodings], from, to });
      }
    }
    return found;
  };
  return look(text, signs, 1);
}
