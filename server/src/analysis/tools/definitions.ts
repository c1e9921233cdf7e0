import type {
  Definition,
  Parameter,
  PromptDefinition,
  ResourceDefinition,
  ToolDefinition,
} from '../model.ts';
import { get, getString, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';
import type { RecordedText } from './modelText.ts';
import { textsOfDefinition } from './texts.ts';

/** A definition of something, before it is read: the object, and the key that names it where there is one. */
export interface Named {
  readonly node: ObjectNode;
  readonly key: StringNode | undefined;
}

/**
 * The objects of a list, or of a map from names to objects: both are written for tools.
 *
 * @returns nothing for a list of names and any other value
 */
export function namedIn(node: TreeNode | undefined): readonly Named[] {
  if (node?.kind === 'array')
    return node.items.flatMap((item) => (item.kind === 'object' ? [{ node: item, key: undefined }] : []));
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => (value?.kind === 'object' ? [{ node: value, key }] : []));
}

/** Where the schema of a tool's input is written: by the protocol, and by what records it in other languages. */
const inputSchemaKeys = ['inputSchema', 'input_schema', 'parameters'] as const;

/** The schema of what a tool takes, whatever notation its recorder uses. */
export function inputSchemaOf(node: TreeNode): TreeNode | undefined {
  for (const key of inputSchemaKeys) {
    const schema = get(node, key);
    if (schema?.kind === 'object') return schema;
  }
  return undefined;
}

/** Reads a tool (MCP 2026-07-28, server/tools) and adds its texts to `texts`. */
export function readTool(named: Named, server: string | null, texts: RecordedText[]): ToolDefinition {
  const { node } = named;
  const inputSchema = inputSchemaOf(node);
  const tool: ToolDefinition = {
    kind: 'tool',
    ...basics(named, server),
    inputSchema,
    outputSchema: get(node, 'outputSchema') ?? get(node, 'output_schema'),
    annotations: get(node, 'annotations'),
    parameters: inputSchema ? propertiesOf(inputSchema) : argumentsOf(node),
  };
  return withTexts(tool, texts);
}

/** Reads a prompt (MCP 2026-07-28, server/prompts; MCPB: `text`) and adds its texts to `texts`. */
export function readPrompt(named: Named, server: string | null, texts: RecordedText[]): PromptDefinition {
  return withTexts({ kind: 'prompt', ...basics(named, server) }, texts);
}

/** Reads a resource or a template (MCP 2026-07-28, server/resources) and adds its texts to `texts`. */
export function readResource(named: Named, server: string | null, texts: RecordedText[]): ResourceDefinition {
  const uri = getString(named.node, 'uri') ?? getString(named.node, 'uriTemplate');
  return withTexts({ kind: 'resource', ...basics(named, server), uri }, texts);
}

function basics({ node, key }: Named, server: string | null) {
  const nameNode = getString(node, 'name') ?? key;
  return {
    name: nameNode?.value ?? '',
    nameNode,
    node,
    server,
    title: getString(node, 'title') ?? getString(get(node, 'annotations'), 'title'),
    description: getString(node, 'description'),
  };
}

function withTexts<D extends Definition>(definition: D, texts: RecordedText[]): D {
  textsOfDefinition(definition, texts);
  return definition;
}

function propertiesOf(schema: TreeNode): Parameter[] {
  const properties = get(schema, 'properties');
  if (properties?.kind !== 'object') return [];
  const list = get(schema, 'required');
  const required = new Set(
    list?.kind === 'array' ? list.items.map((item) => (item.kind === 'string' ? item.value : '')) : [],
  );
  return properties.members.map(({ key, value }) => ({
    name: key.value,
    key,
    node: value,
    required: required.has(key.value),
    description: getString(value, 'description'),
  }));
}

/** Lists such as Docker's registry keep: `arguments: [{ name, type, desc }]`. */
function argumentsOf(node: TreeNode): Parameter[] {
  const lists = [get(node, 'arguments'), get(node, 'parameters')];
  return lists.flatMap(namedIn).flatMap(({ node: argument, key }) => {
    const name = getString(argument, 'name') ?? key;
    if (!name) return [];
    const description = getString(argument, 'description') ?? getString(argument, 'desc');
    const flag = get(argument, 'required');
    return [
      {
        name: name.value,
        key: name,
        node: argument,
        required: flag?.kind === 'boolean' && flag.value === true,
        description,
      },
    ];
  });
}
