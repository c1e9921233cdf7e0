import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function mounting(sources: readonly string[], image = 'acme/mcp:1'): unknown {
  return servers(sources.map((source) => ({ command: 'docker', args: ['run', `-v=${source}:/x`, image] })));
}

const engine = [
  '/var/run/docker.sock',
  '/run/podman/podman.sock',
  '/run/user/1000/podman/podman.sock',
  '/run/containerd/containerd.sock',
  '/var/run',
  '/run',
  '/run/docker/',
  '/run/user',
  '/run/user/1000',
  '//var//run//',
  '//./pipe/docker_engine',
  '//./pipe/podman-machine-default',
];

const credentials = [
  '~/.ssh',
  '$HOME/.aws/credentials',
  '/home/kim/.kube/config',
  '~/.docker',
  '~/.docker/config.json',
  '~/.config/gh',
  '~/.config/gcloud/',
  '~/.netrc',
  '~/.ssh/id_rsa',
  '~/.ssh/id_acme',
  '/keys/id_ed25519',
  'C:\\Users\\kim\\.ssh',
  '~/.SSH',
];

const system = ['/proc', '/sys/fs', '/dev/', '/var/lib/docker', '/etc/shadow', '/boot/efi'];

const ordinary = [
  '/opt/docker.sock.d',
  '/opt/xdocker.sock',
  '/opt/run',
  '/run/acme',
  '/run/users',
  '/run/user/kim',
  '/run/user/1000/acme',
  '~/.sshx',
  '~/x.ssh',
  '~/.ssh/known_hosts',
  '~/.config/acme',
  '~/.docker/contexts',
  '/process',
  '/opt/proc',
  '/etc/hosts',
  '/pipe/docker_engine_x',
];

const found = (kind: string, sources: readonly string[]) =>
  sources.map((source) => `${kind}: -v=${source.replaceAll('\\', '\\\\')}:/x`);

export default [
  { shows: 'sockets of engines', config: mounting(engine), found: found('error engine', engine) },
  { shows: 'credentials', config: mounting(credentials), found: found('error credentials', credentials) },
  { shows: 'the system', config: mounting(system), found: found('error system', system) },
  { shows: 'ordinary folders', config: mounting(ordinary), found: [] },
  {
    shows: 'images of Docker itself',
    config: mounting(['/run/docker.sock'], 'docker:cli'),
    found: ['warning engine: -v=/run/docker.sock:/x'],
  },
  {
    shows: 'other images of Docker',
    config: mounting(['/run/docker.sock'], 'docker.io/docker/acme'),
    found: ['warning engine: -v=/run/docker.sock:/x'],
  },
  {
    shows: 'images that are named after Docker',
    config: mounting(['/run/docker.sock'], 'acme/docker:1'),
    found: ['error engine: -v=/run/docker.sock:/x'],
  },
  {
    shows: 'credentials in an image of Docker',
    config: mounting(['~/.ssh'], 'docker:cli'),
    found: ['error credentials: -v=~/.ssh:/x'],
  },
  {
    shows: 'the mount goes',
    config: '{"servers":{"a":{"command":"docker","args":["run","-v","/proc:/x","acme/mcp:1"]}}}',
    found: ['error system: -v","/proc:/x'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1"]}}}',
  },
  {
    shows: 'a long option goes',
    config: '{"servers":{"a":{"command":"docker","args":["run","--volume","/proc:/x","acme/mcp:1"]}}}',
    found: ['error system: --volume","/proc:/x'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1"]}}}',
  },
  {
    shows: 'other letters before the option stay',
    config: '{"servers":{"a":{"command":"docker","args":["run","-itv","/proc:/x","acme/mcp:1"]}}}',
    found: ['error system: -itv","/proc:/x'],
    fixed: null,
  },
  {
    shows: 'every way in which a dev container mounts',
    file: '.devcontainer/devcontainer.json',
    config: {
      mounts: [
        'type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock',
        { source: '${localEnv:HOME}/.ssh', target: '/home/dev/.ssh', type: 'bind' },
        'source=${localEnv:HOME}/.kube,target=/home/dev/.kube,type=bind,readonly',
        'source=node_modules,target=/app/node_modules,type=volume',
        'source=${localWorkspaceFolder}/data,target=/data,type=bind',
      ],
      runArgs: ['--init', '-v', '/:/host', '--name', '/proc'],
      customizations: { vscode: { mcp: { servers: { a: { command: 'acme-mcp' } } } } },
    },
    found: [
      'warning engine: /var/run/docker.sock',
      'warning credentials: ${localEnv:HOME}/.ssh',
      'warning readableCredentials: ${localEnv:HOME}/.kube',
      'warning system: /',
    ],
  },
  {
    shows: 'a dev container without servers',
    file: '.devcontainer/devcontainer.json',
    config: { mounts: ['source=${localEnv:HOME}/.ssh,target=/root/.ssh,type=bind'], runArgs: 7 },
    found: [],
  },
  {
    shows: 'the same keys in another file',
    file: '.vscode/mcp.json',
    config: { mounts: ['source=/proc,target=/proc,type=bind'], servers: { a: { command: 'acme-mcp' } } },
    found: [],
  },
] satisfies readonly Variant[];
