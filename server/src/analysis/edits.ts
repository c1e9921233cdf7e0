import type { Fix, TextEdit } from './finding.ts';
import {
  type ArrayNode,
  contentSpan,
  indexOf,
  type Member,
  type ObjectNode,
  type Parent,
  type Span,
  type StringNode,
  type TreeNode,
} from './tree.ts';

/**
 * Edits that touch nothing but what they are about: comments, indentation, line endings and the order of members
 * stay as they are. Replacing and removing keep to the syntax of the text; what adds values writes JSON.
 */

/** Replaces (a part of) the content of a string. Indices count in the decoded value. */
export function replaceContent(
  node: StringNode,
  replacement: string,
  from = 0,
  to = node.value.length,
): TextEdit {
  const { partOf } = node;
  if (partOf) return replaceContent(partOf.whole, replacement, partOf.from + from, partOf.from + to);
  const whole = node.value.slice(0, from) + replacement + node.value.slice(to);
  const newText = node.unquoted ? undefined : written(node, replacement, whole);
  return newText === undefined
    ? { start: node.start, end: node.end, newText: JSON.stringify(whole) }
    : { ...contentSpan(node, from, to), newText };
}

/**
 * A text as it has to stand inside a string.
 *
 * @param whole what the string will hold then
 * @returns undefined where the string needs other quotes for that
 */
