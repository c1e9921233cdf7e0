import type { Member, TreeNode } from '../tree.ts';
import { sha256 } from './sha256.ts';

/**
 * The canonical form of a value: RFC 8785 over what was parsed, made total, so that no odd input can keep a
 * definition from being pinned. Where RFC 8785 gives up, this differs:
 *
 * - of a name that comes twice in one object every value is written, in the order of the document;
 * - half of a surrogate pair is written as its escape (`\ud800`);
 * - a number beyond the range of doubles is written as `Infinity` or `-Infinity`.
 *
 * Nothing of it is valid for RFC 8785, so that no two values share a form which should not. A loop, for any
 * depth.
 *
 * @param leaveOut members that do not count
 */
export function canonical(root: TreeNode, leaveOut: (member: Member) => boolean = nothing): string {
  let text = '';
  const open: (TreeNode | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else if (next.kind === 'array') {
      text += '[';
      open.push(']');
      for (let index = next.items.length - 1; index >= 0; index--) {
        const item = next.items[index];
        if (item) open.push(item);
        if (index > 0) open.push(',');
      }
    } else if (next.kind === 'object') {
      text += '{';
      open.push('}');
      const members = next.members.filter((member) => !leaveOut(member)).sort(byKey);
      for (let index = members.length - 1; index >= 0; index--) {
        const member = members[index];
        if (member?.value) open.push(member.value);
        open.push(`${index > 0 ? ',' : ''}${JSON.stringify(member?.key.value)}:`);
      }
    } else text += scalar(next.value);
  }
  return text;
}

/** The pin of a canonical form. */
export function pinOf(canonicalText: string): string {
  return `sha256:${sha256(canonicalText)}`;
}

function nothing(): boolean {
  return false;
}

/** By UTF-16 code units, as RFC 8785 asks. The sort is stable: equal keys keep their order. */
function byKey(a: Member, b: Member): number {
  return a.key.value < b.key.value ? -1 : a.key.value > b.key.value ? 1 : 0;
}

function scalar(value: string | number | boolean | null): string {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : JSON.stringify(value);
}
