import type { Variant } from '../variants.ts';

const setting = 'chat.mcp.serverSampling';

export default [
  {
    shows: 'each permission of each server',
    file: '.vscode/settings.json',
    config: {
      [setting]: {
        'app: a': { allowedDuringChat: true, allowedOutsideChat: true },
        'app: b': { allowedOutsideChat: true },
        'app: c': { allowedDuringChat: 'true' },
        'app: d': true,
      },
    },
    found: [
      'warning during: allowedDuringChat',
      'warning outside: allowedOutsideChat',
      'warning outside: allowedOutsideChat',
    ],
  },
  { file: '.vscode/settings.json', config: { [setting]: ['app: a'] }, found: [] },
  { file: '.vscode/mcp.json', config: { [setting]: { a: { allowedDuringChat: true } } }, found: [] },
  { file: '.cursor/mcp.json', server: { command: 'notes-mcp', sampling: { enabled: true } }, found: [] },
  {
    file: '.cursor/mcp.json',
    server: { command: 'notes-mcp', sampling: true },
    found: ['information entry: sampling'],
  },
] satisfies readonly Variant[];
