import { readDocument } from '../../server/src/analysis/analyze.ts';
import type { ServerEntry } from '../../server/src/analysis/model.ts';

/** The only server of a config. */
export function serverOf(entry: unknown, name = 'example'): ServerEntry {
  return serverIn(JSON.stringify({ servers: { [name]: entry } }));
}

/** The first server in the text of a config. */
export function serverIn(text: string, uri = 'file:///project/.vscode/mcp.json'): ServerEntry {
  const server = readDocument({ uri, text })?.servers[0];
  if (!server) throw new Error('no server');
  return server;
}
