import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'a dev container, which is part of the repository',
    file: '.devcontainer/devcontainer.json',
    config: { customizations: { vscode: { settings: { 'chat.mcp.autostart': 'newAndOutdated' } } } },
    found: ['warning autostart: newAndOutdated'],
  },
  { file: '.vscode/settings.json', config: { 'chat.mcp.autostart': true }, found: [] },
  { file: '.vscode/settings.json', config: { 'chat.mcp.autostart': 'sometimes' }, found: [] },
  { file: '.claude/settings.json', config: { enabledMcpjsonServers: 'acme' }, found: [] },
  { file: '.claude/settings.json', config: { enabledMcpjsonServers: [1, null] }, found: [] },
  {
    shows: 'all of several equal keys go',
    file: '.claude/settings.json',
    config: '{"enabledMcpjsonServers":["a"],"model":"opus","enabledMcpjsonServers":["b",1]}',
    found: ['warning approved: enabledMcpjsonServers'],
    fixed: '{"model":"opus"}',
  },
] satisfies readonly Variant[];
