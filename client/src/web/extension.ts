import { commands, type ExtensionContext } from 'vscode';
import { wire } from '../wire.ts';
import { createClient, hearProgress } from './languageClient.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension where a browser runs it: no disk, no processes, the language server in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  // What needs a disk or starts something is not offered.
  await commands.executeCommand('setContext', 'toolseal.diskless', true);
  stop = wire(context, async () => ({ createClient, hearProgress }));
}

/** Lets the language server end in order. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
