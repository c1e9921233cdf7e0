import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { attend, type ClientParts, optionsFor } from '../clientParts.ts';
import { followTyping } from '../typing.ts';

export { hearProgress } from '../clientParts.ts';

/** Prepares the client of a language server that runs as a process of Node. */
export function createClient(parts: ClientParts): LanguageClient {
  const { context } = parts;
  const typing = followTyping();
  parts.context.subscriptions.push(typing);
  const client = new LanguageClient(
    'toolseal',
    'Toolseal',
    { module: context.asAbsolutePath('dist/languageServer.cjs'), transport: TransportKind.ipc },
    { ...optionsFor(parts, context.globalStorageUri.fsPath), middleware: typing.middleware },
  );
  attend(client, parts);
  typing.attend(client);
  return client;
}
