import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import {
  FILE_REQUEST,
  type FileParams,
  type FileResult,
  FOLDER_REQUEST,
  type FolderResult,
} from '../../../server/src/protocol.ts';
import { type ClientParts, optionsFor, showStatus } from '../clientParts.ts';
import { readFile, readFolder } from './files.ts';

export { hearProgress } from '../clientParts.ts';

/** The browser's own, of which the rest of the extension knows nothing. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Prepares the client of a language server in a worker, which reads files through it. */
export function createClient(parts: ClientParts): LanguageClient {
  const worker = new Worker(Uri.joinPath(parts.context.extensionUri, 'dist/server.js').toString(true));
  const client = new LanguageClient('toolseal', 'Toolseal', worker, optionsFor(parts, undefined));
  showStatus(client, parts);
  client.onRequest<FileResult, void>(FILE_REQUEST, ({ uri }: FileParams) => readFile(Uri.parse(uri)));
  client.onRequest<FolderResult, void>(FOLDER_REQUEST, ({ uri }: FileParams) => readFolder(Uri.parse(uri)));
  return client;
}
