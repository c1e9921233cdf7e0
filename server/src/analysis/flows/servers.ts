import { type KnownServer, knownServers } from '../data/serverLegs.ts';
import { remoteEnds } from '../launch/bridges.ts';
import type { ServerEntry } from '../model.ts';
import { normalName } from '../packages/names.ts';
import { startedBy } from '../packages/started.ts';
import { perServer } from '../perServer.ts';
import { classifyTool, type FlowTool } from './classify.ts';
import type { Leg, LegEvidence } from './legs.ts';

/** A server that a client can reach, with what is known of it. */
export interface FlowServer {
  readonly name: string;
  /** How it is started or reached; undefined where only its tools are known. */
  readonly entry: ServerEntry | undefined;
  /** Its tools, where they have been listed. */
  readonly tools: readonly FlowTool[];
}

/** What somebody decided about the legs of a server or of one of its tools. */
export interface FlowLabel {
  /** A server's name. */
  readonly server: string;
  /** A tool's name; undefined for all that the server offers. */
  readonly tool: string | undefined;
  readonly legs: readonly Leg[];
}

/** A leg of a server, and the tool through which it has it, where one is known. */
export interface LegWitness extends LegEvidence {
  readonly server: string;
  readonly tool: string | undefined;
}

const byName = new Map<string, KnownServer>();
const byHost = new Map<string, KnownServer>();
for (const known of knownServers) {
  for (const registry of ['npm', 'pypi', 'oci'] as const)
    for (const name of known[registry] ?? []) byName.set(`${registry}:${name}`, known);
  for (const host of known.hosts ?? []) byHost.set(host, known);
}

/** The legs of a server: what a policy says goes before what its tools show, and that before what is known. */
export function legsOf(server: FlowServer, labels: readonly FlowLabel[]): readonly LegWitness[] {
  const own = labels.filter((label) => label.server === server.name);
  const whole = own.find(({ tool }) => tool === undefined);
  if (whole) return witnesses(server.name, undefined, decided(whole));
  const known = server.entry ? knownServer(server.entry) : 'unknown';
  const shown = server.tools.flatMap((tool) => {
    const label = own.find((candidate) => candidate.tool === tool.name);
    return witnesses(server.name, tool.name, label ? decided(label) : classifyTool(tool));
  });
  return known !== 'unknown'
    ? [...shown, ...knownLegs(server, known).filter(({ leg }) => shown.every((own) => own.leg !== leg))]
    : shown;
}

/** What is known of a server, as far as the list of its tools, where there is one, does not speak against it. */
function knownLegs(
  { name, tools }: FlowServer,
  known: Exclude<ReturnType<typeof knownServer>, 'unknown'>,
): LegWitness[] {
  const legs = Object.entries(known.server.legs) as [Leg, readonly [LegEvidence['matter'], string?]][];
  const isThere = (tool: string | undefined) =>
    tool === undefined || tools.length === 0 || tools.some((listed) => listed.name === tool);
  return legs
    .filter(
      ([leg, [, tool]]) => isThere(tool) && !(known.isReadOnly && (leg === 'sink' || leg === 'destructive')),
    )
    .map(([leg, [matter, tool]]) => ({
      server: name,
      tool,
      leg,
      matter,
      kind: 'known-server',
      words: known.server.label,
    }));
}

function witnesses(server: string, tool: string | undefined, legs: readonly LegEvidence[]): LegWitness[] {
  return legs.map((leg) => ({ ...leg, server, tool }));
}

function decided({ legs, tool }: FlowLabel): LegEvidence[] {
  return legs.map((leg) => ({ leg, matter: decidedMatter[leg], kind: 'policy', words: tool ?? '' }));
}

const decidedMatter = {
  untrusted: 'documents',
  private: 'records',
  sink: 'requests',
  destructive: 'changes',
} as const satisfies Record<Leg, LegEvidence['matter']>;

/** The row of a well-known server that an entry starts or reaches, and whether it is told to read only. */
const knownServer = perServer((entry): { server: KnownServer; isReadOnly: boolean } | 'unknown' => {
  const server =
    remoteEnds(entry)
      .map(({ value }) => byHost.get(hostOf(value)))
      .find((known) => known !== undefined) ??
    startedBy(entry)
      .map(({ registry, name }) => byName.get(`${registry}:${normalName(registry, name)}`))
      .find((known) => known !== undefined);
  if (!server) return 'unknown';
  const words = [
    ...entry.args.map(({ value }) => value),
    ...entry.env.map(({ name, value }) => `${name}=${value.value}`),
    ...entry.headers.map(({ name }) => name),
    entry.url?.value ?? '',
  ].join(' ');
  return { server, isReadOnly: server.readOnly?.test(words) ?? false };
});

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#:@]{1,253})/.exec(url)?.[1]?.toLowerCase() ?? '';
}
