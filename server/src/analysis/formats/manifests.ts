import { mentionsMcp } from '../text/mcpWord.ts';
import type { ClientFormat } from './format.ts';
import { compose } from './manifests/compose.ts';
import { dockerCatalog } from './manifests/dockerCatalog.ts';
import { mcpb } from './manifests/mcpb.ts';
import { samplingMessage, toolsList } from './manifests/recorded.ts';
import { serverJson } from './manifests/serverJson.ts';
import { smithery } from './manifests/smithery.ts';

/** What the rows below have in common: no client reads them as its config. */
const manifest = {
  syntax: 'json',
  strict: undefined,
  roots: [],
  variables: [],
  secretReference: undefined,
  autoApprove: [],
} as const satisfies Partial<ClientFormat>;

/**
 * Every manifest that is known, in the order in which a document is tried. Their file names are used by many
 * others: a name makes a file a candidate, and its content decides.
 */
export const manifests: readonly ClientFormat[] = [
  {
    ...manifest,
    id: 'server-json',
    name: 'MCP registry',
    files: [{ path: 'server.json', scope: 'project' }],
    secretAdvice: {
      en: 'Leave the value out and declare it with `isSecret: true`: the client then asks for it.',
      ja: '値は書かず、`isSecret: true` を付けて宣言してください。クライアントが入力を求めます。',
    },
    manifest: serverJson,
  },
  {
    ...manifest,
    id: 'mcpb',
    name: 'MCP bundle',
    files: [
      { path: 'manifest.json', scope: 'project' },
      { path: '<user-data:Claude>/Claude Extensions/*/manifest.json', scope: 'user' },
    ],
    secretAdvice: {
      en: 'Declare it in `user_config` with `sensitive: true` and write `${user_config.…}` here.',
      ja: '`user_config` に `sensitive: true` で宣言し、ここには `${user_config.…}` と書いてください。',
    },
    manifest: mcpb,
  },
  {
    ...manifest,
    id: 'compose',
    name: 'Docker Compose',
    files: ['compose*.yaml', 'compose*.yml', 'docker-compose*.yaml', 'docker-compose*.yml'].map((path) => ({
      path,
      scope: 'project',
    })),
    syntax: 'yaml',
    strict: false,
    variables: ['${NAME}', '${NAME:-default}', '$NAME'],
    secretReference: '${NAME}',
    manifest: compose,
  },
  {
    ...manifest,
    id: 'docker-catalog',
    name: 'Docker MCP catalog',
    files: [
      { path: 'catalog.yaml', scope: 'project' },
      { path: 'catalog.yml', scope: 'project' },
      { path: '~/.docker/mcp/catalogs/*.yaml', scope: 'user' },
      { path: 'server.yaml', scope: 'project' },
    ],
    syntax: 'yaml',
    strict: false,
    secretAdvice: {
      en: 'Declare it under `secrets`, which Docker Desktop keeps encrypted.',
      ja: '`secrets` に宣言してください。Docker Desktop が暗号化して保管します。',
    },
    manifest: dockerCatalog,
  },
  {
    ...manifest,
    id: 'smithery',
    name: 'Smithery',
    files: [
      { path: 'smithery.yaml', scope: 'project' },
      { path: 'smithery.yml', scope: 'project' },
    ],
    syntax: 'yaml',
    strict: false,
    secretAdvice: {
      en: 'Let `configSchema` ask for it, and show a placeholder here.',
      ja: '`configSchema` で入力を求め、ここにはプレースホルダーを書いてください。',
    },
    manifest: smithery,
  },
  {
    ...manifest,
    id: 'tools-list',
    name: 'MCP tools',
    files: [
      'tools.json',
      '*.tools.json',
      'tools-list*.json',
      'tools_list*.json',
      'prompts-list*.json',
      'resources-list*.json',
      '*.mcp-tools.json',
      '*{mcp,MCP}*.jsonl',
    ].map((path) => ({ path, scope: 'project' })),
    manifest: toolsList,
  },
  {
    ...manifest,
    id: 'sampling-message',
    name: 'MCP request',
    files: ['sampling*.json', 'elicitation*.json'].map((path) => ({ path, scope: 'project' })),
    manifest: samplingMessage,
  },
];

const ownWords =
  /"tools"\s{0,9}:\s{0,9}[[{]|"(?:prompts|resources|messages)"\s{0,9}:\s{0,9}\[|"(?:input_?[sS]chema|inputRequests|systemPrompt|requestedSchema|serverInfo|resourceTemplates|readOnlyHint)"|^[ \t]*(?:-[ \t]+)?input_?[sS]chema[ \t]*:|sampling\/createMessage|elicitation\/create|server\.schema\.json|registry_?[tT]ype|registry_name|version_detail|"remotes"|"(?:manifest|dxt)_version"|^[ \t]*startCommand\s*:|^registry\s*:|^type\s*:\s*(?:server|remote|poci)\b/m;

/** Whether it is worth reading a text as a manifest: cheap, and true for more than are ones. */
export function mayBeManifest(text: string): boolean {
  return ownWords.test(text) || (/^services\s*:/m.test(text) && mentionsMcp(text));
}
