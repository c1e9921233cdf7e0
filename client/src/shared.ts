// The extension as a browser loads it, in one file, and with it what Node shares of that: the library of language clients.
import type { ExtensionContext } from 'vscode';
import type { ClientLibrary } from './server.ts';

const extension = () => import('./web/extension.ts');

/** Starts the extension where a browser runs it. */
export async function activate(context: ExtensionContext): Promise<void> {
  await (await extension()).activate(context);
}

/** Lets the language server end in order. */
export async function deactivate(): Promise<void> {
  await (await extension()).deactivate();
}

/** The language client for where Node runs the extension. */
export function loadForNode(): Promise<ClientLibrary> {
  return import('./node/languageClient.ts');
}
