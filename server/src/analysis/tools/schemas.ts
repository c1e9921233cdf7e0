import type { ConfigDocument, ToolDefinition } from '../model.ts';
import { parseAuthority, reachOf } from '../text/hosts.ts';
import { get, getString, type Member, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';

/** Keywords whose values are data: what stands in them is no part of the schema. */
const data = new Set(['const', 'enum', 'default', 'example', 'examples']);

/** A keyword of a schema or of one inside it. */
interface SchemaMember {
  readonly member: Member;
  /** The name of the property whose schema holds it; undefined for the root and for what is no property. */
  readonly property: string | undefined;
  /** Whether nothing but `properties` leads from the root to it. */
  readonly isDirect: boolean;
}

/** Calls `visit` for each keyword of a schema and of those inside it (JSON Schema 2020-12), in no certain order. */
function forEachKeyword(schema: TreeNode | undefined, visit: (keyword: SchemaMember) => void): void {
  if (!schema) return;
  const pending: Pending[] = [{ node: schema, property: undefined, isDirect: true, isMap: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, property, isDirect, isMap } = next;
    if (node.kind === 'array')
      for (const item of node.items)
        pending.push({ node: item, property: undefined, isDirect: false, isMap: false });
    else if (node.kind === 'object') {
      for (const member of node.members) {
        const { key, value } = member;
        if (isMap) {
          if (value) pending.push({ node: value, property: key.value, isDirect, isMap: false });
          continue;
        }
        visit({ member, property, isDirect });
        if (!value || data.has(key.value)) continue;
        const isProperties = key.value === 'properties';
        pending.push({
          node: value,
          property: undefined,
          isDirect: isDirect && isProperties,
          isMap: isProperties || maps.has(key.value),
        });
      }
    }
  }
}

interface Pending {
  readonly node: TreeNode;
  readonly property: string | undefined;
  readonly isDirect: boolean;
  /** Whether its keys are names and its values schemas. */
  readonly isMap: boolean;
}

const maps = new Set(['$defs', 'definitions', 'patternProperties', 'dependentSchemas']);

const textless = new Set(['boolean', 'number', 'integer', 'null']);

/** Whether a value of this schema can be or hold a text, as far as its type tells. */
export function mayHoldText(schema: TreeNode | undefined): boolean {
  return !textless.has(getString(schema, 'type')?.value ?? '');
}

/** Whether people or models choose freely what they write as a value of this schema. */
export function isOpenText(schema: TreeNode | undefined): boolean {
  return mayHoldText(schema) && choices.every((keyword) => get(schema, keyword) === undefined);
}

const choices = ['enum', 'oneOf', 'const'] as const;

/** The annotation that copies a parameter into an HTTP header (MCP 2026-07-28, server/tools). */
export interface HeaderParameter {
  readonly member: Member;
  readonly property: string | undefined;
  /** The schema of the parameter. */
  readonly schema: ObjectNode;
  readonly isDirect: boolean;
}

/** All `x-mcp-header` in a schema, in document order. */
export function headerParameters(schema: TreeNode | undefined): HeaderParameter[] {
  const found: HeaderParameter[] = [];
  forEachKeyword(schema, ({ member, property, isDirect }) => {
    if (member.key.value === 'x-mcp-header')
      found.push({ member, property, schema: member.parent, isDirect: isDirect && property !== undefined });
  });
  return found.sort((a, b) => a.member.key.start - b.member.key.start);
}

/** A reference to a schema that a client would have to fetch. */
export interface ForeignReference {
  readonly node: StringNode;
  /** Whether only this machine or its network has it. */
  readonly isInternal: boolean;
}

/** The keywords that refer to another schema (JSON Schema 2019-09 and 2020-12). */
const referenceKeywords: readonly string[] = ['$ref', '$dynamicRef', '$recursiveRef'];
/** An address that a client could follow; `urn:` and the like lead nowhere. */
const network = /^(?:https?|ftps?|wss?|file):|^\/\//i;
const otherScheme = /^[a-z][a-z0-9+.-]*:/i;
/** Validators have the schemas of JSON Schema itself built in. */
const metaSchema = /^https?:\/\/json-schema\.org\//;

/** The references in a schema to what it does not hold itself, in document order. */
export function foreignReferences(schema: TreeNode | undefined): ForeignReference[] {
  const found: StringNode[] = [];
  const own = new Set<string>();
  forEachKeyword(schema, ({ member: { key, value } }) => {
    if (value?.kind !== 'string') return;
    if (referenceKeywords.includes(key.value) && !value.value.startsWith('#')) found.push(value);
    if (key.value === '$id') own.add(withoutFragment(value.value));
  });
  const isRemote = [...own].some((id) => network.test(id));
  return found
    .filter(({ value }) => !own.has(withoutFragment(value)) && !metaSchema.test(value))
    .filter(({ value }) => network.test(value) || (isRemote && !otherScheme.test(value)))
    .sort((a, b) => a.start - b.start)
    .map((node) => ({ node, isInternal: isInternal(node.value) }));
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}

function isInternal(address: string): boolean {
  if (/^file:/i.test(address)) return true;
  const authority = /\/\/([^/?#]{1,300})/.exec(address)?.[1] ?? 'example.com';
  const reach = reachOf(parseAuthority(authority).host);
  return reach === 'loopback' || reach === 'local';
}

/** All tools of a document: those that servers offer, and those that they bring along in a request. */
function allTools({ toolSets, requests }: ConfigDocument): readonly ToolDefinition[] {
  return [...toolSets, ...requests].flatMap(({ tools }) => tools);
}

/**
 * Whether one of these keys can stand in a document: most have none, and need no look at every schema. A key with
 * an escape in it is not known by its letters.
 */
function mayMention({ text }: ConfigDocument, keys: readonly string[]): boolean {
  return keys.some((key) => text.includes(key)) || /\\[ux]/i.test(text);
}

/** A header that a tool asks for. */
export interface ToolHeader extends HeaderParameter {
  readonly tool: ToolDefinition;
}

/** All `x-mcp-header` in the tools of a document. */
export function headersOf(document: ConfigDocument): readonly ToolHeader[] {
  if (!mayMention(document, ['x-mcp-header'])) return [];
  return allTools(document).flatMap((tool) =>
    headerParameters(tool.inputSchema).map((parameter) => ({ tool, ...parameter })),
  );
}

/** A reference that leaves a schema, of a tool or of a form. */
export interface DocumentReference extends ForeignReference {
  readonly tool: ToolDefinition | undefined;
}

/** All references in a document that leave their schema: of tools, and of the forms that servers show. */
export function foreignReferencesOf(document: ConfigDocument): readonly DocumentReference[] {
  if (!mayMention(document, referenceKeywords)) return [];
  const schemas = [
    ...allTools(document).flatMap((tool) =>
      [tool.inputSchema, tool.outputSchema].map((schema) => ({ tool, schema })),
    ),
    ...document.requests.map(({ node }) => ({ tool: undefined, schema: get(node, 'requestedSchema') })),
  ];
  return schemas.flatMap(({ tool, schema }) =>
    foreignReferences(schema).map((found) => ({ tool, ...found })),
  );
}
