import { renameKey } from '../edits.ts';
import { clients } from '../formats/clients.ts';
import type { RootPath } from '../formats/format.ts';
import type { ConfigDocument, ServerMap } from '../model.ts';
import { defineRule, type Examples, keyOf, type Place, type ProposedFix } from '../rule.ts';
import { getMember, pathOf } from '../tree.ts';

/** Where any client looks; a key with a dot is a setting of its own (`amp.mcpServers` in VS Code's settings). */
const knownRoots = new Set(
  clients
    .flatMap(({ roots, files }) => [...roots, ...files.flatMap((file) => file.roots ?? [])])
    .filter((root) => !root.some((key) => key.includes('.') || key === '*'))
    .map(written),
);

/** Keys under which an entry has the same fields, so that moving it is enough. */
const sameEntries = new Set(['servers', 'mcpServers']);

export default defineRule({
  id: 'wrong-root-key',
  category: 'MCP09',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
    'https://code.claude.com/docs/en/mcp',
  ],
  title: { en: 'Servers under a key that the client does not read', ja: 'クライアントが読まないキー' },
  why: {
    en: 'The client starts none of these servers and says nothing, so what you reviewed is not what runs.',
    ja: 'クライアントはこれらのサーバーを何も言わずに無視します。確認した内容と実際に動くものが食い違います。',
  },
  remedy: {
    en: 'Put the servers under the key that this client reads.',
    ja: 'このクライアントが読むキーの下にサーバーを書いてください。',
  },
  messages: {
    ignored: {
      en: (data: { found: string; client: string; expected: string }) =>
        `\`${data.found}\` is not where ${data.client} looks: it ignores all servers here. Use \`${data.expected}\`.`,
      ja: (data) =>
        `${data.client} は \`${data.found}\` を読まないため、ここのサーバーはすべて無視されます。\`${data.expected}\` を使ってください。`,
    },
    shared: {
      en: (data: { found: string; client: string; expected: string; other: string }) =>
        `\`${data.found}\` is read by ${data.other} only: ${data.client} ignores all servers here. Use \`${data.expected}\` for ${data.client}.`,
      ja: (data) =>
        `\`${data.found}\` を読むのは ${data.other} だけで、${data.client} はここのサーバーをすべて無視します。${data.client} には \`${data.expected}\` を使ってください。`,
    },
    bare: {
      en: (data: { client: string; expected: string }) =>
        `${data.client} ignores servers at the top of the file. Put them under \`${data.expected}\`.`,
      ja: (data) =>
        `${data.client} はファイル直下に書かれたサーバーを無視します。\`${data.expected}\` の下に移してください。`,
    },
  },
  visit: {
    config(document, report) {
      const { detected, serverMaps } = document;
      const expected = detected.roots[0];
      if (!detected.byPath || detected.format.id === 'generic' || !expected?.[0]) return;
      if (serverMaps.some((map) => map.expected) || getMember(document.root, expected[0])) return;
      const client = detected.format.name;
      for (const map of serverMaps) {
        const found = map.member ? pathOf(map.member).map(String) : [];
        const data = { client, expected: written(expected), found: written(found) };
        if (found.length === 0) {
          const at = firstServer(map);
          if (at) report({ message: 'bare', data, at });
          continue;
        }
        if (!map.member || !knownRoots.has(written(found))) continue;
        const other = otherReader(document, found);
        const place = { at: keyOf(map.member), fixes: renaming(map, found, expected, other === undefined) };
        if (other) report({ message: 'shared', data: { ...data, other }, severity: 'warning', ...place });
        else report({ message: 'ignored', data, ...place });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'the key of Claude Desktop and Cursor in a file of VS Code',
      config: { mcpServers: { example: { command: 'acme-mcp' } } },
      marks: 'mcpServers',
      fixed: `${JSON.stringify({ servers: { example: { command: 'acme-mcp' } } }, null, 2)}\n`,
    },
    {
      shows: 'the key of VS Code in a file of Cursor',
      file: '.cursor/mcp.json',
      config: { servers: { example: { command: 'acme-mcp' } } },
      marks: 'servers',
    },
    {
      shows: 'the settings’ path in a file of its own',
      config: { mcp: { servers: { example: { command: 'acme-mcp' } } } },
      marks: 'servers',
    },
    {
      shows: 'a key that only another client of the same file reads: a warning',
      file: '.mcp.json',
      config: { servers: { example: { type: 'stdio', command: 'acme-mcp' } } },
      marks: 'servers',
    },
    {
      shows: 'no key at all',
      file: 'claude_desktop_config.json',
      config: { example: { command: 'acme-mcp', args: [] } },
      marks: 'example',
    },
  ],
  good: [
    { config: { servers: { example: { command: 'acme-mcp' } } } },
    { file: '.mcp.json', config: { mcpServers: { example: { command: 'acme-mcp' } } } },
    {
      shows: 'a bare map, which is right here',
      file: '.mcp.json',
      config: { example: { command: 'acme-mcp' } },
    },
    {
      shows: 'both keys',
      config: {
        servers: { example: { command: 'acme-mcp' } },
        mcpServers: { example: { command: 'acme-mcp' } },
      },
    },
    {
      shows: 'the setting of an extension',
      file: '.vscode/settings.json',
      config: { 'amp.mcpServers': { example: { command: 'acme-mcp' } } },
    },
    {
      shows: 'a file that any client may read',
      file: 'mcp.json',
      config: { servers: { example: { command: 'acme-mcp' } } },
    },
  ],
});

function written(path: RootPath): string {
  return path.join('.');
}

function firstServer({ node }: ServerMap): Place | undefined {
  const member = node.kind === 'object' ? node.members[0] : undefined;
  return member && keyOf(member);
}

/** Another client that reads this file and looks for servers there. */
function otherReader({ detected }: ConfigDocument, found: RootPath): string | undefined {
  return detected.alsoReadBy.find(({ roots }) => roots.some((root) => written(root) === written(found)))
    ?.name;
}

function renaming(
  { member }: ServerMap,
  found: RootPath,
  expected: RootPath,
  unread: boolean,
): ProposedFix[] {
  const [from] = found;
  const [to] = expected;
  if (!member || from === undefined || to === undefined || found.length + expected.length > 2) return [];
  return [
    {
      title: { en: `Rename to ${to}`, ja: `${to} に変更` },
      safe: unread && sameEntries.has(from) && sameEntries.has(to),
      edits: () => renameKey(member, to),
    },
  ];
}
