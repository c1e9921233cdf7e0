import type { ServerEntry, ServerMap, ToolSet } from '../model.ts';
import type { PolicyFlows } from '../policy/model.ts';
import { type FlowTool, flowTool } from './classify.ts';
import { type Flow, findFlow } from './flow.ts';
import type { FlowServer, LegWitness } from './servers.ts';

/** What stands for the client itself as evidence. */
export const hostToolsWord = 'hostTools';

/** What a client offers by itself, where a policy wants it counted. */
const hostTools: LegWitness = {
  // No key of a config: it cannot be taken for one of the servers.
  server: '\0client',
  tool: undefined,
  leg: 'sink',
  matter: 'commands',
  kind: 'policy',
  words: hostToolsWord,
};

/** The flow among servers that can be in one session; undefined where there is none. */
export function flowAmong(servers: readonly FlowServer[], policy: PolicyFlows | undefined): Flow | undefined {
  return findFlow(servers, policy?.labels ?? [], policy?.hostTools ? hostTools : undefined);
}

/**
 * The servers of each list that a client starts together, without those that are switched off.
 *
 * @param toolsOf what is known of a server's tools
 */
export function sessionsOf(
  entries: readonly ServerEntry[],
  toolsOf: (entry: ServerEntry) => readonly FlowTool[] | undefined,
): ReadonlyMap<ServerMap, readonly FlowServer[]> {
  const sessions = new Map<ServerMap, FlowServer[]>();
  for (const entry of entries) {
    if (entry.disabled) continue;
    const session = sessions.get(entry.map) ?? [];
    session.push({ name: entry.name, entry, tools: toolsOf(entry) ?? [] });
    sessions.set(entry.map, session);
  }
  return sessions;
}

/** The servers whose tools a document records; sets of one name are one server. */
export function recordedServers(toolSets: readonly ToolSet[]): readonly FlowServer[] {
  const servers = new Map<string, FlowServer>();
  for (const { server, tools } of toolSets) {
    if (tools.length === 0) continue;
    const name = server ?? '';
    const before = servers.get(name)?.tools ?? [];
    servers.set(name, { name, entry: undefined, tools: [...before, ...tools.map(flowTool)] });
  }
  return [...servers.values()];
}
