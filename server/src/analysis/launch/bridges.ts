import type { ServerEntry } from '../model.ts';
import type { StringNode } from '../tree.ts';

/** Programs that speak to a remote server in place of the client. */
const bridge =
  /(?:^|[^\w-])(?:mcp-remote|supergateway|mcp-proxy|mcp-bridge|mcp-client-proxy|mcp-stdio-to-streamable-http-adapter|mcp-superassistant-proxy|fastmcp)(?![\w-])/;

/** Whether what an entry starts only passes messages on to a server elsewhere. */
export function isBridge({ launch }: Pick<ServerEntry, 'launch'>): boolean {
  return launch?.words.some((word) => bridge.test(word.text)) ?? false;
}

/** Where the address of a server's remote end may stand: its URL, and the arguments of a bridge. */
export function remoteEnds(server: ServerEntry): StringNode[] {
  return [...(server.url ? [server.url] : []), ...(isBridge(server) ? server.args : [])];
}
