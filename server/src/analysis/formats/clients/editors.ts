import type { ClientFormat, FilePattern, RootPath } from '../format.ts';
import { claudeLike, pluginFiles } from './claudeLike.ts';

/** VS Code's settings, where a key may also be written with a dot. */
const settingsRoots: readonly RootPath[] = [['mcp', 'servers'], ['mcp.servers']];
const forkSettingsRoots: readonly RootPath[] = [['mcpServers'], ...settingsRoots];

/** Where the part of VS Code on another machine, in a container or in a codespace keeps its data. */
export const serverFolders = [
  '~/.vscode-server',
  '~/.vscode-server-insiders',
  '~/.vscodium-server',
  '~/.vscode-remote',
] as const;

/** What installed extensions bring along: an `mcp.json`, or a manifest that says that they provide servers. */
function extensionFiles(folder: string): FilePattern[] {
  return [
    { path: `${folder}/extensions/*/mcp.json`, scope: 'user', roots: [['servers'], ['mcpServers']] },
    { path: `${folder}/extensions/*/package.json`, scope: 'user', extension: true },
  ];
}

function vscodeUserFiles(product: string): FilePattern[] {
  return userFilesIn(`<user-data:${product}>/User`);
}

function userFilesIn(user: string): FilePattern[] {
  return [
    { path: `${user}/mcp.json`, scope: 'user' },
    { path: `${user}/profiles/*/mcp.json`, scope: 'user' },
    // Before VS Code 1.102 the servers stood in the settings; it still reads and moves them.
    { path: `${user}/settings.json`, scope: 'user', roots: settingsRoots, settings: [] },
    { path: `${user}/profiles/*/settings.json`, scope: 'user', roots: settingsRoots, settings: [] },
  ];
}

/**
 * Cursor reads no servers here, but which tools run without asking: in the editor
 * (https://cursor.com/docs/reference/permissions) and on the command line (https://cursor.com/docs/cli/reference/permissions).
 */
const cursorPermissions: readonly FilePattern[] = (
  [
    { path: '.cursor/permissions.json', scope: 'project' },
    { path: '~/.cursor/permissions.json', scope: 'user' },
    { path: '.cursor/cli.json', scope: 'project' },
    { path: '~/.cursor/cli-config.json', scope: 'user' },
  ] as const
).map((file) => ({ ...file, roots: [], settings: [], syntax: 'jsonc', strict: false }));

