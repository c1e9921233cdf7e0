import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const options = [
  '--host',
  '-host',
  '--hostname',
  '--HOST',
  '--bind',
  '--bind-address',
  '--server-host',
  '--serverhost',
  '--http_host',
  '--listen-addr',
  '--listen-on',
  '--ip',
  '--interface',
  '--admin-host',
  '--metrics-addr',
  '--sse-listen-address',
];

const otherOptions = [
  '--hosts',
  '--allowed-host',
  'x--host',
  '---host',
  '--bindings',
  '--host-name-x',
  '--ping',
  '--trusted-host',
  '--db-host',
  '--proxy-address',
  '--two-part-host',
];

const variables = ['HOST', 'MCP_HOST', 'BIND', 'BIND_ADDR', 'LISTEN_IP', 'SERVER_LISTEN'];

const otherVariables = ['GHOST', 'HOSTS', 'DB_HOST_NAME', 'REBIND', 'host'];

const addresses = ['0.0.0.0', '0.0.0.0:8080', '::', '[::]:8080', '*', '*:80'];

const otherAddresses = [
  '10.0.0.0',
  '0.0.0.0.example',
  '0.0.0.0/8',
  '127.0.0.1',
  '::1',
  '*.example',
  '10.0.0.0.0',
];

function publishing(list: readonly string[]): unknown {
  return servers(
    list.map((port) => ({ command: 'docker', args: ['run', `--publish=${port}`, 'acme/mcp:1'] })),
  );
}

const published = [
  '8080',
  '8080:80',
  '8000-8010:80-90/tcp',
  '0.0.0.0:80:80',
  '[::]:80:80/udp',
  '${env:PORT:-8000}:8000',
  '${env:PORT}:8000',
];

const local = [
  '127.0.0.1:80:80',
  '[::1]:80:80',
  'localhost:80',
  '$IP:80',
  '80x:80',
  'x80:80',
  '192.168.1.2:80:80',
];

