import type { ClientFormat, FilePattern } from '../format.ts';
import { claudeLike, pluginFiles } from './claudeLike.ts';

/** Claude Code reads no servers here, but which of a project's it starts, and where the model is. */
const claudeSettings: readonly FilePattern[] = (
  [
    { path: '.claude/settings.json', scope: 'project' },
    // Git ignores it: it holds what its user decided in this project.
    { path: '.claude/settings.local.json', scope: 'user' },
    { path: '~/.claude/settings.json', scope: 'user' },
    { path: '$CLAUDE_CONFIG_DIR/settings.json', scope: 'user' },
    {
      path: '/Library/Application Support/ClaudeCode/managed-settings.json',
      scope: 'system',
      os: 'darwin',
    },
    { path: '/etc/claude-code/managed-settings.json', scope: 'system', os: 'linux' },
    { path: '%ProgramFiles%/ClaudeCode/managed-settings.json', scope: 'system', os: 'win32' },
    { path: '%ProgramData%/ClaudeCode/managed-settings.json', scope: 'system', os: 'win32' },
  ] as const
).map((file) => ({ ...file, roots: [], settings: [] }));

/**
 * What an administrator sets for Gemini CLI, and for Qwen Code, which comes from it: defaults, and settings that
 * go before those of the user (docs/reference/configuration.md of Gemini CLI).
 */
function administered(variable: string, unixFolder: string, macFolder: string): FilePattern[] {
  return ['settings', 'system-defaults'].flatMap((name): FilePattern[] => [
    { path: `/etc/${unixFolder}/${name}.json`, scope: 'system', os: 'linux' },
    { path: `/Library/Application Support/${macFolder}/${name}.json`, scope: 'system', os: 'darwin' },
    { path: `%ProgramData%/${unixFolder}/${name}.json`, scope: 'system', os: 'win32' },
    { path: `$${variable}_SYSTEM_${name === 'settings' ? 'SETTINGS' : 'DEFAULTS'}_PATH`, scope: 'system' },
  ]);
}

/** Agents of which each may bring servers of its own, in the YAML at the top. */
const claudeAgents: readonly FilePattern[] = (
  [
    { path: '.claude/agents/*.md', scope: 'project' },
    { path: '~/.claude/agents/*.md', scope: 'user' },
    { path: '$CLAUDE_CONFIG_DIR/agents/*.md', scope: 'user' },
  ] as const
).map((file) => ({ ...file, syntax: 'front-matter', strict: false }));

