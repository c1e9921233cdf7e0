import type { TreeNode } from '../tree.ts';

/** Deeper values stand on one line: nobody reads them, and their indentation would be longer than they are. */
const deepestIndented = 40;

// What a person would not see in a review: controls, format characters, tags, separators, lone surrogates.
const invisible = /[\x7f-\x9f\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A value as JSON for people: one value per line, its names in their order, invisible characters escaped. */
export function printJson(root: TreeNode): string {
  let text = '';
  const open: { readonly node: TreeNode | undefined; readonly before: string; readonly depth: number }[] = [
    { node: root, before: '', depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, before, depth } = next;
    text += before;
    if (!node) continue;
    if (node.kind !== 'object' && node.kind !== 'array') {
      text += printScalar(node.value);
      continue;
    }
    const [start, end] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
    const inner = lineBreak(depth + 1);
    const items = node.kind === 'array' ? node.items.map((item) => ({ key: '', value: item })) : [];
    const members = node.kind === 'object' ? node.members : [];
    const parts = [
      ...items,
      ...members.map(({ key, value }) => ({ key: `${printScalar(key.value)}: `, value })),
    ];
    text += start;
    if (parts.length === 0) {
      text += end;
      continue;
    }
    open.push({ node: undefined, before: lineBreak(depth) + end, depth });
    for (let index = parts.length - 1; index >= 0; index--) {
      const { key = '', value } = parts[index] ?? {};
      open.push({ node: value, before: `${index > 0 ? ',' : ''}${inner}${key}`, depth: depth + 1 });
    }
  }
  return text;
}

function lineBreak(depth: number): string {
  return depth > deepestIndented ? '' : `\n${'  '.repeat(depth)}`;
}

function printScalar(value: string | number | boolean | null): string {
  if (value === Infinity) return '1e999';
  if (value === -Infinity) return '-1e999';
  if (typeof value !== 'string') return JSON.stringify(value);
  return JSON.stringify(value).replace(invisible, (character) =>
    character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
