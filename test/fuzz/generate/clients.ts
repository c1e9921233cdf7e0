import { clients } from '../../../server/src/analysis/formats/clients.ts';
import type {
  ClientFormat,
  FilePattern,
  RootPath,
  Syntax,
} from '../../../server/src/analysis/formats/format.ts';
import type { Random } from '../random.ts';
import { type Fields, fields, type Make, record, type Value } from './value.ts';
import { letters, name, variable, variableValue, word } from './words.ts';

/** Where the user of all generated files lives. */
export const home = '/home/u';

interface Place {
  readonly path: string;
  readonly syntax: Syntax;
  readonly roots: readonly RootPath[];
  readonly settings: RootPath | undefined;
}

const places: readonly Place[] = [
  ...clients.flatMap((format) => format.files.map((file) => placeOf(format, file))),
  ...['mcp.json', 'some.json', 'servers.jsonc', 'x.yaml', 'mcp.toml'].map((path): Place => {
    const syntax: Syntax = path.endsWith('yaml') ? 'yaml' : path.endsWith('toml') ? 'toml' : 'jsonc';
    return { path: `/project/${path}`, syntax, roots: [['mcpServers'], ['servers']], settings: undefined };
  }),
];

function placeOf(format: ClientFormat, file: FilePattern): Place {
  const path = file.path
    .replace(/^~\//, `${home}/`)
    .replace(/^<user-data:([^>]+)>\//, `${home}/.config/$1/`)
    .replace(/^(?:\$\w+|%\w+%)\/?/, '/x/')
    .replace(/^(?!\/)/, '/project/')
    .replaceAll('**', 'b/c')
    .replaceAll('*', 'a');
  return {
    path,
    syntax: file.syntax ?? format.syntax,
    roots: file.roots ?? format.roots,
    settings: file.settings,
  };
}

const texts: Make = (random) => random.some(6, () => word(random));
const variables: Make = (random) =>
  fields(random.some(5, () => [variable(random), variableValue(random)] as const));
const toolNames: Make = (random) => random.some(3, () => random.pick(['*', 'read_file', 'delete', 'all']));
const flag: Make = (random) => random.pick<Value>([true, false, 'true', '*', 'approve', []]);

const approvalFields = [
  ...new Set(clients.flatMap(({ autoApprove }) => autoApprove.map(({ field }) => field))),
];

/** Whatever some client knows in an entry. */
const entryFields: readonly (readonly [string, Make])[] = [
  ['command', (random) => (random.oneIn(6) ? texts(random) : word(random))],
  ['command', word],
  ['args', texts],
  ['args', texts],
  ['env', variables],
  ['headers', variables],
  ['url', word],
  ['type', (random) => random.pick(['stdio', 'http', 'sse', 'local', 'remote', 'streamableHttp', 'docker'])],
  ['cwd', word],
  ['envFile', word],
  ['disabled', flag],
  ['enabled', flag],
  ...['serverUrl', 'httpUrl', 'uri', 'endpoint', 'transport', 'cmd', 'envs', 'environment'].map(
    (key): [string, Make] => [key, (random) => (random.oneIn(3) ? variables(random) : word(random))],
  ),
  ...approvalFields.map((key): [string, Make] => [
    key,
    (random) => (random.oneIn(2) ? toolNames(random) : flag(random)),
  ]),
  [
    'oauth',
    (random) =>
      fields([
        ['clientSecret', variableValue(random)],
        ['scopes', random.pick(['*', 'a b'])],
      ]),
  ],
  ['headersHelper', word],
  ['sandbox', (random) => fields([['enabled', flag(random)]])],
  ['dev', (random) => fields([['watch', word(random)]])],
];

const entry: Make = (random) => record(random, entryFields);

/** A map of servers, or a list of them. */
function servers(random: Random): Value {
  const count = random.oneIn(4) ? 2 + random.below(2) : 1;
  if (!random.oneIn(10))
    return fields(Array.from({ length: count }, () => [name(random), entry(random)] as const));
  return Array.from({ length: count }, () => {
    const server = entry(random) as Fields;
    return fields([['name', name(random)], ...server.fields]);
  });
}

const inputs: Make = (random) =>
  random.some(3, () =>
    record(random, [
      ['id', word],
      ['type', (random) => random.pick(['promptString', 'pickString', 'command'])],
      ['password', flag],
      ['default', variableValue],
      ['description', word],
    ]),
  );

/** The content of a config of a client, with where it lies and how it is written. */
export function clientConfig(random: Random): {
  readonly path: string;
  readonly value: Value;
  readonly syntax: Syntax;
} {
  const { path, syntax, roots, settings } = random.pick(places);
  const root = random.oneIn(8)
    ? random.pick([['mcpServers'], ['servers'], ['context_servers'], ['mcp', 'servers'], []])
    : roots.length > 0
      ? random.pick(roots)
      : [];
  let value: Value = servers(random);
  for (const key of [...root].reverse()) {
    const member: [string, Value] = [key === '*' ? name(random) : key, value];
    const beside: [string, Value][] = random.oneIn(5) ? [[letters(random, 5), word(random)]] : [];
    value = fields([member, ...beside]);
  }
  if (random.oneIn(6) && typeof value === 'object' && value !== null && 'fields' in value)
    value = fields([...value.fields, ['inputs', inputs(random)]]);
  if (settings && random.oneIn(3) && typeof value === 'object' && value !== null && 'fields' in value)
    value = fields([...value.fields, ...settingsAt(settings, random)]);
  return { path, value, syntax };
}

/** Settings of the client itself that approve everything, or hold a secret. */
function settingsAt(settings: RootPath, random: Random): Fields['fields'] {
  const all = clients.flatMap(({ approveEverything }) => approveEverything ?? []);
  const leaves: [string, Value][] = [
    [variable(random), variableValue(random)],
    [random.pick(all).join('.'), true],
  ];
  const [first, ...rest] = [...settings].reverse();
  if (first === undefined) return leaves;
  let value = fields([[first, fields(leaves)]]);
  for (const key of rest) value = fields([[key, value]]);
  return value.fields;
}
