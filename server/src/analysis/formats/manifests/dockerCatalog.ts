import { readImage } from '../../launch/containers.ts';
import type { ContainerOption } from '../../launch/launch.ts';
import { readContainerLaunch } from '../../launch/read.ts';
import { wordOf } from '../../launch/words.ts';
import type { NamedValue, ServerEntry, ToolSet } from '../../model.ts';
import { findSecrets } from '../../secrets.ts';
import { collectRecorded, describedBy } from '../../tools/collect.ts';
import { get, getMember, getString, type ObjectNode, type StringNode, type TreeNode } from '../../tree.ts';
import { asString, namedValues, stringOrNone, wordsOf } from '../values.ts';
import { getAny, manifestEntry, namedObjects, objectsIn } from './entry.ts';
import type { ManifestReader } from './manifest.ts';

/**
 * Catalogs of Docker's MCP gateway (`registry:` with a map of servers) and the `server.yaml` from which Docker's
 * registry makes an entry of one (docker/mcp-registry, CONTRIBUTING.md). What is started is an image, for a server
 * or for each of its tools (`poci`), or what is reached is a remote.
 */
export const dockerCatalog: ManifestReader = {
  kind: 'docker-catalog',
  recognises: (root, named) =>
    entriesIn(root).length > 0 || (named && get(root, 'registry')?.kind === 'object'),
  read: (root, text) => ({
    servers: entriesIn(root).flatMap(({ name, node }) => readEntry(name, node, text)),
    toolSets: entriesIn(root).flatMap(({ name, node }) => offeredBy(name?.value ?? null, node)),
  }),
};

interface CatalogEntry {
  readonly name: StringNode | undefined;
  readonly node: ObjectNode;
}

function entriesIn(root: TreeNode): CatalogEntry[] {
  const listed = namedObjects(get(root, 'registry')).filter(({ node }) => looksLikeEntry(node));
  if (listed.length > 0) return listed.map(({ key, node }) => ({ name: key, node }));
  const name = getString(root, 'name');
  return root.kind === 'object' && name && looksLikeEntry(root) ? [{ name, node: root }] : [];
}

const entryTypes = new Set(['server', 'remote', 'poci']);

/** Kubernetes and others have entries with a name and an image too: the type is this format's own. */
function looksLikeEntry(node: ObjectNode): boolean {
  const type = getString(node, 'type')?.value ?? '';
  if (!entryTypes.has(type)) return false;
  return ['image', 'remote', 'tools'].some((key) => get(node, key) !== undefined);
}

function offeredBy(name: string | null, node: ObjectNode): readonly ToolSet[] {
  const about = get(node, 'about');
  return [
    ...describedBy(node, name, [getString(node, 'description'), getString(about, 'description')]),
    ...collectRecorded([node], true, name).toolSets,
  ];
}

function readEntry(nameNode: StringNode | undefined, node: ObjectNode, text: string): ServerEntry[] {
  const named = { name: nameNode?.value ?? '', nameNode };
  const remote = get(node, 'remote');
  const config = get(node, 'config');
  const tools = objectsIn(get(node, 'tools')).flatMap((tool) => {
    const container = get(tool, 'container');
    return container?.kind === 'object' ? [container] : [];
  });
  const examples = [get(config, 'secrets'), get(config, 'env'), get(node, 'secrets'), get(node, 'env')]
    .flatMap(objectsIn)
    .flatMap((input) => get(input, 'example') ?? []);
  const entry = manifestEntry(
    {
      ...named,
      node,
      url: getString(remote, 'url'),
      typeNode: stringOrNone(getAny(remote, 'transport_type', 'transport')),
      headers: namedValues(text, get(remote, 'headers')),
      env: [get(config, 'env'), get(node, 'env')].flatMap((list) => variablesIn(list, text)),
      launch: launchOf(node, get(node, 'run') ?? node, text),
    },
    [...tools, ...examples],
  );
  const containers = tools.map((tool) =>
    manifestEntry({ ...named, node: tool, launch: launchOf(tool, tool, text) }),
  );
  // Most examples only look like the real thing: a token of a known format may be one. The id of a key opens nothing.
  const shown = examples
    .flatMap((example) => findSecrets(example, new Set()))
    .filter(({ evidence, label }) => evidence === 'format' && label !== 'AWS access key id');
  return [{ ...entry, secrets: [...entry.secrets, ...shown] }, ...containers];
}

function variablesIn(list: TreeNode | undefined, text: string): NamedValue[] {
  return objectsIn(list).flatMap((node) => {
    const key = getString(node, 'name');
    const value = asString(text, get(node, 'value'));
    return key && value ? [{ name: key.value, key, value }] : [];
  });
}

function launchOf(node: ObjectNode, run: TreeNode, text: string): ServerEntry['launch'] {
  const image = getString(node, 'image');
  if (!image) return undefined;
  return readContainerLaunch(wordOf(image), {
    engine: 'docker',
    // With a source, the registry builds it from that commit.
    image: get(node, 'source') ? undefined : readImage(wordOf(image)),
    options: ['volumes', 'user'].flatMap((key) => optionsOf(run, key, text)),
    command: wordsOf(text, get(run, 'command')).map(wordOf),
  });
}

function optionsOf(run: TreeNode, key: string, text: string): ContainerOption[] {
  const member = getMember(run, key);
  if (!member) return [];
  const name = key === 'volumes' ? 'volume' : key;
  return wordsOf(text, member.value).map((value) => ({
    name,
    word: wordOf(member.key),
    value: wordOf(value),
  }));
}
