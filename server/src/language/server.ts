import {
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../version.ts';
import { provideApprovals } from './approve.ts';
import { provideCapture } from './capture.ts';
import { provideCodeActions } from './codeActions.ts';
import { provideCodeLens } from './codeLens.ts';
import { provideCommands } from './commands.ts';
import { provideDiagnostics } from './diagnostics.ts';
import { provideExplanations } from './explain.ts';
import { provideHover } from './hover.ts';
import { provideSafety } from './safety.ts';
import { provideScan } from './scan.ts';
import { provideServers } from './servers.ts';
import { createSession, type Environment } from './session.ts';
import { sendStatus } from './status.ts';
import { provideTexts } from './texts.ts';

/** Runs the language server on a connection of any kind; ends with the connection. */
export function startServer(connection: Connection, environment: Environment): void {
  let introduced = false;
  // Whatever has no handler: before the client has introduced itself, that is everything.
  connection.onRequest((method) =>
    introduced
      ? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize has to come first'),
  );
  connection.onInitialize((params) => {
    if (introduced) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize comes only once');
    introduced = true;
    const session = createSession(connection, params, environment);
    if (session.options.statusNotifications) sendStatus(session);
    provideScan(session);
    provideCapture(session);
    provideTexts(session);
    provideExplanations(session);
    provideSafety(session);
    provideServers(session);
    provideApprovals(session);
    const capabilities: ServerCapabilities = {
      positionEncoding: session.positionEncoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(session.client.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
      ...provideDiagnostics(session),
      ...provideHover(session),
      ...provideCodeActions(session),
      ...provideCodeLens(session),
      ...provideCommands(session),
    };
    return { capabilities, serverInfo: { name: 'Toolseal', version } };
  });
  connection.listen();
}
