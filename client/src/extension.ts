import type { ExtensionContext } from 'vscode';
import { wire } from './wire.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the extension where Node runs it, on this machine or on a remote one. */
export function activate(context: ExtensionContext): void {
  stop = wire(context, async () => (await import('./shared.ts')).loadForNode());
}

/** Lets the language server end in order. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
