import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Server } from './server.ts';

/** Registers the commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('toolseal.restart', () => server.restart()),
    commands.registerCommand('toolseal.showLog', () => log.show()),
  );
}
