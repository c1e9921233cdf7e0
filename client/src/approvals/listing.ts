import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import {
  fileKey,
  type ListedFile,
  SERVERS_NOTIFICATION,
  SERVERS_REQUEST,
  type ServersParams,
  type ServersResult,
} from '../../../server/src/protocol.ts';
import { isWorthStarting, isWorthStartingFor } from '../documents.ts';
import type { Server } from '../server.ts';
import { findConfigs, isConfig, watchConfigs, watchFolders } from './configs.ts';

/** The configs and their servers as the language server sees them, kept up to date. */
export interface Listing extends Disposable {
  /** What is known; empty as long as nobody has asked. */
  files(): readonly ListedFile[];
  /** The files as soon as they are known. The first call starts the language server. */
  ready(): Promise<readonly ListedFile[]>;
  /** Waits for a config to appear. Only then the language server starts. */
  watch(): void;
  /** Looks again, for new files too. */
  refresh(): Promise<void>;
  /** Fires after every look, with the files whose texts may have changed on the disk since the one before. */
  readonly onDidLook: Event<ReadonlySet<string>>;
}

/** How long it takes at most until the editor knows a text to be dirty, in milliseconds. */
const settling = 100;

/** How long changes are collected before a look, in milliseconds: a `git pull` writes many files. */
const pause = 250;

/** Prepares the listing; nothing is looked at before somebody wants it. */
export function createListing(server: Server, log: LogOutputChannel): Listing {
  const looked = new EventEmitter<ReadonlySet<string>>();
  let files: readonly ListedFile[] = [];
  let uris: Promise<string[]> | undefined;
  let first: Promise<void> | undefined;
  let isWatching = false;
  let current: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = new Set<string>();

  const look = async (): Promise<void> => {
    const onDisk = touched;
    touched = new Set();
    uris ??= findConfigs();
    const params: ServersParams = { uris: await uris, scopes: ['user', 'system'] };
    const result = await server.request<ServersResult>(SERVERS_REQUEST, params);
    // By this an empty view tells whether there are no servers or nothing is known of them.
    await commands.executeCommand('setContext', 'toolseal.failed', result === undefined);
    if (result) {
      files = [...result.files].sort(byPlace);
      looked.fire(onDisk);
    } else {
      touched = new Set([...onDisk, ...touched]);
    }
  };
  /** One look at a time: an answer must not come after a newer one. */
  const next = (): Promise<void> => {
    current = current.then(look).catch((error) => log.error(error));
    first ??= current;
    return current;
  };
  const schedule = (): void => {
    if (!first && !isWatching) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(next, pause);
  };
  // As long as there is no config, the server does not start for what only has the name of one.
  const isOurs = (document: TextDocument): boolean =>
    isConfig(document) && (first !== undefined || isWorthStarting(document));
  const onDisk = async (uri: Uri): Promise<void> => {
    if (first || (await isWorthStartingFor(uri))) {
      touched.add(uri.toString());
      withNewFiles();
    }
  };
  const withNewFiles = (): void => {
    uris = undefined;
    schedule();
  };
  const subscriptions = Disposable.from(
    looked,
    watchConfigs(onDisk),
    watchFolders(onDisk, (folder) => {
      const key = `${fileKey(folder.toString())}/`;
      if (files.some(({ uri }) => fileKey(uri).startsWith(key))) {
        withNewFiles();
      }
    }),
    server.onNotification(SERVERS_NOTIFICATION, schedule),
    workspace.onDidChangeWorkspaceFolders(withNewFiles),
    workspace.onDidOpenTextDocument((document) => isOurs(document) && withNewFiles()),
    workspace.onDidCloseTextDocument((document) => isOurs(document) && withNewFiles()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isOurs(document)) {
        return;
      }
      // A text that changes and is not dirty was read from the disk again; of one that is typed in, the editor says so a
      // moment after the first edit.
      setTimeout(() => {
        if (document.isDirty) {
          schedule();
        } else {
          void onDisk(document.uri);
        }
      }, settling);
    }),
  );

  return {
    files: () => files,
    ready: async () => {
      await (first ?? next());
      return files;
    },
    watch: () => {
      isWatching = true;
    },
    refresh: () => {
      uris = undefined;
      return next();
    },
    onDidLook: looked.event,
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

const scopes = ['project', 'user', 'system'];

/** Those of the project first, each group by place. */
function byPlace(a: ListedFile, b: ListedFile): number {
  return scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || (a.uri < b.uri ? -1 : 1);
}
