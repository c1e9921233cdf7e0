import { l10n, lm, window } from 'vscode';
import { SERVERS_REQUEST, type ServersResult } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import { showDefinitions } from './captureServer.ts';
import { type EditorTool, groupTools } from './toolGroups.ts';

/**
 * `Toolseal: Check Tools of Running Servers`: opens what VS Code itself has got from the servers that it runs, where
 * it is checked like any other record of tools. Nothing is started.
 */
export async function checkRunningServers(server: Server): Promise<void> {
  const tools = runningTools();
  if (tools.length === 0) {
    void window.showInformationMessage(
      l10n.t('VS Code knows no tools of MCP servers yet: start a server, then check again.'),
    );
    return;
  }
  const listed = await server.request<ServersResult>(SERVERS_REQUEST, {});
  const names = listed?.files.flatMap(({ servers }) => servers.map(({ name }) => name)) ?? [];
  await showDefinitions(`${JSON.stringify(groupTools(tools, names), undefined, 2)}\n`);
}

/** None in editors that know no language models. */
function runningTools(): readonly EditorTool[] {
  const all: typeof lm.tools | undefined = (lm as typeof lm | undefined)?.tools;
  return (all ?? [])
    .filter(({ tags }) => tags.includes('mcp'))
    .map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
}
