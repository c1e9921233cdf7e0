import type { Connection } from 'vscode-languageserver';
import { decoded } from '../analysis/formats/pattern.ts';
import { policyFileName } from '../analysis/policy/file.ts';
import type { ReadResult } from '../discovery/read.ts';
import { below } from '../lock/below.ts';
import {
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  type FolderResult,
} from '../protocol.ts';
import type { OtherFiles } from '../scan/disk.ts';
import { walkUris } from './walk.ts';

/** What is on no disk that the server sees: read by the client, and never written. */
export interface VirtualFiles extends OtherFiles {
  /** Undefined where there is no such file, or none that can be read. */
  readText(uri: string): Promise<string | undefined>;
  /** A file that decides over others: its text, why it cannot be read, or undefined where there is none. */
  readDecisive(uri: string): Promise<ReadResult | undefined>;
  /** The same for the policy of a folder. */
  readPolicyOf(folder: string): Promise<ReadResult | undefined>;
}

/** @param connection to a client; what one without `FILE_REQUEST` and `FOLDER_REQUEST` has cannot be read */
export function createVirtualFiles(connection: Connection): VirtualFiles {
  const ask = async <R>(method: string, uri: string): Promise<R | { readonly problem: 'failed' }> => {
    const params: FileParams = { uri };
    return await connection.sendRequest<R>(method, params).catch(() => ({ problem: 'failed' }));
  };
  const list = (uri: string) => ask<FolderResult>(FOLDER_REQUEST, uri);
  const files: VirtualFiles = {
    read: (uri) => ask<FileResult>(FILE_REQUEST, uri),
    async readText(uri) {
      const result = await files.read(uri);
      return 'text' in result ? result.text : undefined;
    },
    async readDecisive(uri) {
      const result = await files.read(uri);
      return 'problem' in result && result.problem === 'missing' ? undefined : result;
    },
    readPolicyOf: (folder) => files.readDecisive(`${folder.replace(/\/$/, '')}/${policyFileName}`),
    async *find(uri, isCancelled) {
      if (!('entries' in (await list(uri)))) {
        yield {
          uri,
          path: decoded(uri.split(/[/:]/).at(-1) ?? uri),
          kind: 'given',
          read: () => files.read(uri),
        };
        return;
      }
      for await (const { uri: found, kind, problem } of walkUris(uri, list, isCancelled)) {
        const path = below(found, uri) ?? decoded(found);
        const read = async (): Promise<ReadResult> => (problem ? { problem } : await files.read(found));
        yield { uri: found, path, kind, read };
      }
    },
  };
  return files;
}
