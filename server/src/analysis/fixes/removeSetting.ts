import { removeAll } from '../edits.ts';
import type { ProposedFix } from '../rule.ts';
import type { Member } from '../tree.ts';

/** Takes a member out, with others of the same key: without the last of them, the one before it would count. */
export function removeSetting(text: string, member: Member): ProposedFix {
  const name = member.key.value;
  return {
    title: { en: `Remove ${name}`, ja: `${name} を削除` },
    safe: false,
    edits: () =>
      removeAll(
        text,
        member.parent.members.filter(({ key }) => key.value === name),
      ),
  };
}
