import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const plain = 'http://mcp.acme.example/mcp';

/** The server of an `mcp-remote` with these arguments. */
function bridge(...args: readonly string[]): unknown {
  return { command: 'npx', args: ['mcp-remote@0.1.37', plain, ...args] };
}

function bridges(list: readonly (readonly string[])[]): unknown {
  return { servers: Object.fromEntries(list.map((args, index) => [`s${index}`, bridge(...args)])) };
}

const withCredentials = [
  ['--header', 'Authorization: Bearer ${env:TOKEN}'],
  ['--header', 'Authorization : Bearer ${env:TOKEN}'],
  ['--header=X-API-Key:${env:KEY}'],
  ['-header=X-API-Key:${env:KEY}'],
  ['-HX-API-Key:${env:KEY}'],
  ['--access-token', 'x'],
  ['-token', 'x'],
  ['--TOKEN=x'],
];

const without = [['--header', 'X-Region: eu'], ['--allow-http'], ['the token: none'], ['--port', '80']];

const databases = [
  ['postgres://u@db.acme.example/x?sslmode=disable', 'sslmode=disable'],
  ['postgresql+asyncpg://u@db.acme.example/x?connect_timeout=3&sslmode=allow', 'sslmode=allow'],
  ['mysql://u@10.1.2.3/x?ssl=false', 'ssl=false'],
  ['jdbc:sqlserver://db.acme.example;encrypt=false', 'encrypt=false'],
  ['mongodb://db.acme.example/x?tls=false', 'tls=false'],
] as const;

const encrypted = [
  'postgres://u@db.acme.example/x?sslmode=require',
  'postgres://u@localhost/x?sslmode=disable',
  'postgres://u@postgres:5432/x?sslmode=disable',
  'postgres://u@${DB_HOST}/x?sslmode=disable',
  'mysql://u@db.acme.example/x?ssl=true',
  'https://acme.example/x?ssl=false',
  'mysql://u@db.acme.example/x?nossl=false',
];

const addresses = [
  ['JIRA_URL', 'JIRA_API_TOKEN'],
  ['GRAFANA_BASE_URL', 'GRAFANA_TOKEN'],
  ['ACME_ENDPOINT', 'ACME_PASSWORD'],
];

const otherAddresses = [
  ['JIRA_URL', 'CONFLUENCE_TOKEN'],
  ['JIRA_URL', 'JIRA_USER'],
  ['HTTP_PROXY_URL', 'HTTP_TOKEN'],
  ['JIRA_NOTE', 'JIRA_TOKEN'],
];

function reaching(names: readonly (readonly string[])[], url: string): unknown {
  return {
    servers: Object.fromEntries(
      names.map(([address = '', credential = ''], index) => [
        `s${index}`,
        { command: 'acme-mcp', env: { [address]: url, [credential]: '${input:x}' } },
      ]),
    ),
  };
}

