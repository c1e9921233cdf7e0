import type { NamedValue, Transport } from '../model.ts';
import type { StringNode, TreeNode } from '../tree.ts';

/** The node, when it is a string. */
export function stringOrNone(node: TreeNode | undefined): StringNode | undefined {
  return node?.kind === 'string' ? node : undefined;
}

/** The words of a command line, whether it is written as a list or as one value. */
export function wordsOf(text: string, node: TreeNode | undefined): StringNode[] {
  const words: StringNode[] = [];
  if (node?.kind !== 'array') {
    const word = asString(text, node);
    if (word) words.push(word);
    return words;
  }
  for (const item of node.items) {
    const word = asString(text, item);
    if (word) words.push(word);
  }
  return words;
}

/** The entries of a map of strings. */
export function namedValues(text: string, node: TreeNode | undefined): NamedValue[] {
  const named: NamedValue[] = [];
  if (node?.kind !== 'object') return named;
  for (const { key, value } of node.members) {
    // `null` takes a variable away.
    const string = value?.kind === 'null' ? undefined : asString(text, value);
    if (string) named.push({ name: key.value, key, value: string });
  }
  return named;
}

/** A string; or a number, boolean or null in its place, which the server is given as it is written. */
export function asString(text: string, node: TreeNode | undefined): StringNode | undefined {
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined;
  if (node.kind === 'string') return node;
  return {
    kind: 'string',
    // Wherever it has moved to meanwhile.
    get start() {
      return node.start;
    },
    get end() {
      return node.end;
    },
    parent: node.parent,
    value: text.slice(node.start, node.end),
    offsetOf: (index) => node.start + index,
    unquoted: node,
  };
}

/** How a server is reached: by the type that is written there, or by what there is of a command and an address. */
export function transportOf(
  type: string | undefined,
  command: StringNode | undefined,
  url: StringNode | undefined,
): Transport {
  const name = type?.toLowerCase().replace(/[^a-z]/g, '');
  if (name === 'sse') return 'sse';
  if (name === 'http' || name === 'streamablehttp' || name === 'remote') return 'http';
  if (name === 'stdio' || name === 'local') return 'stdio';
  if (command) return 'stdio';
  return url ? 'http' : 'unknown';
}
