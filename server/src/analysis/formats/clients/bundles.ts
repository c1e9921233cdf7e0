import type { ClientFormat, FilePattern } from '../format.ts';
import { claudeLike } from './claudeLike.ts';

/** What brings servers along when it is installed into a client: extensions and plugins. */
export const bundles: readonly ClientFormat[] = [
  {
    ...claudeLike,
    id: 'gemini-extension',
    name: 'Gemini CLI extension',
    files: [
      { path: '~/.gemini/extensions/*/gemini-extension.json', scope: 'user' },
      { path: 'gemini-extension.json', scope: 'project' },
    ],
    variables: ['$NAME', '${NAME}', '%NAME%'],
    secretReference: '${NAME}',
    expandsOnlyIn: ['env'],
    autoApprove: [{ field: 'trust', kind: 'switch' }],
  },
  {
    ...claudeLike,
    id: 'claude-plugin',
    name: 'Claude Code plugin',
    files: [
      { path: '.claude-plugin/plugin.json', scope: 'project' },
      ...['cache', 'repos', 'synced'].map(
        (plugins): FilePattern => ({
          path: `~/.claude/plugins/${plugins}/**/.claude-plugin/plugin.json`,
          scope: 'user',
        }),
      ),
      { path: '.claude-plugin/marketplace.json', scope: 'project', roots: [['plugins', '*', 'mcpServers']] },
    ],
    strict: true,
    variables: ['${NAME}', '${NAME:-default}'],
    secretReference: '${NAME}',
  },
];
