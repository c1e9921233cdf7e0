import type { ServerMap } from '../model.ts';
import {
  type ArrayNode,
  get,
  getMember,
  getString,
  type Member,
  type ObjectNode,
  type TreeNode,
} from '../tree.ts';
import { looksLikeServer } from './entry.ts';
import type { RootPath } from './format.ts';
import { pathSegments } from './pattern.ts';

/** Root keys that mean servers wherever they stand. */
const wellKnownRoots = new Set([
  'mcpServers',
  'mcp_servers',
  'context_servers',
  'amp.mcpServers',
  'mcp.servers',
  'modelContextProtocolServers',
  'mcp-servers',
]);
/** Root keys that mean servers only where they hold what looks like servers. */
const contextualRoots = new Set(['servers', 'mcp', 'extensions']);

/** How deep a map of servers may lie: `projects.*.mcpServers` needs three, catalogues a few more. */
const maxMapDepth = 8;

/**
 * The maps (or lists) of servers in a document: those where its client looks, and those that only another
 * client would find.
 *
 * @param expected root paths of the document's format; `*` stands for any key
 * @param certain whether something else than the content says that the document is about servers; otherwise
 *   an entry has to look more like one
 */
export function findServerMaps(
  root: TreeNode | undefined,
  expected: readonly RootPath[],
  certain: boolean,
): ServerMap[] {
  if (root?.kind !== 'object' && root?.kind !== 'array') return [];
  const maps = new Map<TreeNode, ServerMap>();
  for (const path of expected) {
    if (path.length === 0 && (maps.size > 0 || !isBareMap(root, certain))) continue;
    for (const map of follow(root, path)) {
      if (map.node.kind === 'object' || map.node.kind === 'array') maps.set(map.node, map);
    }
  }
  for (const map of searchMaps(root, certain)) if (!maps.has(map.node)) maps.set(map.node, map);
  // A file in which its client looks for nothing holds settings, and these can look like a server (`statusLine`).
  if (maps.size === 0 && expected.length > 0 && isBareMap(root, certain))
    maps.set(root, { member: undefined, node: root, expected: false });
  return [...maps.values()].sort((a, b) => a.node.start - b.node.start);
}

/** Whether a file of this name is about MCP, whoever reads it: `mcp.json.example`, `cursor_mcp_config.json`. */
export function isNamedAfterMcp(uri: string): boolean {
  const name = pathSegments(uri).at(-1) ?? '';
  const at = name.indexOf('mcp');
  return at >= 0 && /\.json[c5]?(?:[.~][^.]*)?$/.test(name.slice(at));
}

/** Whether a document has the keys of a client's config, be there servers in it or not. */
export function hasConfigKeys(root: TreeNode | undefined): boolean {
  if (root?.kind !== 'object') return false;
  return root.members.some(
    ({ key, value }) =>
      wellKnownRoots.has(key.value) ||
      /^(?:chat\.)?mcp\./.test(key.value) ||
      (key.value === 'mcp' && (getMember(value, 'servers') ?? getMember(value, 'inputs'))),
  );
}

const rootKey =
  /mcpServers|mcp_servers|context_servers|modelContextProtocolServers|"(?:servers|mcp|extensions)"|"(?:chat\.)?mcp\./;
/** In YAML and TOML, which most tools keep their settings in, only both together tell something. */
const plainRootKey = /^[ \t]*(?:servers|extensions|mcp)[ \t]*:|^[ \t]*\[(?:mcp|servers|extensions)\./m;
const plainServerField = /^[ \t]*(?:-[ \t]+)?(?:command|cmd|url|serverUrl|httpUrl|transport)[ \t]*[:=]/m;
const serverField =
  /"(?:command|cmd|transport)"\s*:\s*["[{]|"(?:headers|oauth|serverUrl|httpUrl)"\s*:|:\s*"(?:http|sse|ws|remote|streamable[-_]?http)"|:\s*"(?:https?|wss?):\/\/[^"]*(?:mcp|\bsse\b)/i;

/** Whether it is worth reading a text of unknown kind: cheap, and true for far more than holds servers. */
export function mayHoldServers(text: string): boolean {
  return (
    rootKey.test(text) || serverField.test(text) || (plainRootKey.test(text) && plainServerField.test(text))
  );
}

function follow(root: TreeNode, path: RootPath): ServerMap[] {
  let level: { member: Member | undefined; node: TreeNode }[] = [{ member: undefined, node: root }];
  for (const key of path) {
    level = level.flatMap(({ member, node }) => {
      if (node.kind === 'array' && key === '*') return node.items.map((item) => ({ member, node: item }));
      if (node.kind !== 'object') return [];
      const members = key === '*' ? node.members : node.members.filter((member) => member.key.value === key);
      return members.flatMap((member) => (member.value ? [{ member, node: member.value }] : []));
    });
  }
  return level.map((place) => ({ ...place, expected: true }));
}

function searchMaps(root: ObjectNode | ArrayNode, certain: boolean): ServerMap[] {
  const found: ServerMap[] = [];
  const pending: { node: TreeNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if (depth > maxMapDepth) continue;
    if (node.kind === 'array') {
      for (const item of node.items) pending.push({ node: item, depth: depth + 1 });
    } else if (node.kind === 'object') {
      for (const member of node.members) {
        const { value } = member;
        if (value?.kind !== 'object' && value?.kind !== 'array') continue;
        if (isServerMap(member.key.value, value, certain))
          found.push({ member, node: value, expected: false });
        else pending.push({ node: value, depth: depth + 1 });
      }
    }
  }
  return found;
}

function isServerMap(key: string, value: ObjectNode | ArrayNode, certain: boolean): boolean {
  if (wellKnownRoots.has(key))
    return value.kind === 'array' ? holdsServers(value, true) : !looksLikeSchema(value);
  return contextualRoots.has(key) && holdsServers(value, certain);
}

/** A JSON schema *about* servers has the right key, but `properties` where the servers would be. */
function looksLikeSchema(node: ObjectNode): boolean {
  return getString(node, 'type') !== undefined || get(node, '$ref') !== undefined;
}

function holdsServers(node: ObjectNode | ArrayNode, certain: boolean): boolean {
  if (node.kind === 'array') return node.items.some((item) => looksLikeServer(item, certain));
  return node.members.some(({ value }) => looksLikeServer(value, certain));
}

/** Every value of the file is a server: the map of servers without a root key. */
function isBareMap(root: TreeNode, certain: boolean): boolean {
  return (
    root.kind === 'object' &&
    root.members.some((member) => member.value?.kind === 'object') &&
    root.members.every(
      ({ key, value }) => /^[$_]/.test(key.value) || value === undefined || looksLikeServer(value, certain),
    )
  );
}
