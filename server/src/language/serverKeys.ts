import type { Finding } from '../analysis/finding.ts';
import type { ServerEntry } from '../analysis/model.ts';
import { jsonPointer, pathOf } from '../analysis/tree.ts';

/** Tells a server from all others of its file: where its entry stands, a JSON pointer (RFC 6901). */
export function keyOfServer({ node }: Pick<ServerEntry, 'node'>): string {
  return jsonPointer(pathOf(node));
}

/** The server that a client means: by its key, or else the first with this name. */
export function findMeant(servers: readonly ServerEntry[], keyOrName: string): ServerEntry | undefined {
  return (
    servers.find((server) => keyOfServer(server) === keyOrName) ??
    servers.find(({ name }) => name === keyOrName)
  );
}

/**
 * The server of a file that a finding is about. In `~/.claude.json` every project can have one of that name: then it is
 * the one around the finding.
 */
export function serverOf(
  { server: wanted, span: { start } }: Pick<Finding, 'server' | 'span'>,
  servers: readonly ServerEntry[],
): ServerEntry | undefined {
  const named = servers.filter(({ name }) => name === wanted);
  const isAround = ({ node, nameNode }: ServerEntry) =>
    Math.min(node.start, nameNode?.start ?? node.start) <= start && start <= node.end;
  return named.length > 1 ? (named.find(isAround) ?? named[0]) : named[0];
}
