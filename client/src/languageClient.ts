import { type Disposable, type LogOutputChannel, workspace } from 'vscode';
import { LanguageClient, State, TransportKind, WorkDoneProgress } from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { documentSelector } from './documents.ts';
import type { Status } from './status.ts';

/** What the language server is started with, and who hears from it. */
export interface ClientParts {
  /** The bundle of the language server. */
  readonly module: string;
  /** The folder for what it keeps outside of the workspace. */
  readonly storage: string;
  readonly log: LogOutputChannel;
  readonly status: Status;
}

/** Prepares the client side of the language server, which is not started yet. */
export function createClient({ module, storage, log, status }: ClientParts): LanguageClient {
  const initializationOptions = (): InitializationOptions => ({
    statusNotifications: true,
    showsTexts: true,
    trusted: workspace.isTrusted,
    storage,
    reviews: true,
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
  return client;
}

/** Hears the messages of a request's progress. */
export function hearProgress(
  client: LanguageClient,
  workDoneToken: string,
  onProgress: (message: string) => void,
): Disposable {
  return client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'end' && value.message !== undefined) {
      onProgress(value.message);
    }
  });
}
