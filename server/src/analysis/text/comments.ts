import { createScanner } from 'jsonc-parser';
import type { Syntax } from '../formats/format.ts';
import type { Span } from '../tree.ts';
import { findTokens, type TokenMatch } from './tokens.ts';

/** More of them in one document are a test of patience. */
const mostTokens = 1000;
/** How far before a token its line is looked at. */
const longestLine = 2000;

// The kinds of tokens in jsonc-parser, which are const enums there.
const lineComment = 12;
const blockComment = 13;
const endOfText = 17;

/**
 * Tokens of known formats in the comments of a document, where a line that was taken out may still hold one. Takes time
 * in proportion to the text.
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
  const tokens = findTokens(text.slice(start))
    .filter(({ isTyped }) => !isTyped)
    .slice(0, mostTokens)
    .map((token) => ({ ...token, from: start + token.from, to: start + token.to }));
  if (tokens.length === 0) return [];
  if (isHashed) return tokens.filter(({ from }) => isBehindHash(text, from));
  const comments = commentsFrom(text, start);
  let at = 0;
  return tokens.filter(({ from }) => {
    while (at < comments.length && (comments[at] as Span).end <= from) at++;
    return at < comments.length && (comments[at] as Span).start <= from;
  });
}

/** The comments of JSON from an index on, at which one begins. */
function commentsFrom(text: string, start: number): readonly Span[] {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  const comments: Span[] = [];
  for (let kind = scanner.scan() as number; kind !== endOfText; kind = scanner.scan() as number) {
    if (kind !== lineComment && kind !== blockComment) continue;
    const from = scanner.getTokenOffset();
    comments.push({ start: from, end: from + scanner.getTokenLength() });
  }
  return comments;
}

/** Whether a `#` in the same line, behind white space and outside of double quotes, begins a comment before an index. */
function isBehindHash(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestLine), at);
  let isQuoted = false;
  for (let index = before.lastIndexOf('\n') + 1; index < before.length; index++) {
    const character = before.charAt(index);
    if (character === '\\') index++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === '#' && !isQuoted && /^\s?$/.test(before.charAt(index - 1))) return true;
  }
  return false;
}
