import type { Approvals } from '../analysis/lock/approvals.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import type { Lock } from '../analysis/lock/model.ts';
import { readLock } from '../analysis/lock/read.ts';
import type { ReadResult } from '../discovery/read.ts';
import type { ApprovalStorage } from '../language/approvals.ts';
import { below } from '../lock/below.ts';

/**
 * The approvals that the repository itself has. Nothing is started in a browser, so its word is taken: what it approves
 * counts, and what has changed since is told.
 *
 * @param read a lock; undefined where there is none
 */
export function sharedApprovals(read: (uri: string) => Promise<ReadResult | undefined>): ApprovalStorage {
  const locks = new Map<string, Promise<Lock | undefined>>();
  const known = new Map<string, Approvals>();

  const readAt = async (uri: string): Promise<Lock | undefined> => {
    const result = await read(uri);
    // One that is there and cannot be read is no valid lock, and is told.
    return result && readLock('text' in result ? result.text : '');
  };

  return {
    book: undefined,
    uri: undefined,
    placeFor(uri, scope, folder) {
      const file = folder === undefined || scope !== 'project' ? undefined : below(uri, folder);
      if (folder === undefined || file === undefined) return undefined;
      const lock = `${folder.replace(/\/$/, '')}/${lockFileName}`;
      return { path: lock, uri: lock, file, folder };
    },
    async approvalsFor(source, { uri, file }) {
      const reading = locks.get(uri) ?? readAt(uri);
      locks.set(uri, reading);
      const lock = await reading;
      const before = known.get(source.uri);
      if (before && before.lock === lock && before.lockUri === uri) return before;
      const approvals = { lock, lockUri: uri, file, personal: undefined, capturedOf: () => undefined };
      known.set(source.uri, approvals);
      return approvals;
    },
    forget() {
      locks.clear();
      known.clear();
    },
  };
}
