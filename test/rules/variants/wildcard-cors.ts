import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const origins = [
  'CORS_ORIGIN',
  'MCP_CORS_ORIGINS',
  'CORS_ALLOW_ORIGINS',
  'CORS_ALLOWED_ORIGIN',
  'ALLOWED_ORIGINS',
  'allowOrigin',
  'ACCESS_CONTROL_ALLOW_ORIGIN',
  'MCP_CORS',
];
const others = [
  'ORIGIN',
  'CORS_METHODS',
  'CORS_ORIGIN_COUNT',
  'ALLOWED_ORIGINS_FILE',
  'NO_REDIRECT',
  'HOSTS',
  'REDIRECT_URI_COUNT',
  'ALLOWED_HOSTS_FILE',
  'DISALLOWED_HOSTS',
  'XREDIRECT_URI',
  'XCORS',
];
const redirects = ['OAUTH_REDIRECT_URIS', 'ALLOWED_REDIRECT_URLS', 'REDIRECT_URI'];

const withValue = (names: readonly string[], value: string) =>
  servers(names.map((name) => ({ command: 'acme-mcp', env: { [name]: value } })));

export default [
  {
    shows: 'names for origins',
    config: withValue(origins, '*'),
    found: origins.map((name) => `warning origins: ${name}`),
  },
  {
    shows: 'names for addresses of a login and for hosts',
    config: withValue([...redirects, 'ALLOWED_HOSTS', 'MCP_ALLOW_HOSTS'], '*'),
    found: [
      ...redirects.map((name) => `warning redirects: ${name}`),
      'warning hosts: ALLOWED_HOSTS',
      'warning hosts: MCP_ALLOW_HOSTS',
    ],
  },
  { shows: 'names of something else', config: withValue(others, '*'), found: [] },
  {
    shows: 'lists that hold everything',
    config: servers(
      ['["*"]', "['*']", 'http://a, *', '*;http://a', 'http://a *'].map((value) => ({
        command: 'acme-mcp',
        env: { CORS_ORIGIN: value },
      })),
    ),
    found: Array.from({ length: 5 }, () => 'warning origins: CORS_ORIGIN'),
  },
  {
    shows: 'values that do not',
    config: servers(
      ['https://*.acme.dev', '**', 'none', ''].map((value) => ({
        command: 'acme-mcp',
        env: { CORS_ORIGIN: value },
      })),
    ),
    found: [],
  },
  {
    shows: 'options, with the value behind or beside them',
    config: servers([
      { command: 'acme-mcp', args: ['--cors-origins', '*'] },
      { command: 'acme-mcp', args: ['--cors=*'] },
      { command: 'acme-mcp', args: ['--cors', '*'] },
      { command: 'acme-mcp', args: ['--cors', 'https://app.acme.dev'] },
      { command: 'acme-mcp', args: ['--cors'] },
      { command: 'npx', args: ['acme-gateway@1.2.3', '--cors'] },
      { command: 'npx', args: ['supergateway@3.4.3', '--cors'] },
      { command: 'npx', args: ['supergateway@3.4.3', '--cors', 'https://app.acme.dev'] },
      { command: 'npx', args: ['supergateway@3.4.3', '--cors-max', '--stdio', 'x'] },
    ]),
    found: [
      'warning origins: --cors-origins',
      'warning origins: --cors=*',
      'warning origins: --cors',
      'warning origins: --cors',
    ],
  },
  {
    shows: 'an option stays, since its value may stand behind it',
    config: servers([{ command: 'npx', args: ['acme-gateway@1.2.3', '--allowed-origins', '*'] }]),
    found: ['warning origins: --allowed-origins'],
    fixed: null,
  },
  {
    shows: 'only variables are removed',
    config: '{"servers":{"a":{"command":"a","env":{"A":"1","CORS_ORIGIN":"*"}}}}',
    found: ['warning origins: CORS_ORIGIN'],
    fixed: '{"servers":{"a":{"command":"a","env":{"A":"1"}}}}',
  },
] satisfies readonly Variant[];
