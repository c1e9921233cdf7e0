import {
  type Disposable,
  type ExtensionContext,
  l10n,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { ScanAnswer } from '../../../server/src/protocol.ts';

/** The report of the last scan, in a panel of the editor. */
export interface ReportView extends Disposable {
  keep(answer: ScanAnswer): void;
  /** False when there is nothing to show yet. */
  show(): boolean;
}

/** What the page asks for: a place to open. */
interface OpenMessage {
  readonly open: string;
  readonly line: number;
  readonly character: number;
}

/** Creates the view; its page can do nothing but ask for a place in one of the files that were scanned. */
export function createReportView(context: ExtensionContext): ReportView {
  let answer: ScanAnswer | undefined;
  let panel: WebviewPanel | undefined;

  const create = (): WebviewPanel => {
    const created = window.createWebviewPanel(
      'toolseal.report',
      l10n.t('MCP Security Report'),
      { viewColumn: ViewColumn.Active },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    created.iconPath = Uri.joinPath(context.extensionUri, 'media', 'icon.svg');
    created.webview.onDidReceiveMessage((message) => open(message, answer));
    created.onDidDispose(() => {
      panel = undefined;
    });
    return created;
  };
  const fill = (): void => {
    if (panel && answer?.page !== undefined) panel.webview.html = answer.page;
  };

  return {
    keep(next) {
      answer = next;
      fill();
    },
    show() {
      if (answer?.page === undefined) return false;
      if (panel) panel.reveal();
      else {
        panel = create();
        fill();
      }
      return true;
    },
    dispose: () => panel?.dispose(),
  };
}

async function open(message: unknown, answer: ScanAnswer | undefined): Promise<void> {
  if (!isOpenMessage(message) || !answer?.files.some(({ uri }) => uri === message.open)) return;
  const at = new Position(message.line, message.character);
  await window.showTextDocument(Uri.parse(message.open), {
    selection: new Range(at, at),
    viewColumn: ViewColumn.Beside,
    preview: true,
  });
}

function isOpenMessage(message: unknown): message is OpenMessage {
  const { open, line, character } = (message ?? {}) as Partial<OpenMessage>;
  return (
    typeof open === 'string' &&
    [line, character].every((value) => Number.isSafeInteger(value) && Number(value) >= 0)
  );
}
