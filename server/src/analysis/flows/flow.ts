import { type Leg, trifecta } from './legs.ts';
import { type FlowLabel, type FlowServer, type LegWitness, legsOf } from './servers.ts';

/** A way for private data out of a client: one witness for each of the three legs. */
export interface Flow {
  readonly untrusted: LegWitness;
  readonly private: LegWitness;
  readonly sink: LegWitness;
  /** What a text from outside could have destroyed, if anything. */
  readonly destructive: LegWitness | undefined;
  /** How many servers it takes. */
  readonly servers: number;
}

/**
 * The flow with the fewest servers among those that a client can reach at the same time; undefined where one of
 * the legs is missing. Risk is a property of what is together in a session and not of a server (MCP blog,
 * 2026-03-16).
 *
 * @param labels what a policy says of servers and tools
 * @param host tools of the client itself that count as a way out, if any do
 */
export function findFlow(
  servers: readonly FlowServer[],
  labels: readonly FlowLabel[],
  host?: LegWitness,
): Flow | undefined {
  return flowOf([...servers.flatMap((server) => legsOf(server, labels)), ...(host ? [host] : [])]);
}

/** The same among witnesses that are known already. */
export function flowOf(witnesses: readonly LegWitness[]): Flow | undefined {
  const legs = new Map<Leg, LegWitness[]>();
  for (const witness of witnesses) {
    const others = legs.get(witness.leg);
    if (others) others.push(witness);
    else legs.set(witness.leg, [witness]);
  }
  const [untrusted, priv, sink] = trifecta.map((leg) => firstPerServer(legs.get(leg) ?? []));
  let best: Flow | undefined;
  for (const a of untrusted ?? []) {
    for (const b of priv ?? []) {
      for (const c of sink ?? []) {
        const count = new Set([a.server, b.server, c.server]).size;
        if (best && best.servers <= count) continue;
        best = {
          untrusted: a,
          private: b,
          sink: c,
          destructive: legs.get('destructive')?.[0],
          servers: count,
        };
      }
    }
  }
  return best;
}

/** One witness for each server, the strongest evidence first: more would only be the same flow again. */
function firstPerServer(witnesses: readonly LegWitness[]): LegWitness[] {
  const found = new Map<string, LegWitness>();
  for (const witness of witnesses) if (!found.has(witness.server)) found.set(witness.server, witness);
  // Rows of a database are seldom written by outsiders: any other source makes the clearer case.
  const isWeak = ({ leg, matter }: LegWitness) => Number(leg === 'untrusted' && matter === 'database');
  return [...found.values()].sort((a, b) => isWeak(a) - isWeak(b)).slice(0, mostServers);
}

/** A client with more servers than this that each have the leg has the flow among them. */
const mostServers = 24;
