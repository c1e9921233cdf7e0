import type { ConfigDocument } from '../model.ts';
import { get, getString, type StringNode, type TreeNode } from '../tree.ts';
import { readRunOptions } from './containers.ts';
import { isReadOnlyMount, mountSource } from './folders.ts';
import type { ContainerOption, Word } from './launch.ts';
import { wordOf } from './words.ts';

/** A folder of the machine that a dev container is given. */
export interface DevContainerMount {
  readonly source: Word;
  readonly readOnly: boolean;
}

/**
 * What a dev container mounts in which servers run: `mounts` as text or as an object, `workspaceMount` left aside, and
 * the options of `docker run` in `runArgs` (https://containers.dev/implementors/json_reference/).
 */
export function devContainerMounts({ root, detected, servers }: ConfigDocument): DevContainerMount[] {
  if (detected.roots[0]?.[0] !== 'customizations' || servers.length === 0) return [];
  const mounts = itemsOf(get(root, 'mounts'));
  const written = mounts
    .filter((item): item is StringNode => item.kind === 'string')
    .map((node): ContainerOption => ({ name: 'mount', word: wordOf(node), value: wordOf(node) }));
  const args = itemsOf(get(root, 'runArgs')).flatMap((node) =>
    node.kind === 'string' ? [wordOf(node)] : [],
  );
  const options = [...written, ...readRunOptions(args, 0).options];
  return [
    ...options.flatMap((option) => {
      const source = mountSource(option);
      return source ? [{ source, readOnly: isReadOnlyMount(option) }] : [];
    }),
    ...mounts.flatMap((mount) => {
      const source = getString(mount, 'source');
      return source ? [{ source: wordOf(source), readOnly: false }] : [];
    }),
  ];
}

function itemsOf(list: TreeNode | undefined): readonly TreeNode[] {
  return list?.kind === 'array' ? list.items : [];
}
