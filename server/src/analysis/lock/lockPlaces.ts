import type { OtherFile } from '../finding.ts';
import type { ProposedPlace } from '../rule.ts';
import { contentSpan, getString } from '../tree.ts';
import type { Approvals } from './approvals.ts';
import type { DefinitionChange } from './definitionChanges.ts';
import { lockFileName } from './file.ts';
import type { Lock, LockedServer } from './model.ts';
import { definitionChangeInWords, definitionInWords } from './words.ts';

/** The entry of the lock that a server is compared with, as a place beside a finding. */
export function placeOfEntry({ node }: LockedServer, { lock, lockUri }: Approvals): ProposedPlace[] {
  const name = getString(node, 'server');
  if (!lock || !name) return [];
  const message = { en: 'What was approved', ja: '承認した内容' };
  return [{ message, span: contentSpan(name), file: lockFile(lockUri, lock) }];
}

/** More places would be of no use to anybody. */
const mostPlaces = 10;

/** The definitions of the lock that have changed since, as places beside a finding. */
export function placesOfChanges(
  changes: readonly DefinitionChange[],
  { captured }: LockedServer,
  { lock, lockUri }: Approvals,
): ProposedPlace[] {
  if (!lock) return [];
  const file = lockFile(lockUri, lock);
  return changes.slice(0, mostPlaces).flatMap((change) => {
    const known = captured?.definitions.find(
      ({ kind, name }) => kind === change.kind && name === change.name,
    );
    if (!known) return [];
    const message = {
      en: `Approved: ${definitionInWords.en(change)} (${definitionChangeInWords.en(change)})`,
      ja: `承認した内容: ${definitionInWords.ja(change)} (${definitionChangeInWords.ja(change)})`,
    };
    return [{ message, span: known.at.span, file }];
  });
}

function lockFile(uri: string, { text }: Lock): OtherFile {
  return { uri, path: lockFileName, text };
}
