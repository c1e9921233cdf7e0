import { readLaunch } from '../launch/read.ts';
import type { InputEntry, ServerEntry, ServerMap } from '../model.ts';
import { findDefaultSecrets, findSecrets } from '../secrets.ts';
import { credentialKind } from '../text/names.ts';
import {
  get,
  getMember,
  getString,
  type Member,
  type ObjectNode,
  type StringNode,
  type TreeNode,
} from '../tree.ts';
import { allRoles, looksLikeServer, type Role } from './entry.ts';
import type { ClientFormat, RootPath } from './format.ts';
import { manifestEntry } from './manifests/entry.ts';
import { namedValues, stringOrNone, transportOf, wordsOf } from './values.ts';

/**
 * Reads the entries of the maps.
 *
 * @param text the document, for values whose way of writing counts
 * @param broken whether the text has syntax errors: a missing brace then puts the next servers *into* the
 *   entry before, where they are looked for
 * @param switches how the client's entries are switched off
 */
export function readServers(
  text: string,
  maps: readonly ServerMap[],
  broken: boolean,
  switches: ClientFormat['switches'] = [],
): ServerEntry[] {
  const servers: ServerEntry[] = [];
  for (const map of maps) {
    const pending = entriesOf(map.node).reverse();
    for (let entry = pending.pop(); entry; entry = pending.pop()) {
      if (!broken) {
        servers.push(readServer(text, entry, map, switches));
        continue;
      }
      const swallowed = entriesOf(entry.node).filter(({ node }) => looksLikeServer(node, true));
      const nested = new Set(swallowed.map(({ node }) => node));
      servers.push(readServer(text, entry, map, switches, nested));
      for (const inner of swallowed.reverse()) pending.push(inner);
    }
  }
  return servers;
}

/** The server that a setting of its client starts with a command line. */
export function serverOfSetting(root: TreeNode | undefined, path: RootPath = []): ServerEntry[] {
  const node = path.slice(0, -1).reduce<TreeNode | undefined>((node, key) => get(node, key), root);
  const member = getMember(node, path[path.length - 1] ?? '');
  if (node?.kind !== 'object' || member?.value?.kind !== 'string' || !member.value.value) return [];
  const { key: nameNode, value: command } = member;
  return [manifestEntry({ name: 'mcp', nameNode, node, command, launch: readLaunch(command, []) })];
}

function isSwitchedOff(node: ObjectNode, switches: NonNullable<ClientFormat['switches']>): boolean {
  return switches.some((field) => isBoolean(get(node, field), field === 'disabled'));
}

/** An object in a map or list of servers, with the key that names it. */
export interface ServerNode {
  readonly node: ObjectNode;
  readonly key: StringNode | undefined;
}

/** The objects that are servers by their place, in the order of the document. */
export function entriesOf(node: TreeNode): ServerNode[] {
  if (node.kind === 'array') {
    return node.items.flatMap((item) => {
      if (item.kind !== 'object') return [];
      return isNamed(item) ? entriesOf(item) : [{ node: item, key: undefined }];
    });
  }
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => (value?.kind === 'object' ? [{ node: value, key }] : []));
}

/** `- github: {command: …}`, as agents list their servers: the key is the name. */
function isNamed({ members }: ObjectNode): boolean {
  return (
    members.length > 0 &&
    members.every(({ key, value }) => value?.kind === 'object' && key.value !== 'transport')
  );
}

/**
 * Reads one entry of a map.
 *
 * @param nested entries inside this one (a brace is missing), which are read for themselves
 */
export function readServer(
  text: string,
  { node, key }: ServerNode,
  map: ServerMap,
  switches: ClientFormat['switches'] = [],
  nested: ReadonlySet<TreeNode> = nothing,
): ServerEntry {
  const body = bodyOf(node);
  const inBody = allRoles(body);
  const outside = body === node ? inBody : allRoles(node);
  const find = (role: Role) => inBody[role] ?? outside[role];
  const commandNode = find('command');
  const words =
    commandNode?.kind === 'object' ? wordsOf(text, get(commandNode, 'path')) : wordsOf(text, commandNode);
  const command = words[0];
  const own = wordsOf(text, get(body, 'args'));
  const args = words.length > 1 ? [...words.slice(1), ...own] : own;
  const url = stringOrNone(find('url'));
  const typeNode = stringOrNone(find('type'));
  const nameNode = key ?? getString(node, 'name');
  return {
    name: nameNode?.value ?? '',
    nameNode,
    node,
    map,
    transport: transportOf(typeNode?.value, command, url),
    typeNode,
    command,
    args,
    env: namedValues(text, find('env')),
    headers: namedValues(text, find('headers') ?? get(get(body, 'requestOptions'), 'headers')),
    url,
    cwd: stringOrNone(find('cwd')),
    envFile: getString(body, 'envFile'),
    disabled: isSwitchedOff(node, switches),
    launch: command ? readLaunch(command, args) : undefined,
    secrets: findSecrets(node, nested),
    derived: [],
  };
}

const nothing: ReadonlySet<TreeNode> = new Set();

/** Where the launch is written: older versions of Zed nest it under `command`, of Continue under `transport`. */
function bodyOf(node: ObjectNode): ObjectNode {
  if (!node.members.some(mayHoldBody)) return node;
  for (const key of ['command', 'transport']) {
    const inner = get(node, key);
    if (inner?.kind === 'object') return inner;
  }
  return node;
}

function mayHoldBody({ key, value }: Member): boolean {
  return value?.kind === 'object' && (key.value === 'command' || key.value === 'transport');
}

function isBoolean(node: TreeNode | undefined, expected: boolean): boolean {
  return node?.kind === 'boolean' && node.value === expected;
}

/** VS Code's `inputs`: the arrays of that name beside the maps of servers. */
export function readInputs(maps: readonly ServerMap[], root: TreeNode | undefined): InputEntry[] {
  const homes = new Set<TreeNode | undefined>([root, ...maps.map((map) => map.member?.parent)]);
  return [...homes].flatMap((home) => {
    const list = get(home, 'inputs');
    if (list?.kind !== 'array') return [];
    return list.items.flatMap((node) => (node.kind === 'object' ? [readInput(node)] : []));
  });
}

function readInput(node: ObjectNode): InputEntry {
  const id = getString(node, 'id');
  const description = getString(node, 'description');
  const proposed = getString(node, 'default');
  // The id `db` says nothing, "Database password" does.
  const telling = [id, description].find((name) => name && credentialKind(name.value.slice(0, 80)));
  return {
    node,
    id,
    type: getString(node, 'type'),
    description,
    password: get(node, 'password'),
    secrets: proposed ? findDefaultSecrets(proposed, (telling ?? id)?.value) : [],
  };
}
