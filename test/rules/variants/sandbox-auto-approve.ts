import type { Variant } from '../variants.ts';

const server = { command: 'acme-mcp', sandboxEnabled: true };

export default [
  {
    shows: 'folders that hold nearly everything, and others',
    config: {
      servers: { a: { ...server, sandboxEnabled: false }, b: server },
      sandbox: {
        filesystem: { allowWrite: ['/', '~', '${userHome}', './out', '~/acme', 3], denyWrite: ['/'] },
      },
    },
    found: ['warning writesAnywhere: /', 'warning writesAnywhere: ~', 'warning writesAnywhere: ${userHome}'],
  },
  {
    shows: 'hosts of all kinds',
    config: {
      servers: { a: server },
      sandbox: {
        network: { allowedDomains: ['*', '*.acme.example', '*.*', 'acme.example'], deniedDomains: ['*'] },
      },
    },
    found: ['warning reachesAnything: *', 'warning reachesAnything: *.*'],
  },
  {
    shows: 'what is no list',
    config: { servers: { a: server }, sandbox: { network: { allowedDomains: '*' }, filesystem: 3 } },
    found: ['information enabled: sandboxEnabled'],
  },
  {
    shows: 'another client',
    file: '.cursor/mcp.json',
    config: { mcpServers: { a: server }, sandbox: { network: { allowedDomains: ['*'] } } },
    found: [],
  },
] satisfies readonly Variant[];
