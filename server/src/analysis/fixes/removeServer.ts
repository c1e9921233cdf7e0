import { remove } from '../edits.ts';
import type { ServerEntry } from '../model.ts';
import type { Localized, ProposedFix } from '../rule.ts';

/** The fix that takes an entry out of the file; none for one that has no key of its own. */
export function removeServer(text: string, { nameNode, node }: ServerEntry, title: Localized): ProposedFix[] {
  const member = nameNode?.parent;
  if (member?.kind !== 'member' || member.value !== node) return [];
  return [{ title, safe: false, edits: () => [remove(text, member)] }];
}
