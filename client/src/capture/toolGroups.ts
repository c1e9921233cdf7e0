/** A tool of an MCP server as the editor lists it: without annotations, and under a name of the editor's making. */
export interface EditorTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: object | undefined;
}

/** How long VS Code lets the part of a name be that stands for the server. */
const longestLabel = 13;

/**
 * Sorts tools by server. VS Code 1.139 names them `mcp_<label>_<tool>`, where the label is what it makes of the
 * server's name, cut, and numbered where two come out the same. So a group is a guess: it says where the tools may
 * come from, and never whose they are.
 *
 * @param servers names of servers that may be among them
 */
export function groupTools(
  tools: readonly EditorTool[],
  servers: readonly string[],
): Readonly<Record<string, { readonly tools: readonly EditorTool[] }>> {
  const labels = [...new Set(servers.map(labelOf))].sort((a, b) => b.length - a.length);
  const groups = new Map<string, EditorTool[]>();
  for (const tool of tools) {
    const rest = tool.name.replace(/^mcp_/, '');
    const label = labels.find(
      (candidate) => rest.startsWith(candidate) && /^\d*_/.test(rest.slice(candidate.length)),
    );
    const end = rest.indexOf('_', label?.length ?? 0);
    const group = end < 0 ? '' : rest.slice(0, end);
    groups.set(group, [...(groups.get(group) ?? []), { ...tool, name: rest.slice(end + 1) }]);
  }
  return Object.fromEntries([...groups].map(([name, tools]) => [name, { tools }]));
}

function labelOf(server: string): string {
  return server
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '_')
    .slice(0, longestLabel);
}
