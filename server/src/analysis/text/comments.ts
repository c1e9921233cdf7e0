import type { Syntax } from '../formats/format.ts';
import type { Span } from '../tree.ts';
import { findTokens, type TokenMatch } from './tokens.ts';

/** How far before a token its comment may begin. */
const longestLine = 2000;

/**
 * Tokens of known formats in the comments of a document, where a line that was taken out may still hold one.
 *
 * @param text the whole document
 * @param comment the first comment, where the syntax tells
 * @returns in order, with indices into the text
 */
export function tokensInComments(
  text: string,
  syntax: Syntax,
  comment: Span | undefined,
): readonly TokenMatch[] {
  const isHashed = syntax === 'yaml' || syntax === 'toml';
  const start = isHashed ? text.indexOf('#') : (comment?.start ?? -1);
  if (start < 0) return [];
  return findTokens(text.slice(start))
    .map((token) => ({ ...token, from: start + token.from, to: start + token.to }))
    .filter(({ from, isTyped }) => !isTyped && isInComment(text, from, isHashed));
}

function isInComment(text: string, at: number, isHashed: boolean): boolean {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLine);
  const before = text.slice(start, at);
  if (isHashed) return opensOutside(before, /(?<![^\s])#/g);
  const block = text.lastIndexOf('/*', at);
  if (
    block >= 0 &&
    text.lastIndexOf('*/', at) < block &&
    opensOutside(text.slice(lineOf(text, block), block + 2), /\/\*/g)
  )
    return true;
  return opensOutside(before, /\/\//g);
}

function lineOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at) + 1;
}

/** Whether a comment is opened in a line, and not inside of quotes. */
function opensOutside(line: string, opening: RegExp): boolean {
  for (const { index } of line.matchAll(opening)) {
    const quotes = line.slice(0, index).replace(/\\./g, '').match(/"/g)?.length ?? 0;
    if (quotes % 2 === 0) return true;
  }
  return false;
}
