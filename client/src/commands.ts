import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { captureServer } from './capture/captureServer.ts';
import { checkRunningServers } from './capture/runningServers.ts';
import type { Server } from './server.ts';

/** Registers the commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('toolseal.restart', () => server.restart()),
    commands.registerCommand('toolseal.showLog', () => log.show()),
    commands.registerCommand('toolseal.captureServer', (uri: unknown, name: unknown) =>
      captureServer(server, log, uri, name),
    ),
    commands.registerCommand('toolseal.checkRunningServers', () => checkRunningServers(server)),
  );
}
