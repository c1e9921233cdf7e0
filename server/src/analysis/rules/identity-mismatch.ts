import type { ConfigDocument } from '../model.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { contentSpan, get, getString, type StringNode, type TreeNode } from '../tree.ts';

/** A bundle that brings recorded answers along. */
function bundle(manifest: object, answers: object): { file: string; config: object } {
  return {
    file: 'manifest.json',
    config: {
      manifest_version: '0.3',
      name: 'acme',
      version: '1.2.3',
      server: { type: 'node', mcp_config: { command: 'node', args: ['${__dirname}/server.js'] } },
      ...manifest,
      _meta: { 'dev.acme': { static_responses: answers } },
    },
  };
}

function initialize(version: string): object {
  return { initialize: { protocolVersion: '2025-11-25', serverInfo: { name: 'acme', version } } };
}

function list(...names: readonly string[]): object {
  return { 'tools/list': { tools: names.map((name) => ({ name, inputSchema: { type: 'object' } })) } };
}

export default defineRule({
  id: 'identity-mismatch',
  category: 'MCP04',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['mcpb'],
  references: [
    'https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md',
    'https://cwe.mitre.org/data/definitions/345.html',
  ],
  title: { en: 'Recorded answers of another server', ja: '別のサーバーの応答の記録' },
  why: {
    en: 'Clients show the recorded answers instead of asking the server, so what people approve may not be what runs.',
    ja: 'クライアントはサーバーに尋ねる代わりに記録された応答を示すため、承認した内容と実際の動作が違うことがあります。',
  },
  remedy: {
    en: 'Record the answers again with the server that is in the bundle, and list all its tools.',
    ja: 'バンドルに含まれるサーバーで応答を記録し直し、すべてのツールを一覧に含めてください。',
  },
  messages: {
    version: {
      en: ({ recorded, version }: { recorded: string; version: string }) =>
        `\`${recorded}\` gave this answer, but the bundle holds ${version}. Record it again.`,
      ja: ({ recorded, version }) =>
        `この応答は \`${recorded}\` のものですが、バンドルの中身は ${version} です。記録し直してください。`,
    },
    tool: {
      en: ({ tool }: { tool: string }) =>
        `\`${tool}\` is missing from the list of tools that people read before they install the bundle. Add it there.`,
      ja: ({ tool }) =>
        `\`${tool}\` が、導入前に利用者が読むツールの一覧にありません。一覧に加えてください。`,
    },
  },
  visit: {
    config(document, report) {
      const { root } = document;
      const version = getString(root, 'version');
      for (const recorded of recordedVersions(root)) {
        if (!version || recorded.value === version.value) continue;
        report({
          message: 'version',
          data: { recorded: recorded.value, version: version.value },
          at: inString(recorded),
          related: [
            { message: { en: 'Of the bundle', ja: 'バンドルのバージョン' }, span: contentSpan(version) },
          ],
        });
      }
      for (const tool of unlistedTools(document))
        if (tool.nameNode)
          report({ message: 'tool', data: { tool: tool.name }, at: inString(tool.nameNode), about: tool });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...bundle({}, initialize('1.0.0')), marks: '1.0.0' },
    {
      ...bundle(
        { tools: [{ name: 'list_notes', description: 'Lists notes.' }] },
        list('list_notes', 'run_shell'),
      ),
      marks: 'run_shell',
    },
    {
      shows: 'several answers',
      ...bundle({}, { ...initialize('2.0.0'), ...list('list_notes') }),
      marks: '2.0.0',
    },
  ],
  good: [
    bundle(
      { tools: [{ name: 'list_notes', description: 'Lists notes.' }] },
      { ...initialize('1.2.3'), ...list('list_notes') },
    ),
    { shows: 'no list of its own', ...bundle({}, list('list_notes')) },
    {
      shows: 'more tools come when it runs, as it says',
      ...bundle(
        { tools_generated: true, tools: [{ name: 'list_notes', description: 'Lists notes.' }] },
        list('list_notes', 'run_shell'),
      ),
    },
  ],
});

/** The versions that servers gave themselves in recorded answers. */
function recordedVersions(root: TreeNode | undefined): readonly StringNode[] {
  const meta = get(root, '_meta');
  if (meta?.kind !== 'object') return [];
  return meta.members.flatMap(({ value }) => {
    const answer = get(get(value, 'static_responses'), 'initialize');
    return getString(get(answer, 'serverInfo'), 'version') ?? [];
  });
}

/** Tools in recorded answers that the bundle itself does not list, where its list claims to be complete. */
function unlistedTools({ root, toolSets }: ConfigDocument) {
  const generated = get(root, 'tools_generated');
  const own = toolSets.find(({ node, tools }) => node === root && tools.length > 0);
  if (!own || (generated?.kind === 'boolean' && generated.value)) return [];
  const listed = new Set(own.tools.map(({ name }) => name));
  return toolSets.flatMap(({ tools }) => tools.filter(({ name }) => !listed.has(name)));
}
