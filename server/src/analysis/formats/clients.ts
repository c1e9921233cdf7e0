import type { ClientFormat } from './format.ts';

export const clients: readonly ClientFormat[] = [
  {
    id: 'vscode',
    name: 'VS Code',
    files: [{ path: '.vscode/mcp.json', scope: 'project' }],
    syntax: 'jsonc',
    strict: false,
    roots: [['servers']],
    variables: ['${input:id}', '${env:NAME}', '${workspaceFolder}', '${userHome}'],
    secretReference: '${input:id}',
    autoApprove: [],
  },
];
