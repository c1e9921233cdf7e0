import { get, getMember, getString, type ObjectNode, type StringNode, type TreeNode } from '../tree.ts';

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
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Role = keyof typeof roles;

/** The value that an entry has in this role. */
export function inRole(entry: ObjectNode, role: Role): TreeNode | undefined {
  for (const name of roles[role]) {
    const value = get(entry, name);
    if (value) return value;
  }
  return undefined;
}

const byKey: ReadonlyMap<string, { readonly role: Role; readonly rank: number }> = new Map(
  (Object.keys(roles) as Role[]).flatMap((role) =>
    roles[role].map((name, rank) => [name, { role, rank }] as const),
  ),
);

/** The values that an entry has in all roles, in one pass: the same as `inRole` gives for each. */
export function allRoles(entry: ObjectNode): Readonly<Record<Role, TreeNode | undefined>> {
  const found = new Roles();
  const ranks = new Ranks();
  for (const { key, value } of entry.members) {
    const known = value && byKey.get(key.value);
    if (!known || known.rank > ranks[known.role]) continue;
    found[known.role] = value;
    ranks[known.role] = known.rank;
  }
  return found;
}

/** All fields from the start on: an object that grows is slow to make and to read. */
class Roles implements Record<Role, TreeNode | undefined> {
  command: TreeNode | undefined = undefined;
  env: TreeNode | undefined = undefined;
  headers: TreeNode | undefined = undefined;
  url: TreeNode | undefined = undefined;
  cwd: TreeNode | undefined = undefined;
  type: TreeNode | undefined = undefined;
}

class Ranks implements Record<Role, number> {
  command = Infinity;
  env = Infinity;
  headers = Infinity;
  url = Infinity;
  cwd = Infinity;
  type = Infinity;
}

/** Like `inRole`, when it is a string. */
function stringInRole(entry: ObjectNode, role: Role): StringNode | undefined {
  const value = inRole(entry, role);
  return value?.kind === 'string' ? value : undefined;
}

/** What stands beside the command of a server, and seldom beside other commands. */
const launchFields = ['args', 'env', 'environment', 'envs', 'cwd', 'transport'];
/** The same for an address. */
const remoteFields = ['headers', 'oauth', 'serverUrl', 'httpUrl'];
const remoteType = /^(?:http|sse|ws|remote|streamable[-_]?http)$/i;
/** Language servers are started and configured much like MCP servers. */
const languageServerFields = ['extensionToLanguage', 'filetypes', 'initializationOptions', 'rootPatterns'];

/**
 * Whether a value could be a server's entry.
 *
 * @param certain whether something else says that it is among servers; otherwise it has to look more like one
 */
export function looksLikeServer(node: TreeNode | undefined, certain: boolean): node is ObjectNode {
  if (node?.kind !== 'object' || hasAny(node, languageServerFields)) return false;
  const command = inRole(node, 'command');
  if (command?.kind === 'object') return getString(command, 'path') !== undefined;
  if (command?.kind === 'array') {
    return command.items.length > 0 && command.items.every((item) => item.kind === 'string');
  }
  if (command?.kind === 'string') return certain || hasAny(node, launchFields);
  const transport = get(node, 'transport');
  if (transport?.kind === 'object') return looksLikeServer(transport, certain);
  const url = stringInRole(node, 'url')?.value;
  if (url === undefined || !/^(?:https?|wss?|unix|pipe):|\$\{|^[{<]/.test(url)) return false;
  if (certain || /mcp|\bsse\b/i.test(url) || hasAny(node, remoteFields)) return true;
  return remoteType.test(stringInRole(node, 'type')?.value ?? '');
}

function hasAny(node: ObjectNode, keys: readonly string[]): boolean {
  return keys.some((key) => getMember(node, key));
}
