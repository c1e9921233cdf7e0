import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'the wildcard alone goes from a list',
    file: '.kiro/settings/mcp.json',
    config: '{"mcpServers":{"a":{"command":"acme-mcp","autoApprove":["list_issues","*"]}}}',
    found: ['warning all: "*"'],
    fixed: '{"mcpServers":{"a":{"command":"acme-mcp","autoApprove":["list_issues"]}}}',
  },
  {
    shows: 'a switch goes, and the same key before it, which would count then',
    file: '.gemini/settings.json',
    config: '{"mcpServers":{"a":{"command":"acme-mcp","trust":true,"trust":true}}}',
    found: ['warning all: trust'],
    fixed: '{"mcpServers":{"a":{"command":"acme-mcp"}}}',
  },
  {
    shows: 'a wildcard instead of a list',
    file: '.roo/mcp.json',
    config: '{"mcpServers":{"a":{"command":"acme-mcp","alwaysAllow":" * "}}}',
    found: ['warning all: " * "'],
    fixed: '{"mcpServers":{"a":{"command":"acme-mcp"}}}',
  },
  {
    shows: 'tools that are only offered are named instead',
    file: '~/.copilot/mcp-config.json',
    config: '{"mcpServers":{"a":{"type":"local","command":"acme-mcp","args":[],"tools":["*"]}}}',
    found: ['information offered: "*"'],
    fixed: '{"mcpServers":{"a":{"type":"local","command":"acme-mcp","args":[],"tools":["tool_name"]}}}',
  },
  {
    shows: 'a list takes the place of the wildcard',
    file: '~/.copilot/mcp-config.json',
    config: '{"mcpServers":{"a":{"type":"local","command":"acme-mcp","args":[],"tools":"*"}}}',
    found: ['information offered: "*"'],
    fixed: '{"mcpServers":{"a":{"type":"local","command":"acme-mcp","args":[],"tools":["tool_name"]}}}',
  },
  {
    shows: 'a switch has no names',
    file: '.gemini/settings.json',
    server: { command: 'acme-mcp', trust: ['*'] },
    found: [],
  },
  {
    shows: 'your own settings approve the servers of every repository',
    file: '~/.claude/settings.json',
    config: '{"enableAllProjectMcpServers":true}',
    found: ['warning servers: enableAllProjectMcpServers'],
    fixed: '{}',
  },
  { file: '.claude/settings.json', config: { enableAllProjectMcpServers: 'true' }, found: [] },
  { file: '.mcp.json', config: { enableAllProjectMcpServers: true, mcpServers: {} }, found: [] },
] satisfies readonly Variant[];
