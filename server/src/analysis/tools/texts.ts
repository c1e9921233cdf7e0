import type { Definition, ModelText, TextRole } from '../model.ts';
import type { ArrayNode, ObjectNode, StringNode, TreeNode } from '../tree.ts';
import { RecordedText } from './modelText.ts';

/** What a value is in its surroundings, which decides what its strings and the values in it are. */
type Place = 'definition' | 'arguments' | 'argument' | 'schema' | 'schemas' | 'properties' | 'strings';

/** Whom texts belong to. */
export type Whose = Pick<ModelText, 'owner' | 'server'>;

/** Everything in a definition that a model may get to read, whatever field it stands in. */
export function textsOfDefinition(definition: Definition, texts: RecordedText[]): void {
  const whose = { owner: definition, server: definition.server };
  // Where tools are a map, the name is a key.
  const { nameNode, node } = definition;
  if (nameNode && nameNode.parent?.kind === 'member' && nameNode === nameNode.parent.key) {
    texts.push(new RecordedText(nameNode, 'name', whose.owner, whose.server));
  }
  collect(node, 'definition', contentRole(definition), whose, texts);
}

/** The texts of a schema: names, descriptions, and whatever else a model reads there. */
export function textsOfSchema(schema: TreeNode, whose: Whose, texts: RecordedText[]): void {
  collect(schema, 'schema', 'schema', whose, texts);
}

/** Every string below a value, all in one role. */
export function textsBelow(node: TreeNode, role: TextRole, whose: Whose, texts: RecordedText[]): void {
  collect(node, 'strings', role, whose, texts);
}

/** What strings are that no field gives a role of its own: messages of a prompt, contents of a resource. */
function contentRole({ kind }: Definition): TextRole {
  return kind === 'tool' ? 'meta' : kind;
}

/** What is still to be looked at: three stacks that move together, since a value needs no object of its own. */
class Pending {
  readonly nodes: TreeNode[] = [];
  readonly places: Place[] = [];
  readonly roles: TextRole[] = [];

  push(node: TreeNode, place: Place, role: TextRole): void {
    this.nodes.push(node);
    this.places.push(place);
    this.roles.push(role);
  }

  /** Last in, first out: the last value is to be pushed first. */
  pushItems({ items }: ArrayNode, place: Place, role: TextRole): void {
    const inner = place === 'arguments' ? 'argument' : place === 'schemas' ? 'schema' : place;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      if (item) this.push(item, inner, role);
    }
  }

  pushValues({ members }: ObjectNode, place: Place, role: TextRole): void {
    for (let index = members.length - 1; index >= 0; index--) {
      const member = members[index];
      const value = member?.value;
      if (!value || isSilent(place, member.key.value, value)) continue;
      const key = member.key.value;
      this.push(value, placeWithin(place, key, value), roleWithin(place, key, value, role));
    }
  }
}

/** Runs at every keystroke in a list of tools. */
function collect(start: TreeNode, place: Place, role: TextRole, whose: Whose, texts: RecordedText[]): void {
  const pending = new Pending();
  pending.push(start, place, role);
  for (let node = pending.nodes.pop(); node; node = pending.nodes.pop()) {
    const place = pending.places.pop() ?? 'strings';
    const role = pending.roles.pop() ?? 'meta';
    if (node.kind === 'string') {
      if (node.value !== '') texts.push(new RecordedText(node, role, whose.owner, whose.server));
    } else if (node.kind === 'array') {
      pending.pushItems(node, place, role);
    } else if (node.kind === 'object') {
      // The keys of an object come before what is in its values.
      addKeys(node, place, whose, texts);
      pending.pushValues(node, place, role);
    }
  }
}

function addKeys({ members }: ObjectNode, place: Place, whose: Whose, texts: RecordedText[]): void {
  for (const { key } of members)
    if (isRead(place, key)) texts.push(new RecordedText(key, keyRole(place), whose.owner, whose.server));
}

