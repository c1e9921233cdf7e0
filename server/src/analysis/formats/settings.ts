import type { ConfigDocument } from '../model.ts';
import { findSecrets, type SecretOccurrence } from '../secrets.ts';
import { get, getMember, type Member, type TreeNode } from '../tree.ts';

/** A setting of the client itself, in a file that has such settings beside or instead of servers. */
export function settingOf(
  { root, detected: { settings } }: Pick<ConfigDocument, 'root' | 'detected'>,
  ...path: readonly string[]
): Member | undefined {
  const name = path[path.length - 1];
  if (!settings || name === undefined) return undefined;
  const holder = [...settings, ...path.slice(0, -1)].reduce<TreeNode | undefined>(
    (node, key) => get(node, key),
    root,
  );
  return getMember(holder, name);
}

/** The secrets in the environment that a client's settings give to everything it starts (Claude Code: `env`). */
export function secretsOfSettings(
  document: Pick<ConfigDocument, 'root' | 'detected'>,
): readonly SecretOccurrence[] {
  const env = settingOf(document, 'env')?.value;
  return env?.kind === 'object' ? findSecrets(env, new Set()) : [];
}
