import { readLaunch } from '../launch/read.ts';
import type { InputEntry, NamedValue, ServerEntry, ServerMap, Transport } from '../model.ts';
import { findSecrets } from '../secrets.ts';
import {
  type ArrayNode,
  get,
  getMember,
  getString,
  type Member,
  type ObjectNode,
  type StringNode,
  type TreeNode,
} from '../tree.ts';
import type { RootPath } from './format.ts';

/**
 * Keys of an entry by role, in all dialects at once: no client uses one of these names for another role,
 * and a field that its client ignores can still hold a secret.
 */
const roles = {
  command: ['command', 'cmd'],
  env: ['env', 'environment', 'envs'],
  headers: ['headers', 'http_headers'],
  url: ['url', 'serverUrl', 'httpUrl', 'uri', 'endpoint'],
  cwd: ['cwd', 'working_directory', 'workingDirectory'],
  type: ['type', 'transport', 'transportType'],
} as const;

/** Root keys that some client uses, wherever they stand. */
const wellKnownRoots = new Set([
  'mcpServers',
  'mcp_servers',
  'context_servers',
  'amp.mcpServers',
  'mcp.servers',
]);
/** Root keys that mean servers only where they stand and hold what looks like servers. */
const contextualRoots = new Set(['servers', 'mcp', 'extensions']);

/** How deep a map of servers may lie: `projects.*.mcpServers` needs three, catalogues a few more. */
const maxMapDepth = 8;
const maxServers = 20_000;

/**
 * The maps (or lists) of servers in a document: those where its client looks, and those that only another
 * client would find.
 *
 * @param expected root paths of the document's format, in order of preference; `*` stands for any key
 */
export function findServerMaps(root: TreeNode | undefined, expected: readonly RootPath[]): ServerMap[] {
  if (root?.kind !== 'object' && root?.kind !== 'array') return [];
  const maps = new Map<TreeNode, ServerMap>();
  for (const path of expected) {
    if (path.length === 0 && (maps.size > 0 || !isBareMap(root))) continue;
    for (const map of follow(root, path)) {
      if (map.node.kind === 'object' || map.node.kind === 'array') maps.set(map.node, map);
    }
  }
  for (const map of searchMaps(root)) if (!maps.has(map.node)) maps.set(map.node, map);
  if (maps.size === 0 && isBareMap(root)) maps.set(root, { member: undefined, node: root, expected: false });
  return [...maps.values()].sort((a, b) => a.node.start - b.node.start);
}

function follow(root: TreeNode, path: RootPath): ServerMap[] {
  let level: { member: Member | undefined; node: TreeNode }[] = [{ member: undefined, node: root }];
  for (const key of path) {
    level = level.flatMap(({ node }) => {
      if (node.kind !== 'object') return [];
      const members = key === '*' ? node.members : node.members.filter((member) => member.key.value === key);
      return members.flatMap((member) => (member.value ? [{ member, node: member.value }] : []));
    });
  }
  return level.map((place) => ({ ...place, expected: true }));
}

function searchMaps(root: ObjectNode | ArrayNode): ServerMap[] {
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
        if (isServerMap(member.key.value, value)) found.push({ member, node: value, expected: false });
        else pending.push({ node: value, depth: depth + 1 });
      }
    }
  }
  return found;
}

function isServerMap(key: string, value: ObjectNode | ArrayNode): boolean {
  if (wellKnownRoots.has(key)) return value.kind === 'array' ? holdsServers(value) : !looksLikeSchema(value);
  return contextualRoots.has(key) && holdsServers(value);
}

/** A JSON schema *about* servers has the right key, but `properties` where the servers would be. */
function looksLikeSchema(node: ObjectNode): boolean {
  return getString(node, 'type') !== undefined || get(node, '$ref') !== undefined;
}

function holdsServers(node: ObjectNode | ArrayNode): boolean {
  if (node.kind === 'array')
    return node.items.some((item) => item.kind === 'object' && looksLikeServer(item));
  return node.members.some((member) => member.value?.kind === 'object' && looksLikeServer(member.value));
}

/** Every value of the file is a server: the map of servers without a root key. */
function isBareMap(root: TreeNode): boolean {
  return (
    root.kind === 'object' &&
    root.members.some((member) => member.value?.kind === 'object') &&
    root.members.every(
      ({ key, value }) =>
        key.value.startsWith('$') ||
        key.value.startsWith('_') ||
        value === undefined ||
        (value.kind === 'object' && looksLikeServer(value)),
    )
  );
}