/** Where keys are chosen by the server, and any key that is a text rather than a name. */
function isRead(place: Place, { value }: StringNode): boolean {
  return place === 'properties' || place === 'arguments' || value.length > 40 || /[^!-~]/.test(value);
}

function keyRole(place: Place): TextRole {
  return place === 'properties' || place === 'arguments' ? 'parameter-name' : 'schema';
}

/** What a model gets to see or hear, or not at all, but does not read. */
const binary = new Set(['blob', 'data']);

/** Keywords whose values are fixed words or addresses of other parts, as long as they look like that. */
const structural = new Set([
  'type',
  'format',
  '$schema',
  '$id',
  '$ref',
  'required',
  'mimeType',
  'uri',
  'uriTemplate',
  'role',
]);

/** Whether a value is there for programs only: no text hides in a word. */
function isSilent(place: Place, key: string, value: TreeNode): boolean {
  if (value.kind === 'number' || value.kind === 'boolean' || value.kind === 'null') return true;
  if (place === 'properties' || place === 'arguments') return false;
  if (place === 'strings' && binary.has(key)) return value.kind === 'string';
  if (!structural.has(key)) return false;
  const isFixed = key === 'required' ? isName : isWord;
  if (value.kind === 'string') return isFixed(value);
  return value.kind === 'array' && value.items.every((item) => item.kind === 'string' && isFixed(item));
}

/** What `required` names is read where it can be no name of a property: `whole_text_of_~/.ssh/id_rsa`. */
function isName({ value }: StringNode): boolean {
  return /^[\w.$[\]:-]{1,64}$/.test(value);
}

function isWord({ value }: StringNode): boolean {
  return value.length <= 64 && /^[!-~]*$/.test(value);
}

const definitionRoles: ReadonlyMap<string, TextRole> = new Map([
  ['name', 'name'],
  ['title', 'title'],
  ['description', 'description'],
  ['annotations', 'annotation'],
  ['icons', 'icon'],
  ['icon', 'icon'],
  ['_meta', 'meta'],
]);
const inputSchemas = new Set(['inputSchema', 'input_schema', 'outputSchema', 'output_schema', 'parameters']);
const argumentRoles: ReadonlyMap<string, TextRole> = new Map([
  ['name', 'parameter-name'],
  ['description', 'parameter-description'],
  ['desc', 'parameter-description'],
  ['title', 'schema'],
]);
/** Keywords of JSON Schema 2020-12 (and older drafts) that hold schemas by name, and those that hold some. */
const schemaMaps = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);
const subschemas = new Set(
  'items prefixItems additionalProperties additionalItems unevaluatedProperties unevaluatedItems contains not if then else anyOf oneOf allOf propertyNames contentSchema'.split(
    ' ',
  ),
);

/** What the value of a key is. */
function placeWithin(place: Place, key: string, node: TreeNode): Place {
  switch (place) {
    case 'definition':
      if (isArguments(key, node)) return 'arguments';
      return inputSchemas.has(key) ? 'schema' : 'strings';
    case 'arguments':
      return 'argument';
    case 'argument':
      return 'strings';
    case 'properties':
      return 'schema';
    case 'schema':
      if (schemaMaps.has(key)) return 'properties';
      if (subschemas.has(key)) return node.kind === 'array' ? 'schemas' : 'schema';
      return 'strings';
    default:
      return place;
  }
}

/** What its texts are to the model. */
function roleWithin(place: Place, key: string, node: TreeNode, role: TextRole): TextRole {
  switch (place) {
    case 'definition':
      if (isArguments(key, node) || inputSchemas.has(key)) return 'schema';
      return definitionRoles.get(key) ?? role;
    case 'argument':
      return argumentRoles.get(key) ?? 'schema';
    case 'schema':
      return key === 'description' ? 'parameter-description' : 'schema';
    default:
      return role;
  }
}

function isArguments(key: string, node: TreeNode): boolean {
  return key === 'arguments' || (key === 'parameters' && node.kind === 'array');
}