function written({ quoting, parent }: StringNode, text: string, whole: string): string | undefined {
  switch (quoting) {
    case 'single':
      return hasControl(text) ? undefined : text.replaceAll("'", "''");
    case 'literal':
      return hasControl(text) || text.includes("'") ? undefined : text;
    case 'block':
      return text;
    case 'plain':
      return isPlain(whole, parent) ? text : undefined;
    case 'bare':
      return /^[\w-]+$/.test(whole) ? text : undefined;
    default:
      return JSON.stringify(text).slice(1, -1);
  }
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/**
 * Whether YAML takes a text without quotes for itself (YAML 1.2.2, 7.3.3). What a snippet leaves open counts as filled
 * in.
 */
function isPlain(text: string, parent: Parent): boolean {
  const filled = text.replace(/\$\{\d+:([^$}]*)\}/g, '$1');
  const container = parent?.kind === 'member' ? parent.parent : parent;
  return (
    /^(?:-(?=\S)|[^\s\-?:,[\]{}#&*!|>'"%@`])/.test(filled) &&
    !/:(?:\s|$)|\s(?:#|$)|\p{Cc}/u.test(filled) &&
    (container?.onLines === true || !/[,[\]{}]/.test(filled)) &&
    !/^(?:true|false|yes|no|on|off|null|~|[-+.]?\d[\d_.:,eExXoO+-]*|[-+]?\.(?:inf|nan))$/i.test(filled)
  );
}

/** Replaces the key of a member, wherever it is written. */
export function renameKey({ key }: Member, name: string): TextEdit[] {
  return [key, ...(key.repeats ?? [])].map((place) => replaceContent(place, name));
}

/** Replaces a whole value. */
export function replaceValue(text: string, node: TreeNode, value: unknown): TextEdit {
  return { start: node.start, end: node.end, newText: write(value, layoutAt(text, node.start)) };
}

/** Adds a member in front of an object's other members, behind a comment at the top. */
export function insertFirst(text: string, object: ObjectNode, key: string, value: unknown): TextEdit {
  const written = (layout: Layout) => `${JSON.stringify(key)}: ${write(value, layout)}`;
  const [first] = object.members;
  return first ? insertAhead(text, first.key, written) : insertOnly(text, object, written);
}

/** Adds a member behind an object's other members. */
export function insertLast(text: string, object: ObjectNode, key: string, value: unknown): TextEdit[] {
  const { members } = object;
  const last = members[members.length - 1];
  if (!last || !isFinished(text, last.value)) return [insertFirst(text, object, key, value)];
  const written = (layout: Layout) => `${JSON.stringify(key)}: ${write(value, layout)}`;
  return insertBehind(text, extent(last).end, layoutAt(text, last.key.start), written);
}

/** Adds an element at the end of an array. */
export function appendItem(text: string, array: ArrayNode, value: unknown): TextEdit[] {
  const { items } = array;
  const last = items[items.length - 1];
  const written = (layout: Layout) => write(value, layout);
  if (!last) return [insertOnly(text, array, written)];
  if (!isFinished(text, last)) return [insertAhead(text, items[0] ?? last, written)];
  return insertBehind(text, last.end, layoutAt(text, last.start), written);
}

/** Adds elements in front of an element of an array. */
export function insertItems(text: string, before: TreeNode, values: readonly unknown[]): TextEdit {
  return insertAhead(text, before, (layout) => {
    const separator = layout.ownLine ? `,${layout.eol}${layout.indent}` : ', ';
    return values.map((value) => write(value, layout)).join(separator);
  });
}

/** Removes an element of an array, or a member of an object, with the comma that belonged to it. */
export function remove(text: string, node: TreeNode | Member): TextEdit {
  return removeRun(text, node, node);
}

/** Removes several elements of one array, or members of one object, given in document order. */
export function removeAll(text: string, nodes: readonly (TreeNode | Member)[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let first = nodes[0];
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (first && (next === undefined || neighbours(node)[1] !== next)) {
      edits.push(removeRun(text, first, node));
      first = next;
    }
  }
  return edits;
}

function removeRun(text: string, first: TreeNode | Member, last: TreeNode | Member): TextEdit {
  const { start } = extent(first);
  const { end } = extent(last);
  const [previous] = neighbours(first);
  const [, next] = neighbours(last);
  const lines = removeLines(text, first, { start, end }, !previous && !next);
  if (lines) return lines;
  if (next) return { start, end: extent(next).start, newText: '' };
  if (previous) return { start: extent(previous).end, end, newText: '' };
  return { start, end: end + (/^\s*,/.exec(text.slice(end, end + 100))?.[0].length ?? 0), newText: '' };
}

/** The same where members and elements stand on lines of their own; undefined where another begins on their line. */
function removeLines(
  text: string,
  first: TreeNode | Member,
  { start, end }: Span,
  isAlone: boolean,
): TextEdit | undefined {
  const { parent: container } = first;
  if (!container || container.kind === 'member' || !container.onLines) return undefined;
  // A collection in block style ends where the next line begins.
  const used = start + text.slice(start, end).trimEnd().length;
  // Of a map or list of YAML nothing would be left; a table of TOML keeps its header.
  if (isAlone && text.slice(container.start, start).replace(/^-\s*/, '') === '')
    return { start: container.start, end: used, newText: container.kind === 'array' ? '[]' : '{}' };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const ahead = container.kind === 'array' ? /^[ \t]*-[ \t]+$/ : /^[ \t]*$/;
  restOfLine.lastIndex = used;
  if (!ahead.test(text.slice(line, start)) || !restOfLine.test(text)) return undefined;
  return { start: line, end: restOfLine.lastIndex, newText: '' };
}

const restOfLine = /[ \t]*(?:#[^\n]*|\r)?(?:\n|$)/y;

/** The elements or members in front of this one and behind it. */
function neighbours(node: TreeNode | Member): [TreeNode | Member | undefined, TreeNode | Member | undefined] {
  if (node.kind === 'member') {
    const { members } = node.parent;
    const index = members.indexOf(node);
    return [members[index - 1], members[index + 1]];
  }
  if (node.parent?.kind !== 'array') return [undefined, undefined];
  const { items } = node.parent;
  const index = indexOf(node.parent, node);
  return [items[index - 1], items[index + 1]];
}

/** The text after the edits, which may come in any order but must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The text after a fix; what a snippet leaves to the user keeps its suggestion. */
export function applyFix(text: string, fix: Fix): string {
  const edits = fix.edits();
  if (!fix.snippet) return applyEdits(text, edits);
  return applyEdits(
    text,
    edits.map((edit) => ({
      ...edit,
      newText: edit.newText.replace(/\$\{\d+:([^$}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1'),
    })),
  );
}

/** Text as it has to be written in a snippet to stand for itself. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

interface Layout {
  readonly eol: string;
  /** White space in front of the line. */
  readonly indent: string;
  readonly unit: string;
  /** Whether nothing stands before it on its line. */
  readonly ownLine: boolean;
}

function layoutAt(text: string, offset: number): Layout {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, Math.min(offset, lineStart + 1000));
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const unit = /\n([ \t]+)["[{]/.exec(text.slice(0, 2000))?.[1] ?? '  ';
  return { eol: /\r?\n/.exec(text)?.[0] ?? '\n', indent, unit, ownLine: lineStart > 0 && before === indent };
}

/** The only content of an empty object or array. */
function insertOnly(text: string, container: Span, written: (layout: Layout) => string): TextEdit {
  const outer = layoutAt(text, container.start);
  const start = container.start + 1;
  if (!text.includes('\n')) return { start, end: start, newText: ` ${written({ ...outer, eol: ' ' })} ` };
  const layout = { ...outer, indent: outer.indent + outer.unit };
  // A half-typed document may have no closing bracket to keep on a line of its own.
  const gap = /^\s*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
  const end = start + gap.length;
  const closes = /[}\]]/.test(text.charAt(end));
  const newText = `${layout.eol}${layout.indent}${written(layout)}${layout.eol}${outer.indent}`;
  return closes ? { start, end, newText } : { start, end: start, newText };
}

function insertAhead(text: string, { start }: Span, written: (layout: Layout) => string): TextEdit {
  const layout = layoutAt(text, start);
  const newText = `${written(layout)},${layout.ownLine ? layout.eol + layout.indent : ' '}`;
  return { start, end: start, newText };
}

/** Whether a value has its end: behind one that is still being typed there is no place for another. */
function isFinished(text: string, node: TreeNode | undefined): boolean {
  if (node === undefined) return false;
  const end = { object: '}', array: ']', string: '"' }[node.kind as string];
  return end === undefined || (node.end - node.start > 1 && text[node.end - 1] === end);
}

/** Behind a value, its comma and the comment on its line. */
function insertBehind(
  text: string,
  end: number,
  layout: Layout,
  written: (layout: Layout) => string,
): TextEdit[] {
  if (!layout.ownLine) return [{ start: end, end, newText: `, ${written({ ...layout, eol: ' ' })}` }];
  const rest = /^[ \t]*(?:(,)[ \t]*)?(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end, end + 2000));
  if (!rest) return [{ start: end, end, newText: `,${layout.eol}${layout.indent}${written(layout)}` }];
  const line = end + rest[0].length;
  const comma = rest[1] ? ',' : '';
  const added = {
    start: line,
    end: line,
    newText: `${layout.eol}${layout.indent}${written(layout)}${comma}`,
  };
  if (comma) return [added];
  if (line === end) return [{ ...added, newText: `,${added.newText}` }];
  return [{ start: end, end, newText: ',' }, added];
}

function write(value: unknown, layout: Layout): string {
  if (layout.eol === ' ') return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return JSON.stringify(value, null, layout.unit).replaceAll('\n', layout.eol + layout.indent);
}

function extent(node: TreeNode | Member): Span {
  return node.kind === 'member' ? { start: node.key.start, end: node.value?.end ?? node.key.end } : node;
}
