import type { Member, StringNode, TreeNode } from '../tree.ts';
import { byCodeUnits } from './order.ts';
import { sha256 } from './sha256.ts';

/**
 * The canonical form of a value: RFC 8785 over what was parsed, made total, so that no odd input can keep a
 * definition from being pinned. Where RFC 8785 gives up, this differs:
 *
 * - of a name that comes twice in one object every value is written, in the order of the document;
 * - half of a surrogate pair is written as its escape (`\ud800`);
 * - a number beyond the range of doubles is written as `1e999` or `-1e999`.
 *
 * RFC 8785 writes none of that, so that no two values share a form which should not. A loop, for any depth.
 */
export function canonical(root: TreeNode, options: CanonicalOptions = {}): string {
  const { leaveOut, textOf } = options;
  let text = '';
  const open: (TreeNode | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.kind === 'string') text += JSON.stringify(textOf ? textOf(next) : next.value);
    else if (next.kind === 'array') openArray(next.items, open);
    else if (next.kind === 'object') openObject(next.members, leaveOut, open);
    else text += scalar(next.value);
  }
  return text;
}

export interface CanonicalOptions {
  /** Members that do not count. */
  readonly leaveOut?: (member: Member) => boolean;
  /** What stands for a string. */
  readonly textOf?: (node: StringNode) => string;
}

/** Puts what has to be written on the stack, so the last first. */
function openArray(items: readonly TreeNode[], open: (TreeNode | string)[]): void {
  open.push(']');
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item) open.push(item);
    if (index > 0) open.push(',');
  }
  open.push('[');
}

function openObject(
  members: readonly Member[],
  leaveOut: CanonicalOptions['leaveOut'],
  open: (TreeNode | string)[],
): void {
  open.push('}');
  // A member that is still being written has no value: it would make a form that is no JSON.
  const sorted = members.filter((member) => member.value && !leaveOut?.(member)).sort(byKey);
  for (let index = sorted.length - 1; index >= 0; index--) {
    const member = sorted[index];
    if (member?.value) open.push(member.value);
    open.push(`${index > 0 ? ',' : ''}${JSON.stringify(member?.key.value)}:`);
  }
  open.push('{');
}

/** The pin of a canonical form. */
export function pinOf(canonicalText: string): string {
  return `sha256:${sha256(canonicalText)}`;
}

/** The sort is stable: equal keys keep their order. */
function byKey(a: Member, b: Member): number {
  return byCodeUnits(a.key.value, b.key.value);
}

function scalar(value: number | boolean | null): string {
  if (value === Infinity) return '1e999';
  return value === -Infinity ? '-1e999' : JSON.stringify(value);
}
