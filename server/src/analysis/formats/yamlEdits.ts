import type { TextEdit } from '../finding.ts';
import type { Member, ObjectNode, Span } from '../tree.ts';

/**
 * Edits of YAML text that touch nothing but what they are about. Values are given as they are to be written, and
 * have to be safe in block and in flow style.
 */

/**
 * Adds keys to a map: behind its first member where that is one line, else in front of it.
 *
 * @returns nothing where the map has no members of its own here, as with an alias
 */
export function insertKeys(
  text: string,
  map: ObjectNode,
  entries: readonly (readonly [key: string, value: string])[],
): TextEdit[] {
  const [first, second] = map.members.filter(({ key }) => isWithin(key, map));
  if (!first || entries.length === 0) return [];
  const isShort = first.value !== undefined && !text.slice(first.key.start, first.value.end).includes('\n');
  const { start } = second && isShort ? second.key : first.key;
  const { ownLine, indent } = layoutAt(text, start);
  const comma = text.charAt(map.start) === '{' ? ',' : '';
  // In block style a key that shares its line does so with the dash of a list.
  const separator = comma && !ownLine ? ', ' : comma + eolOf(text) + indent.replace('-', ' ');
  return [
    { start, end: start, newText: entries.map(([key, value]) => `${key}: ${value}${separator}`).join('') },
  ];
}

/** Adds elements in front of a list's own; nothing where the list is empty or stands elsewhere. */
export function insertElements(
  text: string,
  { key, value: list }: Member,
  values: readonly string[],
): TextEdit[] {
  const first = list?.kind === 'array' ? list.items[0] : undefined;
  if (!list || !first || !isWithin(first, { start: key.end, end: list.end })) return [];
  const { start } = first;
  const separator = text.charAt(list.start) === '[' ? ', ' : dashAhead(text, start);
  if (separator === undefined) return [];
  return [{ start, end: start, newText: values.map((value) => value + separator).join('') }];
}

/** The line break and the dash in front of an element that is alone on its line. */
function dashAhead(text: string, start: number): string | undefined {
  const { indent } = layoutAt(text, start);
  return /^[ \t]*-[ \t]+$/.test(indent) ? eolOf(text) + indent : undefined;
}

function isWithin(span: Span, { start, end }: Span): boolean {
  return start <= span.start && span.end <= end;
}

function layoutAt(text: string, offset: number): { readonly ownLine: boolean; readonly indent: string } {
  const indent = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return { ownLine: /^[ \t]*$/.test(indent), indent };
}

function eolOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
