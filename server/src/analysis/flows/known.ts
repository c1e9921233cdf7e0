import { readJson } from '../formats/json.ts';
import { serverState } from '../lock/approvals.ts';
import type { DefinitionPins, PinnedDefinition } from '../lock/definitions.ts';
import type { ServerEntry } from '../model.ts';
import type { Surroundings } from '../rule.ts';
import { namedIn, readTool } from '../tools/definitions.ts';
import { type FlowTool, flowTool } from './classify.ts';

/**
 * The tools of a configured server: those of its last capture, or those that were approved with it. What a lock claims
 * and the user has not approved is not taken for known.
 *
 * @returns undefined where nobody has listed them
 */
export function knownTools(
  server: ServerEntry,
  context: Pick<Surroundings, 'approvals' | 'policy' | 'today'>,
): readonly FlowTool[] | undefined {
  const { approvals } = context;
  if (!approvals) return undefined;
  const { kind, captured, entry } = serverState(server, approvals, context);
  const isApproved = kind === 'approved' || kind === 'expired';
  const pins = captured?.pins ?? (isApproved ? entry?.captured : undefined);
  return pins && toolsOf(pins);
}

/** A capture is asked for at every keystroke in its config. */
const read = new WeakMap<DefinitionPins, readonly FlowTool[]>();

function toolsOf(pins: DefinitionPins): readonly FlowTool[] {
  const known = read.get(pins);
  if (known) return known;
  const tools = pins.definitions.filter(({ kind }) => kind === 'tool').flatMap(readForms);
  read.set(pins, tools);
  return tools;
}

/** A tool that is defined in several ways is all of them; of one too long for a lock only the name is known. */
function readForms({ name, form }: PinnedDefinition): FlowTool[] {
  const forms = namedIn(readJson(form.startsWith('[') ? form : `[${form}]`).roots[0]);
  if (forms.length === 0) return [flowTool({ name, annotations: undefined, parameters: [] })];
  return forms.map((named) => flowTool({ ...readTool(named, null, []), name }));
}
