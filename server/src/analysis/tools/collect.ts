import type { ServerRequest, ToolDefinition, ToolSet } from '../model.ts';
import { get, getString, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';
import { inputSchemaOf, namedIn, readPrompt, readResource, readTool } from './definitions.ts';
import { RecordedText } from './modelText.ts';
import { readRequest, requestedBy, requestShape, secretsIn } from './requests.ts';
import { textsBelow } from './texts.ts';

/** What servers said, as far as a document records it. */
export interface Recorded {
  readonly toolSets: readonly ToolSet[];
  readonly requests: readonly ServerRequest[];
}

/** How deep a list of tools may lie: envelopes, a map of servers, `_meta` of a bundle. */
const maxDepth = 8;

/** Fields that hold what a server offers, in an answer to a list or in a record of several. */
const offers = ['tools', 'prompts', 'resources', 'resourceTemplates', 'resource_templates'] as const;

/** Keys that wrap an answer without naming a server. */
const envelopes = new Set(
  'result params response capture data tool initialize discover servers mcpServers inputRequests _meta static_responses server/discover tools/list prompts/list resources/list resources/templates/list'.split(
    ' ',
  ),
);

/**
 * Finds what servers offer and ask for, whatever wraps it: an answer of JSON-RPC with or without its envelope, a
 * recording of a session, a map from servers to their tools, the static answers of a bundle.
 *
 * @param roots the values to look in
 * @param isTrusted whether the document is known to be such a record, so that a bare list of names and
 *   descriptions counts as tools
 * @param server the name of the server where the document names none
 */
export function collectRecorded(
  roots: readonly TreeNode[],
  isTrusted: boolean,
  server: string | null = null,
): Recorded {
  const toolSets: ToolSet[] = [];
  const requests: ServerRequest[] = [];
  search(roots, isTrusted, server, {
    tools: (node, name) => toolSets.push(readBareTools(node, name)),
    offer: (node, name) => toolSets.push(readOffer(node, name)),
    request: (kind, params, name) => requests.push(readRequest(kind, params, name)),
  });
  return { toolSets, requests };
}

/** Which kinds of records there are below a value: cheaper than to read them. */
export function kindsRecorded(
  root: TreeNode,
  isTrusted: boolean,
): { readonly offers: boolean; readonly requests: boolean } {
  const found = { offers: false, requests: false };
  const offer = () => {
    found.offers = true;
  };
  const request = () => {
    found.requests = true;
  };
  search([root], isTrusted, null, { tools: offer, offer, request });
  return found;
}

/** What a search comes upon. */
interface Finder {
  /** A tool, or a list of tools with nothing around it. */
  readonly tools: (node: TreeNode, server: string | null) => void;
  /** An object with what a server offers. */
  readonly offer: (node: ObjectNode, server: string | null) => void;
  readonly request: (kind: ServerRequest['kind'], params: ObjectNode, server: string | null) => void;
}

interface Pending {
  readonly node: TreeNode;
  readonly server: string | null;
  readonly depth: number;
  /** Whether an envelope of JSON-RPC says that it is an answer. */
  readonly isAnswer?: boolean;
}

function search(roots: readonly TreeNode[], isTrusted: boolean, server: string | null, finder: Finder): void {
  // In a recording the server introduces itself once.
  let introduced = server;
  for (const root of roots) {
    const pending: Pending[] = [{ node: root, server: introduced, depth: 0 }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (next.node.kind === 'array') pending.push(...inArray(next, isTrusted, finder));
      if (next.node.kind === 'object') pending.push(...inObject(next.node, next, isTrusted, finder));
    }
    if (roots.length > 1) introduced = nameOf(get(root, 'result') ?? root) ?? introduced;
  }
}

function inArray({ node, server, depth }: Pending, isTrusted: boolean, finder: Finder): readonly Pending[] {
  if (looksLikeTools(node, isTrusted && depth === 0)) {
    finder.tools(node, server);
    return [];
  }
  if (node.kind !== 'array' || depth >= maxDepth) return [];
  return node.items.map((item) => ({ node: item, server, depth: depth + 1 })).reverse();
}

/** Takes what an object records, and tells where to look on. */
function inObject(
  node: ObjectNode,
  pending: Pending,
  isTrusted: boolean,
  finder: Finder,
): readonly Pending[] {
  const { server, depth } = pending;
  const request = requestedBy(node);
  const shape = request ? undefined : requestShape(node);
  if (request ?? shape) {
    const { kind, params } = request ?? { kind: shape ?? 'sampling', params: node };
    finder.request(kind, params, server);
    return [];
  }
  if (looksLikeTool(node, isTrusted)) {
    finder.tools(node, server);
    return [];
  }
  const name = nameOf(node) ?? server;
  const isTaken = isOffer(node, isTrusted || pending.isAnswer === true);
  const isEnvelope = getString(node, 'jsonrpc') !== undefined;
  if (isTaken) finder.offer(node, name);
  if (depth >= maxDepth) return [];
  return node.members
    .flatMap(({ key, value }) => {
      if (!value || value.kind === 'string' || (isTaken && dealtWith.has(key.value))) return [];
      // The keys there are the server's own names for its requests.
      if (key.value === 'inputRequests' && value.kind === 'object')
        return value.members.flatMap(({ value: node }) =>
          node ? [{ node, server: name, depth: depth + 2 }] : [],
        );
      const isServer = depth < 3 && value.kind === 'object' && !envelopes.has(key.value);
      const isAnswer = isEnvelope && key.value === 'result';
      return [{ node: value, server: name ?? (isServer ? key.value : null), depth: depth + 1, isAnswer }];
    })
    .reverse();
}

/** The name that a record gives its server. */
function nameOf(node: TreeNode): string | null {
  const server = get(node, 'server') ?? get(node, 'serverName') ?? get(node, 'server_name');
  if (server?.kind === 'string') return server.value;
  const info = get(node, 'serverInfo') ?? get(node, 'server_info') ?? server;
  return getString(info, 'name')?.value ?? null;
}

/** A list of objects that look like tools. Without a name that says so, one of them has to have a schema. */
function looksLikeTools(node: TreeNode | undefined, isTrusted: boolean): boolean {
  const tools = namedIn(node);
  if (tools.length === 0) return false;
  const isMap = node?.kind === 'object';
  const named = tools.filter(
    ({ node: tool, key }) =>
      (getString(tool, 'name') ?? key) !== undefined &&
      (getString(tool, 'description') !== undefined || inputSchemaOf(tool) !== undefined),
  );
  if (named.length === 0 || named.length * 2 < tools.length) return false;
  return (isTrusted && !isMap) || named.some(({ node: tool }) => hasSchema(tool));
}

/** A list under the key `tools` need not have schemas where its items have nothing that is foreign to tools. */
function holdsTools(node: ObjectNode, isTrusted: boolean): boolean {
  const list = get(node, 'tools');
  if (looksLikeTools(list, isTrusted)) return true;
  const tools = list?.kind === 'array' ? namedIn(list) : [];
  return tools.length > 0 && tools.every(({ node: tool }) => looksLikeTool(tool, true));
}

/** A tool on its own, as a test or a data set records it. */
function looksLikeTool(node: ObjectNode, isTrusted: boolean): boolean {
  if (!getString(node, 'name')) return false;
  if (!isTrusted || !getString(node, 'description')) return hasSchema(node);
  return node.members.every(({ key }) => toolFields.has(key.value));
}

/** A list of prompts: what else has one under that name has no list of arguments in it. */
function holdsPrompts(node: ObjectNode): boolean {
  const prompts = namedIn(listOf(node, 'prompts')).map(({ node: prompt }) => prompt);
  return (
    prompts.some((prompt) => namedIn(listOf(prompt, 'arguments')).some((named) => isNamed(named.node))) &&
    prompts.every(
      (prompt) => isNamed(prompt) && prompt.members.every(({ key }) => promptFields.has(key.value)),
    )
  );
}

/** A list of resources or of templates for them: each with a name and the address that a server reads it by. */
function holdsResources(node: ObjectNode): boolean {
  return offers.slice(2).some((key) => {
    const resources = namedIn(listOf(node, key));
    return (
      resources.length > 0 &&
      resources.every(({ node: resource }) => isNamed(resource) && isAddressed(resource))
    );
  });
}

function isNamed(node: ObjectNode): boolean {
  return getString(node, 'name') !== undefined;
}

function isAddressed(resource: ObjectNode): boolean {
  const uri = getString(resource, 'uri') ?? getString(resource, 'uriTemplate');
  return uri !== undefined && /^[a-z][a-z0-9+.-]{0,40}:/i.test(uri.value);
}

function listOf(node: ObjectNode, key: string): TreeNode | undefined {
  const list = get(node, key);
  return list?.kind === 'array' ? list : undefined;
}

/** Prompt of MCP 2026-07-28. */
const promptFields = new Set('name title description arguments icons _meta'.split(' '));

/** Tool of MCP 2026-07-28, and the fields that older versions had. */
const toolFields = new Set(
  'name title description inputSchema input_schema outputSchema annotations icons execution _meta'.split(' '),
);

/** What makes an object a tool of MCP rather than any thing with a name and a description. */
function hasSchema(tool: ObjectNode): boolean {
  const schema = get(tool, 'inputSchema') ?? get(tool, 'input_schema');
  return schema?.kind === 'object' || get(get(tool, 'annotations'), 'readOnlyHint') !== undefined;
}

/** Whether an object is an answer or a record with something in it that a model reads. */
function isOffer(node: ObjectNode, isTrusted: boolean): boolean {
  if (holdsTools(node, isTrusted) || holdsPrompts(node) || holdsResources(node)) return true;
  const isAnswer = isTrusted || get(node, 'resultType') !== undefined;
  const holdsServer = ['serverInfo', 'protocolVersion', 'capabilities', 'supportedVersions'].some(
    (key) => get(node, key) !== undefined,
  );
  if (getString(node, 'instructions')) return isAnswer || holdsServer;
  if (holdsServer) return nameOf(node) !== null && get(node, 'serverInfo') !== undefined;
  return isAnswer && (offers.some((key) => namedIn(get(node, key)).length > 0) || isResult(node));
}

/** Whether it is the answer to `tools/call`, `prompts/get` or `resources/read`. */
function isResult(node: ObjectNode): boolean {
  return results.some(({ key }) => namedIn(get(node, key)).length > 0);
}

const results = [
  { key: 'content', role: 'result' },
  { key: 'messages', role: 'prompt' },
  { key: 'contents', role: 'resource' },
] as const;

function readOffer(node: ObjectNode, server: string | null): ToolSet {
  const texts: RecordedText[] = [];
  const whose = { owner: undefined, server };
  const instructions = getString(node, 'instructions');
  const tools = namedIn(get(node, 'tools')).map((named) => readTool(named, server, texts));
  const prompts = namedIn(get(node, 'prompts')).map((named) => readPrompt(named, server, texts));
  const resources = offers
    .slice(2)
    .flatMap((key) => namedIn(get(node, key)))
    .map((named) => readResource(named, server, texts));
  if (instructions) texts.push(new RecordedText(instructions, 'instructions', undefined, server));
  const info = get(node, 'serverInfo');
  if (info) textsBelow(info, 'server-info', whose, texts);
  for (const { key, role } of results) {
    const value = get(node, key);
    if (namedIn(value).length > 0 && value) textsBelow(value, role, whose, texts);
  }
  const secrets = secretsIn(texts);
  return withTexts(
    { server, node, tools, toolNames: namesOf(tools), prompts, resources, instructions, texts, secrets },
    texts,
  );
}

/** What of an offer is read with it. */
const dealtWith: ReadonlySet<string> = new Set([
  ...offers,
  ...results.map(({ key }) => key),
  'serverInfo',
  'capabilities',
]);

/** A list of tools with nothing around it, or a single one. */
function readBareTools(node: TreeNode, server: string | null): ToolSet {
  const texts: RecordedText[] = [];
  const tools = node.kind === 'object' ? [{ node, key: undefined }] : namedIn(node);
  const read = tools.map((named) => readTool(named, server, texts));
  const set: ToolSet = {
    server,
    node,
    tools: read,
    toolNames: namesOf(read),
    prompts: [],
    resources: [],
    instructions: undefined,
    texts,
    secrets: secretsIn(texts),
  };
  return withTexts(set, texts);
}

function namesOf(tools: readonly ToolDefinition[]): ReadonlySet<string> {
  return new Set(tools.map(({ name }) => name));
}

/** A tool set whose texts know it. */
function withTexts(set: ToolSet, texts: readonly RecordedText[]): ToolSet {
  for (const text of texts) text.toolSet = set;
  return set;
}

/** Texts that a manifest has for the model beside its lists: a tool set without tools. */
export function describedBy(
  node: TreeNode,
  server: string | null,
  descriptions: readonly (StringNode | undefined)[],
): ToolSet[] {
  const texts = descriptions.flatMap((text) =>
    text ? [new RecordedText(text, 'description', undefined, server)] : [],
  );
  if (texts.length === 0) return [];
  return [
    {
      server,
      node,
      tools: [],
      toolNames: new Set(),
      prompts: [],
      resources: [],
      instructions: undefined,
      texts,
      secrets: [],
    },
  ];
}
