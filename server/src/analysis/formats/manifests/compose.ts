import type { Word } from '../../launch/launch.ts';
import { readContainerLaunch } from '../../launch/read.ts';
import { splitWords } from '../../launch/syntax.ts';
import { wordOf } from '../../launch/words.ts';
import type { NamedValue, ServerEntry } from '../../model.ts';
import { mentionsMcp } from '../../text/mcpWord.ts';
import {
  forEachString,
  get,
  getMember,
  getString,
  type ObjectNode,
  pieceOf,
  type StringNode,
  type TreeNode,
} from '../../tree.ts';
import { asString, namedValues, stringOrNone, wordsOf } from '../values.ts';
import { readServiceRun } from './composeOptions.ts';
import { manifestEntry, namedObjects } from './entry.ts';
import type { ManifestReader } from './manifest.ts';

/**
 * Compose files (compose-spec: `services`). Most of them have nothing to do with MCP: of the services only those
 * are read that speak of it in what they are or run. The database beside a server is the business of other tools.
 */
export const compose: ManifestReader = {
  kind: 'compose',
  recognises: (root, named) => {
    const list = get(root, 'services');
    const services = namedObjects(list);
    if (named) return getMember(root, 'services') !== undefined;
    return services.some(({ node }) => looksLikeService(node)) && speaksOfMcp(list);
  },
  read(root, text, asked) {
    const services = namedObjects(get(root, 'services'));
    const ours = services.filter(({ key, node }) => runsMcp(key, node, text));
    return {
      servers: (ours.length === 0 && asked ? services : ours).map(({ key, node }) =>
        readService(key, node, text),
      ),
    };
  },
};

function looksLikeService(node: ObjectNode): boolean {
  return ['image', 'build', 'command', 'extends'].some((key) => get(node, key) !== undefined);
}

/** Whether a key or a string anywhere speaks of MCP. */
function speaksOfMcp(node: TreeNode | undefined): boolean {
  let found = false;
  if (node) {
    forEachString(node, ({ value }, key) => {
      found ||= mentionsMcp(value) || (key !== undefined && mentionsMcp(key));
    });
  }
  return found || namedObjects(node).some(({ key }) => mentionsMcp(key.value));
}

/** Whether a service is an MCP server, gateway or proxy, as far as its name, image, command, labels or variables tell. */
function runsMcp(key: StringNode, service: ObjectNode, text: string): boolean {
  const build = get(service, 'build');
  const texts = [
    key,
    ...['container_name', 'image', 'command', 'entrypoint'].flatMap((name) =>
      wordsOf(text, get(service, name)),
    ),
    ...wordsOf(text, build),
    ...['context', 'dockerfile', 'dockerfile_inline'].flatMap((name) => wordsOf(text, get(build, name))),
    ...pairsOf(get(service, 'labels'), text).flatMap((label) => [label.key, label.value]),
    // The address of a server makes a client of it.
    ...pairsOf(get(service, 'environment'), text).flatMap((pair) =>
      pair.value.value.includes('://') ? [] : [pair.key],
    ),
  ];
  return texts.some(({ value }) => mentionsMcp(value));
}

function readService(key: StringNode, service: ObjectNode, text: string): ServerEntry {
  const image = getString(service, 'image');
  const command = [...commandWords(get(service, 'entrypoint')), ...commandWords(get(service, 'command'))];
  return manifestEntry({
    name: key.value,
    nameNode: key,
    node: service,
    args: [...wordsOf(text, get(service, 'entrypoint')), ...wordsOf(text, get(service, 'command'))],
    env: pairsOf(get(service, 'environment'), text),
    envFile: firstFile(get(service, 'env_file')),
    launch: readContainerLaunch(wordOf(image ?? key), readServiceRun(service, text, command)),
  });
}

/** Compose splits a command that is one string as a shell would, without starting one. */
function commandWords(node: TreeNode | undefined): Word[] {
  if (node?.kind === 'string') return splitWords(wordOf(node));
  return node?.kind === 'array'
    ? node.items.flatMap((item) => (item.kind === 'string' ? [wordOf(item)] : []))
    : [];
}

/** A map, or a list of `NAME=value`. A name alone is passed on from outside and has no value here. */
function pairsOf(node: TreeNode | undefined, text: string): NamedValue[] {
  if (node?.kind !== 'array') return namedValues(text, node);
  return node.items.flatMap((item) => {
    const pair = asString(text, item);
    const equals = pair?.value.indexOf('=') ?? -1;
    if (!pair || equals < 1) return [];
    const key = pieceOf(pair, 0, equals);
    return [{ name: key.value, key, value: pieceOf(pair, equals + 1) }];
  });
}

function firstFile(node: TreeNode | undefined): StringNode | undefined {
  const first = node?.kind === 'array' ? node.items[0] : node;
  return stringOrNone(first?.kind === 'object' ? get(first, 'path') : first);
}
