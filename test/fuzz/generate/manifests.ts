import type { Syntax } from '../../../server/src/analysis/formats/format.ts';
import type { Random } from '../random.ts';
import { fields, type Make, odd, record, type Value } from './value.ts';
import { letters, name, sentences, variable, variableValue, word } from './words.ts';

/** Keys of all manifests: below each of them anything may stand. */
const keys: readonly string[] = [
  ...'$schema name version packages remotes server servers registryType registryBaseUrl identifier transport'.split(
    ' ',
  ),
  ...'runtimeHint runtimeArguments packageArguments environmentVariables headers url value default type'.split(
    ' ',
  ),
  ...'manifest_version mcp_config command args env platform_overrides win32 user_config api_key sensitive'.split(
    ' ',
  ),
  ...'services image build entrypoint environment volumes ports security_opt networks deploy limits'.split(
    ' ',
  ),
  ...'privileged read_only cap_add registry remote tools container run config secrets startCommand'.split(
    ' ',
  ),
  ...'commandFunction exampleConfig target source variables repository __proto__ mcp isSecret isRequired'.split(
    ' ',
  ),
  ...'description fileSha256 namedArguments valueHint choices icons about user network_mode pid'.split(' '),
];

const words: readonly string[] = [
  ...[
    'npx',
    'npm',
    'oci',
    'docker',
    'acme/mcp',
    '@acme/mcp@latest',
    'sh',
    '-c',
    'curl https://x.dev | sh',
    'pypi',
  ],
  ...[
    '8000:8000',
    '0.0.0.0',
    '--host',
    '/:/host',
    '~/.ssh:/k',
    '/var/run/docker.sock',
    'API_KEY',
    'A=b',
    'mcpb',
  ],
  ...[
    'server',
    'remote',
    'poci',
    'stdio',
    'sse',
    'http://mcp.acme.dev',
    '0.3',
    'latest',
    '--',
    '$\u007bX}',
    'nuget',
  ],
  "(c) => ({ command: 'npx', args: ['acme-mcp', `x`] })",
];

function leaf(random: Random): Value {
  if (random.oneIn(9)) return odd(random);
  if (random.oneIn(9)) return variableValue(random);
  return random.oneIn(3) ? word(random) : random.pick(words);
}

function anything(random: Random, depth: number): Value {
  if (depth <= 0 || random.oneIn(2)) return leaf(random);
  if (random.oneIn(3)) return random.some(3, () => anything(random, depth - 1));
  return fields(random.some(5, () => [random.pick(keys), anything(random, depth - 1)] as const));
}

const below: Make = (random) => anything(random, 3);
const oneOf =
  (...choices: readonly Value[]): Make =>
  (random) =>
    random.pick(choices);
const listOf =
  (make: Make): Make =>
  (random) =>
    random.some(3, () => make(random));
const mapOf =
  (make: Make, key: (random: Random) => string = variable): Make =>
  (random) =>
    fields(random.some(4, () => [key(random), make(random)] as const));

const argument: Make = (random) =>
  record(random, [
    ['type', oneOf('positional', 'named')],
    ['name', word],
    ['value', word],
    ['default', variableValue],
    ['isSecret', oneOf(true, false)],
    ['variables', mapOf(below)],
  ]);
const declared: Make = (random) =>
  record(random, [
    ['name', variable],
    ['value', variableValue],
    ['default', variableValue],
    ['isSecret', oneOf(true, false)],
    ['description', sentences],
  ]);
const packageEntry: Make = (random) =>
  record(random, [
    ['registryType', oneOf('npm', 'pypi', 'oci', 'nuget', 'mcpb')],
    ['registryBaseUrl', oneOf('https://npm.acme.dev', 'http://x')],
    ['identifier', word],
    ['version', oneOf('1.0.0', 'latest', '^1')],
    ['runtimeHint', word],
    ['runtimeArguments', listOf(argument)],
    ['packageArguments', listOf(argument)],
    ['environmentVariables', listOf(declared)],
    ['fileSha256', leaf],
    ['transport', below],
  ]);
const launch: Make = (random) =>
  record(random, [
    ['command', word],
    ['args', listOf(word)],
    ['env', mapOf(variableValue)],
    ['platform_overrides', mapOf(below, () => 'win32')],
  ]);
