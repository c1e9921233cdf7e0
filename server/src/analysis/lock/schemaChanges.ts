import { wordsOf } from '../text/names.ts';
import { get, type TreeNode } from '../tree.ts';
import { canonical } from './canonical.ts';

/** What is another in the schema of a tool's input. */
export interface SchemaChange {
  /** The parameter that it is about; absent for the schema as a whole. */
  readonly parameter?: string;
  readonly what: 'added' | 'removed' | 'text' | 'wider' | 'narrower';
  readonly risk: 'sink' | 'wider' | 'text' | 'narrower';
}

/** What has changed from one input schema to another, parameter by parameter. */
export function schemaChanges(before: TreeNode | undefined, after: TreeNode | undefined): SchemaChange[] {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  const changes: SchemaChange[] = [];
  for (const [parameter, schema] of now) {
    const known = old.get(parameter);
    if (!known) {
      changes.push({ parameter, what: 'added', risk: leadsOut(parameter, schema) ? 'sink' : 'wider' });
    } else if (canonical(known) !== canonical(schema)) changes.push({ parameter, ...compare(known, schema) });
  }
  for (const parameter of old.keys()) {
    if (!now.has(parameter)) changes.push({ parameter, what: 'removed', risk: 'narrower' });
  }
  const around = (schema: TreeNode | undefined) => (schema ? skeleton(schema, withoutProperties) : '');
  const [first, second] = [around(before), around(after)];
  if (first !== second) changes.push(compareRequired(before, after));
  else if (changes.length === 0) changes.push({ what: 'text', risk: 'text' });
  return changes;
}

function parametersOf(schema: TreeNode | undefined): Map<string, TreeNode> {
  const properties = get(schema, 'properties');
  const members = properties?.kind === 'object' ? properties.members : [];
  return new Map(members.flatMap(({ key, value }) => (value ? [[key.value, value]] : [])));
}

/** Words of a parameter's name that say where something is sent. */
const destinations = new Set(
  'url uri webhook endpoint callback host hostname domain server recipient recipients email emails cc bcc destination'.split(
    ' ',
  ),
);

function leadsOut(parameter: string, schema: TreeNode): boolean {
  const format = get(schema, 'format');
  if (format?.kind === 'string' && /^(?:uri|iri|email|hostname)/.test(format.value)) return true;
  return wordsOf(parameter).some((word) => destinations.has(word));
}

/** Keywords that describe and do not limit (JSON Schema 2020-12, validation: 9). */
const describing = new Set(['title', 'description', 'default', 'examples', '$comment', 'deprecated']);
const withoutProperties = new Set([...describing, 'properties']);

/** A schema with nothing but what limits the value. Names of properties are no keywords. */
function skeleton(schema: TreeNode, leftOut: ReadonlySet<string> = describing): string {
  return canonical(schema, {
    leaveOut: ({ key, parent }) => {
      const above = parent.parent;
      const isNames = above?.kind === 'member' && above.key.value === 'properties';
      return !isNames && (parent === schema ? leftOut : describing).has(key.value);
    },
  });
}

type Comparison = Pick<SchemaChange, 'what' | 'risk'>;
const text: Comparison = { what: 'text', risk: 'text' };
const wider: Comparison = { what: 'wider', risk: 'wider' };
const narrower: Comparison = { what: 'narrower', risk: 'narrower' };

function compare(before: TreeNode, after: TreeNode): Comparison {
  if (skeleton(before) === skeleton(after)) return text;
  const keywords = new Set([...keysOf(before), ...keysOf(after)].filter((key) => !describing.has(key)));
  return [...keywords].every((key) => isNarrower(key, get(before, key), get(after, key))) ? narrower : wider;
}

function keysOf(schema: TreeNode): string[] {
  return schema.kind === 'object' ? schema.members.map(({ key }) => key.value) : [];
}

/** Keywords that let through what they list, and those that ask for all that they list. */
const alternatives = new Set(['type', 'enum', 'anyOf', 'oneOf']);
const demands = new Set(['required', 'allOf']);

/** Whether a keyword lets through no more than before. */
function isNarrower(key: string, before: TreeNode | undefined, after: TreeNode | undefined): boolean {
  if (!after) return false;
  if (!before || canonical(before) === canonical(after)) return true;
  if (alternatives.has(key)) return holdsAll(before, after);
  return demands.has(key) && holdsAll(after, before);
}

function holdsAll(more: TreeNode, less: TreeNode): boolean {
  const values = new Set(listed(more));
  return listed(less).every((value) => values.has(value));
}

function listed(value: TreeNode): string[] {
  return value.kind === 'array' ? value.items.map((item) => canonical(item)) : [canonical(value)];
}

/** The schema around its parameters: what is required has become more, or something else is another. */
function compareRequired(before: TreeNode | undefined, after: TreeNode | undefined): Comparison {
  const rest = new Set([...withoutProperties, 'required']);
  if (!before || !after || skeleton(before, rest) !== skeleton(after, rest)) return wider;
  const [old, now] = [get(before, 'required'), get(after, 'required')];
  return !old || isNarrower('required', old, now) ? narrower : wider;
}
