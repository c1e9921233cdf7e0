import type { ServerEntry } from '../../model.ts';
import { findSecrets } from '../../secrets.ts';
import { get, type ObjectNode, type StringNode, type TreeNode } from '../../tree.ts';
import { transportOf } from '../values.ts';

/** What a manifest says of a server; the rest of an entry follows from it. */
type Described = Pick<ServerEntry, 'name' | 'nameNode' | 'node'> &
  Partial<
    Pick<ServerEntry, 'command' | 'args' | 'env' | 'headers' | 'url' | 'typeNode' | 'envFile' | 'launch'>
  >;

/**
 * Makes a server entry of what a manifest says.
 *
 * @param except values below the entry that are no part of it, or that only document another
 */
export function manifestEntry(described: Described, except: readonly TreeNode[] = []): ServerEntry {
  const { node, command, url, typeNode } = described;
  return {
    args: [],
    env: [],
    headers: [],
    envFile: undefined,
    launch: undefined,
    ...described,
    command,
    url,
    typeNode,
    map: { member: undefined, node, expected: true },
    transport: transportOf(typeNode?.value, command, url),
    cwd: undefined,
    disabled: false,
    secrets: findSecrets(node, new Set(except)),
    derived: [],
  };
}

/** The objects in an array; nothing for any other value. */
export function objectsIn(node: TreeNode | undefined): ObjectNode[] {
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'object') : [];
}

/** The values of an object's members that are objects, with their keys. */
export function namedObjects(
  node: TreeNode | undefined,
): { readonly key: StringNode; readonly node: ObjectNode }[] {
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => (value?.kind === 'object' ? [{ key, node: value }] : []));
}

/** The value under the first of these keys that is there. */
export function getAny(node: TreeNode | undefined, ...keys: readonly string[]): TreeNode | undefined {
  for (const key of keys) {
    const value = get(node, key);
    if (value) return value;
  }
  return undefined;
}
