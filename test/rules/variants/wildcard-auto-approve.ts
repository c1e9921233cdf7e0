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
  {
    shows: 'everything allowed in opencode',
    file: 'opencode.json',
    config: { permission: 'allow', mcp: {} },
    found: ['warning everything: allow'],
    says: [
      '`permission: allow` lets every tool of every server run without asking. Remove it, and approve single tools where you are asked.',
    ],
  },
  {
    shows: 'everything but some allowed in opencode',
    file: '.opencode/opencode.jsonc',
    config: { permission: { '*': 'allow', bash: 'ask' }, mcp: {} },
    found: ['warning everything: allow'],
  },
  {
    shows: 'some allowed in opencode',
    file: 'opencode.json',
    config: { permission: { '*': 'ask', read: 'allow' }, mcp: {} },
    found: [],
  },
  {
    shows: 'all tools of a server in an agent of Kiro',
    file: '.kiro/agents/a.json',
    config: { name: 'a', mcpServers: {}, allowedTools: ['read', '@git', '@docs/*', '@issues/list', 'x@git'] },
    found: ['warning permission: @git', 'warning permission: @docs/*'],
    says: ['@git', '@docs/*'].map(
      (entry) =>
        `\`${entry}\` lets tools run without asking that nobody has seen yet. Name the tools that only read instead: \`@server/tool\`.`,
    ),
  },
  ...[
    ['.zed/settings.json', { agent: { tool_permissions: { default: 'allow' } } }, 'warning mode: allow'],
    ['.vscode/settings.json', { 'chat.permissions.default': 'autopilot' }, 'warning mode: autopilot'],
    ['.vscode/settings.json', { 'chat.permissions.default': 'autoApprove' }, 'warning mode: autoApprove'],
    ['~/.cursor/cli-config.json', { approvalMode: 'unrestricted' }, 'information mode: unrestricted'],
  ].map(([file, config, found]) => ({
    shows: `a mode in ${file}`,
    file: file as string,
    config,
    found: [found as string],
  })),
  {
    shows: 'goose, which may run everything without this setting too',
    file: '~/.config/goose/config.yaml',
    config: 'GOOSE_MODE: auto\nextensions: {}\n',
    found: ['information mode: auto'],
    says: [
      '`GOOSE_MODE: auto` lets every tool of every server run without asking. Set it to `smart_approve`, and approve single tools where you are asked.',
    ],
    fixed: 'GOOSE_MODE: smart_approve\nextensions: {}\n',
  },
  {
    shows: 'modes of goose that ask, and what is no mode',
    file: '~/.config/goose/config.yaml',
    config:
      'GOOSE_MODE: approve\nextensions:\n  a:\n    type: stdio\n    cmd: acme-mcp\n    GOOSE_MODE: auto\n',
    found: [],
  },
  {
    shows: 'Vibe, both ways',
    file: '.vibe/config.toml',
    config: 'default_agent = "auto-approve"\nbypass_tool_permissions = true\n',
    found: ['warning mode: auto-approve', 'warning everything: bypass_tool_permissions'],
  },
  {
    shows: 'Codex asks about tools unless the sandbox is off too',
    file: '.codex/config.toml',
    config: 'approval_policy = "never"\nsandbox_mode = "danger-full-access"\n',
    found: ['warning mode: never'],
  },
  ...['workspace-write', 'read-only'].map((sandbox) => ({
    file: '.codex/config.toml',
    config: `approval_policy = "never"\nsandbox_mode = "${sandbox}"\n`,
    found: [],
  })),
  { file: '.codex/config.toml', config: 'approval_policy = "never"\n', found: [] },
  {
    file: '.codex/config.toml',
    config: 'approval_policy = "on-request"\nsandbox_mode = "danger-full-access"\n',
    found: [],
  },
  {
    shows: 'Gemini CLI takes such a mode on its command line only',
    file: '.gemini/settings.json',
    config: { tools: { approvalMode: 'yolo' }, mcpServers: {} },
    found: [],
  },
  {
    shows: 'the lists of Cursor',
    file: '.cursor/permissions.json',
    config: {
      mcpAllowlist: ['*:*', 'github:*', '*:search', 'github:list_*', ':*', 'a:b:*', 7],
      terminalAllowlist: ['git:*'],
    },
    found: ['warning permission: *:*', 'warning permission: github:*'],
    says: ['*:*', 'github:*'].map(
      (entry) =>
        `\`${entry}\` lets tools run without asking that nobody has seen yet. Name the tools that only read instead: \`server:tool\`.`,
    ),
  },
  {
    shows: 'those of its command line',
    file: '.cursor/cli.json',
    config: {
      permissions: {
        allow: [
          'Mcp(*:*)',
          'Mcp(github:*)',
          'Mcp(**)',
          'Mcp(*:search)',
          'Mcp(github:list_issues)',
          'Shell(git)',
          'XMcp(*)',
          'Mcp(*) x',
        ],
        deny: ['Mcp(slack:*)'],
      },
    },
    found: [
      'warning permission: Mcp(*:*)',
      'warning permission: Mcp(github:*)',
      'warning permission: Mcp(**)',
    ],
    says: ['Mcp(*:*)', 'Mcp(github:*)', 'Mcp(**)'].map(
      (entry) =>
        `\`${entry}\` lets tools run without asking that nobody has seen yet. Name the tools that only read instead: \`Mcp(server:tool)\`.`,
    ),
  },
  {
    shows: 'a rule of Amp for every tool',
    file: '~/.config/amp/settings.json',
    config: {
      'amp.permissions': [
        { tool: 'Bash', action: 'ask' },
        { tool: 'mcp__docs', action: 'allow' },
        { tool: '*', action: 'allow' },
      ],
    },
    found: ['information everything: *'],
    says: [
      '`amp.permissions: *` lets every tool of every server run without asking. Remove it, and approve single tools where you are asked.',
    ],
  },
  ...[
    [
      { tool: 'mcp__*', action: 'ask' },
      { tool: '*', action: 'allow' },
    ],
    [
      { tool: '*', action: 'delegate', to: 'ask-me' },
      { tool: '*', action: 'allow' },
    ],
    [{ tool: '*', matches: { cmd: 'ls' }, action: 'allow' }],
    [{ tool: 'Bash', action: 'allow' }],
    [{ tool: 'xmcp__', action: 'allow' }],
  ].map((rules) => ({
    shows: 'rules of Amp that leave the tools of servers to a question',
    file: '~/.config/amp/settings.json',
    config: { 'amp.permissions': rules },
    found: [],
  })),
  {
    shows: 'every command of Claude Code',
    file: '.claude/settings.json',
    config: {
      permissions: {
        allow: ['Bash', 'Bash(*)', 'Bash(npm run test:*)', 'Bash(git *)', 'BashOutput', 'Read(*)', 'Shell'],
        ask: ['Bash'],
        deny: ['Bash(*)'],
      },
    },
    found: ['warning commands: Bash', 'warning commands: Bash(*)'],
  },
  {
    shows: 'every command of Cursor, as its user decided',
    file: '~/.cursor/cli-config.json',
    config: { permissions: { allow: ['Shell(**)', 'Shell(ls)', 'Shell(git *)'] } },
    found: ['information commands: Shell(**)'],
  },
  {
    shows: 'every command of Crush',
    file: '.crush.json',
    config: '{"permissions":{"allowed_tools":["view","bash","mcp_acme_list"]},"mcp":{}}',
    found: ['warning commands: bash'],
    says: [
      '`bash` lets every command run on this machine without asking. Remove it, and approve single commands where you are asked.',
    ],
    fixed: '{"permissions":{"allowed_tools":["view","mcp_acme_list"]},"mcp":{}}',
  },
  ...[
    ['opencode.json', { permission: { bash: 'allow', edit: 'ask' } }, 'allow'],
    ['opencode.json', { permission: { bash: { 'git *': 'allow' }, edit: 'allow' } }, undefined],
    ['.vibe/config.toml', '[tools.bash]\npermission = "always"\n', 'always'],
    [
      '.vibe/config.toml',
      '[tools.bash]\npermission = "ask"\n[tools.grep]\npermission = "always"\n',
      undefined,
    ],
    ['.kiro/agents/a.json', { allowedTools: ['fs_read', 'execute_bash'], mcpServers: {} }, 'execute_bash'],
    [
      '.kiro/agents/a.json',
      {
        allowedTools: ['fs_read', 'execute_bash'],
        toolsSettings: { execute_bash: { allowedCommands: ['git status'] } },
        mcpServers: {},
      },
      undefined,
    ],
  ].map(([file, config, found]) => ({
    shows: 'every command, as settings of other clients say it',
    file: file as string,
    config,
    found: found === undefined ? [] : [`warning commands: ${found}`],
  })),
  {
    shows: 'what Claude Code keeps of a project',
    file: '~/.claude.json',
    config: {
      projects: { '/work/a': { allowedTools: ['Bash(*)', 'Bash(ls)'], mcpServers: {} }, '/work/b': {} },
    },
    found: ['information commands: Bash(*)'],
  },
  {
    shows: 'every command line of VS Code, and patterns of some',
    file: '.vscode/settings.json',
    config: {
      'chat.tools.terminal.autoApprove': {
        '/.*/': true,
        '/^/s': true,
        '/.+$/': false,
        '/^git status/': true,
        'npm test': true,
      },
      mcp: { servers: {} },
    },
    found: ['warning commands: /.*/', 'warning commands: /^/s'],
  },
  {
    shows: 'an agent of Claude Code that asks about nothing',
    file: '.claude/agents/ops.md',
    config:
      '---\nname: ops\npermissionMode: bypassPermissions\nmcpServers:\n  - acme:\n      command: acme-mcp\n---\nRead.\n',
    found: ['warning everything: bypassPermissions'],
  },
] satisfies readonly Variant[];
