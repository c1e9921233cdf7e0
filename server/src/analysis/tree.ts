/**
 * The located tree: what every reader (JSON today, other syntaxes beside it) makes of a text and what the
 * model is built from. Offsets are UTF-16 code units into the text, as in LSP.
 */

import type { Traits } from './text/traits.ts';

/** Keys and array indices from the root of the document to a value. */
export type JsonPath = readonly (string | number)[];

export type TreeNode = ObjectNode | ArrayNode | StringNode | ScalarNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly start: number;
  end: number;
  /** Set anew where one object takes the place of another. */
  parent: Parent;
  readonly members: Member[];
  /** Whether its members stand on lines of their own (YAML in block style, tables of TOML) and not in brackets. */
  readonly onLines?: boolean;
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly start: number;
  end: number;
  readonly parent: Parent;
  readonly items: TreeNode[];
  readonly onLines?: boolean;
}

export interface StringNode {
  readonly kind: 'string';
  readonly start: number;
  readonly end: number;
  /** A string that turns out to be a key (`[ "a" "b": 1`) is moved: the only reason that this can change. */
  parent: Parent;
  readonly value: string;
  /** Which characters its value has; absent where nobody has looked. */
  readonly traits?: Traits;
  /** Offset in the text of `value[index]`; absent where the characters stand one to one behind the quote. */
  readonly offsetOf?: (index: number) => number;
  /** The number, boolean or null that is taken for a string here: what replaces it needs quotes. */
  readonly unquoted?: ScalarNode;
  /** The same key in further headers of TOML, which are all of it: `[servers.a]`, `[servers.b]`. */
  repeats?: StringNode[];
  /** The string in the text that this one is a piece of, and where: `value` of `"NAME=value"`. */
  readonly partOf?: { readonly whole: StringNode; readonly from: number };
  /** How it is written, if not between double quotes with escapes. */
  readonly quoting?: Quoting;
}

/**
 * plain: bare words of YAML. single: `'…'` of YAML, where `''` stands for one quote. block: behind `|` or `>`.
 * literal: `'…'` of TOML, where nothing stands for a quote. bare: keys and dates of TOML.
 */
export type Quoting = 'plain' | 'single' | 'block' | 'literal' | 'bare';

export interface ScalarNode {
  readonly kind: 'number' | 'boolean' | 'null';
  readonly start: number;
  readonly end: number;
  readonly parent: Parent;
  readonly value: number | boolean | null;
}

/** A key with its value; the value is missing while it is being typed. */
export interface Member {
  readonly kind: 'member';
  readonly key: StringNode;
  readonly parent: ObjectNode;
  value: TreeNode | undefined;
}

export type Parent = ArrayNode | Member | undefined;

/** A half-open range of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The value of the last member with this key: of two members with one name, every known client takes the
 * later one (`JSON.parse`, and VS Code's parser too).
 */
export function get(node: TreeNode | undefined, key: string): TreeNode | undefined {
  return getMember(node, key)?.value;
}

/** Like `get`, but the member itself. */
export function getMember(node: TreeNode | undefined, key: string): Member | undefined {
  if (node?.kind !== 'object') return undefined;
  for (let index = node.members.length - 1; index >= 0; index--) {
    const member = node.members[index];
    if (member?.key.value === key) return member;
  }
  return undefined;
}

/** The string under this key, or undefined when there is none or it is something else. */
export function getString(node: TreeNode | undefined, key: string): StringNode | undefined {
  const value = get(node, key);
  return value?.kind === 'string' ? value : undefined;
}

/** The JSON path of a value or a key (a key has the path of its value). */
export function pathOf(node: TreeNode | Member): JsonPath {
  const path: (string | number)[] = [];
  let child: TreeNode | Member = node;
  for (;;) {
    if (child.kind === 'member') {
      path.push(child.key.value);
      child = child.parent;
    }
    const parent: Parent = child.parent;
    if (parent === undefined) return path.reverse();
    if (parent.kind === 'array') {
      path.push(indexOf(parent, child as TreeNode));
    }
    child = parent;
  }
}

