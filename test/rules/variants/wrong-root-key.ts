import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'the client of the file finds its key beside the other',
    config: { mcpServers: { a: { command: 'acme-mcp' } }, servers: {} },
    found: [],
  },
  ...[
    { config: { inputs: [], servers: { a: { command: 'acme-mcp', args: ['${input:x}'] } } }, found: [] },
    { config: { servers: { a: { command: 'acme-mcp' } } }, found: ['warning shared: servers'] },
  ].map(({ config, found }) => ({
    shows: 'a `.mcp.json` of Visual Studio, which alone has inputs',
    file: '.mcp.json',
    config,
    found,
  })),
] satisfies readonly Variant[];
