import { commands, Disposable, type LogOutputChannel } from 'vscode';
import { type CaptureArguments, captureServer } from './capture/captureServer.ts';
import { checkRunningServers } from './capture/runningServers.ts';
import type { Server } from './server.ts';

/** Registers the commands of the palette. */
export function registerCommands(server: Server, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand('toolseal.restart', async () => {
      await server.restart();
      // What the view shows was said by the one before, or by none.
      await commands.executeCommand('toolseal.refreshServers');
    }),
    commands.registerCommand('toolseal.showLog', () => log.show()),
    commands.registerCommand('toolseal.captureServer', (args?: CaptureArguments) =>
      captureServer(server, log, args ?? {}),
    ),
    commands.registerCommand('toolseal.checkRunningServers', () => checkRunningServers(server)),
  );
}
