import type { ClientFormat, FilePattern } from '../format.ts';

/** What most clients took over from Claude Desktop: a map under `mcpServers`, and nothing beside it. */
export const claudeLike = {
  syntax: 'json',
  strict: undefined,
  roots: [['mcpServers']],
  variables: [],
  secretReference: undefined,
  autoApprove: [],
} as const satisfies Partial<ClientFormat>;

/** What a plugin brings along, somewhere below the folder of installed plugins: wrapped or a bare map. */
export function pluginFiles(folder: string): FilePattern[] {
  return ['.mcp.json', 'mcp.json'].map((name) => ({
    path: `${folder}/**/${name}`,
    scope: 'user',
    roots: [['mcpServers'], ['mcp_servers'], []],
  }));
}
