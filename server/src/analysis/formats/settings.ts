import type { ConfigDocument } from '../model.ts';
import { get, getMember, type Member, type TreeNode } from '../tree.ts';

/** A setting of the client itself, in a file that has such settings beside or instead of servers. */
export function settingOf(
  { root, detected: { settings } }: Pick<ConfigDocument, 'root' | 'detected'>,
  name: string,
): Member | undefined {
  if (!settings) return undefined;
  const holder = settings.reduce<TreeNode | undefined>((node, key) => get(node, key), root);
  return getMember(holder, name);
}
