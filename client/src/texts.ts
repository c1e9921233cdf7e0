import { commands, Disposable, EventEmitter, l10n, languages, Uri, window, workspace } from 'vscode';
import {
  SHOW_TEXT_COMMAND,
  TEXT_REQUEST,
  type TextParams,
  type TextResult,
} from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

/** A language of its own, because editors make links of addresses even in plain text; see package.json. */
const language = 'toolseal-text';
const scheme = 'toolseal-text';

/** Shows foreign texts in a read-only editor that renders nothing. */
export function registerTexts(server: Server): Disposable {
  const changed = new EventEmitter<Uri>();

  const show = async (uri: unknown, fingerprint: unknown): Promise<void> => {
    if (typeof uri !== 'string' || typeof fingerprint !== 'string') {
      return;
    }
    const params: TextParams = { uri, fingerprint };
    const path = `/${l10n.t('Text for the model')}`;
    const place = Uri.from({ scheme, path, query: JSON.stringify(params) });
    changed.fire(place);
    const document = await workspace.openTextDocument(place);
    await languages.setTextDocumentLanguage(document, language);
    await window.showTextDocument(document, { preview: true });
  };
  return Disposable.from(
    changed,
    commands.registerCommand(SHOW_TEXT_COMMAND, show),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const result = await server.request<TextResult | null>(TEXT_REQUEST, JSON.parse(query));
        // Nothing at all would look harmless.
        return result?.text ?? l10n.t('This text is not in its file any more, or the file cannot be read.');
      },
    }),
  );
}
