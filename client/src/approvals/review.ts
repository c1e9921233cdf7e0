import { commands, Disposable, EventEmitter, languages, Uri, workspace } from 'vscode';
import { CHANGES_REQUEST, type ChangesParams, type ChangesResult } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Listing } from './listing.ts';

const reviewScheme = 'toolseal-review';
const reviewLanguage = 'toolseal-review';

/** Shows what was approved beside what is there now. */
export interface Reviews extends Disposable {
  /** Opens the diff; false where there is nothing to compare. */
  show(params: ChangesParams): Promise<boolean>;
}

type Side = 'before' | 'after';

/** Prepares the diffs, which follow what changes as long as they are open. */
export function createReviews(server: Server, listing: Listing): Reviews {
  const changed = new EventEmitter<Uri>();
  const known = new Map<string, ChangesResult>();

  const ask = async (params: ChangesParams): Promise<ChangesResult | undefined> => {
    const result = await server.request<ChangesResult | null>(CHANGES_REQUEST, params);
    return result ?? undefined;
  };
  const update = async (): Promise<void> => {
    const open = new Set(
      workspace.textDocuments.filter(({ uri }) => uri.scheme === reviewScheme).map(({ uri }) => uri.query),
    );
    for (const query of open) {
      const before = known.get(query);
      const now = await ask(JSON.parse(query));
      if (!now || (now.before === before?.before && now.after === before?.after)) {
        continue;
      }
      known.set(query, now);
      changed.fire(uriOf(query, 'before'));
      changed.fire(uriOf(query, 'after'));
    }
  };
  const subscriptions = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(reviewScheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ path, query }) {
        const changes = known.get(query) ?? (await ask(JSON.parse(query)));
        if (!changes) {
          return '';
        }
        known.set(query, changes);
        return path === pathOf.before ? changes.before : changes.after;
      },
    }),
    listing.onDidLook(update),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === reviewScheme) {
        known.delete(uri.query);
      }
    }),
  );

  return {
    async show(params) {
      const changes = await ask(params);
      if (!changes) {
        return false;
      }
      const query = JSON.stringify(params);
      known.set(query, changes);
      const [before, after] = [uriOf(query, 'before'), uriOf(query, 'after')];
      await Promise.all([highlight(before), highlight(after)]);
      await commands.executeCommand('vscode.diff', before, after, changes.title, { preview: true });
      return true;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Without a suffix: by no name does a text become a config that something else reads. */
const pathOf: Readonly<Record<Side, string>> = { before: '/approved', after: '/now' };

function uriOf(query: string, side: Side): Uri {
  return Uri.from({ scheme: reviewScheme, path: pathOf[side], query });
}

/** JSON to look at: with its colours, and without links and whatever else looks into JSON. */
async function highlight(uri: Uri): Promise<void> {
  await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), reviewLanguage);
}
