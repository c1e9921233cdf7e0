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
  let library: ClientLibrary | undefined;
  let client: BaseLanguageClient | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const create = async (): Promise<BaseLanguageClient> => {
    library ??= await load();
    const created = library.createClient(parts);
    for (const [method, handle] of handlers) {
      created.onNotification(method, handle);
    }
    return created;
  };
  /** Acts once what was begun before is done: a server that is starting can be neither stopped nor told anything. */
  const inTurn = (action: () => Promise<void>): Promise<boolean> => {
    const turn = last.then(action).then(
      () => true,
      (error) => {
        logFailure(log, error);
        status.showServer('stopped');
        return false;
      },
    );
    last = turn;
    return turn;
  };
  const start = (): Promise<boolean> =>
    inTurn(async () => {
      if (client && !(client.needsStart() || client.needsStop())) {
        // One whose start has failed refuses another, but goes on trying by itself. It always says that it was not running.
        await client.dispose().catch(() => {});
        client = undefined;
      }
      client ??= await create();
      await client.start();
    });
  const ifRunning = async (action: (client: BaseLanguageClient) => Promise<void>): Promise<void> => {
    await inTurn(async () => {
      if (client?.needsStop()) {
        // It may be coming up again by itself, after a crash.
        await client.start();
        await action(client);
      }
    });
  };
  const stop = (): Promise<void> => ifRunning((client) => client.stop());

  const request = async <R>(
    method: string,
    params: unknown,
    token?: CancellationToken,
  ): Promise<R | undefined> => {
    if (!(await start())) {
      return undefined;
    }
    try {
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
      await stop();
      await start();
    },
    stop,
    grantTrust: () => ifRunning((client) => client.sendNotification(TRUST_NOTIFICATION)),
    request,
    requestWithProgress: async (method, params, token, onProgress) => {
      if (!(await start())) {
        return undefined;
      }
      const workDoneToken = `toolseal-${nextToken++}`;
      const listening = client && library?.hearProgress(client, workDoneToken, onProgress);
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