function looksLikeServer(node: ObjectNode): boolean {
  const command = first(node, roles.command);
  if (command?.kind === 'string') {
    return (
      node.members.length === 1 ||
      ['args', 'env', 'type', 'cwd', 'disabled', 'enabled', 'description', 'environment', 'transport'].some(
        (key) => getMember(node, key),
      )
    );
  }
  if (command?.kind === 'array') return command.items.every((item) => item.kind === 'string');
  const url = first(node, roles.url);
  return url?.kind === 'string' && /^(?:https?|wss?|unix|pipe):|\$\{|^\{|^</.test(url.value);
}

function first(node: ObjectNode, names: readonly string[]): TreeNode | undefined {
  for (const name of names) {
    const value = get(node, name);
    if (value) return value;
  }
  return undefined;
}

function firstString(node: ObjectNode, names: readonly string[]): StringNode | undefined {
  const value = first(node, names);
  return value?.kind === 'string' ? value : undefined;
}

/**
 * Reads the entries of the maps.
 *
 * @param broken whether the text has syntax errors: a missing brace then puts the next servers *into* the
 *   entry before, where they are looked for
 */
export function readServers(maps: readonly ServerMap[], broken: boolean): ServerEntry[] {
  const servers: ServerEntry[] = [];
  for (const map of maps) {
    const pending = entriesOf(map.node);
    for (let entry = pending.shift(); entry && servers.length < maxServers; entry = pending.shift()) {
      servers.push(readServer(entry.node, entry.key, map));
      if (broken) pending.unshift(...entriesOf(entry.node).filter(({ node }) => looksLikeServer(node)));
    }
  }
  return servers;
}

interface KeyedObject {
  readonly node: ObjectNode;
  readonly key: StringNode | undefined;
}

function entriesOf(node: TreeNode): KeyedObject[] {
  if (node.kind === 'array') {
    return node.items.flatMap((item) => (item.kind === 'object' ? [{ node: item, key: undefined }] : []));
  }
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => (value?.kind === 'object' ? [{ node: value, key }] : []));
}

function readServer(node: ObjectNode, key: StringNode | undefined, map: ServerMap): ServerEntry {
  const commandNode = first(node, roles.command);
  const commandList = commandNode?.kind === 'array' ? strings(commandNode) : undefined;
  const command = commandNode?.kind === 'string' ? commandNode : commandList?.[0];
  const args = [...(commandList?.slice(1) ?? []), ...strings(get(node, 'args'))];
  const url = firstString(node, roles.url);
  const typeNode = firstString(node, roles.type);
  const nameNode = key ?? getString(node, 'name');
  const entry = {
    name: nameNode?.value ?? '',
    nameNode,
    node,
    map,
    transport: transportOf(typeNode?.value, command, url),
    typeNode,
    command,
    args,
    env: namedValues(first(node, roles.env)),
    headers: namedValues(first(node, roles.headers)),
    url,
    cwd: firstString(node, roles.cwd),
    envFile: getString(node, 'envFile'),
    disabled: isBoolean(get(node, 'disabled'), true) || isBoolean(get(node, 'enabled'), false),
    launch: command ? readLaunch(command, args) : undefined,
  };
  return { ...entry, secrets: findSecrets(entry) };
}

function strings(node: TreeNode | undefined): StringNode[] {
  return node?.kind === 'array' ? node.items.filter((item) => item.kind === 'string') : [];
}

function namedValues(node: TreeNode | undefined): NamedValue[] {
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) =>
    value?.kind === 'string' ? [{ name: key.value, key, value }] : [],
  );
}

function isBoolean(node: TreeNode | undefined, expected: boolean): boolean {
  return node?.kind === 'boolean' && node.value === expected;
}

function transportOf(
  type: string | undefined,
  command: StringNode | undefined,
  url: StringNode | undefined,
): Transport {
  const name = type?.toLowerCase().replace(/[^a-z]/g, '');
  if (name === 'sse') return 'sse';
  if (name === 'http' || name === 'streamablehttp' || name === 'remote') return 'http';
  if (name === 'stdio' || name === 'local') return 'stdio';
  if (command) return 'stdio';
  return url ? 'http' : 'unknown';
}

/** VS Code's `inputs`: the arrays of that name beside the maps of servers. */
export function readInputs(maps: readonly ServerMap[], root: TreeNode | undefined): InputEntry[] {
  const homes = new Set<TreeNode | undefined>([root, ...maps.map((map) => map.member?.parent)]);
  return [...homes].flatMap((home) => {
    const list = get(home, 'inputs');
    if (list?.kind !== 'array') return [];
    return list.items.flatMap((node) =>
      node.kind === 'object'
        ? [
            {
              node,
              id: getString(node, 'id'),
              type: getString(node, 'type'),
              description: getString(node, 'description'),
              password: get(node, 'password'),
            },
          ]
        : [],
    );
  });
}
