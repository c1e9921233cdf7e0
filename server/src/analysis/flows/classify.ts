import type { Parameter } from '../model.ts';
import { wordsOf } from '../text/names.ts';
import { destroys } from '../text/toolNames.ts';
import { get, type TreeNode } from '../tree.ts';
import type { Leg, LegEvidence, Matter } from './legs.ts';
import {
  alwaysSending,
  changing,
  channels,
  nounsToo,
  outsiders,
  possessions,
  reading,
  runnable,
  running,
  sending,
  technical,
} from './words.ts';

/** What is known of a tool: from a definition in a document, or from a lock. */
export interface FlowTool {
  readonly name: string;
  readonly annotations: Annotations;
  /** Names of its parameters. */
  readonly parameters: readonly string[];
}

/** The hints of a server about its tool, where it gives them (MCP 2026-07-28, ToolAnnotations). */
export interface Annotations {
  readonly readOnly: boolean | undefined;
  readonly destructive: boolean | undefined;
  readonly openWorld: boolean | undefined;
}

/** A definition in a document as the labels see it. */
export function flowTool(definition: {
  readonly name: string;
  readonly annotations: TreeNode | undefined;
  readonly parameters: readonly Pick<Parameter, 'name'>[];
}): FlowTool {
  const { name, annotations, parameters } = definition;
  return {
    name,
    annotations: {
      readOnly: flag(annotations, 'readOnlyHint'),
      destructive: flag(annotations, 'destructiveHint'),
      openWorld: flag(annotations, 'openWorldHint'),
    },
    parameters: parameters.map((parameter) => parameter.name),
  };
}

function flag(annotations: TreeNode | undefined, key: string): boolean | undefined {
  const value = get(annotations, key);
  return value?.kind === 'boolean' ? value.value === true : undefined;
}

/** A parameter through which the caller names any address. */
const addressParameter =
  /^(?:(?:target|page|website|web|request|endpoint|callback|webhook)[_-]?)?(?:ur[li]s?|href|endpoint|address)$/i;

/**
 * The legs of a tool by its annotations, its name and its parameters. Annotations are what the server says of
 * itself: `openWorldHint: false` takes away what needs the outside, `readOnlyHint: true` what changes something,
 * and neither proves anything, so that labels of a policy go before.
 */
export function classifyTool(tool: FlowTool): readonly LegEvidence[] {
  const words = wordsOf(tool.name.slice(0, 200));
  const isTechnical = technical.has(words[words.length - 1] ?? '');
  const found = [
    ...(runsCommands(words) ? commandLegs(tool) : []),
    ...(isTechnical
      ? []
      : [...addressLegs(tool, words), ...readingLegs(tool, words), ...sendingLegs(tool, words)]),
    ...destructiveLegs(tool),
  ];
  // The first evidence of each leg is enough.
  return found.filter(({ leg }, index) => found.findIndex((other) => other.leg === leg) === index);
}

type Verb = 'reads' | 'sends' | 'other';

/** What a name says is done: its first word, its last, or the first verb in between (`slack_post_message`). */
function verbOf(words: readonly string[]): Verb {
  const [first = '', ...others] = words;
  const strict = others.filter((word) => !nounsToo.has(word));
  const last = others[others.length - 1] ?? '';
  const verbs = [first, nounsToo.has(last) ? '' : last, ...strict];
  for (const word of verbs) {
    if (sending.has(word)) return 'sends';
    if (reading.has(word)) return 'reads';
    if (changing.has(word)) return 'other';
  }
  return 'other';
}

function runsCommands(words: readonly string[]): boolean {
  return words.some((word) => running.has(word)) && words.some((word) => runnable.has(word));
}

function commandLegs({ name, annotations }: FlowTool): LegEvidence[] {
  const legs = [leg('private', 'files', 'name', name), leg('destructive', 'commands', 'name', name)];
  return annotations.openWorld === false ? legs : [...legs, leg('sink', 'commands', 'name', name)];
}

/** What takes any address reads what stands there, and tells its host what the address says. */
function addressLegs({ annotations, parameters }: FlowTool, words: readonly string[]): LegEvidence[] {
  const address = parameters.find((parameter) => addressParameter.test(parameter));
  if (address === undefined || annotations.openWorld === false) return [];
  const sink = leg('sink', 'requests', 'schema', address);
  return verbOf(words) === 'sends' && !matterOf(words, outsiders)
    ? [sink]
    : [leg('untrusted', 'web', 'schema', address), sink];
}

function readingLegs({ name, annotations }: FlowTool, words: readonly string[]): LegEvidence[] {
  if (verbOf(words) !== 'reads' && annotations.readOnly !== true) return [];
  const source = annotations.openWorld === false ? undefined : matterOf(words, outsiders);
  const possession = isPublic(words) ? undefined : matterOf(words, possessions);
  return [
    ...(source ? [leg('untrusted', source, 'name', name)] : []),
    ...(possession ? [leg('private', possession, 'name', name)] : []),
  ];
}

function sendingLegs({ name, annotations }: FlowTool, words: readonly string[]): LegEvidence[] {
  if (annotations.readOnly === true || annotations.openWorld === false) return [];
  const channel = verbOf(words) === 'sends' ? matterOf(words, channels) : undefined;
  if (channel) return [leg('sink', channel, 'name', name)];
  return words.some((word) => alwaysSending.has(word)) ? [leg('sink', 'uploads', 'name', name)] : [];
}

function destructiveLegs({ name, annotations }: FlowTool): LegEvidence[] {
  if (annotations.readOnly === true || annotations.destructive === false) return [];
  if (annotations.destructive === true)
    return [leg('destructive', 'changes', 'annotation', 'destructiveHint')];
  return destroys(name) ? [leg('destructive', 'changes', 'name', name)] : [];
}

function leg(leg: Leg, matter: Matter, kind: LegEvidence['kind'], words: string): LegEvidence {
  return { leg, matter, kind, words };
}

/** What everybody may read is nobody's own: `search_web_documents`, `get_public_repos`. */
function isPublic(words: readonly string[]): boolean {
  return words.some((word) => word === 'public' || word === 'web' || word === 'library' || word === 'docs');
}

function matterOf(words: readonly string[], objects: typeof outsiders): Matter | undefined {
  return objects.find((row) => words.some((word) => row.words.has(word)))?.matter;
}
