import { readDocument } from '../../server/src/analysis/analyze.ts';
import type { SecretOccurrence } from '../../server/src/analysis/secrets.ts';
import { contentSpan } from '../../server/src/analysis/tree.ts';

export interface FoundSecret extends Omit<SecretOccurrence, 'node' | 'from' | 'to'> {
  /** The secret itself. */
  readonly secret: string;
  /** How it is written in the file. */
  readonly source: string;
}

/** The secrets of a server entry, or of the servers of a whole text. */
export function secretsOf(entry: unknown): FoundSecret[] {
  const text = typeof entry === 'string' ? entry : JSON.stringify({ servers: { acme: entry } });
  const document = readDocument({ uri: 'file:///project/.vscode/mcp.json', text });
  return (document?.servers ?? []).flatMap((server) =>
    server.secrets.map(({ node, from, to, ...secret }) => {
      const { start, end } = contentSpan(node, from, to);
      return { ...secret, secret: node.value.slice(from, to), source: text.slice(start, end) };
    }),
  );
}
