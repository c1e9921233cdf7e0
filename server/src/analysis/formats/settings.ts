import type { ConfigDocument } from '../model.ts';
import { findSecrets, type SecretOccurrence } from '../secrets.ts';
import { get, getMember, type Member, pathOf, type TreeNode } from '../tree.ts';
import type { DetectedFormat } from './format.ts';

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

/**
 * The secrets among the settings of a client: in the environment that they give to everything it starts (Claude Code,
 * Qwen Code: `env`), and where it keeps the keys of model providers.
 */
export function secretsOfSettings(
  document: Pick<ConfigDocument, 'root' | 'detected'>,
): readonly SecretOccurrence[] {
  const { root, detected } = document;
  const places = (detected.format.secretSettings?.paths ?? []).map((path) =>
    path.reduce<TreeNode | undefined>((node, key) => get(node, key), root),
  );
  return [settingOf(document, 'env')?.value, ...places].flatMap((node) =>
    node?.kind === 'object' || node?.kind === 'array' ? findSecrets(node, new Set()) : [],
  );
}

/** How a variable is written in place of a secret among settings; undefined where the client has none there. */
export function referenceInSettings(
  { format, syntax }: DetectedFormat,
  secret: SecretOccurrence,
): string | undefined {
  const isInEnv = pathOf(secret.node).includes('env');
  return syntax === format.syntax && !isInEnv ? format.secretSettings?.reference : undefined;
}
