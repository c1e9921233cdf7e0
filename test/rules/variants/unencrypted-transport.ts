import type { Variant } from '../variants.ts';

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

export default [
  {
    shows: 'credentials that a bridge sends',
    config: bridges(withCredentials),
    found: withCredentials.map(() => 'warning credentials: http://'),
  },
  {
    shows: 'what a bridge sends otherwise',
    config: bridges(without),
    found: without.map(() => 'information plain: http://'),
  },
  {
    shows: 'credentials in the environment of a bridge',
    server: {
      command: 'npx',
      args: ['mcp-remote@0.1.37', plain],
      env: { REGION: 'eu', ACME_TOKEN: '${env:TOKEN}' },
    },
    found: ['warning credentials: http://'],
  },
  {
    shows: 'one credential among other headers',
    server: { url: plain, headers: { 'X-Region': 'eu', Authorization: 'Bearer ${env:TOKEN}' } },
    found: ['warning credentials: http://'],
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
    found: ['warning credentials: http://', 'information plain: http://', 'information plain: http://'],
  },
  {
    shows: 'the scheme alone changes',
    config: '{"servers":{"a":{"url":"HTTP://mcp.acme.example/mcp"}}}',
    found: ['information plain: HTTP://'],
    fixed: '{"servers":{"a":{"url":"https://mcp.acme.example/mcp"}}}',
  },
  {
    shows: 'an address of this machine before the other',
    server: {
      command: 'npx',
      args: ['mcp-remote@0.1.37', 'http://localhost:1/?next=http://mcp.acme.example/'],
    },
    found: ['information plain: http://'],
  },
] satisfies readonly Variant[];
