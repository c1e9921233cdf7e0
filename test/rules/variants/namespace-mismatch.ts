import type { Variant } from '../variants.ts';

function published(name: string, url?: string): unknown {
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-10-17/server.schema.json',
    name,
    ...(url && { repository: { url, source: 'github' } }),
    packages: [
      { registryType: 'npm', identifier: '@acme/mcp', version: '1.2.3', transport: { type: 'stdio' } },
    ],
  };
}

export default [
  {
    shows: 'accounts are compared without their case',
    file: 'server.json',
    config: published('io.github.acme/mcp', 'https://GitHub.com/Acme/mcp'),
    found: [],
  },
  {
    shows: 'the host may be written in capitals',
    file: 'server.json',
    config: published('IO.GitHub.acme/mcp', 'https://GITHUB.com/other/mcp'),
    found: ['warning owner: IO.GitHub.acme'],
  },
  {
    shows: 'a name that is not of GitHub',
    file: 'server.json',
    config: published('example.io.github.acme/mcp', 'https://github.com/other/mcp'),
    found: [],
  },
  { shows: 'no repository', file: 'server.json', config: published('io.github.acme/mcp'), found: [] },
] satisfies readonly Variant[];
