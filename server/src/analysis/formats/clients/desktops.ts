import type { ClientFormat } from '../format.ts';
import { claudeLike } from './claudeLike.ts';

/** Desktop applications, and the servers behind a chat page. */
export const desktops: readonly ClientFormat[] = [
  {
    ...claudeLike,
    id: 'claude-desktop',
    name: 'Claude Desktop',
    files: [
      { path: '<user-data:Claude>/claude_desktop_config.json', scope: 'user' },
      { path: '~/.config/claude/claude_desktop_config.json', scope: 'user', os: 'linux' },
      {
        // Installed from the Microsoft Store.
        path: '%LOCALAPPDATA%/Packages/Claude_*/LocalCache/Roaming/Claude/claude_desktop_config.json',
        scope: 'user',
        os: 'win32',
      },
      {
        path: '<user-data:Claude>/local-agent-mode-sessions/**/.mcp.json',
        scope: 'user',
        roots: [['mcpServers'], []],
      },
      // In a repository it is a sample that people copy.
      { path: 'claude_desktop_config.json', scope: 'project' },
    ],
    strict: true,
  },
  {
    ...claudeLike,
    id: 'lm-studio',
    name: 'LM Studio',
    files: [
      { path: '~/.lmstudio/mcp.json', scope: 'user' },
      { path: '~/.cache/lm-studio/mcp.json', scope: 'user' },
    ],
  },
  {
    ...claudeLike,
    id: 'sema4',
    name: 'Sema4.ai Studio',
    files: [{ path: '~/.sema4ai/sema4ai-studio/mcp_servers.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'boltai',
    name: 'BoltAI',
    files: [{ path: '~/.boltai/mcp.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'witsy',
    name: 'Witsy',
    files: [{ path: '<user-data:Witsy>/settings.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'enconvo',
    name: 'Enconvo',
    files: [{ path: '~/.config/enconvo/mcp_config.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'tome',
    name: 'Tome',
    files: [{ path: '~/.tome/mcp_config.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'librechat',
    name: 'LibreChat',
    files: [{ path: 'librechat.yaml', scope: 'project', settings: [] }],
    syntax: 'yaml',
    strict: false,
    // https://www.librechat.ai/docs/configuration/librechat_yaml/ai_endpoints
    secretSettings: { paths: [['endpoints']], reference: '${NAME}' },
  },
  {
    ...claudeLike,
    id: 'chatgpt-desktop',
    name: 'ChatGPT Desktop',
    files: [{ path: 'mcp.json', scope: 'project', unconfirmed: true }],
  },
];
