import type { AutoApproveField, ClientFormat, FilePattern } from '../format.ts';
import { claudeLike } from './claudeLike.ts';
import { serverFolders } from './editors.ts';

/** Cline and its forks each have one of the two names; entries are copied between them. */
const clineFamily: readonly AutoApproveField[] = [
  { field: 'autoApprove', kind: 'names' },
  { field: 'alwaysAllow', kind: 'names' },
];

/** What an extension keeps in whichever editor it is installed. */
function stored(extension: string, name: string): FilePattern[] {
  const products = [
    'Code',
    'Code - Insiders',
    'VSCodium',
    'Cursor',
    'Windsurf',
    'Antigravity',
    'Kiro',
    'Trae',
  ];
  const folders = [
    ...products.map((product) => `<user-data:${product}>`),
    '$VSCODE_PORTABLE/user-data',
    ...serverFolders.map((folder) => `${folder}/data`),
  ];
  return folders.map((folder) => ({
    path: `${folder}/User/globalStorage/${extension}/settings/${name}`,
    scope: 'user',
  }));
}

/** Assistants that live in an editor. */
export const extensions: readonly ClientFormat[] = [
  {
    ...claudeLike,
    id: 'cline',
    name: 'Cline',
    files: [
      ...stored('saoudrizwan.claude-dev', 'cline_mcp_settings.json'),
      { path: '~/.cline/data/settings/cline_mcp_settings.json', scope: 'user' },
      { path: '$CLINE_DIR/data/settings/cline_mcp_settings.json', scope: 'user' },
      { path: '$CLINE_MCP_SETTINGS_PATH', scope: 'user' },
      // In a repository it is a sample that people copy.
      { path: 'cline_mcp_settings.json', scope: 'project' },
    ],
    autoApprove: clineFamily,
    switches: ['disabled'],
  },
  {
    ...claudeLike,
    id: 'roo-code',
    name: 'Roo Code',
    files: [
      { path: '.roo/mcp.json', scope: 'project' },
      ...stored('rooveterinaryinc.roo-cline', 'mcp_settings.json'),
    ],
    variables: ['${env:NAME}'],
    secretReference: '${env:NAME}',
    autoApprove: clineFamily,
    switches: ['disabled'],
  },
  {
    ...claudeLike,
    id: 'kilo-code',
    name: 'Kilo Code',
    files: [
      { path: '.kilocode/mcp.json', scope: 'project' },
      ...stored('kilocode.kilo-code', 'mcp_settings.json'),
      { path: '~/.kilocode/cli/global/settings/mcp_settings.json', scope: 'user' },
    ],
    autoApprove: clineFamily,
    switches: ['disabled'],
  },
  {
    id: 'continue',
    name: 'Continue',
    files: [
      { path: '~/.continue/config.yaml', scope: 'user', settings: [] },
      { path: '~/.continue/config.json', scope: 'user', settings: [], syntax: 'json' },
      { path: '.continue/mcpServers/*.yaml', scope: 'project' },
      { path: '.continue/mcpServers/*.json', scope: 'project', syntax: 'json' },
      { path: '.continue/config.json', scope: 'project', settings: [], syntax: 'json' },
    ],
    syntax: 'yaml',
    strict: false,
    roots: [['mcpServers']],
    variables: ['${{ secrets.NAME }}', '${{ inputs.NAME }}'],
    secretReference: '${{ secrets.NAME }}',
    secretSettings: {
      // The last four are of `config.json`: https://docs.continue.dev/reference/yaml-migration
      paths: [['models'], ['tabAutocompleteModel'], ['embeddingsProvider'], ['reranker'], ['requestOptions']],
      reference: '${{ secrets.NAME }}',
    },
    autoApprove: [],
  },
  {
    ...claudeLike,
    id: 'amazon-q',
    name: 'Amazon Q Developer',
    files: [
      { path: '~/.aws/amazonq/mcp.json', scope: 'user' },
      { path: '~/.aws/amazonq/agents/default.json', scope: 'user', settings: [] },
      { path: '~/.aws/amazonq/agents/mcp.json', scope: 'user' },
      { path: '.amazonq/mcp.json', scope: 'project' },
    ],
    autoApprove: [{ field: 'autoApprove', kind: 'names' }],
    switches: ['disabled'],
  },
  {
    ...claudeLike,
    id: 'augment',
    name: 'Augment',
    files: [{ path: '~/.augment/settings.json', scope: 'user' }],
  },
  {
    ...claudeLike,
    id: 'abacus',
    name: 'Abacus',
    files: [{ path: '~/.abacusai/mcp.json', scope: 'user' }],
  },
];
