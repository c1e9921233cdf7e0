import {
  type Connection,
  DidChangeWatchedFilesNotification,
  Emitter,
  type Event,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { lockFileName } from '../analysis/lock/file.ts';
import { policyFileName } from '../analysis/policy/file.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Log } from './log.ts';

/**
 * Tells of changes, on the disk, of the files that decide over others: the URIs of what changed. A connection keeps
 * one handler only, which is this one.
 *
 * @param initialized fires when the client can be asked
 * @param storage the URI of the user's folder for approvals, which other windows and the command line write too
 */
export function watchFiles(
  connection: Connection,
  client: ClientFeatures,
  initialized: Event<void>,
  storage: string | undefined,
  log: Log,
): Event<readonly string[]> {
  const changed = new Emitter<readonly string[]>();
  connection.onDidChangeWatchedFiles(({ changes }) => changed.fire(changes.map(({ uri }) => uri)));
  initialized(() => {
    if (!client.registersFileWatchers) return;
    const watchers: FileSystemWatcher[] = [policyFileName, lockFileName].map((name) => ({
      globPattern: `**/${name}`,
    }));
    if (storage !== undefined && client.relativePatterns)
      watchers.push({ globPattern: { baseUri: storage, pattern: '**/*.json' } });
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => log.failure('client/registerCapability', error));
  });
  return changed.event;
}
