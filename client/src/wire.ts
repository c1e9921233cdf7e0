import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { createApprovals } from './approvals/approvals.ts';
import { registerCommands } from './commands.ts';
import { isWorthStarting } from './documents.ts';
import { createExplain } from './explain/explain.ts';
import { createScan } from './scan/commands.ts';
import { registerSafetyTool } from './scan/safetyTool.ts';
import { type ClientLibrary, createServer } from './server.ts';
import { createStatus } from './status.ts';
import { registerTexts } from './texts.ts';
import { registerSample } from './walkthrough.ts';

/**
 * Wires the parts; the language server starts when the first document that it can check is open.
 *
 * @param load gets the library that runs the language server where the extension runs
 * @returns what lets the server end in order
 */
export function wire(context: ExtensionContext, load: () => Promise<ClientLibrary>): () => Promise<void> {
  const log = window.createOutputChannel('Toolseal', { log: true });
  const status = createStatus();
  const started = createServer({ context, log, status }, load);

  const startFor = (document: TextDocument): void => {
    if (isWorthStarting(document)) {
      void started.start();
    }
  };
  context.subscriptions.push(
    log,
    status,
    registerCommands(started, log),
    registerTexts(started),
    createApprovals(context, started, log),
    createScan(context, started),
    createExplain(started),
    registerSafetyTool(started),
    registerSample(),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidGrantWorkspaceTrust(() => started.grantTrust()),
  );
  workspace.textDocuments.forEach(startFor);
  return () => started.stop();
}
