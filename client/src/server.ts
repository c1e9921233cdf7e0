import {
  type CancellationToken,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  workspace,
} from 'vscode';
import {
  type GenericNotificationHandler,
  LanguageClient,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  STATUS_NOTIFICATION,
  type StatusParams,
  TRUST_NOTIFICATION,
} from '../../server/src/protocol.ts';
import { documentSelector } from './documents.ts';
import type { Status } from './status.ts';

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
  /** Sends what needs no answer. */
  notify(method: string, params: unknown): Promise<void>;
  /** Hears what the server says by itself, also after a restart. */
  onNotification<P>(method: string, handle: (params: P) => void): Disposable;
}

/** Where the server is and may write. */
export type ServerPlaces = Pick<ExtensionContext, 'asAbsolutePath' | 'globalStorageUri'>;

/** Prepares the one language server of the window, whatever the number of folders. */
export function createServer(places: ServerPlaces, log: LogOutputChannel, status: Status): Server {
  let client: LanguageClient | undefined;
  const handlers = new Map<string, GenericNotificationHandler>();

  const guarded = async (action: (client: LanguageClient) => Promise<void>): Promise<void> => {
    try {
      client ??= createClient(places, log, status, handlers);
      await action(client);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      status.showServer('stopped');
    }
  };

  return {
    start: () => guarded((client) => client.start()),
    restart: () => guarded((client) => (client.isRunning() ? client.restart() : client.start())),
    stop: async () => {
      if (client?.isRunning()) {
        await guarded((client) => client.stop());
      }
    },
    grantTrust: async () => {
      if (client?.isRunning()) {
        await guarded((client) => client.sendNotification(TRUST_NOTIFICATION));
      }
    },
    request: async (method, params, token) => {
      await guarded((client) => client.start());
      try {
        return (await client?.sendRequest(method, params, token)) ?? undefined;
      } catch (error) {
        if (!token?.isCancellationRequested) {
          log.error(error instanceof Error ? error : String(error));
        }
        return undefined;
      }
    },
    notify: async (method, params) => {
      if (client?.isRunning()) {
        await guarded((client) => client.sendNotification(method, params));
      }
    },
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

function createClient(
  places: ServerPlaces,
  log: LogOutputChannel,
  status: Status,
  handlers: ReadonlyMap<string, GenericNotificationHandler>,
): LanguageClient {
  const module = places.asAbsolutePath('dist/server.cjs');
  const initializationOptions = (): InitializationOptions => ({
    statusNotifications: true,
    showsTexts: true,
    trusted: workspace.isTrusted,
    storage: places.globalStorageUri.fsPath,
  });
  const client = new LanguageClient(
    'toolseal',
    'Toolseal',
    { module, transport: TransportKind.ipc },
    {
      documentSelector,
      outputChannel: log,
      initializationOptions,
      // The server knows the text of open documents only, so a tab that was never shown has nothing to pull.
      diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
      initializationFailedHandler: (error) => {
        log.error(error instanceof Error ? error : String(error));
        return false;
      },
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) {
      status.showServer('running');
    } else {
      status.showServer(newState === State.Starting ? 'starting' : 'stopped');
    }
  });
  client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => status.showDocument(params));
  for (const [method, handle] of handlers) {
    client.onNotification(method, handle);
  }
  return client;
}
