import { readLaunch } from '../../launch/read.ts';
import type { NamedValue } from '../../model.ts';
import { get, getString, pieceOf, type StringNode, type TreeNode } from '../../tree.ts';
import { namedValues, stringOrNone } from '../values.ts';
import { manifestEntry } from './entry.ts';
import type { ManifestReader } from './manifest.ts';

/**
 * `smithery.yaml` (its reference: `startCommand`, `commandFunction`, `exampleConfig`). What is started is the
 * result of a JavaScript function; of it, the literals for `command` and `args` are read and nothing is run.
 */
export const smithery: ManifestReader = {
  kind: 'smithery',
  recognises: (root, named) =>
    get(root, 'startCommand')?.kind === 'object' || (named && getString(root, 'runtime') !== undefined),
  read(root, text) {
    if (root.kind !== 'object') return { servers: [] };
    const start = get(root, 'startCommand');
    const code = getString(start, 'commandFunction');
    const [command, ...args] = code ? literalWords(code) : [];
    return {
      servers: [
        manifestEntry({
          name: serverName(root),
          nameNode: getString(root, 'name'),
          node: root,
          typeNode: stringOrNone(get(start, 'type')),
          command,
          args,
          env: [...namedValues(text, get(root, 'env')), ...(code ? literalVariables(code) : [])],
          launch: command ? readLaunch(command, args) : undefined,
        }),
      ],
    };
  },
};

function serverName(root: TreeNode): string {
  return getString(root, 'name')?.value ?? 'smithery';
}

/** Far more than anybody writes into such a function. */
const longestFunction = 20_000;

/** The literal command of the function and the literals among its arguments, as places in its text. */
function literalWords(code: StringNode): StringNode[] {
  const source = code.value.slice(0, longestFunction);
  const command = /\bcommand\s*:\s*(?=['"`])/.exec(source);
  if (!command) return [];
  const list = /\bargs\s*:\s*\[([^\]]*)/.exec(source);
  const at = command.index + command[0].length;
  const from = list ? list.index + list[0].length - (list[1]?.length ?? 0) : 0;
  return [
    ...literals(code, at, source.length).slice(0, 1),
    ...(list ? literals(code, from, from + (list[1]?.length ?? 0)) : []),
  ];
}

/** The literals that the function gives to variables: `env: { NAME: 'x' }`. */
function literalVariables(code: StringNode): NamedValue[] {
  const source = code.value.slice(0, longestFunction);
  const list = /\benv\s*:\s*\{([^{}]*)/.exec(source);
  const [whole, inner = ''] = list ?? [];
  const start = (list?.index ?? 0) + (whole?.length ?? 0) - inner.length;
  return [...inner.matchAll(/\b([A-Z_][A-Z0-9_]{0,99})\s?:\s?(?:'([^'\n]*)'|"([^"\n]*)")/g)].map(
    ({ index, 0: pair, 1: name = '', 2: single, 3: double = '' }) => {
      const from = start + index;
      const to = from + pair.length - 1;
      return {
        name,
        key: pieceOf(code, from, from + name.length),
        value: pieceOf(code, to - (single ?? double).length, to),
      };
    },
  );
}

function literals(code: StringNode, from: number, to: number): StringNode[] {
  const found = code.value.slice(from, to).matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g);
  return [...found].map(({ index, 0: literal }) =>
    pieceOf(code, from + index + 1, from + index + literal.length - 1),
  );
}
