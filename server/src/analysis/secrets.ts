import type { ServerEntry } from './model.ts';
import type { StringNode } from './tree.ts';

/** A secret that stands in a server entry as plain text: each is found once, whatever the rules say of it. */
export interface SecretOccurrence {
  readonly node: StringNode;
  /** Indices into `node.value`. */
  readonly from: number;
  readonly to: number;
  readonly place: 'env' | 'header' | 'arg' | 'url' | 'other';
  /** The variable, header, flag or field that it belongs to (`GITHUB_TOKEN`, `--api-key`), if any. */
  readonly name: string | undefined;
  /** How it was recognised: by the format of a known token, or by its name and its randomness. */
  readonly evidence: 'format' | 'name';
  /** What it is, for a message: `GitHub token`; undefined when only the name tells. */
  readonly label: string | undefined;
  /** What may be shown of it: `ghp_…k3A9`. */
  readonly masked: string;
}

/** All secrets in an entry, in document order, none inside another. */
export function findSecrets(_server: Omit<ServerEntry, 'secrets'>): SecretOccurrence[] {
  return [];
}
