import { createScanner } from 'jsonc-parser';
import type { TextEdit } from '../finding.ts';
import type { DetectedFormat, Syntax } from '../formats/format.ts';
import type { Span, TreeNode } from '../tree.ts';

/** A comment, from its first character on. */
export interface Comment extends Span {
  /** Whether something of the document stands before it on its line. */
  readonly behindCode: boolean;
  /** Where the next thing that is no comment begins. */
  next: number;
}

/** The comments of a document. */
export function commentsIn(text: string, root: TreeNode, syntax: Syntax): readonly Comment[] {
  return syntax === 'json' || syntax === 'jsonc' ? slashComments(text) : hashComments(text, root);
}

/** Whether a client is known to bear comments in a file. */
export function bearsComments({ syntax, strict }: Pick<DetectedFormat, 'syntax' | 'strict'>): boolean {
  return syntax !== 'json' && strict === false;
}

/**
 * The comment that stands above the line of an offset and says something.
 *
 * @returns undefined where the line begins inside a string of several lines
 */
export function commentAbove(
  text: string,
  root: TreeNode,
  syntax: Syntax,
  offset: number,
  content: string,
): TextEdit | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const strings = stringSpans(root);
  if (isInside(strings, start - 1) && isInside(strings, start)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const mark = syntax === 'jsonc' ? '//' : '#';
  return { start, end: start, newText: `${indent}${mark} ${content}${eol}` };
}

// jsonc-parser declares its token kinds as const enums, which cannot be imported one file at a time.
const lineComment = 12;
const blockComment = 13;
const lineBreak = 14;
const trivia = 15;
const endOfText = 17;

function slashComments(text: string): Comment[] {
  const scanner = createScanner(text, false);
  const found: Comment[] = [];
  let waiting: Comment[] = [];
  let behindCode = false;
  for (let token: number = scanner.scan(); ; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (token === lineBreak) behindCode = false;
    else if (token === lineComment || token === blockComment) {
      const comment = { start, end: start + scanner.getTokenLength(), behindCode, next: text.length };
      found.push(comment);
      waiting.push(comment);
    } else if (token !== trivia) {
      for (const comment of waiting) comment.next = start;
      waiting = [];
      behindCode = true;
      if (token === endOfText) return found;
    }
  }
}

/** Of YAML and TOML: what begins with `#` at the beginning of a line or behind white space, outside of strings. */
function hashComments(text: string, root: TreeNode): Comment[] {
  const strings = stringSpans(root);
  const found: Comment[] = [];
  for (const { index, 0: mark } of text.matchAll(/(?<=^|[\t ])#[^\r\n]*/gm)) {
    if (isInside(strings, index)) continue;
    const line = text.lastIndexOf('\n', index) + 1;
    const behindCode = text.slice(line, index).trim() !== '';
    found.push({ start: index, end: index + mark.length, behindCode, next: text.length });
  }
  // From the end on, since what follows a comment may be another, and then what follows that one.
  for (let index = found.length - 1; index >= 0; index--) {
    const comment = found[index] as Comment;
    blank.lastIndex = comment.end;
    blank.test(text);
    const follower = found[index + 1];
    comment.next = follower?.start === blank.lastIndex ? follower.next : blank.lastIndex;
  }
  return found;
}

const blank = /\s*/y;

/** The strings of a document, in order: those of several lines can hold what looks like a comment. */
function stringSpans(root: TreeNode): readonly Span[] {
  const spans: Span[] = [];
  const pending: TreeNode[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'string') spans.push(node);
    else if (node.kind === 'array') pending.push(...node.items);
    else if (node.kind === 'object')
      for (const { key, value } of node.members) {
        spans.push(key);
        if (value) pending.push(value);
      }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const before = spans[low - 1];
  return before !== undefined && offset < before.end;
}
