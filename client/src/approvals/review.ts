import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  CHANGES_REQUEST,
  type ChangesParams,
  type ChangesResult,
  fileKey,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Listing } from './listing.ts';
import { isApprovable } from './nodes.ts';

const reviewScheme = 'toolseal-review';
const reviewLanguage = 'toolseal-review';

/** The texts whose server can be approved as it is; the menu of an editor's title asks for it. */
const approvableReviews = 'toolseal.approvableReviews';

/** Shows what was approved beside what is there now, and definitions as they are. */
export interface Reviews extends Disposable {
  /** Opens the diff; false where there is nothing to compare. */
  show(params: ChangesParams): Promise<boolean>;
  /** Opens a definition as it is now; false where there is none. */
  showDefinition(params: Required<ChangesParams>, options: DefinitionOptions): Promise<boolean>;
  /** The server that a text is about; undefined for other texts. */
  serverOf(uri: Uri): Pick<ChangesParams, 'uri' | 'server'> | undefined;
  /** The text in the active editor, where it is one of these. */
  active(): Uri | undefined;
  /** Closes the editors with the same texts. */
  close(uri: Uri): Promise<void>;
}

export interface DefinitionOptions {
  /** What the editor is called. */
  readonly label: string;
  readonly preserveFocus: boolean;
}

type Side = 'before' | 'after';

/** Prepares the texts, which follow what changes as long as they are open. */
export function createReviews(server: Server, listing: Listing): Reviews {
  const changed = new EventEmitter<Uri>();
  const known = new Map<string, ChangesResult>();

  const ask = async (params: ChangesParams): Promise<ChangesResult | undefined> => {
    const result = await server.request<ChangesResult | null>(CHANGES_REQUEST, params);
    return result ?? undefined;
  };
  const update = async (): Promise<void> => {
    const open = openTexts();
    for (const query of new Set(open.map(({ query }) => query))) {
      const before = known.get(query);
      const now = await ask(JSON.parse(query));
      if (!now || (now.before === before?.before && now.after === before?.after)) {
        continue;
      }
      known.set(query, now);
      for (const uri of open.filter((uri) => uri.query === query)) {
        changed.fire(uri);
      }
    }
  };
  const tellApprovable = (): void => {
    const approvable = openTexts().filter((uri) => isForApproval(listing, JSON.parse(uri.query)));
    void commands.executeCommand('setContext', approvableReviews, approvable.map(String));
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
    listing.onDidLook(tellApprovable),
    workspace.onDidOpenTextDocument((document) => isReview(document) && tellApprovable()),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === reviewScheme) {
        known.delete(uri.query);
        tellApprovable();
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
      const [before, after] = [uriOf(query, pathOf.before), uriOf(query, pathOf.after)];
      await Promise.all([highlight(before), highlight(after)]);
      await commands.executeCommand('vscode.diff', before, after, changes.title, { preview: true });
      return true;
    },
    async showDefinition(params, { label, preserveFocus }) {
      const changes = await ask(params);
      if (!changes || changes.after === '') {
        return false;
      }
      const query = JSON.stringify(params);
      known.set(query, changes);
      const document = await highlight(uriOf(query, definitionPath(label)));
      await window.showTextDocument(document, { preview: true, preserveFocus });
      return true;
    },
    serverOf: (uri) => (uri.scheme === reviewScheme ? JSON.parse(uri.query) : undefined),
    active: () => {
      const uri = shownIn(window.tabGroups.activeTabGroup.activeTab?.input);
      return uri?.scheme === reviewScheme ? uri : undefined;
    },
    async close(uri) {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      await window.tabGroups.close(tabs.filter(({ input }) => shownIn(input)?.toString() === uri.toString()));
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Whether an approval is what the server of a text waits for. */
function isForApproval(listing: Listing, { uri, server: key }: ChangesParams): boolean {
  const file = listing.files().find((file) => fileKey(file.uri) === fileKey(uri));
  const servers = file?.blocked === undefined ? (file?.servers ?? []) : [];
  const server = servers.find((one) => one.key === key) ?? servers.find(({ name }) => name === key);
  return server !== undefined && isApprovable(server);
}

/** Without a suffix: by no name does a text become a config that something else reads. */
const pathOf: Readonly<Record<Side, string>> = { before: '/approved', after: '/now' };

/** The longest name that an editor's tab is given. */
const longestLabel = 60;

/** A name from a server is only a part of a path here, and never its end. */
function definitionPath(label: string): string {
  const name = [...label.replace(/[/\\]/g, '∕')].slice(0, longestLabel).join('');
  return `/${l10n.t('{0} (definition)', name)}`;
}

function uriOf(query: string, path: string): Uri {
  return Uri.from({ scheme: reviewScheme, path, query });
}

function isReview({ uri }: TextDocument): boolean {
  return uri.scheme === reviewScheme;
}

function openTexts(): Uri[] {
  return workspace.textDocuments.filter(isReview).map(({ uri }) => uri);
}

/** What an editor's title is about: of a diff, what is there now. */
function shownIn(input: unknown): Uri | undefined {
  if (input instanceof TabInputTextDiff) {
    return input.modified;
  }
  return input instanceof TabInputText ? input.uri : undefined;
}

/** JSON to look at: with its colours, and without links and whatever else looks into JSON. */
async function highlight(uri: Uri): Promise<TextDocument> {
  return await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), reviewLanguage);
}
