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
  {
    shows: 'permissions of Claude Code for more than one tool',
    file: '.claude/settings.json',
    config: {
      permissions: {
        defaultMode: 'bypassPermissions',
        allow: [
          'mcp__*',
          'mcp__github',
          'mcp__my_server__*',
          'mcp__github__list_issues',
          'mcp__github__list_*',
          'Bash(mcp__github)',
          'xmcp__github',
          'mcp__',
          7,
        ],
      },
    },
    found: [
      'warning everything: bypassPermissions',
      'warning permission: mcp__*',
      'warning permission: mcp__github',
      'warning permission: mcp__my_server__*',
    ],
    fixed: null,
  },
  {
    shows: 'modes that ask, and a list that is none',
    file: '.claude/settings.json',
    config: { permissions: { defaultMode: 'acceptEdits', allow: 'mcp__*' } },
    found: [],
  },
  {
    shows: 'the same in the file that is the user’s own: only worth knowing',
    file: '.claude/settings.local.json',
    config: { permissions: { allow: ['mcp__github'] } },
    found: ['information permission: mcp__github'],
  },
  ...[
    ['.zed/settings.json', { agent: { always_allow_tool_actions: true } }, 'always_allow_tool_actions'],
    ['~/.config/amp/settings.json', { 'amp.dangerouslyAllowAll': true }, 'amp.dangerouslyAllowAll'],
    ['.vscode/settings.json', { 'chat.tools.autoApprove': true }, 'chat.tools.autoApprove'],
  ].map(([file, config, key]) => ({
    shows: `everything at once in ${file}`,
    file: file as string,
    config,
    found: [`warning everything: ${key}`],
  })),
  {
    shows: 'switches that are off, and those of other clients',
    file: '.vscode/settings.json',
    config: {
      'chat.tools.global.autoApprove': false,
      'chat.tools.autoApprove': 'yes',
      agent: { always_allow_tool_actions: true },
    },
    found: [],
  },
  {
    shows: 'modes of Codex that ask',
    file: '.codex/config.toml',
    config: '[mcp_servers.a]\ncommand = "a"\ndefault_tools_approval_mode = "prompt"\n',
    found: [],
  },
] satisfies readonly Variant[];
