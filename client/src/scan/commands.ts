import {
  type CancellationToken,
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  ProgressLocation,
  window,
  workspace,
} from 'vscode';
import {
  CLEAR_SCAN_NOTIFICATION,
  SCAN_REQUEST,
  type ScanAnswer,
  type ScanParams,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import { exportReport } from './exportReport.ts';
import { createReportView } from './reportView.ts';
import { nonce, summarise } from './summary.ts';

/** Registers the commands that scan: everything, the workspace, one file. */
export function createScan(context: ExtensionContext, server: Server): Disposable {
  const report = createReportView(context);

  const scanAll = (showsReport = false) => run(l10n.t('Scanning all servers'), wanted(), showsReport);
  let scanAgain = () => scanAll(true);

  /** Scans with a notification that shows how far it is and ends it. What came out is told where no report shows it. */
  const run = async (title: string, params: ScanParams, showsReport = false): Promise<void> => {
    let isCancelled = false;
    const answer = await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const scanned = await scan(server, params, token, (message) => progress.report({ message }));
        isCancelled = token.isCancellationRequested;
        return scanned;
      },
    );
    if (isCancelled) {
      window.setStatusBarMessage(l10n.t('The scan was cancelled. Nothing of it is shown.'), 10_000);
      return;
    }
    if (!answer) {
      void window.showWarningMessage(l10n.t('The scan broke off. “Toolseal: Show Log” says why.'));
      return;
    }
    report.keep(answer);
    scanAgain = () => run(title, params, true);
    if (showsReport) {
      report.show();
      return;
    }
    const { message, isWorrying } = summarise(answer);
    const show = l10n.t('Show Report');
    const problems = l10n.t('Show Problems');
    const ask = isWorrying ? window.showWarningMessage : window.showInformationMessage;
    const chosen = await ask(message, show, ...(answer.findings.length > 0 ? [problems] : []));
    if (chosen === show) report.show();
    if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
  };

  /** Scans first where there is no report yet. False when there is still none. */
  const showReport = async (): Promise<boolean> => {
    if (report.show()) return true;
    await scanAll(true);
    return report.show();
  };

  return Disposable.from(
    report,
    commands.registerCommand('toolseal.scanAll', () => scanAll()),
    commands.registerCommand('toolseal.scanAgain', () => scanAgain()),
    commands.registerCommand('toolseal.scanWorkspace', () =>
      run(l10n.t('Scanning the workspace'), { scopes: ['project'] }),
    ),
    commands.registerCommand('toolseal.scanFile', async () => {
      const uri = window.activeTextEditor?.document.uri;
      if (!uri) return;
      await run(l10n.t('Scanning this file'), { scopes: ['project'], uris: [uri.toString()] });
    }),
    commands.registerCommand('toolseal.showReport', showReport),
    commands.registerCommand('toolseal.exportReport', async () => {
      if (await showReport()) await exportReport(server);
    }),
    commands.registerCommand('toolseal.clearScan', () => server.notify(CLEAR_SCAN_NOTIFICATION, undefined)),
  );
}

function scan(
  server: Server,
  params: ScanParams,
  token: CancellationToken,
  onProgress: (message: string) => void,
): Promise<ScanAnswer | undefined> {
  return server.requestWithProgress<ScanAnswer>(
    SCAN_REQUEST,
    { ...params, page: { nonce: nonce() } },
    token,
    onProgress,
  );
}

/** Which configs and clients the user's settings name; without them all. */
function wanted(): ScanParams {
  const settings = workspace.getConfiguration('toolseal.scan');
  const scopes = settings.get<ScanParams['scopes']>('scopes');
  const clients = settings.get<readonly string[]>('clients') ?? [];
  return { ...(scopes && { scopes }), ...(clients.length > 0 && { clients }) };
}
