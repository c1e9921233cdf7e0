import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { attend, type ClientParts, optionsFor } from '../clientParts.ts';
import { followTyping } from '../typing.ts';

export { hearProgress } from '../clientParts.ts';

/** The browser's own, of which the rest of the extension knows nothing. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Prepares the client of a language server in a worker, which reads files through it. */
export function createClient(parts: ClientParts): LanguageClient {
  const worker = new Worker(Uri.joinPath(parts.context.extensionUri, 'dist/server.js').toString(true));
  const typing = followTyping();
  parts.context.subscriptions.push(typing);
  const client = new LanguageClient('toolseal', 'Toolseal', worker, {
    ...optionsFor(parts, undefined),
    middleware: typing.middleware,
  });
  attend(client, parts);
  typing.attend(client);
  return client;
}