export default [
  {
    shows: 'services whose credential stands beside their address',
    config: reaching(addresses, 'http://acme.example/api'),
    found: addresses.map(() => 'warning credentials: http://'),
  },
  {
    shows: 'addresses of something else',
    config: reaching(otherAddresses, 'http://acme.example/api'),
    found: [],
  },
  { shows: 'this machine', config: reaching(addresses, 'http://localhost:8080'), found: [] },
  {
    shows: 'databases elsewhere that send in the clear',
    config: {
      servers: Object.fromEntries(
        databases.map(([url], index) => [`s${index}`, { command: 'acme-mcp', args: [url] }]),
      ),
    },
    found: databases.map(([, setting]) => `warning database: ${setting}`),
  },
  {
    shows: 'databases that do not, or are near',
    config: {
      servers: Object.fromEntries(
        encrypted.map((url, index) => [`s${index}`, { command: 'acme-mcp', env: { DB: url } }]),
      ),
    },
    found: [],
  },
  {
    shows: 'credentials that a bridge sends',
    config: bridges(withCredentials),
    found: withCredentials.map(() => 'error credentials: http://'),
  },
  {
    shows: 'what a bridge sends otherwise',
    config: bridges(without),
    found: without.map(() => 'warning plain: http://'),
  },
  {
    shows: 'credentials in the environment of a bridge',
    server: {
      command: 'npx',
      args: ['mcp-remote@0.1.37', plain],
      env: { REGION: 'eu', ACME_TOKEN: '${env:TOKEN}' },
    },
    found: ['error credentials: http://'],
  },
  {
    shows: 'one credential among other headers',
    server: { url: plain, headers: { 'X-Region': 'eu', Authorization: 'Bearer ${env:TOKEN}' } },
    found: ['error credentials: http://'],
  },
  {
    shows: 'parameters of the address',
    config: {
      servers: {
        key: { url: `${plain}?region=eu&api_key=\${env:KEY}` },
        value: { url: `${plain}?region=api_key` },
        fragment: { url: `${plain}#?api_key=x` },
      },
    },
    found: ['error credentials: http://', 'warning plain: http://', 'warning plain: http://'],
  },
  {
    shows: 'the scheme alone changes',
    config: '{"servers":{"a":{"url":"HTTP://mcp.acme.example/mcp"}}}',
    found: ['warning plain: HTTP://'],
    fixed: '{"servers":{"a":{"url":"https://mcp.acme.example/mcp"}}}',
  },
  {
    shows: 'an address of this machine before the other',
    server: {
      command: 'npx',
      args: ['mcp-remote@0.1.37', 'http://localhost:1/?next=http://mcp.acme.example/'],
    },
    found: ['warning plain: http://'],
  },
  {
    shows: 'credentials that are still to be filled in: none has travelled',
    config: {
      servers: {
        header: { url: 'http://mcp.acme.dev/mcp', headers: { Authorization: 'Bearer YOUR_TOKEN' } },
        query: { url: 'http://mcp.acme.dev/mcp?api_key=<your-key>' },
        bridge: {
          command: 'npx',
          args: ['mcp-remote@0.1.37', 'http://mcp.acme.dev/', '--header', 'X-API-Key: YOUR_KEY'],
        },
        option: {
          command: 'mcp-proxy',
          args: ['http://mcp.acme.dev/sse', '--client-secret', 'your-client-secret'],
        },
        service: {
          command: 'acme-mcp',
          env: { JIRA_URL: 'http://jira.acme.dev', JIRA_API_TOKEN: 'your-token-here' },
        },
      },
    },
    found: Array(5).fill('warning plain: http://'),
  },
  {
    shows: 'credentials of which one is filled in, or will be',
    config: {
      servers: {
        header: {
          url: 'http://mcp.acme.dev/mcp',
          headers: { Authorization: 'Bearer $YOUR_TOKEN', 'X-API-Key': 'YOUR_KEY' },
        },
        option: {
          command: 'mcp-proxy',
          args: ['http://mcp.acme.dev/sse', '--client-secret', '${input:your-secret}'],
        },
        service: {
          command: 'acme-mcp',
          env: { JIRA_URL: 'http://jira.acme.dev', JIRA_USER_PASSWORD: 'your-password', JIRA_API_TOKEN: '' },
        },
      },
    },
    found: ['error credentials: http://', 'error credentials: http://', 'warning credentials: http://'],
  },
  {
    shows: 'credentials in a private network, and in one that encrypts by itself',
    config: {
      servers: Object.fromEntries(
        [
          '10.0.0.5',
          'mcp.internal',
          'mcp',
          'host.tail1.ts.net',
          '100.64.0.1',
          '100.127.0.1',
          '100.128.0.1',
        ].map((host) => [
          host,
          { url: `http://${host}/mcp`, headers: { Authorization: 'Bearer ${env:TOKEN}' } },
        ]),
      ),
    },
    found: [
      'warning local: http://',
      'warning local: http://',
      'information local: http://',
      'information local: http://',
      'information local: http://',
      'information local: http://',
      'error credentials: http://',
    ],
  },
  {
    shows: 'what is next to the networks of a VPN',
    config: {
      servers: Object.fromEntries(
        [
          '100.63.0.1',
          '100.70.0.1',
          '100.115.0.1',
          '100.1.2.3',
          '10.100.70.1',
          'a.ts.net.acme.dev',
          'A.TS.NET',
        ].map((host) => [
          host,
          { url: `http://${host}/mcp`, headers: { Authorization: 'Bearer ${env:TOKEN}' } },
        ]),
      ),
    },
    found: [
      'error credentials: http://',
      'information local: http://',
      'information local: http://',
      'error credentials: http://',
      'warning local: http://',
      'error credentials: http://',
      'information local: http://',
    ],
  },
  {
    shows: 'what `suspicious-host` tells',
    server: { url: 'http://169.254.169.254/latest/meta-data' },
    found: [],
  },
  {
    shows: 'OAuth without encryption, unless all addresses are of this machine',
    config: servers([
      { command: 'acme-mcp', env: { OAUTHLIB_INSECURE_TRANSPORT: '1' } },
      { command: 'docker', args: ['run', '-e', 'OAUTHLIB_INSECURE_TRANSPORT=true', 'acme/mcp:1.2.3'] },
      { command: 'acme-mcp', env: { OAUTHLIB_INSECURE_TRANSPORT: '0' } },
      { command: 'acme-mcp', env: { OAUTHLIB_RELAX_TOKEN_SCOPE: '1' } },
      {
        command: 'acme-mcp',
        env: { OAUTHLIB_INSECURE_TRANSPORT: '1', REDIRECT_URI: 'http://localhost:8000/oauth2callback' },
      },
    ]),
    found: ['warning oauth: OAUTHLIB_INSECURE_TRANSPORT', 'warning oauth: OAUTHLIB_INSECURE_TRANSPORT=true'],
  },
] satisfies readonly Variant[];
