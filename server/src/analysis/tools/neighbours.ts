import type { ToolSet } from '../model.ts';
import { RecordedText } from './modelText.ts';

/** The servers of a document: what each of them offers beside the others. */
class Neighbours {
  readonly #toolSets: readonly ToolSet[];
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(toolSets: readonly ToolSet[]) {
    this.#toolSets = toolSets;
  }

  /** Names of the tools of all other servers; put together when a text of the server is first suspected. */
  toolsBeside(server: string): ReadonlySet<string> {
    const known = this.#known.get(server);
    if (known) return known;
    const others = this.#toolSets.filter((set) => set.server !== null && set.server !== server);
    const names = new Set(others.flatMap(({ toolNames }) => [...toolNames]));
    this.#known.set(server, names);
    return names;
  }
}

/** Lets the texts of several servers in one document know of each other; those of a single server have no others. */
export function introduce(toolSets: readonly ToolSet[]): void {
  if (new Set(toolSets.map(({ server }) => server)).size < 2) return;
  const neighbours = new Neighbours(toolSets);
  for (const { texts } of toolSets)
    for (const text of texts) if (text instanceof RecordedText) text.neighbours = neighbours;
}
