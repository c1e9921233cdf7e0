import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'permissions for single tools in Claude Code and on the command line of Cursor',
    file: '.claude/settings.json',
    config: {
      permissions: {
        allow: [
          'mcp__delete_files__list',
          'mcp__files__delete_*',
          'Bash(delete_file)',
          'mcp__git__hub__delete_repository',
          'Mcp(github:delete_branch)',
          'Mcp(delete_branch:list)',
          'xmcp__files__delete_file',
          'mcp__delete_file',
        ],
      },
    },
    found: ['warning several: mcp__git__hub__delete_repository'],
    says: [
      '`mcp__git__hub__delete_repository`, `Mcp(github:delete_branch)` run without asking and cannot be undone. Remove them from `permissions.allow`.',
    ],
  },
  {
    shows: 'the list of Cursor',
    file: '.cursor/permissions.json',
    config: {
      mcpAllowlist: ['files:delete_*', 'delete_file', 'delete_files:list', 'files:delete_file'],
      terminalAllowlist: ['x:delete_file'],
    },
    found: ['warning one: files:delete_file'],
    says: ['`files:delete_file` runs without asking and cannot be undone. Remove it from `mcpAllowlist`.'],
  },
  {
    shows: 'an agent of Kiro',
    file: '.kiro/agents/a.json',
    config: {
      mcpServers: {},
      allowedTools: [
        '@delete_files/list',
        'fs_write',
        '@files/delete_*',
        'x@files/delete_file',
        '@files/delete_file',
      ],
    },
    found: ['warning one: @files/delete_file'],
  },
  {
    shows: 'the same in the file that is the user’s own: only worth knowing',
    file: '~/.cursor/cli-config.json',
    config: { permissions: { allow: ['Mcp(files:delete_file)'] } },
    found: ['information one: Mcp(files:delete_file)'],
  },
] satisfies readonly Variant[];
