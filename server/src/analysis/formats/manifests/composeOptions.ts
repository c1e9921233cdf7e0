import { readImage } from '../../launch/containers.ts';
import type { ContainerOption, ContainerRun, Word } from '../../launch/launch.ts';
import { wordOf } from '../../launch/words.ts';
import { get, getMember, getString, type Member, type ObjectNode, type TreeNode } from '../../tree.ts';
import { asString } from '../values.ts';

/** What the keys of a service are called as options of `docker run` (compose-spec, 05-services.md). */
const optionNames: ReadonlyMap<string, string> = new Map([
  ['cap_add', 'cap-add'],
  ['cap_drop', 'cap-drop'],
  ['cgroup', 'cgroupns'],
  ['cpus', 'cpus'],
  ['devices', 'device'],
  ['env_file', 'env-file'],
  ['extra_hosts', 'add-host'],
  ['ipc', 'ipc'],
  ['mem_limit', 'memory'],
  ['network_mode', 'network'],
  ['pid', 'pid'],
  ['pids_limit', 'pids-limit'],
  ['ports', 'publish'],
  ['privileged', 'privileged'],
  ['pull_policy', 'pull'],
  ['read_only', 'read-only'],
  ['security_opt', 'security-opt'],
  ['tmpfs', 'tmpfs'],
  ['user', 'user'],
  ['userns_mode', 'userns'],
  ['volumes', 'volume'],
]);

/** The same below `deploy.resources.limits`. */
const limitNames: ReadonlyMap<string, string> = new Map([
  ['cpus', 'cpus'],
  ['memory', 'memory'],
  ['pids', 'pids-limit'],
]);

/** The same below `logging`. */
const logNames: ReadonlyMap<string, string> = new Map([['driver', 'log-driver']]);

/**
 * Reads what a service is granted as the options of a `docker run`, so that the same rules judge both.
 *
 * @param command what runs inside, its entrypoint included
 */
export function readServiceRun(service: ObjectNode, text: string, command: readonly Word[]): ContainerRun {
  const image = getString(service, 'image');
  const limits = get(get(get(service, 'deploy'), 'resources'), 'limits');
  const networks = getMember(service, 'networks');
  const build = get(service, 'build');
  const context = build?.kind === 'object' ? get(build, 'context') : build;
  return {
    engine: 'docker compose',
    // Beside `build` it is the name that the result gets.
    image: image && !build ? readImage(wordOf(image)) : undefined,
    options: [
      ...optionsIn(service, optionNames, text),
      ...optionsIn(limits, limitNames, text),
      ...(networks ? networkOptions(networks) : []),
      ...optionsIn(get(service, 'logging'), logNames, text),
    ],
    command,
    ...(context?.kind === 'string' && { build: wordOf(context) }),
  };
}

function optionsIn(
  node: TreeNode | undefined,
  names: ReadonlyMap<string, string>,
  text: string,
): ContainerOption[] {
  if (node?.kind !== 'object') return [];
  return node.members.flatMap((member) => {
    const name = names.get(member.key.value);
    const { value } = member;
    if (name === undefined || value === undefined) return [];
    const items = value.kind === 'array' ? value.items : [value];
    return items.flatMap((item) => optionOf(name, member, item, text) ?? []);
  });
}

function optionOf(name: string, { key }: Member, item: TreeNode, text: string): ContainerOption | undefined {
  const word = wordOf(key);
  if (item.kind === 'object') return longForm(name, word, item, text);
  const value = item.kind === 'null' ? undefined : asString(text, item);
  return value && { name, word, value: wordOf(value) };
}

/** Mounts and ports written as objects, put into the words of the short form. */
function longForm(name: string, word: Word, item: ObjectNode, text: string): ContainerOption | undefined {
  const fieldText = (key: string) => asString(text, get(item, key))?.value ?? '';
  if (name === 'volume') {
    const source = getString(item, 'source');
    if (!source || !/^(?:bind|volume|npipe)$/.test(fieldText('type'))) return undefined;
    const mode = fieldText('read_only') === 'true' ? ',readonly' : '';
    const mount = `type=${fieldText('type')},source=${source.value},target=${fieldText('target')}${mode}`;
    return { name: 'mount', word, value: { ...wordOf(source), text: mount } };
  }
  const published = asString(text, get(item, 'published') ?? get(item, 'target'));
  if (name !== 'publish' || !published) return undefined;
  const host = fieldText('host_ip');
  const port = `${fieldText('published')}:${fieldText('target')}`;
  return { name, word, value: { ...wordOf(published), text: host ? `${host}:${port}` : port } };
}

/** The networks of a service: a list of names, or a map of them. */
function networkOptions({ key, value }: Member): ContainerOption[] {
  const word = wordOf(key);
  if (value?.kind === 'object') {
    return value.members.map((member) => ({ name: 'network', word, value: wordOf(member.key) }));
  }
  if (value?.kind !== 'array') return [];
  return value.items.flatMap((item) =>
    item.kind === 'string' ? [{ name: 'network', word, value: wordOf(item) }] : [],
  );
}
