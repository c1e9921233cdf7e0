import type { ClientFormat, DetectedFormat } from './format.ts';

/** Stands for a file that no known client reads, recognised by its content. */
export const generic: ClientFormat = {
  id: 'generic',
  name: 'MCP client',
  files: [],
  syntax: 'jsonc',
  strict: undefined,
  // Elsewhere, what stands there has to look like servers.
  roots: [['mcpServers']],
  variables: [],
  secretReference: undefined,
  switches: ['disabled', 'enabled'],
  autoApprove: [
    { field: 'autoApprove', kind: 'names' },
    { field: 'alwaysAllow', kind: 'names' },
    { field: 'trust', kind: 'switch' },
    { field: 'tools', kind: 'offered' },
  ],
};

/** `generic` for a text that no client would look at but that may hold servers all the same. */
export const genericFormat: DetectedFormat = {
  format: generic,
  scope: 'project',
  syntax: 'jsonc',
  strict: undefined,
  roots: generic.roots,
  settings: undefined,
  byPath: false,
  ownFolders: 0,
  alsoReadBy: [],
};
