import type { Definition, ToolSet } from '../model.ts';
import type { SecretOccurrence } from '../secrets.ts';
import { get, type Member, type ObjectNode, type StringNode } from '../tree.ts';
import { type CanonicalOptions, canonical, pinOf } from './canonical.ts';
import { byCodeUnits } from './order.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** A tool, prompt or resource with its pin. */
export interface PinnedDefinition {
  readonly kind: Definition['kind'];
  /** Its name; the URI or its template for a resource. */
  readonly name: string;
  readonly pin: string;
  /** Its canonical form; that of a list of them where a server defines one name in several ways. */
  readonly form: string;
  /** The pin of its `_meta`, in which hosts and servers keep what changes; undefined where there is none. */
  readonly meta: string | undefined;
}

/** What a server offers to the model, pinned. */
export interface DefinitionPins {
  /** Sorted by kind and name, in UTF-16 code units. */
  readonly definitions: readonly PinnedDefinition[];
  readonly instructions: PinnedText | undefined;
  /** The pin of it all. */
  readonly pin: string;
}

export interface PinnedText {
  readonly text: string;
  readonly pin: string;
}

/** The pins of everything that one server offers, on however many pages. Secrets in it are marked first. */
export function pinDefinitions(toolSets: readonly ToolSet[]): DefinitionPins {
  const found = new Map<
    string,
    { kind: Definition['kind']; name: string; forms: Set<string>; meta: string[] }
  >();
  const instructions = new Set<string>();
  for (const { tools, prompts, resources, instructions: text, secrets } of toolSets) {
    const options = secrets.length > 0 ? { textOf: markSecrets(secrets) } : {};
    if (text) instructions.add(options.textOf?.(text) ?? text.value);
    for (const definition of [...tools, ...prompts, ...resources]) {
      const { kind, node } = definition;
      const name = nameOf(definition);
      const known = found.get(`${kind} ${name}`) ?? { kind, name, forms: new Set(), meta: [] };
      known.forms.add(definitionForm(kind, node, options));
      const meta = get(node, '_meta');
      if (meta) known.meta.push(canonical(meta, options));
      found.set(`${kind} ${name}`, known);
    }
  }
  const definitions = [...found.values()].map(({ kind, name, forms, meta }) => {
    const form = oneForm([...forms]);
    return { kind, name, pin: pinOf(form), form, meta: meta.length > 0 ? pinOf(oneForm(meta)) : undefined };
  });
  const text = [...instructions].join('\n\n');
  const pins = {
    definitions: definitions.sort(byKindAndName),
    instructions: text === '' ? undefined : { text, pin: pinOfText(text) },
  };
  return { ...pins, pin: pinOfAll(pins) };
}

/** What a definition is known by: its name, or the URI or template of a resource. */
export function nameOf(definition: Definition): string {
  return (definition.kind === 'resource' && definition.uri?.value) || definition.name;
}

/** The key of the second list of tools in a capture. */
const secondList = 'toolsAgain';

/** The tool sets of a document, those of a second look apart. */
export function listsOf(toolSets: readonly ToolSet[]): { first: ToolSet[]; second: ToolSet[] } {
  const isSecond = ({ node: { parent } }: ToolSet) =>
    parent?.kind === 'member' && parent.key.value === secondList;
  return {
    first: toolSets.filter((tools) => !isSecond(tools)),
    second: toolSets.filter(isSecond),
  };
}

/** The pins of tools alone, as one text. */
export function toolPins({ definitions }: DefinitionPins): string {
  const tools = definitions.filter(({ kind }) => kind === 'tool');
  return JSON.stringify(tools.map(({ name, pin }) => [name, pin]));
}

/** The pin of instructions. */
export function pinOfText(text: string): string {
  return pinOf(JSON.stringify(text));
}

function oneForm(forms: readonly string[]): string {
  return forms.length === 1 ? (forms[0] ?? '') : `[${forms.join(',')}]`;
}

/** The pin of all that a server offers. */
export function pinOfAll({
  definitions,
  instructions,
}: Pick<DefinitionPins, 'definitions' | 'instructions'>): string {
  const pins = definitions.map(({ kind, name, pin }) => [kind, name, pin]);
  return pinOf(JSON.stringify([instructions?.pin ?? null, pins]));
}

/** The canonical form of a definition: all that the server says of it but for what changes by itself. */
function definitionForm(kind: Definition['kind'], node: ObjectNode, options: CanonicalOptions): string {
  const annotations = kind === 'resource' ? get(node, 'annotations') : undefined;
  const leaveOut = ({ key, parent }: Member): boolean => {
    if (parent === node) return key.value === '_meta' || (kind === 'resource' && key.value === 'size');
    return parent === annotations && key.value === 'lastModified';
  };
  return canonical(node, { ...options, leaveOut });
}

function markSecrets(secrets: readonly SecretOccurrence[]): (node: StringNode) => string {
  return (node) => withoutSecrets(node, secrets);
}

const kinds: readonly Definition['kind'][] = ['tool', 'prompt', 'resource'];

/** By kind, then by name. */
export function byKindAndName(a: PinnedDefinition, b: PinnedDefinition): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byCodeUnits(a.name, b.name);
}
