import { type CancellationToken, Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, GenericNotificationHandler } from 'vscode-languageclient';
import { TRUST_NOTIFICATION } from '../../server/src/protocol.ts';
import type { ClientParts, hearProgress } from './clientParts.ts';

/** The language server as the rest of the extension sees it. No method rejects: failures are logged and shown. */
export interface Server {
  /** Does nothing when the server runs already. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Tells a running server that the workspace is trusted from now on; another one hears it when it starts. */
  grantTrust(): Promise<void>;
  /** Asks a server, which is started for it where needed. Undefined when there is no answer. */
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R | undefined>;
  /** The same for what takes a while: `onProgress` hears how far it is (`workDoneToken` of the params). */
  requestWithProgress<R>(
    method: string,
    params: object,
    token: CancellationToken,
    onProgress: (message: string) => void,
  ): Promise<R | undefined>;
  /** Sends what needs no answer. */
  notify(method: string, params: unknown): Promise<void>;
  /** Hears what the server says by itself, also after a restart. */
  onNotification<P>(method: string, handle: (params: P) => void): Disposable;
}

/** What runs a language server: as a process, or as a worker in a browser. */
export interface ClientLibrary {
  /** Prepares the client side of the language server, which is not started yet. */
  createClient(parts: ClientParts): BaseLanguageClient;
  readonly hearProgress: typeof hearProgress;
}

/**
 * Prepares the one language server of the window, whatever the number of folders.
 *
 * @param load called when a server is wanted: the library is most of the extension
 */
export function createServer(parts: ClientParts, load: () => Promise<ClientLibrary>): Server {
  const { log, status } = parts;
  const handlers = new Map<string, GenericNotificationHandler>();
  let client: BaseLanguageClient | undefined;
  let created: Promise<BaseLanguageClient> | undefined;

  const create = async (): Promise<BaseLanguageClient> => {
    const { createClient } = await load();
    client = createClient(parts);
    for (const [method, handle] of handlers) {
      client.onNotification(method, handle);
    }
    return client;
  };
  const guarded = async (action: (client: BaseLanguageClient) => Promise<void>): Promise<boolean> => {
    try {
      created ??= create();
      await action(await created);
      return true;
    } catch (error) {
      logFailure(log, error);
      status.showServer('stopped');
      return false;
    }
  };
  const ifRunning = async (action: (client: BaseLanguageClient) => Promise<void>): Promise<void> => {
    if ((await created)?.isRunning()) {
      await guarded(action);
    }
  };
  const start = (): Promise<boolean> => guarded((client) => client.start());

  const request = async <R>(
    method: string,
    params: unknown,
    token?: CancellationToken,
  ): Promise<R | undefined> => {
    if (!(await start())) {
      return undefined;
    }
    try {
      const client = await created;
      // A token that is not there would be taken for one more parameter.
      const answer = token
        ? client?.sendRequest<R>(method, params, token)
        : client?.sendRequest<R>(method, params);
      return (await answer) ?? undefined;
    } catch (error) {
      if (!token?.isCancellationRequested) {
        logFailure(log, error);
      }
      return undefined;
    }
  };
  let nextToken = 1;

  return {
    start: async () => {
      await start();
    },
    restart: async () => {
      await guarded(async (client) => {
        if (client.isRunning()) {
          await client.stop();
        }
        await client.start();
      });
    },
    stop: () => ifRunning((client) => client.stop()),
    grantTrust: () => ifRunning((client) => client.sendNotification(TRUST_NOTIFICATION)),
    request,
    requestWithProgress: async (method, params, token, onProgress) => {
      if (!(await start())) {
        return undefined;
      }
      const workDoneToken = `toolseal-${nextToken++}`;
      const { hearProgress } = await load();
      const running = await created;
      const listening = running && hearProgress(running, workDoneToken, onProgress);
      try {
        return await request(method, { ...params, workDoneToken }, token);
      } finally {
        listening?.dispose();
      }
    },
    notify: (method, params) => ifRunning((client) => client.sendNotification(method, params)),
    onNotification: (method, handle) => {
      handlers.set(method, handle);
      const registered = client?.onNotification(method, handle);
      return new Disposable(() => {
        handlers.delete(method);
        registered?.dispose();
      });
    },
  };
}

function logFailure(log: LogOutputChannel, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
}