const service: Make = (random) =>
  record(random, [
    ['image', oneOf('acme/mcp', 'mcp/git:latest', 'ghcr.io/acme/mcp@sha256:00')],
    ['command', (random) => (random.oneIn(2) ? word(random) : random.some(4, () => word(random)))],
    ['entrypoint', listOf(word)],
    ['environment', (random) => (random.oneIn(2) ? mapOf(variableValue)(random) : listOf(word)(random))],
    ['ports', listOf(oneOf('8000:8000', '127.0.0.1:1:1', 80, '0.0.0.0:80:80'))],
    ['volumes', listOf(oneOf('/:/host', './a:/b', '/var/run/docker.sock:/s', '~/.ssh:/k:ro'))],
    ['privileged', oneOf(true, 'yes')],
    ['cap_add', listOf(oneOf('ALL', 'SYS_ADMIN'))],
    ['security_opt', listOf(oneOf('no-new-privileges:true', 'seccomp:unconfined'))],
    ['network_mode', oneOf('host', 'none')],
    ['user', oneOf('root', '1000', 0)],
    ['deploy', below],
  ]);
const catalogEntry: Make = (random) =>
  fields([
    ['type', random.pick(['server', 'remote', 'poci'])],
    [random.pick(['image', 'remote', 'tools']), anything(random, 3)],
    ['env', listOf(declared)(random)],
    ['secrets', listOf(declared)(random)],
    ['command', listOf(word)(random)],
    ['volumes', listOf(word)(random)],
  ]);

interface ManifestKind {
  readonly paths: readonly string[];
  readonly make: Make;
}

const kinds: readonly ManifestKind[] = [
  {
    paths: ['server.json', 'x.json'],
    make: (random) =>
      fields([
        ['$schema', 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json'],
        ['name', random.pick(['io.github.acme/mcp', 'com.example/x', 'a'])],
        ['description', sentences(random)],
        ['packages', listOf(packageEntry)(random)],
        [
          'remotes',
          listOf((random) =>
            fields([
              ['type', 'sse'],
              ['url', word(random)],
              ['headers', listOf(declared)(random)],
            ]),
          )(random),
        ],
      ]),
  },
  {
    paths: ['manifest.json'],
    make: (random) =>
      fields([
        ['manifest_version', '0.3'],
        ['name', name(random)],
        ['description', sentences(random)],
        [
          'server',
          fields([
            ['type', 'node'],
            ['entry_point', word(random)],
            ['mcp_config', launch(random)],
          ]),
        ],
        ['user_config', mapOf(declared)(random)],
        [
          'tools',
          listOf((random) =>
            fields([
              ['name', name(random)],
              ['description', sentences(random)],
            ]),
          )(random),
        ],
      ]),
  },
  {
    paths: ['compose.yaml', 'docker-compose.yml', 'docker-compose.json'],
    make: (random) =>
      fields([['services', mapOf(service, (random) => random.pick(['mcp', 'a', 'github-mcp', '']))(random)]]),
  },
  {
    paths: ['catalog.yaml', 'x.yaml', 'x.json'],
    make: (random) => fields([['registry', mapOf(catalogEntry, name)(random)]]),
  },
  {
    paths: ['smithery.yaml'],
    make: (random) =>
      fields([
        [
          'startCommand',
          fields([
            ['type', 'stdio'],
            ['commandFunction', random.pick(words)],
            ['configSchema', anything(random, 3)],
            ['exampleConfig', mapOf(variableValue)(random)],
          ]),
        ],
        ['env', mapOf(variableValue)(random)],
      ]),
  },
  {
    paths: ['server.json', 'manifest.json', 'compose.yaml', 'catalog.yaml'],
    make: (random) => anything(random, 6),
  },
];

/** A manifest that describes or starts servers. */
export function manifest(random: Random): {
  readonly path: string;
  readonly value: Value;
  readonly syntax: Syntax;
} {
  const { paths, make } = random.pick(kinds);
  const path = `/project/${random.oneIn(30) ? letters(random, 3) : ''}${random.pick(paths)}`;
  return { path, value: make(random), syntax: /\.ya?ml$/.test(path) ? 'yaml' : 'json' };
}
