import type { Definition, ModelText, TextRole } from '../model.ts';
import type { ArrayNode, ObjectNode, StringNode, TreeNode } from '../tree.ts';
import { RecordedText } from './modelText.ts';

/** What a value is in its surroundings, which decides what its strings and the values in it are. */
type Place = 'definition' | 'arguments' | 'argument' | 'schema' | 'schemas' | 'properties' | 'strings';

interface Pending {
  readonly node: TreeNode;
  readonly place: Place;
  readonly role: TextRole;
}

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
  collect({ node, place: 'definition', role: contentRole(definition) }, whose, texts);
}

/** The texts of a schema: names, descriptions, and whatever else a model reads there. */
export function textsOfSchema(schema: TreeNode, whose: Whose, texts: RecordedText[]): void {
  collect({ node: schema, place: 'schema', role: 'schema' }, whose, texts);
}

/** Every string below a value, all in one role. */
export function textsBelow(node: TreeNode, role: TextRole, whose: Whose, texts: RecordedText[]): void {
  collect({ node, place: 'strings', role }, whose, texts);
}

/** What strings are that no field gives a role of its own: messages of a prompt, contents of a resource. */
function contentRole({ kind }: Definition): TextRole {
  return kind === 'tool' ? 'meta' : kind;
}

function collect(start: Pending, whose: Whose, texts: RecordedText[]): void {
  const pending: Pending[] = [start];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, place, role } = next;
    // Last in, first out: the keys of an object come before what is in its values.
    if (node.kind === 'string' && node.value !== '')
      texts.push(new RecordedText(node, role, whose.owner, whose.server));
    if (node.kind === 'array') pending.push(...itemsOf(node, place, role).reverse());
    if (node.kind === 'object') {
      for (const { key } of node.members)
        if (isRead(place, key)) texts.push(new RecordedText(key, keyRole(place), whose.owner, whose.server));
      pending.push(...valuesOf(node, place, role).reverse());
    }
  }
}

function itemsOf({ items }: ArrayNode, place: Place, role: TextRole): Pending[] {
  const inner = place === 'arguments' ? 'argument' : place === 'schemas' ? 'schema' : place;
  return items.map((node) => ({ node, place: inner, role }));
}

function valuesOf({ members }: ObjectNode, place: Place, role: TextRole): Pending[] {
  return members.flatMap(({ key, value }) =>
    value && !isSilent(place, key.value, value) ? [within(place, key.value, value, role)] : [],
  );
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
  if (value.kind === 'string') return isWord(value);
  return value.kind === 'array' && value.items.every((item) => item.kind === 'string' && isWord(item));
}

function isWord({ value }: StringNode): boolean {
  return value.length <= 64 && /^[!-~]*$/.test(value);
}

const definitionRoles: Readonly<Record<string, TextRole>> = {
  name: 'name',
  title: 'title',
  description: 'description',
  annotations: 'annotation',
  icons: 'icon',
  icon: 'icon',
  _meta: 'meta',
};
const inputSchemas = new Set(['inputSchema', 'input_schema', 'outputSchema', 'output_schema', 'parameters']);
const argumentRoles: Readonly<Record<string, TextRole>> = {
  name: 'parameter-name',
  description: 'parameter-description',
  desc: 'parameter-description',
  title: 'schema',
};
/** Keywords of JSON Schema 2020-12 (and older drafts) that hold schemas by name, and those that hold some. */
const schemaMaps = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);
const subschemas = new Set(
  'items prefixItems additionalProperties additionalItems unevaluatedProperties unevaluatedItems contains not if then else anyOf oneOf allOf propertyNames contentSchema'.split(
    ' ',
  ),
);

/** What the value of a key is. */
function within(place: Place, key: string, node: TreeNode, role: TextRole): Pending {
  switch (place) {
    case 'definition':
      if (key === 'arguments' || (key === 'parameters' && node.kind === 'array'))
        return { node, place: 'arguments', role: 'schema' };
      if (inputSchemas.has(key)) return { node, place: 'schema', role: 'schema' };
      return { node, place: 'strings', role: ownOr(definitionRoles, key, role) };
    case 'arguments':
      return { node, place: 'argument', role };
    case 'argument':
      return { node, place: 'strings', role: ownOr(argumentRoles, key, 'schema') };
    case 'properties':
      return { node, place: 'schema', role };
    case 'schema':
      if (schemaMaps.has(key)) return { node, place: 'properties', role };
      if (subschemas.has(key)) return { node, place: node.kind === 'array' ? 'schemas' : 'schema', role };
      return { node, place: 'strings', role: key === 'description' ? 'parameter-description' : 'schema' };
    default:
      return { node, place, role };
  }
}

function ownOr(roles: Readonly<Record<string, TextRole>>, key: string, otherwise: TextRole): TextRole {
  return (Object.hasOwn(roles, key) ? roles[key] : undefined) ?? otherwise;
}
