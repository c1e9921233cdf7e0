import type { Syntax } from '../formats/format.ts';
import type { Place } from '../rule.ts';
import type { Span, TreeNode } from '../tree.ts';
import { type Comment, commentsIn } from './comments.ts';
import type { InlineIgnore, PolicyProblem } from './model.ts';

/** What an ignore in a comment begins with. */
export const ignoreMarker = 'toolseal-ignore';

export interface InlineIgnores {
  readonly ignores: readonly InlineIgnore[];
  readonly problems: readonly PolicyProblem[];
}

/** What a document without such comments holds. */
export const noInlineIgnores: InlineIgnores = { ignores: [], problems: [] };

/**
 * Reads the ignores in the comments of a text: `// toolseal-ignore rule-id, other-id: reason`, in YAML and TOML
 * behind `#`, with `(until 2027-01-01)` at the end where it is to expire.
 *
 * @param root what problems are reported on, since a comment belongs to no value
 */
export function readInlineIgnores(text: string, root: TreeNode, syntax: Syntax): InlineIgnores {
  if (!text.includes(ignoreMarker)) return noInlineIgnores;
  const ignores: InlineIgnore[] = [];
  const problems: PolicyProblem[] = [];
  let line: Span | undefined;
  for (const comment of commentsIn(text, root, syntax)) {
    const { behindCode, start, next } = comment;
    const offset = behindCode ? start : next;
    // All of them may stand on one long line, whose ends are looked for once.
    if (!line || offset < line.start || offset > line.end) line = lineAt(text, offset);
    const read = readComment(text, comment, root, line);
    if (read && 'message' in read) problems.push(read);
    else if (read) ignores.push(read);
  }
  return { ignores, problems };
}

/** Whether a text says why, and is not just something to fill the place. */
export function isReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a text is a day that exists, written as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function readComment(
  text: string,
  { start, end }: Comment,
  root: TreeNode,
  line: Span,
): InlineIgnore | PolicyProblem | undefined {
  const content = text.slice(start, end).replace(/\*\/$/, '');
  const [head, list, colon, rest = ''] =
    /^(?:\/[/*]|#+)\s*toolseal-ignore(?![\w-])([^:\r\n]*)(:?)(.*)/s.exec(content) ?? [];
  if (head === undefined || list === undefined) return undefined;
  const place = (from: number, length: number): Place => ({
    span: { start: start + from, end: start + from + length },
    node: root,
  });
  const marker = place(content.indexOf(ignoreMarker), ignoreMarker.length);
  const listAt = content.indexOf(ignoreMarker) + ignoreMarker.length;
  const rules = [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    rule: match[0],
    at: place(listAt + match.index, match[0].length),
  }));
  const wildcard = rules.find(({ rule }) => rule.includes('*'));
  if (wildcard) return { message: 'wildcard', at: wildcard.at, data: undefined };
  if (rules.length === 0) return { message: 'missingTarget', at: marker, data: undefined };
  const [until = '', date] = /\(until\s+((?:[^\s()][^()]*)?)\)\s*$/.exec(rest) ?? [];
  const reason = rest.slice(0, rest.length - until.length).trim();
  if (!colon || !isReason(reason)) return { message: 'missingReason', at: marker, data: undefined };
  if (date === undefined) return { rules, reason, expiry: undefined, line };
  const at = place(content.length - until.length + until.indexOf(date), date.length);
  if (!isDate(date)) return { message: 'badDate', at, data: { date } };
  return { rules, reason, expiry: { date, at }, line };
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}
