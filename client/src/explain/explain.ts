import { commands, Disposable, EventEmitter, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { CATEGORIES_REQUEST, type CategorySummary, EXPLAIN_REQUEST } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

const SCHEME = 'toolseal-explain';

interface CategoryItem extends QuickPickItem {
  readonly id: string;
}

/** The command that explains a category of the OWASP MCP Top 10: what it means, what to do, which rules look for it. */
export function createExplain(server: Server): Disposable {
  const changed = new EventEmitter<Uri>();

  const explain = async (category?: unknown): Promise<void> => {
    const id = typeof category === 'string' ? category : await pick(server);
    if (id === undefined) return;
    const uri = Uri.from({ scheme: SCHEME, path: `/${id}.md` });
    changed.fire(uri);
    await commands.executeCommand('markdown.showPreview', uri);
  };

  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ path }, token) => {
        const category = path.replace(/^\/|\.md$/g, '');
        return (await server.request<string>(EXPLAIN_REQUEST, { category }, token)) ?? '';
      },
    }),
    commands.registerCommand('toolseal.explain', explain),
  );
}

async function pick(server: Server): Promise<string | undefined> {
  const categories = server.request<readonly CategorySummary[]>(CATEGORIES_REQUEST, undefined);
  const items = categories.then((known) =>
    (known ?? []).map(
      ({ id, label, title, meaning }): CategoryItem => ({
        id,
        label: title,
        description: label,
        detail: meaning,
      }),
    ),
  );
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which category of the OWASP MCP Top 10?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}
