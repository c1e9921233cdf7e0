import type { Variant } from '../variants.ts';

const acme = { command: 'acme-mcp' };
const container = { customizations: { vscode: { mcp: { servers: { acme } } } } };

export default [
  ...['.devcontainer.json', '.devcontainer/devcontainer.json', '.devcontainer/node/devcontainer.json'].map(
    (file) => ({
      shows: `a dev container in ${file}`,
      file,
      config: container,
      found: ['information container: servers'],
    }),
  ),
  {
    shows: 'agents in JSON, and plugins',
    file: '.kiro/agents/reviewer.json',
    config: { mcpServers: { acme } },
    found: ['information agent: mcpServers'],
  },
  {
    shows: 'several plugins of a marketplace',
    file: '.claude-plugin/marketplace.json',
    config: {
      plugins: [
        { name: 'a', mcpServers: { acme } },
        { name: 'b', mcpServers: {} },
        { name: 'c', mcpServers: { b: acme, c: acme, d: acme, e: acme } },
      ],
    },
    found: ['information bundle: mcpServers', 'information bundle: mcpServers'],
  },
  {
    shows: 'places that are looked at anyway, and a user’s own',
    file: '.vscode/settings.json',
    config: { mcp: { servers: { acme } } },
    found: [],
  },
  {
    shows: 'a file without a key for its servers',
    file: '.mcp.json',
    config: { acme },
    found: [],
  },
  {
    shows: 'the user’s own',
    file: '~/.aws/amazonq/agents/mcp.json',
    config: { mcpServers: { acme } },
    found: [],
  },
  {
    shows: 'a folder of that name further up',
    file: 'agents/x/.mcp.json',
    config: { mcpServers: { acme } },
    found: [],
  },
  {
    shows: 'a file of that name',
    file: '.kiro/settings/mcp.json',
    config: { mcpServers: { agents: acme } },
    found: [],
  },
] satisfies readonly Variant[];
