import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'the client of the file finds its key beside the other',
    config: { mcpServers: { a: { command: 'acme-mcp' } }, servers: {} },
    found: [],
  },
] satisfies readonly Variant[];