export default [
  {
    shows: 'options that say where to listen',
    config: servers(options.map((name) => ({ command: 'acme-mcp', args: [name, '0.0.0.0'] }))),
    found: options.map((name) => `warning listening: ${name}",\n        "0.0.0.0`),
  },
  {
    shows: 'options that say something else',
    config: servers(otherOptions.map((name) => ({ command: 'acme-mcp', args: [name, '0.0.0.0'] }))),
    found: [],
  },
  {
    shows: 'variables that say where to listen',
    server: { command: 'acme-mcp', env: Object.fromEntries(variables.map((name) => [name, '0.0.0.0'])) },
    found: variables.map(() => 'warning listening: 0.0.0.0'),
  },
  {
    shows: 'variables that say something else',
    server: { command: 'acme-mcp', env: Object.fromEntries(otherVariables.map((name) => [name, '0.0.0.0'])) },
    found: [],
  },
  {
    shows: 'all interfaces',
    config: servers(addresses.map((address) => ({ command: 'acme-mcp', args: [`--host=${address}`] }))),
    found: addresses.map((address) => `warning listening: --host=${address}`),
  },
  {
    shows: 'single interfaces',
    config: servers(otherAddresses.map((address) => ({ command: 'acme-mcp', args: [`--host=${address}`] }))),
    found: [],
  },
  {
    shows: 'ports that are published',
    config: publishing(published),
    found: published.map((port) => `warning published: --publish=${port}`),
  },
  { shows: 'ports for this machine', config: publishing(local), found: [] },
  {
    shows: 'all ports, or not',
    config: servers([
      { command: 'docker', args: ['run', '-P', 'acme/mcp:1'] },
      { command: 'docker', args: ['run', '--publish-all=false', 'acme/mcp:1'] },
    ]),
    found: ['warning allPorts: -P'],
    fixed: null,
  },
  {
    shows: 'an address is put in front of the port',
    config: '{"servers":{"a":{"command":"docker","args":["run","-p","8080:80","acme/mcp:1"]}}}',
    found: ['warning published: -p","8080:80'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","-p","127.0.0.1:8080:80","acme/mcp:1"]}}}',
  },
  {
    shows: 'the port of the host stays open',
    config: '{"servers":{"a":{"command":"docker","args":["run","-p","80","acme/mcp:1"]}}}',
    found: ['warning published: -p","80'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","-p","127.0.0.1::80","acme/mcp:1"]}}}',
  },
  {
    shows: 'an address takes the place of all',
    config: '{"servers":{"a":{"command":"docker","args":["run","-p","0.0.0.0:80:80","acme/mcp:1"]}}}',
    found: ['warning published: -p","0.0.0.0:80:80'],
    fixed: '{"servers":{"a":{"command":"docker","args":["run","-p","127.0.0.1:80:80","acme/mcp:1"]}}}',
  },
  {
    shows: 'inside a container every address is its own',
    server: { command: 'docker', args: ['run', 'acme/mcp:1', '--host', '0.0.0.0'], env: { HOST: '0.0.0.0' } },
    found: [],
  },
  {
    shows: 'a port without an address, as Go programs take it',
    config: '{"servers":{"a":{"command":"acme-mcp","args":["--http-addr=:8080"]}}}',
    found: ['warning listening: --http-addr=:8080'],
    fixed: '{"servers":{"a":{"command":"acme-mcp","args":["--http-addr=127.0.0.1:8080"]}}}',
  },
  {
    shows: 'what only ends like that',
    config: {
      servers: Object.fromEntries(
        ['localhost:8080', ':8080/mcp', ':http', ':1'].map((value) => [
          value,
          { command: 'acme-mcp', args: [`--listen=${value}`] },
        ]),
      ),
    },
    found: [],
  },
  {
    shows: 'debuggers that the network reaches',
    config: {
      servers: {
        node: { command: 'node', args: ['--inspect-brk=0.0.0.0:9229', 's.js'] },
        java: {
          command: 'java',
          args: ['-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005', '-jar', 's.jar'],
        },
      },
    },
    found: [
      'warning listening: --inspect-brk=0.0.0.0:9229',
      'warning listening: -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005',
    ],
  },
  {
    shows: 'debuggers of this machine alone',
    config: {
      servers: {
        node: { command: 'node', args: ['--inspect=127.0.0.1:9229', 's.js'] },
        java: {
          command: 'java',
          args: ['-agentlib:jdwp=transport=dt_socket,server=y,address=5005', '-jar', 's.jar'],
        },
      },
    },
    found: [],
  },
  {
    shows: 'what ssh forwards for everybody',
    config: servers([
      { command: 'ssh -R 0.0.0.0:9000:localhost:9000 build.acme.example acme-mcp' },
      { command: 'ssh -NR *:9000:localhost:9000 build.acme.example' },
      { command: 'ssh -R:9000:localhost:9000 build.acme.example' },
      { command: 'autossh -4L [::]:9000:localhost:9000 build.acme.example' },
      { command: 'ssh -D 0.0.0.0:1080 build.acme.example' },
      { command: 'ssh -R 9000:localhost:9000 build.acme.example' },
      { command: 'ssh -L 127.0.0.1:9000:0.0.0.0:9000 build.acme.example' },
      { command: 'ssh -i 0.0.0.0:9000:localhost:9000 build.acme.example' },
      { command: 'acme-mcp -R 0.0.0.0:9000:localhost:9000' },
    ]),
    found: [
      'warning forwarded: -R 0.0.0.0:9000:localhost:9000',
      'warning forwarded: -NR *:9000:localhost:9000',
      'warning forwarded: -R:9000:localhost:9000',
      'warning forwarded: -4L [::]:9000:localhost:9000',
      'warning forwarded: -D 0.0.0.0:1080',
    ],
  },
  {
    shows: 'an empty address of ssh gets one',
    config: '{"servers":{"a":{"command":"ssh","args":["-R",":9000:localhost:9000","build.acme.example"]}}}',
    found: ['warning forwarded: -R",":9000:localhost:9000'],
    says: [
      '`-R :9000:localhost:9000` opens the port to everybody who reaches the machine at that end of the tunnel. Use `127.0.0.1`.',
    ],
    fixed:
      '{"servers":{"a":{"command":"ssh","args":["-R","127.0.0.1:9000:localhost:9000","build.acme.example"]}}}',
  },
] satisfies readonly Variant[];
