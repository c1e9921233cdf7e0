import { l10n, Uri, window, workspace } from 'vscode';
import { EXPORT_REQUEST, type ExportParams } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

/** Writes the report of the last scan into a file that the user names; its ending decides over the format. */
export async function exportReport(server: Server): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, 'mcp-report.html') }),
    filters: { HTML: ['html'], Markdown: ['md'], SARIF: ['sarif'], JSON: ['json'] },
  });
  if (!target) return;
  const format = formatOf(target.path);
  if (!format) {
    void window.showWarningMessage(
      l10n.t('Nothing was exported: the name has to end with .html, .md, .sarif or .json.'),
    );
    return;
  }
  const params: ExportParams = { format };
  const text = await server.request<string>(EXPORT_REQUEST, params);
  if (text === undefined) {
    // The server was started anew since the scan.
    void window.showWarningMessage(l10n.t('Nothing was exported: scan again first.'));
    return;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    void window.showInformationMessage(l10n.t('Exported: {0}', workspace.asRelativePath(target)));
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function formatOf(path: string): ExportParams['format'] | undefined {
  if (/\.sarif(\.json)?$/i.test(path)) return 'sarif';
  if (/\.html?$/i.test(path)) return 'html';
  if (/\.(md|markdown)$/i.test(path)) return 'markdown';
  return /\.json$/i.test(path) ? 'json' : undefined;
}
