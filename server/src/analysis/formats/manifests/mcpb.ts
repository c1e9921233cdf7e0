import { readLaunch } from '../../launch/read.ts';
import type { ServerEntry } from '../../model.ts';
import { collectRecorded, describedBy } from '../../tools/collect.ts';
import { get, getString, type ObjectNode, type StringNode, type TreeNode } from '../../tree.ts';
import { inRole } from '../entry.ts';
import { namedValues, wordsOf } from '../values.ts';
import { manifestEntry, namedObjects } from './entry.ts';
import type { DeclaredInput, ManifestReader } from './manifest.ts';

/**
 * `manifest.json` of an MCP bundle, formerly a desktop extension (MANIFEST.md of the format). Every platform may
 * override the launch, which makes another entry: what runs there is not what a reviewer of the first one sees.
 */
export const mcpb: ManifestReader = {
  kind: 'mcpb',
  // A browser extension's `manifest_version` is a number.
  recognises: (root) =>
    (getString(root, 'manifest_version') ?? getString(root, 'dxt_version')) !== undefined &&
    get(root, 'server')?.kind === 'object',
  read(root, text) {
    if (root.kind !== 'object') return { servers: [] };
    const name = getString(root, 'name')?.value ?? null;
    const { toolSets } = collectRecorded([root], true, name);
    const config = get(get(root, 'server'), 'mcp_config');
    const overrides = namedObjects(get(config, 'platform_overrides')).map(({ node }) => node);
    return {
      servers: [
        readEntry(root, root, config, undefined, text, overrides),
        ...overrides.map((node) => readEntry(root, node, node, config, text)),
      ],
      inputs: inputsOf(root),
      toolSets: [
        ...describedBy(root, name, [getString(root, 'description'), getString(root, 'long_description')]),
        ...toolSets,
      ],
    };
  },
};

/** @param base where an override finds what it does not say itself */
function readEntry(
  root: ObjectNode,
  node: ObjectNode,
  config: TreeNode | undefined,
  base: TreeNode | undefined,
  text: string,
  except: readonly TreeNode[] = [],
): ServerEntry {
  const nameNode = getString(root, 'name');
  const words = (key: string) => wordsOf(text, get(config, key) ?? get(base, key));
  const [command] = words('command');
  const args = words('args');
  const startsOther = !base || get(config, 'command') !== undefined || get(config, 'args') !== undefined;
  return manifestEntry(
    {
      name: nameNode?.value ?? '',
      nameNode,
      node,
      command,
      args,
      env: config?.kind === 'object' ? namedValues(text, inRole(config, 'env')) : [],
      launch: command && startsOther ? readLaunch(command, args) : undefined,
    },
    except,
  );
}

function inputsOf(root: ObjectNode): DeclaredInput[] {
  return namedObjects(get(root, 'user_config')).flatMap(({ key, node }) =>
    isText(getString(node, 'type')) ? [{ node, name: key, flag: 'sensitive' }] : [],
  );
}

/** Numbers, switches and the paths of files and folders are no secrets. */
function isText(type: StringNode | undefined): boolean {
  return type === undefined || type.value === 'string';
}