/** A path as a JSON pointer (RFC 6901). */
export function jsonPointer(path: JsonPath): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The index of an item in its array. */
export function indexOf({ items }: ArrayNode, node: TreeNode): number {
  const item = node.kind === 'string' ? (node.partOf?.whole ?? node.unquoted ?? node) : node;
  // Items stand in document order, except where YAML repeats one of them.
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < item.start) low = middle + 1;
    else high = middle;
  }
  return items[low] === item ? low : items.indexOf(item);
}

/**
 * The range in the text of `value.slice(from, to)`, exact in the presence of escapes.
 * Without `from` and `to` it is the whole content between the quotes.
 */
export function contentSpan(node: StringNode, from = 0, to = node.value.length): Span {
  if (node.offsetOf) return { start: node.offsetOf(from), end: node.offsetOf(to) };
  const content = node.start + 1;
  return { start: content + from, end: content + to };
}

/** A piece of a string as a string of its own, in the same place of the document. Indices count in the value. */
export function pieceOf(node: StringNode, from: number, to = node.value.length): StringNode {
  const { start, end } = contentSpan(node, from, to);
  return {
    kind: 'string',
    start,
    end,
    parent: node.parent,
    value: node.value.slice(from, to),
    offsetOf: (index) => contentSpan(node, from + index, from + index).start,
    partOf: { whole: node.partOf?.whole ?? node, from: (node.partOf?.from ?? 0) + from },
  };
}

/**
 * Puts an object in the place of another, and moves whatever stands behind that one in its document.
 *
 * @param offset how many characters the text behind the old object has moved
 */
export function replaceObject(old: ObjectNode, next: ObjectNode, offset: number): void {
  const { parent } = old;
  next.parent = parent;
  if (parent?.kind === 'member') parent.value = next;
  else if (parent) parent.items[parent.items.indexOf(old)] = next;
  const behind: TreeNode[] = [];
  for (let child: TreeNode = next, above = parent; above; ) {
    const holder: ObjectNode | ArrayNode = above.kind === 'member' ? above.parent : above;
    holder.end += offset;
    if (above.kind === 'member') {
      const { members } = above.parent;
      for (let index = members.length - 1; members[index] !== above; index--) {
        const { key, value } = members[index] as Member;
        behind.push(key);
        if (value) behind.push(value);
      }
    } else {
      for (let index = above.items.length - 1; above.items[index] !== child; index--)
        behind.push(above.items[index] as TreeNode);
    }
    child = holder;
    above = holder.parent;
  }
  for (const node of behind) moveNode(node, offset);
}

/** Moves a value with all that is in it to where it stands now. */
export function moveNode(node: TreeNode, offset: number): void {
  if (offset === 0) return;
  const pending: TreeNode[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const place: { start: number; end: number } = next;
    place.start += offset;
    place.end += offset;
    if (next.kind === 'array') for (const item of next.items) pending.push(item);
    else if (next.kind === 'object') {
      for (const { key, value } of next.members) {
        pending.push(key);
        if (value) pending.push(value);
      }
    }
  }
}

/**
 * Calls `visit` for every string value below `node`, in document order, with the key that holds it.
 *
 * @param except values that are left out with all that is in them
 */
export function forEachString(
  node: TreeNode,
  visit: (value: StringNode, key: string | undefined) => void,
  except?: ReadonlySet<TreeNode>,
): void {
  // Two stacks that move together: a string is visited at every keystroke, and needs no object of its own.
  const nodes: TreeNode[] = [node];
  const keys: (string | undefined)[] = [undefined];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const key = keys.pop();
    if (except?.has(node)) continue;
    if (node.kind === 'string') visit(node, key);
    else if (node.kind === 'array') {
      for (let index = node.items.length - 1; index >= 0; index--) {
        const item = node.items[index];
        if (item) {
          nodes.push(item);
          keys.push(key);
        }
      }
    } else if (node.kind === 'object') {
      for (let index = node.members.length - 1; index >= 0; index--) {
        const member = node.members[index];
        if (member?.value) {
          nodes.push(member.value);
          keys.push(member.key.value);
        }
      }
    }
  }
}
