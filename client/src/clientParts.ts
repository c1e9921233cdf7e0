import { type Disposable, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  WorkDoneProgress,
} from 'vscode-languageclient';
import {
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  type FolderResult,
  type InitializationOptions,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { documentSelector } from './documents.ts';
import { readFile, readFolder } from './files.ts';
import type { Status } from './status.ts';

/** What the language server is started with, and who hears from it. */
export interface ClientParts {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly status: Status;
}

/**
 * The options of a client, wherever its server runs.
 *
 * @param storage the folder for what the server keeps outside of the workspace; undefined where it has no disk
 */
export function optionsFor({ log }: ClientParts, storage: string | undefined): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    statusNotifications: true,
    showsTexts: true,
    trusted: workspace.isTrusted,
    ...(storage !== undefined && { storage }),
    reviews: storage !== undefined,
  });
  return {
    documentSelector,
    outputChannel: log,
    initializationOptions,
    // The server knows the text of open documents only, so a tab that was never shown has nothing to pull.
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    initializationFailedHandler: (error) => {
      log.error(error instanceof Error ? error : String(error));
      return false;
    },
  };
}

/** Shows how the server is and what it says of documents, and reads for it what it cannot read itself. */
export function attend(client: BaseLanguageClient, { status }: ClientParts): void {
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) {
      status.showServer('running');
    } else {
      status.showServer(newState === State.Starting ? 'starting' : 'stopped');
    }
  });
  client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => status.showDocument(params));
  client.onRequest<FileResult, void>(FILE_REQUEST, ({ uri }: FileParams) => readFile(Uri.parse(uri)));
  client.onRequest<FolderResult, void>(FOLDER_REQUEST, ({ uri }: FileParams) => readFolder(Uri.parse(uri)));
}

/** Hears the messages of a request's progress. */
export function hearProgress(
  client: BaseLanguageClient,
  workDoneToken: string,
  onProgress: (message: string) => void,
): Disposable {
  return client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'end' && value.message !== undefined) {
      onProgress(value.message);
    }
  });
}
