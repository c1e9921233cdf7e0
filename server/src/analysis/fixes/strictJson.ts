import { createScanner } from 'jsonc-parser';
import type { TextEdit } from '../finding.ts';

// jsonc-parser declares its token kinds as const enums, which cannot be imported one file at a time.
const closing: ReadonlySet<number> = new Set([2, 4]);
const comma = 5;
const comments: ReadonlySet<number> = new Set([12, 13]);
const whiteSpace: ReadonlySet<number> = new Set([14, 15]);
const endOfText = 17;

/** Takes out of a text what strict JSON does not have: comments and commas in front of a closing bracket. */
export function toStrictJson(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const scanner = createScanner(text, false);
  let lastComma: number | undefined;
  for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (comments.has(token)) {
      // The scanner looks for the end of a comment behind the end of the text.
      const end = Math.min(text.length, start + scanner.getTokenLength());
      edits.push(withoutComment(text, start, end));
    } else if (!whiteSpace.has(token)) {
      if (closing.has(token) && lastComma !== undefined) {
        edits.push({ start: lastComma, end: lastComma + 1, newText: '' });
      }
      lastComma = token === comma ? start : undefined;
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** A comment goes with the blanks in front of it, and with its line where it has one to itself. */
function withoutComment(text: string, from: number, to: number): TextEdit {
  let start = from;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  const ownLine = start === 0 || text.charAt(start - 1) === '\n';
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to, to + 1000));
  if (ownLine && rest) return { start, end: to + rest[0].length, newText: '' };
  return { start: ownLine ? from : start, end: to, newText: '' };
}