/** Assistants that run in a terminal, or in somebody's cloud. */
export const terminals: readonly ClientFormat[] = [
  {
    id: 'claude-code',
    name: 'Claude Code',
    files: [
      { path: '.mcp.json', scope: 'project', roots: [['mcpServers'], []] },
      // Claude Code started in the home folder.
      { path: '~/.mcp.json', scope: 'user', roots: [['mcpServers'], []] },
      {
        path: '~/.claude.json',
        scope: 'user',
        roots: [['mcpServers'], ['projects', '*', 'mcpServers']],
      },
      {
        path: '$CLAUDE_CONFIG_DIR/.claude.json',
        scope: 'user',
        roots: [['mcpServers'], ['projects', '*', 'mcpServers']],
      },
      ...['~/.claude', '$CLAUDE_CONFIG_DIR'].flatMap((folder) =>
        ['cache', 'repos', 'synced'].map(
          (plugins): FilePattern => ({
            path: `${folder}/plugins/${plugins}/**/.mcp.json`,
            scope: 'user',
            roots: [['mcpServers'], []],
          }),
        ),
      ),
      {
        path: '/Library/Application Support/ClaudeCode/managed-mcp.json',
        scope: 'system',
        os: 'darwin',
      },
      { path: '/etc/claude-code/managed-mcp.json', scope: 'system', os: 'linux' },
      { path: '%ProgramFiles%/ClaudeCode/managed-mcp.json', scope: 'system', os: 'win32' },
      { path: '%ProgramData%/ClaudeCode/managed-mcp.json', scope: 'system', os: 'win32' },
      ...claudeSettings,
      ...claudeAgents,
    ],
    syntax: 'json',
    strict: true,
    roots: [['mcpServers']],
    variables: ['${NAME}', '${NAME:-default}'],
    secretReference: '${NAME}',
    autoApprove: [],
  },
  {
    id: 'copilot-cli',
    name: 'GitHub Copilot CLI',
    files: [
      { path: '~/.copilot/mcp-config.json', scope: 'user' },
      { path: '$COPILOT_HOME/mcp-config.json', scope: 'user' },
      ...['~/.copilot', '$COPILOT_HOME'].flatMap((folder) => pluginFiles(`${folder}/installed-plugins`)),
      { path: '.mcp.json', scope: 'project' },
      { path: '.github/mcp.json', scope: 'project', unconfirmed: true },
      { path: '.vscode/mcp.json', scope: 'project', unconfirmed: true },
    ],
    syntax: 'json',
    strict: true,
    roots: [['mcpServers']],
    variables: ['${NAME}', '${NAME:-default}'],
    secretReference: '${NAME}',
    autoApprove: [{ field: 'tools', kind: 'offered' }],
  },
  {
    ...claudeLike,
    id: 'copilot-cloud-agent',
    name: 'Copilot cloud agent',
    // Its config is a text field in the settings of a repository; agents bring their own servers.
    files: [
      {
        path: '.github/agents/*.md',
        scope: 'project',
        roots: [['mcp-servers'], ['mcpServers']],
        syntax: 'front-matter',
        strict: false,
      },
      {
        path: '~/.copilot/agents/*.md',
        scope: 'user',
        roots: [['mcp-servers'], ['mcpServers']],
        syntax: 'front-matter',
        strict: false,
      },
    ],
    variables: ['$COPILOT_MCP_NAME'],
    secretReference: '$COPILOT_MCP_NAME',
    autoApprove: [{ field: 'tools', kind: 'names' }],
  },
  {
    ...claudeLike,
    id: 'gemini-cli',
    name: 'Gemini CLI',
    files: [
      { path: '~/.gemini/settings.json', scope: 'user' },
      { path: '.gemini/settings.json', scope: 'project' },
      ...administered('GEMINI_CLI', 'gemini-cli', 'GeminiCli'),
    ],
    variables: ['$NAME', '${NAME}', '%NAME%'],
    secretReference: '${NAME}',
    expandsOnlyIn: ['env'],
    autoApprove: [{ field: 'trust', kind: 'switch' }],
    commandSetting: ['mcp', 'serverCommand'],
  },
  {
    ...claudeLike,
    id: 'qwen-code',
    name: 'Qwen Code',
    files: [
      { path: '~/.qwen/settings.json', scope: 'user', settings: [] },
      ...administered('QWEN_CODE', 'qwen-code', 'QwenCode').map(
        (file): FilePattern => ({ ...file, settings: [] }),
      ),
      { path: '.qwen/settings.json', scope: 'project', settings: [] },
      { path: '.qwen/settings.local.json', scope: 'project', settings: [] },
      { path: '.mcp.json', scope: 'project' },
    ],
    variables: ['$NAME'],
    secretReference: '$NAME',
    autoApprove: [{ field: 'trust', kind: 'switch' }],
    // docs/users/features/approval-mode.md. Gemini CLI takes `yolo` on its command line only.
    approvalModes: [{ path: ['tools', 'approvalMode'], unasked: ['yolo'], asking: 'default' }],
    secretSettings: { paths: [['security', 'auth']] },
  },
  {
    id: 'codex',
    name: 'Codex',
    files: [
      { path: '~/.codex/config.toml', scope: 'user', settings: [] },
      { path: '~/.codex/*.config.toml', scope: 'user', settings: [] },
      { path: '$CODEX_HOME/config.toml', scope: 'user', settings: [] },
      { path: '$CODEX_HOME/*.config.toml', scope: 'user', settings: [] },
      ...['~/.codex', '$CODEX_HOME'].flatMap((folder) =>
        pluginFiles(`${folder}/plugins`).map((file): FilePattern => ({ ...file, syntax: 'json' })),
      ),
      { path: '.codex/config.toml', scope: 'project', settings: [] },
      { path: '/etc/codex/config.toml', scope: 'system', settings: [], os: 'linux' },
      { path: '%ProgramData%/OpenAI/Codex/config.toml', scope: 'system', settings: [], os: 'win32' },
    ],
    syntax: 'toml',
    strict: false,
    roots: [['mcp_servers']],
    variables: [],
    secretReference: undefined,
    secretSettings: { paths: [['model_providers'], ['shell_environment_policy']] },
    autoApprove: [{ field: 'default_tools_approval_mode', kind: 'mode' }],
    // Within the sandbox, `never` does not ask about commands, but tools that change things still need a yes.
    approvalModes: [
      {
        path: ['approval_policy'],
        unasked: ['never'],
        asking: 'on-request',
        onlyWith: { path: ['sandbox_mode'], value: 'danger-full-access' },
      },
    ],
    switches: ['enabled'],
  },
  {
    id: 'opencode',
    name: 'opencode',
    files: [
      { path: 'opencode.json', scope: 'project', settings: [] },
      { path: 'opencode.jsonc', scope: 'project', settings: [] },
      { path: '.opencode/opencode.json', scope: 'project', settings: [] },
      { path: '.opencode/opencode.jsonc', scope: 'project', settings: [] },
      { path: '~/.config/opencode/opencode.json', scope: 'user', settings: [] },
      { path: '~/.config/opencode/opencode.jsonc', scope: 'user', settings: [] },
      { path: '~/.opencode/opencode.json', scope: 'user', settings: [] },
      { path: '~/.opencode/opencode.jsonc', scope: 'user', settings: [] },
      { path: '$OPENCODE_CONFIG', scope: 'user', settings: [] },
      { path: '$OPENCODE_CONFIG_DIR/opencode.json', scope: 'user', settings: [] },
      { path: '$OPENCODE_CONFIG_DIR/opencode.jsonc', scope: 'user', settings: [] },
      { path: '$XDG_CONFIG_HOME/opencode/opencode.json', scope: 'user', settings: [] },
      { path: '$XDG_CONFIG_HOME/opencode/opencode.jsonc', scope: 'user', settings: [] },
      ...['opencode.json', 'opencode.jsonc'].flatMap((name): FilePattern[] => [
        {
          path: `/Library/Application Support/opencode/${name}`,
          scope: 'system',
          settings: [],
          os: 'darwin',
        },
        { path: `/etc/opencode/${name}`, scope: 'system', settings: [], os: 'linux' },
        { path: `%ProgramData%/opencode/${name}`, scope: 'system', settings: [], os: 'win32' },
      ]),
    ],
    syntax: 'jsonc',
    strict: false,
    roots: [['mcp']],
    variables: ['{env:NAME}', '{file:path}'],
    secretReference: '{env:NAME}',
    secretSettings: { paths: [['provider']], reference: '{env:NAME}' },
    autoApprove: [],
    switches: ['enabled'],
  },
  {
    id: 'crush',
    name: 'Crush',
    files: [
      { path: '~/.config/crush/crush.json', scope: 'user', settings: [] },
      { path: '%LOCALAPPDATA%/crush/crush.json', scope: 'user', settings: [], os: 'win32' },
      { path: '.crush.json', scope: 'project', settings: [] },
      { path: 'crush.json', scope: 'project', settings: [] },
    ],
    syntax: 'json',
    strict: undefined,
    roots: [['mcp']],
    variables: ['$NAME'],
    secretReference: '$NAME',
    secretSettings: { paths: [['providers']], reference: '$NAME' },
    autoApprove: [],
  },
  {
    id: 'goose',
    name: 'Goose',
    files: [
      { path: '~/.config/goose/config.yaml', scope: 'user', settings: [] },
      { path: '%APPDATA%/Block/goose/config/config.yaml', scope: 'user', settings: [], os: 'win32' },
    ],
    syntax: 'yaml',
    strict: false,
    roots: [['extensions']],
    variables: [],
    secretReference: undefined,
    autoApprove: [],
    // Some versions run everything when it is not set: https://block.github.io/goose/docs/guides/goose-permissions
    approvalModes: [{ path: ['GOOSE_MODE'], unasked: ['auto'], asking: 'smart_approve' }],
    switches: ['enabled'],
  },
  {
    ...claudeLike,
    id: 'warp',
    name: 'Warp',
    files: [
      { path: '~/.warp/.mcp.json', scope: 'user' },
      { path: '~/.warp/mcp.json', scope: 'user' },
      { path: '.warp/.mcp.json', scope: 'project' },
    ],
    roots: [['mcpServers'], []],
  },
  {
    ...claudeLike,
    id: 'amp',
    name: 'Amp',
    files: [
      { path: '~/.config/amp/settings.json', scope: 'user', settings: [] },
      { path: '%APPDATA%/amp/settings.json', scope: 'user', settings: [], os: 'win32' },
      { path: '~/.amp/config.json', scope: 'user', settings: [] },
    ],
    roots: [['amp.mcpServers']],
    approveEverything: [['amp.dangerouslyAllowAll']],
  },
  {
    id: 'mistral-vibe',
    name: 'Mistral Vibe',
    // https://docs.mistral.ai/vibe/code/cli/configuration
    files: [
      { path: '.vibe/config.toml', scope: 'project', settings: [] },
      { path: '~/.vibe/config.toml', scope: 'user', settings: [] },
      { path: '$VIBE_HOME/config.toml', scope: 'user', settings: [] },
    ],
    syntax: 'toml',
    strict: false,
    roots: [['mcp_servers']],
    variables: [],
    secretReference: undefined,
    autoApprove: [],
    approveEverything: [['bypass_tool_permissions']],
    approvalModes: [{ path: ['default_agent'], unasked: ['auto-approve'], asking: 'accept-edits' }],
  },
  {
    ...claudeLike,
    id: 'kimi-cli',
    name: 'Kimi CLI',
    files: [{ path: '~/.kimi/mcp.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'factory',
    name: 'Factory',
    files: [{ path: '~/.factory/mcp.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'mcporter',
    name: 'mcporter',
    files: [
      { path: '~/.mcporter/mcporter.json', scope: 'user' },
      { path: '~/.mcporter/mcporter.jsonc', scope: 'user' },
      { path: 'config/mcporter.json', scope: 'project' },
    ],
    syntax: 'jsonc',
    strict: false,
  },
  {
    ...claudeLike,
    id: 'zcode',
    name: 'ZCode',
    files: [
      { path: '~/.zcode/cli/config.json', scope: 'user' },
      { path: '.agents/mcp.json', scope: 'project', roots: [['mcpServers']] },
    ],
    roots: [['mcp', 'servers']],
  },
  {
    ...claudeLike,
    id: 'plandex',
    name: 'Plandex',
    files: [{ path: 'mcp.json', scope: 'project', unconfirmed: true }],
  },
];
