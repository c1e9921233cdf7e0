import type { Variant } from '../variants.ts';

const official = [
  'alpine',
  'bash',
  'buildpack-deps',
  'busybox',
  'debian',
  'docker',
  'eclipse-temurin',
  'elixir',
  'golang',
  'node',
  'openjdk',
  'php',
  'postgres',
  'python',
  'redis',
  'ruby',
  'rust',
  'ubuntu',
];

function running(images: readonly string[]): unknown {
  return {
    servers: Object.fromEntries(
      images.map((image, index) => [`s${index}`, { command: 'docker', args: ['run', '-i', image] }]),
    ),
  };
}

export default [
  {
    shows: 'official images, which need no namespace',
    config: running(official),
    found: official.map((name) => `warning moving: ${name}`),
  },
  {
    shows: 'images of this machine',
    config: running([
      'localhost/acme:latest',
      'sha256:0123456789ab',
      '0123456789ab',
      'acme/${input:image}',
      '$IMAGE',
    ]),
    found: [],
  },
  {
    shows: 'names that look like those of this machine',
    config: running(['acme/localhost', '01234', 'acme-0123456789ab', '0123456789abx', 'sha256x', 'acme/mcp']),
    found: [
      'warning moving: acme/localhost',
      'information unqualified: 01234',
      'information unqualified: acme-0123456789ab',
      'information unqualified: 0123456789abx',
      'information unqualified: sha256x',
      'warning moving: acme/mcp',
    ],
  },
  {
    shows: 'the digest is left to fill in',
    config: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1"]}}}',
    found: ['information tag: acme/mcp:1'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1@sha256:DIGEST"]}}}',
  },
] satisfies readonly Variant[];
