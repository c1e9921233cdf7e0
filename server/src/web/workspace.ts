import type { Connection } from 'vscode-languageserver';
import { decoded } from '../analysis/formats/pattern.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import { lockFileName } from '../analysis/lock/file.ts';
import type { Lock } from '../analysis/lock/model.ts';
import { readLock } from '../analysis/lock/read.ts';
import type { ReadResult } from '../discovery/read.ts';
import type { ApprovalStorage } from '../language/approvals.ts';
import { below } from '../lock/below.ts';
import {
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  type FolderResult,
} from '../protocol.ts';
import { checkSource } from '../scan/check.ts';
import type { Disk, FindRequest } from '../scan/disk.ts';
import { type FoundSource, readAhead } from '../scan/readAhead.ts';
import { walkUris } from './walk.ts';

/** The workspace as a server without a disk has it: read by the client, and never written. */
export interface Workspace {
  /** Undefined where there is no such file, or none that can be read. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** A file that decides over others: its text, why it cannot be read, or undefined where there is none. */
  readonly readDecisive: (uri: string) => Promise<ReadResult | undefined>;
  readonly storage: ApprovalStorage;
  readonly disk: Disk;
}

/** @param connection to a client that answers `FILE_REQUEST` and `FOLDER_REQUEST` */
export function createWorkspace(connection: Connection): Workspace {
  const read = async (uri: string): Promise<ReadResult> => {
    const params: FileParams = { uri };
    return await connection.sendRequest<FileResult>(FILE_REQUEST, params);
  };
  const readText = async (uri: string): Promise<string | undefined> => {
    const result = await read(uri);
    return 'text' in result ? result.text : undefined;
  };
  const readDecisive = async (uri: string): Promise<ReadResult | undefined> => {
    const result = await read(uri);
    return 'problem' in result && result.problem === 'missing' ? undefined : result;
  };
  const list = (uri: string) => connection.sendRequest<FolderResult>(FOLDER_REQUEST, { uri });

  async function* find({ scopes, clients, uris, isCancelled }: FindRequest): AsyncGenerator<FoundSource> {
    // What only the user or the system has lies on a machine that a browser does not see.
    if (!scopes.includes('project') || clients?.size === 0) return;
    for (const uri of uris) {
      const listed = await list(uri);
      if (!('entries' in listed)) {
        const path = decoded(uri.slice(uri.lastIndexOf('/') + 1));
        yield { ...{ uri, path, kind: 'given' }, read: () => read(uri) };
        continue;
      }
      for await (const { uri: found, kind, problem } of walkUris(uri, list, isCancelled)) {
        const path = below(found, uri) ?? decoded(found);
        yield {
          ...{ uri: found, path, kind },
          read: async () => (problem ? { problem } : await read(found)),
        };
      }
    }
  }

  return {
    ...{ readText, readDecisive },
    storage: sharedApprovals(readDecisive),
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
function sharedApprovals(read: Workspace['readDecisive']): ApprovalStorage {
  const locks = new Map<string, Promise<Lock | undefined>>();
  const known = new Map<string, Approvals>();

  const readAt = async (uri: string): Promise<Lock | undefined> => {
    const result = await read(uri).catch((): ReadResult => ({ problem: 'failed' }));
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
