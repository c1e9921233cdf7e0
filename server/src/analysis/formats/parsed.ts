import type { Span, TreeNode } from '../tree.ts';

/** What is wrong with a text, and where. */
export interface SyntaxProblem extends Span {
  readonly reason:
    | 'unexpected'
    | 'unclosed'
    | 'unfinished-string'
    | 'missing-value'
    | 'missing-separator'
    /** A value behind the one that a document has; right in JSON Lines. */
    | 'second-value'
    | 'too-much';
}

export interface ParsedText {
  /** The top-level values; one in a valid document, more in JSON Lines. */
  readonly roots: readonly TreeNode[];
  readonly problems: readonly SyntaxProblem[];
  /** The first comment, if any: strict parsers fail on it. */
  readonly comment: Span | undefined;
  /** The first comma before a closing bracket, if any: strict parsers fail on it. */
  readonly trailingComma: Span | undefined;
  /** Whether the text is known to hold nothing but plain ASCII, escaped or not; undefined where nobody has looked. */
  readonly isPlain?: boolean | undefined;
}

/** Where a problem can be marked. Where something is missing there is nothing to see: then the character in front of it. */
export function visibleSpan({ start, end }: Span, text: string): Span {
  return text.slice(start, end).trim() === '' && start > 0
    ? { start: start - 1, end: start }
    : { start, end };
}
