import { type LogOutputChannel, workspace } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
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
}

function initializationOptions(): InitializationOptions {
  return { statusNotifications: true, trusted: workspace.isTrusted };
}

/** Prepares the one language server of the window, whatever the number of folders; `module` is its bundle. */
export function createServer(module: string, log: LogOutputChannel, status: Status): Server {
  let client: LanguageClient | undefined;

  const guarded = async (action: (client: LanguageClient) => Promise<void>): Promise<void> => {
    try {
      client ??= createClient(module, log, status);
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
  };
}

function createClient(module: string, log: LogOutputChannel, status: Status): LanguageClient {
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
  return client;
}
