import type { Variant } from '../variants.ts';

const capabilities = ['ALL', 'all', 'CAP_SYS_ADMIN', 'SYS_PTRACE', 'BPF'];

function running(...options: readonly string[]): unknown {
  return { command: 'docker', args: ['run', ...options, 'acme/mcp:1.2.3'] };
}

export default [
  {
    shows: 'capabilities',
    server: running(...capabilities.map((name) => `--cap-add=${name}`)),
    found: capabilities.map((name) => `error capability: --cap-add=${name}`),
  },
  {
    shows: 'capabilities over the network',
    server: running('--cap-add=NET_ADMIN', '--cap-add=cap_net_admin'),
    found: ['warning capability: --cap-add=NET_ADMIN', 'warning capability: --cap-add=cap_net_admin'],
  },
  {
    shows: 'harmless capabilities',
    server: running(
      '--cap-add=CHOWN',
      '--cap-add=NET_BIND_SERVICE',
      '--cap-add=NOT_ALL',
      '--cap-add=BPFX',
      '--cap-add=XNET_ADMIN',
      '--cap-add=NET_ADMINS',
    ),
    found: [],
  },
  {
    shows: 'namespaces, filters and users',
    server: running(
      '--ipc=host',
      '--security-opt=label=disable',
      '--security-opt=label:disable',
      '--security-opt=apparmor:unconfined',
      '--user=root',
      '--user=0',
      '--user=root:root',
    ),
    found: [
      'warning namespace: --ipc=host',
      'error unconfined: --security-opt=label=disable',
      'error unconfined: --security-opt=label:disable',
      'error unconfined: --security-opt=apparmor:unconfined',
      'warning root: --user=root',
      'warning root: --user=0',
      'warning root: --user=root:root',
    ],
  },
  {
    shows: 'options with harmless values',
    server: running(
      '--ipc=private',
      '--pid=container:acme',
      '--network=hosts',
      '--security-opt=no-new-privileges',
      '--security-opt=seccomp=unconfined.json',
      '--security-opt=xlabel=disable',
      '--user=rootless',
      '--user=1000:0',
      '--memory=512m',
    ),
    found: [],
  },
  {
    shows: 'an option without its value',
    server: { command: 'docker', args: ['run', 'acme/mcp:1.2.3', '--user'] },
    found: [],
  },
  {
    shows: 'the option and its value go',
    config: '{"servers":{"a":{"command":"docker","args":["run","--network","host","acme/mcp:1.2.3"]}}}',
    found: ['warning network: --network","host'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1.2.3"]}}}',
  },
  {
    shows: 'a short option goes',
    config: '{"servers":{"a":{"command":"docker","args":["run","-u","root","acme/mcp:1.2.3"]}}}',
    found: ['warning root: -u","root'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","acme/mcp:1.2.3"]}}}',
  },
  {
    shows: 'other letters before the option stay',
    config: '{"servers":{"a":{"command":"docker","args":["run","-itu","root","acme/mcp:1.2.3"]}}}',
    found: ['warning root: -itu","root'],
    fixed: null,
  },
  {
    shows: 'devices of memory and disks, and other devices',
    config: {
      servers: Object.fromEntries(
        [
          '/dev/mem',
          '/dev/kmem:/x',
          '/dev/sda1',
          '/dev/nvme0n1',
          '/dev',
          '/dev/kvm',
          '/dev/ttyUSB0',
          '/dev/dri',
        ].map((device) => [device, { command: 'docker', args: ['run', `--device=${device}`, 'acme/mcp:1'] }]),
      ),
    },
    found: ['/dev/mem', '/dev/kmem:/x', '/dev/sda1', '/dev/nvme0n1', '/dev'].map(
      (device) => `error device: --device=${device}`,
    ),
  },
  {
    shows: 'user ids of the host',
    config: {
      servers: {
        host: { command: 'docker', args: ['run', '--userns=host', 'acme/mcp:1'] },
        own: { command: 'docker', args: ['run', '--userns=auto', 'acme/mcp:1'] },
      },
    },
    found: ['warning namespace: --userns=host'],
  },
  {
    shows: 'a dev container in which servers run',
    file: '.devcontainer/devcontainer.json',
    config: {
      privileged: true,
      capAdd: ['SYS_PTRACE', 'SYS_ADMIN'],
      securityOpt: ['seccomp=unconfined'],
      runArgs: [
        '--privileged',
        '--cap-add=SYS_MODULE',
        '--network=host',
        '-v',
        '/:/host',
        '-u',
        'root',
        '--pid=host',
      ],
      customizations: { vscode: { mcp: { servers: { acme: { command: 'acme-mcp' } } } } },
    },
    found: [
      'warning privileged: privileged',
      'warning capability: SYS_ADMIN',
      'warning privileged: --privileged',
      'warning capability: --cap-add=SYS_MODULE',
      'information network: --network=host',
      'warning namespace: --pid=host',
    ],
    fixed: null,
  },
  ...[
    { privileged: true, capAdd: ['SYS_ADMIN'], runArgs: ['--privileged'] },
    {
      privileged: false,
      capAdd: ['SYS_PTRACE'],
      runArgs: ['--cap-add=SYS_PTRACE', '--security-opt', 'seccomp=unconfined', '--privileged=false'],
      customizations: { vscode: { mcp: { servers: { acme: { command: 'acme-mcp' } } } } },
    },
  ].map((config) => ({
    shows: 'a dev container without servers, and one for debuggers',
    file: '.devcontainer/devcontainer.json',
    config,
    found: [],
  })),
] satisfies readonly Variant[];
