import { applyEdits } from '../analysis/edits.ts';
import type { Finding, Fix, TextEdit } from '../analysis/finding.ts';
import type { Span } from '../analysis/tree.ts';

/** The fix of a finding that may be applied unseen, if it has one. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe && !fix.snippet);
}

/**
 * Edits that solve every problem with a safe fix. Fixes that get into each other's way (two secrets that both
 * need the list of inputs) take turns: the text is checked again after each.
 *
 * @param check the findings in a text
 */
export function fixAll(text: string, check: (text: string) => readonly Finding[]): TextEdit[] {
  const original = text;
  let current = text;
  let pieces: readonly Piece[] = [{ text, origin: 0 }];
  let fixes = safeFixes(check(current));
  for (let before = Number.POSITIVE_INFINITY; fixes.length > 0 && fixes.length < before; ) {
    before = fixes.length;
    const edits = compatibleEdits(fixes);
    pieces = splice(pieces, edits);
    current = applyEdits(current, edits);
    fixes = safeFixes(check(current));
  }
  return toEdits(pieces, original.length);
}

function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => safeFix(finding) ?? []);
}

/** Edits of as many fixes as do not touch each other, in document order. */
function compatibleEdits(fixes: readonly Fix[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const fix of fixes) {
    const edits = fix.edits();
    if (!edits.some((edit) => chosen.some((other) => touch(edit, other)))) chosen.push(...edits);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A stretch of the current text: either the original from `origin` on, or new. */
interface Piece {
  readonly text: string;
  readonly origin?: number;
}

/** The pieces after edits of the text that they make up. */
function splice(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    result.push(...cut(pieces, at, start), { text: newText });
    at = end;
  }
  return [...result, ...cut(pieces, at, Number.POSITIVE_INFINITY)];
}

function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { text, origin } of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, text.length);
    at += text.length;
    if (start < end) {
      result.push({ text: text.slice(start, end), ...(origin !== undefined && { origin: origin + start }) });
    }
  }
  return result;
}

/** What has to be done to the original to get the pieces. */
function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  for (const { text, origin } of [...pieces, { text: '', origin: length }]) {
    if (origin === undefined) {
      newText += text;
      continue;
    }
    if (newText !== '' || origin > at) edits.push({ start: at, end: origin, newText });
    at = origin + text.length;
    newText = '';
  }
  return edits;
}
