import type { ConfigDocument, ModelText, ServerEntry } from '../model.ts';
import type { StringNode, TreeNode } from '../tree.ts';

/** A key or a value of a document with what is known of it. */
export interface DocumentString {
  readonly node: StringNode;
  /** Whose text it is, where a model reads it. */
  readonly about: ModelText | undefined;
  /** The entry of the server that it stands in. */
  readonly server: ServerEntry | undefined;
}

/** Anything but plain ASCII, escaped or not: most documents have nothing of it. */
const unusual = /[^\t\n\r -~]/;
const escaped = /\\[uUxbe]/;

/** Whether a text holds nothing but plain ASCII, escaped or not. */
export function isPlain(text: string): boolean {
  return !(unusual.test(text) || (text.includes('\\') && escaped.test(text)));
}

/**
 * Every string of a document once, where some may hold anything but plain ASCII: the texts that a model reads,
 * then all others, keys included. Nothing for all other documents.
 */
export function* unusualStrings(document: ConfigDocument): Generator<DocumentString> {
  if (document.isPlain) return;
  const seen = new Set<TreeNode>();
  for (const { texts } of [...document.toolSets, ...document.requests]) {
    for (const about of texts) {
      if (seen.has(about.node)) continue;
      seen.add(about.node);
      yield { node: about.node, about, server: undefined };
    }
  }
  const entries = new Map<TreeNode, ServerEntry>(document.servers.map((server) => [server.node, server]));
  const pending: [node: TreeNode | undefined, server: ServerEntry | undefined][] = [
    ...document.servers.map((server): [TreeNode, ServerEntry] => [server.node, server]).reverse(),
    [document.root, undefined],
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node] = next;
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const server = entries.get(node) ?? next[1];
    if (node.kind === 'string') yield { node, about: undefined, server };
    else if (node.kind === 'array') {
      for (const item of [...node.items].reverse()) pending.push([item, server]);
    } else if (node.kind === 'object') {
      for (const { key, value } of [...node.members].reverse()) pending.push([value, server], [key, server]);
    }
  }
}
