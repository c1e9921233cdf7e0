import assert from 'node:assert/strict';
import type { Syntax } from '../../../server/src/analysis/formats/format.ts';
import { readText } from '../../../server/src/analysis/formats/read.ts';
import { contentSpan, type Span, type TreeNode } from '../../../server/src/analysis/tree.ts';

/** A text can be read in a syntax: every node lies inside of the one that holds it, and knows it. */
export function checkTree(text: string, syntax: Syntax): void {
  const { roots, problems, comment, trailingComma } = readText(text, syntax);
  for (const span of [...problems, comment, trailingComma])
    if (span) isWithin(span, { start: 0, end: text.length });
  const waiting: [node: TreeNode, within: Span][] = roots.map((root) => [
    root,
    { start: 0, end: text.length },
  ]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, within] = next;
    isWithin(node, within);
    // Tables of TOML and aliases of YAML may stand anywhere: they lie in the text, not in their parent.
    const inner = syntax === 'json' || syntax === 'jsonc' ? node : { start: 0, end: text.length };
    if (node.kind === 'string') isWithin(contentSpan(node, 0, node.value.length), inner);
    if (node.kind === 'array') {
      for (const item of node.items) {
        assert.equal(item.parent, node);
        waiting.push([item, inner]);
      }
    }
    if (node.kind === 'object') {
      for (const member of node.members) {
        assert.equal(member.parent, node);
        isWithin(member.key, inner);
        if (member.value) waiting.push([member.value, inner]);
      }
    }
  }
}

function isWithin({ start, end }: Span, outer: Span): void {
  assert.ok(
    outer.start <= start && start <= end && end <= outer.end,
    `${start}-${end} in ${outer.start}-${outer.end}`,
  );
}
