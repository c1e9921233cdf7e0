import { Disposable, LanguageStatusSeverity, l10n, languages, Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/protocol.ts';
import { documentSelector } from './documents.ts';

/** The language status item: what is known about the document in the active editor. */
export interface Status extends Disposable {
  showServer(state: 'starting' | 'running' | 'stopped'): void;
  showDocument(params: StatusParams): void;
}

/** Creates the item, which appears only beside documents that Toolseal reads. */
export function createStatus(): Status {
  const item = languages.createLanguageStatusItem('toolseal.status', documentSelector);
  item.name = 'Toolseal';
  const documents = new Map<string, StatusParams>();
  let server: 'idle' | 'starting' | 'running' | 'stopped' = 'idle';

  const update = (): void => {
    const document =
      window.activeTextEditor && documents.get(window.activeTextEditor.document.uri.toString());
    const content =
      server === 'idle' ? idleContent() : server === 'stopped' ? stoppedContent() : documentContent(document);
    Object.assign(item, content);
    item.busy = server === 'starting' || (server === 'running' && document === undefined);
  };
  const subscriptions = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(({ uri }) => documents.delete(uri.toString())),
  );
  update();

  return {
    showServer(state) {
      server = state;
      if (state !== 'running') {
        documents.clear();
      }
      update();
    },
    showDocument(params) {
      // Parsed and printed again, because the server may encode an URI in another way than the editor.
      documents.set(Uri.parse(params.uri).toString(), params);
      update();
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Most compose files and settings have nothing to do with MCP, and no server starts for them. */
function idleContent() {
  return {
    text: `Toolseal: ${l10n.t('not started')}`,
    detail: l10n.t('It starts as soon as a file about MCP is open.'),
  };
}

function stoppedContent() {
  return {
    text: `Toolseal: ${l10n.t('not running')}`,
    detail: l10n.t('The language server has stopped.'),
    severity: LanguageStatusSeverity.Error,
    command: { command: 'toolseal.restart', title: l10n.t('Restart') },
  };
}

function documentContent(document: StatusParams | undefined) {
  return {
    text: `Toolseal: ${document ? summary(document) : l10n.t('checking…')}`,
    detail: document ? detail(document) : '',
    severity:
      document && needsLook(document) ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
    command: { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') },
  };
}

function summary(document: StatusParams): string {
  const { suppressed } = document;
  return suppressed > 0 ? `${shown(document)}, ${l10n.t('{0} ignored', suppressed)}` : shown(document);
}

function shown({ state, counts }: StatusParams): string {
  if (state === 'not-checked') {
    return l10n.t('not checked');
  }
  const findings = counts.error + counts.warning + counts.information + counts.hint;
  if (findings === 0) {
    return state === 'checked' ? l10n.t('no findings') : l10n.t('partly checked');
  }
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}

function detail({ reason, format, servers, state }: StatusParams): string {
  if (reason) {
    return reason;
  }
  if (state === 'not-checked') {
    return '';
  }
  const checked = servers === 1 ? l10n.t('1 server') : l10n.t('{0} servers', servers);
  return format ? `${format} · ${checked}` : checked;
}

/** Red is kept for a server that does not run: findings have their own colours in the text. */
function needsLook({ state, counts }: StatusParams): boolean {
  return state === 'partly-checked' || counts.error + counts.warning > 0;
}
