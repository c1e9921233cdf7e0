import type { ServerEntry } from '../model.ts';
import { perServer } from '../perServer.ts';
import type { StringNode } from '../tree.ts';

/** Programs that speak to a remote server in place of the client. */
const bridge =
  /(?:^|[^\w-])(?:mcp-remote|supergateway|mcp-proxy|mcp-bridge|mcp-client-proxy|mcp-stdio-to-streamable-http-adapter|mcp-superassistant-proxy|fastmcp)(?![\w-])/;

/** Whether what an entry starts only passes messages on to a server elsewhere. */
export const isBridge = perServer(
  ({ launch }) => launch?.words.some(({ text }) => bridge.test(text)) ?? false,
);

/** Where the address of a server's remote end may stand: its URL, and the arguments of a bridge. */
export function remoteEnds(server: ServerEntry): readonly StringNode[] {
  if (isBridge(server)) return server.url ? [server.url, ...server.args] : server.args;
  return server.url ? [server.url] : nothing;
}

const nothing: readonly StringNode[] = [];
