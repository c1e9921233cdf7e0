import { commands, Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { Server } from '../server.ts';
import { createActions } from './actions.ts';
import { offerToWait } from './autostart.ts';
import { type NewLaunch, watchForNewLaunches } from './change.ts';
import { registerApprovalCommands } from './commands.ts';
import { hasConfigs } from './configs.ts';
import { createListing } from './listing.ts';
import type { ServerNode } from './nodes.ts';
import { createReviews } from './review.ts';
import { registerDecorations } from './severity.ts';
import { createTree, viewId } from './tree.ts';

/** Sets up the tree of servers, what can be done with them, and the notification when one would run that is new. */
export function createApprovals(
  { globalState }: ExtensionContext,
  server: Server,
  log: LogOutputChannel,
): Disposable {
  const listing = createListing(server, log);
  const tree = createTree(listing);
  const reviews = createReviews(server, listing);
  const actions = createActions(server, listing, tree, reviews);
  const linesOf = (launches: readonly NewLaunch[]): ServerNode[] =>
    launches.flatMap(({ file, server }) => tree.findServer(file.uri, server.key) ?? []);

  const changes = watchForNewLaunches(listing, {
    async review(launches) {
      const lines = linesOf(launches);
      const [first] = lines;
      if (lines.length === 1 && first) {
        await actions.review(first);
      } else if (first) {
        await tree.reveal(first);
      } else {
        await commands.executeCommand(`${viewId}.focus`);
      }
    },
    async approve(launches) {
      await actions.approve(linesOf(launches));
    },
    async open(launch) {
      const [line] = linesOf([launch]);
      if (line) {
        await actions.revealInConfig(line);
      }
    },
    afterwards: () => offerToWait(globalState),
  });
  // The badge counts before anybody has opened the tree, but no server starts for a window without configs.
  void hasConfigs().then(
    async (isThere) => {
      if (isThere) {
        await listing.ready();
      } else {
        listing.watch();
      }
    },
    (error) => log.error(error),
  );
  return Disposable.from(
    listing,
    tree,
    reviews,
    changes,
    registerDecorations(),
    registerApprovalCommands(listing, tree, actions, reviews),
  );
}
