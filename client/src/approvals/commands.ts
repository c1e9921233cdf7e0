import { commands, Disposable, l10n, Uri, window } from 'vscode';
import { withoutIcons } from '../foreignText.ts';
import type { Actions } from './actions.ts';
import type { Listing } from './listing.ts';
import { isApprovable, type Node, type ServerNode } from './nodes.ts';
import type { Reviews } from './review.ts';
import { pathOf } from './texts.ts';
import type { Tree } from './tree.ts';

/**
 * Registers the commands of the tree. They take the id of a line, or the URI of a config and the key of a server;
 * without arguments they work on the selected line where the tree has the focus (`'selected'`), or ask. An editor's title
 * gives the text that it is about, its keys say so (`'active'`).
 */
export function registerApprovalCommands(
  listing: Listing,
  tree: Tree,
  actions: Actions,
  reviews: Reviews,
): Disposable {
  const find = async (first: unknown, second: unknown): Promise<Node | undefined> => {
    if (first === 'selected') {
      return tree.selected()[0];
    }
    const shown = shownBy(first);
    const reviewed = shown && reviews.serverOf(shown);
    if (reviewed) {
      return await find(reviewed.uri, reviewed.server);
    }
    if (typeof first !== 'string') {
      return undefined;
    }
    if (typeof second !== 'string') {
      return tree.find(first);
    }
    await listing.ready();
    const known = tree.findServer(first, second);
    if (known) {
      return known;
    }
    await listing.refresh();
    return tree.findServer(first, second);
  };
  /** The text that a command is about, of those that show a server. */
  const shownBy = (first: unknown): Uri | undefined => {
    if (first === 'active') {
      return reviews.active();
    }
    return first instanceof Uri ? first : undefined;
  };
  const pick = async (
    title: string,
    isWanted: (node: ServerNode) => boolean,
  ): Promise<ServerNode | undefined> => {
    await listing.ready();
    const items = tree
      .servers()
      .filter(isWanted)
      .map((node) => ({
        label: withoutIcons(node.server.name),
        description: withoutIcons(pathOf(node.file.uri)),
        detail: withoutIcons(`${node.server.summary} · ${node.server.starts}`),
        node,
      }));
    const placeHolder = items.length > 0 ? title : l10n.t('There is no such server.');
    const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
    return chosen?.node;
  };
  /** The server of a line, or one that is asked for where no line was named. */
  const serverFor = async (
    args: readonly unknown[],
    title: string,
    isWanted: (node: ServerNode) => boolean,
  ): Promise<ServerNode | undefined> => {
    if (args.length === 0) {
      return await pick(title, isWanted);
    }
    const node = await find(args[0], args[1]);
    return node?.kind === 'server' ? node : undefined;
  };
  const onLine =
    (action: (node: Node, isLook: boolean) => Promise<void>) =>
    async (...args: unknown[]): Promise<void> => {
      const node = await find(args[0], args[1]);
      if (node) {
        await action(node, args[2] === 'look');
      }
    };

  return Disposable.from(
    commands.registerCommand('toolseal.approve', async (...args) => {
      const node = await serverFor(args, l10n.t('Which server do you approve?'), ({ server }) =>
        isApprovable(server),
      );
      const shown = shownBy(args[0]);
      // Of what is approved there is nothing left to compare.
      if (node && (await actions.approve([node])) > 0 && shown) {
        await reviews.close(shown);
      }
    }),
    commands.registerCommand(
      'toolseal.approveFile',
      onLine(async ({ file }) => {
        await actions.approve(
          tree.servers().filter((node) => node.file.uri === file.uri && isApprovable(node.server)),
        );
      }),
    ),
    commands.registerCommand('toolseal.revoke', async (...args) => {
      const isRevocable = ({ server }: ServerNode) => server.approved !== undefined;
      const node = await serverFor(args, l10n.t('Which approval do you revoke?'), isRevocable);
      if (node) {
        await actions.revoke(node);
      }
    }),
    commands.registerCommand('toolseal.review', async (...args) => {
      const named = args.length > 0 ? await find(args[0], args[1]) : undefined;
      if (named?.kind === 'definition') {
        return await actions.review(named);
      }
      const node = await serverFor(
        args,
        l10n.t('Which change do you want to see?'),
        ({ server }) => server.state === 'changed',
      );
      if (node) {
        await actions.review(node);
      }
    }),
    commands.registerCommand(
      'toolseal.revealInConfig',
      onLine((node, preserveFocus) => actions.revealInConfig(node, { preserveFocus })),
    ),
    commands.registerCommand(
      'toolseal.captureNow',
      onLine(async (node) => {
        if (node.kind === 'server') {
          await commands.executeCommand('toolseal.captureServer', {
            uri: node.file.uri,
            server: node.server.key,
          });
        }
      }),
    ),
    commands.registerCommand(
      'toolseal.showDefinition',
      onLine(async (node, preserveFocus) => {
        if (node.kind === 'definition') {
          await actions.showDefinition(node, { preserveFocus });
        }
      }),
    ),
    commands.registerCommand('toolseal.copyPin', onLine(actions.copyPin)),
    commands.registerCommand('toolseal.openRule', onLine(actions.openRule)),
    commands.registerCommand('toolseal.refreshServers', () => listing.refresh()),
  );
}
