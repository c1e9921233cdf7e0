import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'servers that look alike and are not',
    config: {
      servers: {
        one: { command: 'acme-mcp', args: ['--region', 'eu', '--stdio'] },
        two: { command: 'acme-mcp', args: ['--region', 'us', '--stdio'] },
        three: { url: 'https://mcp.acme.example/mcp', headers: { A: '1' } },
        four: { url: 'https://mcp.acme.example/mcp' },
      },
    },
    found: [],
  },
  {
    shows: 'one is switched off',
    file: '.roo/mcp.json',
    config: { mcpServers: { one: { command: 'acme-mcp' }, two: { command: 'acme-mcp', disabled: true } } },
    found: [],
  },
  {
    shows: 'every further one is told',
    config: {
      servers: { one: { command: 'acme-mcp' }, two: { command: 'acme-mcp' }, three: { command: 'acme-mcp' } },
    },
    found: ['hint same: two', 'hint same: three'],
  },
] satisfies readonly Variant[];
