import type { ConfigDocument } from '../model.ts';
import { get, getMember, getString, type Member, type TreeNode } from '../tree.ts';
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
export function devContainerMounts(document: ConfigDocument): DevContainerMount[] {
  if (!holdsServers(document)) return [];
  const mounts = itemsOf(get(document.root, 'mounts'));
  const written = stringsIn(mounts).map((word): ContainerOption => ({ name: 'mount', word, value: word }));
  const options = [...written, ...devContainerOptions(document)];
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

/** What a dev container may do in which servers run: `runArgs`, and the keys that stand for some of its options. */
export function devContainerOptions(document: ConfigDocument): ContainerOption[] {
  if (!holdsServers(document)) return [];
  const { root } = document;
  const privileged = getMember(root, 'privileged');
  const isPrivileged = privileged?.value?.kind === 'boolean' && privileged.value.value;
  return [
    ...readRunOptions(stringsIn(itemsOf(get(root, 'runArgs'))), 0).options,
    ...(isPrivileged ? [{ name: 'privileged', word: wordOf(privileged.key), value: undefined }] : []),
    ...listed(getMember(root, 'capAdd'), 'cap-add'),
    ...listed(getMember(root, 'securityOpt'), 'security-opt'),
  ];
}

function listed(member: Member | undefined, name: string): ContainerOption[] {
  return stringsIn(itemsOf(member?.value)).map((value) => ({ name, word: value, value }));
}

function holdsServers({ detected, servers }: ConfigDocument): boolean {
  return detected.roots[0]?.[0] === 'customizations' && servers.length > 0;
}

function stringsIn(items: readonly TreeNode[]): Word[] {
  return items.flatMap((node) => (node.kind === 'string' ? [wordOf(node)] : []));
}

function itemsOf(list: TreeNode | undefined): readonly TreeNode[] {
  return list?.kind === 'array' ? list.items : [];
}
