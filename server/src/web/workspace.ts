import type { Connection } from 'vscode-languageserver';
import type { Approvals } from '../analysis/lock/approvals.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import type { Lock } from '../analysis/lock/model.ts';
import { readLock } from '../analysis/lock/read.ts';
import type { ReadResult } from '../discovery/read.ts';
import type { ApprovalStorage } from '../language/approvals.ts';
import { below } from '../lock/below.ts';
import { FILE_REQUEST, FILES_REQUEST, type FileParams, type FileResult } from '../protocol.ts';
import { checkSource } from '../scan/check.ts';
import type { Disk, FindRequest } from '../scan/disk.ts';
import { type FoundSource, readAhead } from '../scan/readAhead.ts';

/** The workspace as a server without a disk has it: read by the client, and never written. */
export interface Workspace {
  readonly readText: (uri: string) => Promise<string | undefined>;
  readonly storage: ApprovalStorage;
  readonly disk: Disk;
}

/** @param connection to a client that answers `FILE_REQUEST` and `FILES_REQUEST` */
export function createWorkspace(connection: Connection): Workspace {
  const read = async (uri: string): Promise<ReadResult> => {
    const params: FileParams = { uri };
    return await connection.sendRequest<FileResult>(FILE_REQUEST, params);
  };
  const readText = async (uri: string): Promise<string | undefined> => {
    const result = await read(uri);
    return 'text' in result ? result.text : undefined;
  };

  async function* find({ scopes, clients, uris, isCancelled }: FindRequest): AsyncGenerator<FoundSource> {
    // What only the user or the system has lies on a machine that a browser does not see.
    if (!scopes.includes('project') || clients?.size === 0) return;
    const found = await connection.sendRequest<readonly string[]>(FILES_REQUEST);
    for (const folder of uris) {
      if (isCancelled()) return;
      const name = decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1));
      if (found.includes(folder)) yield sourceOf(folder, name, 'given');
      for (const uri of found) {
        const path = below(uri, folder);
        if (path) yield sourceOf(uri, path, 'known');
      }
    }
  }

  const sourceOf = (uri: string, path: string, kind: FoundSource['kind']): FoundSource => ({
    ...{ uri, path, kind },
    read: () => read(uri),
  });

  return {
    readText,
    storage: sharedApprovals(readText),
    disk: {
      find: (request) => readAhead(find(request)),
      read: async (source) => ({ ...source, content: await read(source.uri) }),
      check: checkSource,
    },
  };
}

/**
 * The approvals that the repository itself has. Nothing is started in a browser, so its word is taken: what it approves
 * counts, and what has changed since is told.
 */
function sharedApprovals(readText: Workspace['readText']): ApprovalStorage {
  const locks = new Map<string, Promise<Lock | undefined>>();
  const known = new Map<string, Approvals>();

  const readAt = async (uri: string): Promise<Lock | undefined> => {
    const text = await readText(uri);
    return text === undefined ? undefined : readLock(text);
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
