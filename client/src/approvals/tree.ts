import {
  Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { fileKey, type ListedFile } from '../../../server/src/protocol.ts';
import { itemOf } from './items.ts';
import type { Listing } from './listing.ts';
import { childrenOf, fileNodes, type Node, type ServerNode } from './nodes.ts';

export const viewId = 'toolseal.servers';

/** The tree of configs, their servers and what these define. */
export interface Tree extends Disposable {
  /** The line with this id, as it is now. */
  find(id: string): Node | undefined;
  /** The line of a server, by its key or, where only one has it, by its name. */
  findServer(uri: string, key: string): ServerNode | undefined;
  /** The lines of all servers. */
  servers(): ServerNode[];
  /** The lines that are selected. */
  selected(): Node[];
  /** Shows the tree with a line in sight and selected. */
  reveal(node: Node): Promise<void>;
}

/** Creates the view. Its elements are the ids of the lines, so that what the user has opened stays open. */
export function createTree(listing: Listing): Tree {
  const changed = new EventEmitter<string[] | undefined>();
  let lines = linesOf(listing.files());

  const provider: TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    async getChildren(id) {
      if (id === undefined) {
        lines = linesOf(await listing.ready());
        return lines.roots;
      }
      return lines.childrenOf(id);
    },
    getTreeItem: (id) => {
      const node = lines.find(id);
      return node ? itemOf(node) : { label: '' };
    },
    getParent: (id) => lines.find(id)?.parent?.id,
  };
  const view = window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const update = (): void => {
    const before = lines;
    lines = linesOf(listing.files());
    const different = lines.differentFrom(before);
    if (different.length > 0) {
      changed.fire(different.includes('') ? undefined : different);
    }
    describe(view, listing.files());
  };
  const subscriptions = Disposable.from(
    view,
    changed,
    listing.onDidLook(update),
    workspace.onDidGrantWorkspaceTrust(() => describe(view, listing.files())),
  );
  describe(view, listing.files());

  return {
    find: (id) => lines.find(id),
    findServer: (uri, key) => {
      const servers = lines.servers().filter(({ file }) => fileKey(file.uri) === fileKey(uri));
      return (
        servers.find(({ server }) => server.key === key) ?? servers.find(({ server }) => server.name === key)
      );
    },
    servers: () => lines.servers(),
    selected: () => view.selection.flatMap((id) => lines.find(id) ?? []),
    reveal: async ({ id }) => {
      await view.reveal(id, { select: true, focus: true, expand: true });
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** The badge counts what needs a decision; a message says when none can be made. */
function describe(view: TreeView<string>, files: readonly ListedFile[]): void {
  const pending = files.flatMap(({ servers }) => servers).filter((server) => server.pending).length;
  const tooltip =
    pending === 1 ? l10n.t('1 server needs a decision') : l10n.t('{0} servers need a decision', pending);
  view.badge = pending === 0 ? undefined : { value: pending, tooltip };
  view.message =
    files.length > 0 && !workspace.isTrusted
      ? l10n.t('Restricted Mode: nothing can be approved or started until you trust this workspace.')
      : '';
}

/** All lines at one moment. */
interface Lines {
  readonly roots: string[];
  find(id: string): Node | undefined;
  servers(): ServerNode[];
  childrenOf(id: string): string[];
  /** The lines that have to be drawn again, '' for all of them. */
  differentFrom(before: Lines): string[];
  /** All that is drawn of a line. */
  appearance(id: string): string | undefined;
}

function linesOf(files: readonly ListedFile[]): Lines {
  const nodes = new Map<string, Node>();
  const children = new Map<string, string[]>();
  const appearances = new Map<string, string>();
  const add = (siblings: readonly Node[]): string[] =>
    siblings.map((node) => {
      const below = add(childrenOf(node));
      nodes.set(node.id, node);
      children.set(node.id, below);
      appearances.set(node.id, JSON.stringify([itemOf(node), below]));
      return node.id;
    });
  const roots = add(fileNodes(files));
  return {
    roots,
    find: (id) => nodes.get(id),
    servers: () => [...nodes.values()].filter((node) => node.kind === 'server'),
    childrenOf: (id) => children.get(id) ?? [],
    appearance: (id) => appearances.get(id),
    differentFrom(before) {
      if (roots.join('\n\n') !== before.roots.join('\n\n')) {
        return [''];
      }
      // What is new comes with the line above it, whose children differ.
      return [...appearances].flatMap(([id, appearance]) => {
        const old = before.appearance(id);
        return old === undefined || old === appearance ? [] : [id];
      });
    },
  };
}
