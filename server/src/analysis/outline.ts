import { hash } from './fingerprint.ts';
import { recordedServers } from './flows/context.ts';
import { knownTools } from './flows/known.ts';
import type { Leg } from './flows/legs.ts';
import { type FlowServer, type LegWitness, legsOf } from './flows/servers.ts';
import { launchIdentity } from './launch/identity.ts';
import type { ConfigDocument, ServerEntry, Transport } from './model.ts';
import type { Surroundings } from './rule.ts';
import type { SecretOccurrence } from './secrets.ts';
import { inert } from './text/inert.ts';
import { maskTokens } from './text/tokens.ts';
import { contentSpan, get, type JsonPath, pathOf, type Span } from './tree.ts';

/** What views that show many files at once need of a server: plain and small, nothing of the document stays. */
export interface OutlinedServer {
  readonly name: string;
  /** Where the name stands, or else the entry begins. */
  readonly span: Span;
  readonly disabled: boolean;
  readonly transport: Transport;
  /** What it starts or reaches, in a few words: `npx · @acme/files@1.0.0`. Inert, secrets masked. */
  readonly starts: string;
  readonly confinement: Confinement;
  /** The tools that are recorded in the document: what they are called, and where their names stand. */
  readonly tools: readonly OutlinedTool[];
  /** How many tools it has, by the document, its last capture or its approval; undefined where nobody listed them. */
  readonly knownTools: number | undefined;
  /** The JSON path of the entry. */
  readonly path: JsonPath;
  /** All of the entry. */
  readonly entry: Span;
  /** Two entries share it when they start or reach the same with the same settings; empty while one is written. */
  readonly identity: string;
  /** One witness for each leg that it has. */
  readonly legs: readonly LegWitness[];
}

export interface OutlinedTool {
  readonly name: string;
  readonly span: Span;
  readonly path: JsonPath;
}

/** What stands between a server and the machine of the user. */
export type Confinement = 'container' | 'sandbox' | 'remote' | 'none';

/**
 * The servers of a document in its order: those of a config or manifest, then those whose tools it records.
 *
 * @param context what the document was checked with
 */
export function outlineOf(
  document: ConfigDocument,
  context: Pick<Surroundings, 'approvals' | 'policy' | 'today'>,
): readonly OutlinedServer[] {
  const labels = context.policy?.flows.labels ?? [];
  const legs = (server: FlowServer) => onePerLeg(legsOf(server, labels));
  const configured = document.servers.map((entry) => {
    const tools = knownTools(entry, context);
    return {
      name: entry.name,
      span: entry.nameNode ? contentSpan(entry.nameNode) : startOf(entry.node),
      disabled: entry.disabled,
      transport: entry.transport,
      starts: maskTokens(startsInWords(entry)),
      confinement: confinementOf(entry),
      tools: [],
      knownTools: tools?.length,
      path: pathOf(entry.node),
      entry: { start: entry.node.start, end: entry.node.end },
      identity: identityOf(entry),
      legs: legs({ name: entry.name, entry, tools: tools ?? [] }),
    };
  });
  const known = new Set(configured.map(({ name }) => name));
  const recorded = recordedServers(document.toolSets)
    .filter(({ name }) => !known.has(name))
    .map((server) => outlineRecorded(server, document, legs(server)));
  return [...configured, ...recorded];
}

function outlineRecorded(
  { name }: FlowServer,
  { toolSets }: ConfigDocument,
  legs: readonly LegWitness[],
): OutlinedServer {
  const sets = toolSets.filter((set) => (set.server ?? '') === name);
  const node = sets[0]?.node;
  const tools = sets.flatMap(({ tools }) =>
    tools.map((tool) => ({
      name: tool.name,
      span: tool.nameNode ? contentSpan(tool.nameNode) : startOf(tool.node),
      path: pathOf(tool.node),
    })),
  );
  return {
    name,
    span: startOf(node ?? { start: 0 }),
    disabled: false,
    transport: 'unknown',
    starts: '',
    confinement: 'none',
    tools,
    knownTools: tools.length,
    path: node ? pathOf(node) : [],
    entry: { start: node?.start ?? 0, end: node?.end ?? 0 },
    identity: '',
    legs,
  };
}

function identityOf(entry: ServerEntry): string {
  const identity = launchIdentity(entry);
  return identity && hash(identity);
}

function startOf({ start }: { readonly start: number }): Span {
  return { start, end: start + 1 };
}

function onePerLeg(witnesses: readonly LegWitness[]): readonly LegWitness[] {
  const byLeg = new Map<Leg, LegWitness>();
  for (const witness of witnesses) if (!byLeg.has(witness.leg)) byLeg.set(witness.leg, witness);
  return [...byLeg.values()];
}

/** What an entry starts or reaches, in a few words; empty for one that is still being written. */
function startsInWords({ command, url, launch, secrets }: ServerEntry): string {
  const spec = launch?.packages[0];
  const container = launch?.commands.find((known) => known.container)?.container;
  if (spec) return inert(`${spec.runner} · ${masked(spec.word.text, secrets)}`);
  if (container?.image) return inert(`${container.engine} · ${shortDigest(container.image.word.text)}`);
  if (url) return inert(hostOf(masked(url.value, secrets)));
  const words = launch?.commands[0] ?? undefined;
  const program = words?.program.text ?? command?.value ?? '';
  const script = words?.args.find(({ text }) => !text.startsWith('-'))?.text;
  return inert(masked(script === undefined ? program : `${program} · ${script}`, secrets));
}

/** As much of a digest as people compare. */
function shortDigest(image: string): string {
  return image.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
}

/** Host and path, without what a query may carry. */
function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/[?#].*$/s, '');
}

function masked(text: string, secrets: readonly SecretOccurrence[]): string {
  let result = text;
  for (const { node, from, to, masked: shown } of secrets)
    result = result.replaceAll(node.value.slice(from, to), () => shown);
  return result;
}

function confinementOf({ transport, launch, node }: ServerEntry): Confinement {
  if (transport === 'http' || transport === 'sse') return 'remote';
  if (launch?.commands.some(({ container }) => container !== undefined)) return 'container';
  const sandboxed = get(node, 'sandboxEnabled');
  return sandboxed?.kind === 'boolean' && sandboxed.value === true ? 'sandbox' : 'none';
}
