import type { SecretOccurrence } from './secrets.ts';
import { pathOf } from './tree.ts';

/** Where entries describe the OAuth client: `auth` in Cursor, `oauth` in most others. */
const oauthFields: ReadonlySet<string | number> = new Set(['auth', 'oauth']);

/** Whether a secret is that of an OAuth client, in the part of an entry that describes the client. */
export function isClientSecret({ node, name }: SecretOccurrence): boolean {
  return (
    name !== undefined && /^client_?secret$/i.test(name) && pathOf(node).some((key) => oauthFields.has(key))
  );
}