/** Editors and development environments. */
export const editors: readonly ClientFormat[] = [
  {
    id: 'vscode',
    name: 'VS Code',
    files: [
      { path: '.vscode/mcp.json', scope: 'project' },
      ...vscodeUserFiles('Code'),
      ...vscodeUserFiles('Code - Insiders'),
      ...vscodeUserFiles('VSCodium'),
      ...vscodeUserFiles('VSCodium - Insiders'),
      ...vscodeUserFiles('Code - OSS'),
      ...userFilesIn('$VSCODE_PORTABLE/user-data/User'),
      ...serverFolders.map((folder) => ({ path: `${folder}/data/User/mcp.json`, scope: 'user' as const })),
      { path: '~/.vscode/mcp.json', scope: 'user' },
      ...['~/.vscode', '~/.vscode-insiders', '~/.vscode-oss', ...serverFolders].flatMap(extensionFiles),
      { path: '.vscode/settings.json', scope: 'project', roots: settingsRoots, settings: [] },
      {
        path: '*.code-workspace',
        scope: 'project',
        roots: [
          ['settings', 'mcp', 'servers'],
          ['settings', 'mcp.servers'],
        ],
        settings: ['settings'],
      },
      {
        path: '.devcontainer/devcontainer.json',
        scope: 'project',
        roots: [['customizations', 'vscode', 'mcp', 'servers']],
        settings: ['customizations', 'vscode', 'settings'],
      },
      {
        path: '.devcontainer/*/devcontainer.json',
        scope: 'project',
        roots: [['customizations', 'vscode', 'mcp', 'servers']],
        settings: ['customizations', 'vscode', 'settings'],
      },
      {
        path: '.devcontainer.json',
        scope: 'project',
        roots: [['customizations', 'vscode', 'mcp', 'servers']],
        settings: ['customizations', 'vscode', 'settings'],
      },
      { path: '.mcp.json', scope: 'project', roots: [['mcpServers'], []] },
    ],
    syntax: 'jsonc',
    strict: false,
    roots: [['servers']],
    variables: [
      '${input:id}',
      '${env:NAME}',
      '${workspaceFolder}',
      '${workspaceFolder:name}',
      '${workspaceFolderBasename}',
      '${userHome}',
      '${pathSeparator}',
      '${/}',
      '${config:section}',
      '${command:id}',
    ],
    secretReference: '${input:id}',
    autoApprove: [],
    // Of a dev container: what its programs and the servers in it get.
    secretSettings: { paths: [['containerEnv'], ['remoteEnv']], reference: '${localEnv:NAME}' },
    // The second is its name before VS Code 1.104.
    approveEverything: [['chat.tools.global.autoApprove'], ['chat.tools.autoApprove']],
    // https://code.visualstudio.com/docs/agents/approvals
    approvalModes: [
      { path: ['chat.permissions.default'], unasked: ['autoApprove', 'autopilot'], asking: 'default' },
    ],
  },
  {
    id: 'visual-studio',
    name: 'Visual Studio',
    files: [
      { path: '~/.mcp.json', scope: 'user', os: 'win32' },
      { path: '.mcp.json', scope: 'project', os: 'win32' },
      { path: '.vs/mcp.json', scope: 'project', os: 'win32' },
      { path: '.vscode/mcp.json', scope: 'project', os: 'win32', unconfirmed: true },
      { path: '.cursor/mcp.json', scope: 'project', os: 'win32', unconfirmed: true },
    ],
    syntax: 'json',
    strict: undefined,
    roots: [['servers']],
    variables: ['${input:id}'],
    secretReference: '${input:id}',
    autoApprove: [],
  },
  {
    id: 'copilot-eclipse',
    name: 'Copilot for Eclipse',
    files: [
      { path: '~/.config/github-copilot/eclipse/mcp.json', scope: 'user' },
      { path: '%APPDATA%/github-copilot/eclipse/mcp.json', scope: 'user', os: 'win32' },
      { path: '.github/copilot/mcp.json', scope: 'project' },
      { path: '.vscode/mcp.json', scope: 'project', unconfirmed: true },
    ],
    syntax: 'json',
    strict: undefined,
    roots: [['servers'], ['mcpServers']],
    variables: [],
    secretReference: undefined,
    autoApprove: [],
  },
  {
    ...claudeLike,
    id: 'cursor',
    name: 'Cursor',
    files: [
      { path: '.cursor/mcp.json', scope: 'project' },
      { path: '~/.cursor/mcp.json', scope: 'user' },
      ...cursorPermissions,
      { path: '<user-data:Cursor>/User/mcp.json', scope: 'user' },
      ...extensionFiles('~/.cursor'),
      { path: '<user-data:Cursor>/User/profiles/*/mcp.json', scope: 'user' },
      { path: '<user-data:Cursor>/User/settings.json', scope: 'user', roots: forkSettingsRoots },
      { path: '<user-data:Cursor>/User/profiles/*/settings.json', scope: 'user', roots: forkSettingsRoots },
      // Of the folder of plugins, these two hold the installed ones.
      ...['cache', 'local'].flatMap((folder) => pluginFiles(`~/.cursor/plugins/${folder}`)),
      { path: '.mcp.json', scope: 'project' },
    ],
    variables: [
      '${env:NAME}',
      '${userHome}',
      '${workspaceFolder}',
      '${workspaceFolderBasename}',
      '${pathSeparator}',
    ],
    secretReference: '${env:NAME}',
    approvalModes: [{ path: ['approvalMode'], unasked: ['unrestricted'], asking: 'allowlist' }],
  },
  {
    ...claudeLike,
    id: 'windsurf',
    name: 'Windsurf',
    files: [
      { path: '~/.codeium/windsurf/mcp_config.json', scope: 'user' },
      { path: '~/.codeium/mcp_config.json', scope: 'user' },
      ...extensionFiles('~/.windsurf'),
      { path: '<user-data:Windsurf>/User/settings.json', scope: 'user', roots: forkSettingsRoots },
      { path: '<user-data:Windsurf>/User/profiles/*/settings.json', scope: 'user', roots: forkSettingsRoots },
      { path: '.windsurf/mcp.json', scope: 'project' },
      { path: '.mcp.json', scope: 'project' },
    ],
    variables: ['${env:NAME}'],
    secretReference: '${env:NAME}',
    switches: ['disabled'],
  },
  {
    id: 'zed',
    name: 'Zed',
    files: [
      // The sources disagree on where Zed looks on macOS and Windows.
      { path: '~/.config/zed/settings.json', scope: 'user', settings: [] },
      { path: '~/Library/Application Support/Zed/settings.json', scope: 'user', settings: [], os: 'darwin' },
      { path: '~/Library/Application Support/Zed/mcp.json', scope: 'user', os: 'darwin' },
      { path: '%APPDATA%/Zed/settings.json', scope: 'user', settings: [], os: 'win32' },
      { path: '.zed/settings.json', scope: 'project', settings: [] },
    ],
    syntax: 'jsonc',
    strict: false,
    roots: [['context_servers']],
    variables: [],
    secretReference: undefined,
    autoApprove: [],
    approveEverything: [['agent', 'always_allow_tool_actions']],
    // The switch above became this in Zed 0.224: https://zed.dev/docs/ai/tool-permissions
    approvalModes: [
      { path: ['agent', 'tool_permissions', 'default'], unasked: ['allow'], asking: 'confirm' },
    ],
    switches: ['enabled'],
  },
  {
    ...claudeLike,
    id: 'trae',
    name: 'Trae',
    files: [
      { path: '<user-data:Trae>/User/mcp.json', scope: 'user' },
      { path: '<user-data:Trae>/mcp.json', scope: 'user' },
      { path: '.trae/mcp.json', scope: 'project' },
    ],
  },
  {
    ...claudeLike,
    id: 'kiro',
    name: 'Kiro',
    files: [
      {
        path: '~/.kiro/settings/mcp.json',
        scope: 'user',
        roots: [['mcpServers'], ['powers', 'mcpServers']],
      },
      { path: '~/.kiro/agents/*.json', scope: 'user', settings: [] },
      ...pluginFiles('~/.kiro/powers/installed'),
      ...extensionFiles('~/.kiro'),
      { path: '.kiro/settings/mcp.json', scope: 'project' },
      { path: '.kiro/agents/*.json', scope: 'project', settings: [] },
      { path: '.kiro/agents/*.md', scope: 'project', syntax: 'front-matter', strict: false },
      { path: '~/.kiro/agents/*.md', scope: 'user', syntax: 'front-matter', strict: false },
    ],
    variables: ['${NAME}'],
    secretReference: '${NAME}',
    autoApprove: [{ field: 'autoApprove', kind: 'names' }],
    switches: ['disabled'],
  },
  {
    ...claudeLike,
    id: 'antigravity',
    name: 'Antigravity',
    files: [
      { path: '~/.gemini/antigravity/mcp_config.json', scope: 'user' },
      { path: '~/.gemini/config/mcp_config.json', scope: 'user' },
      ...['Antigravity', 'Antigravity IDE'].flatMap((product): FilePattern[] => [
        { path: `<user-data:${product}>/User/settings.json`, scope: 'user', roots: forkSettingsRoots },
        {
          path: `<user-data:${product}>/User/profiles/*/settings.json`,
          scope: 'user',
          roots: forkSettingsRoots,
        },
      ]),
      ...pluginFiles('~/.gemini/config/plugins'),
      { path: '.agents/mcp_config.json', scope: 'project' },
      { path: '.gemini/mcp_config.json', scope: 'project' },
      { path: '.mcp.json', scope: 'project', unconfirmed: true },
    ],
  },
  {
    ...claudeLike,
    id: 'junie',
    name: 'JetBrains Junie',
    files: [
      { path: '~/.junie/mcp/mcp.json', scope: 'user' },
      { path: '.junie/mcp/mcp.json', scope: 'project' },
    ],
  },
  {
    ...claudeLike,
    id: 'qoder',
    name: 'Qoder',
    files: [{ path: '~/.qoder/mcp.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'neovim-helix',
    name: 'Neovim, Helix',
    files: [
      { path: '~/.config/*/mcp.json', scope: 'user', unconfirmed: true },
      { path: 'mcp.json', scope: 'project', unconfirmed: true },
    ],
  },
];
