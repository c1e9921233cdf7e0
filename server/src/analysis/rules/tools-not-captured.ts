import { serverState } from '../lock/approvals.ts';
import { defineRule, type Examples, nameOfServer } from '../rule.ts';

const server = { command: 'npx', args: ['-y', '@acme/files@1.2.3'] };
const tools = { tools: [{ name: 'read_file', inputSchema: { type: 'object' } }] };

export default defineRule({
  id: 'tools-not-captured',
  category: 'MCP03',
  severity: 'hint',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Approved server whose tools are not pinned', ja: 'ツールが固定されていない承認済みサーバー' },
  why: {
    en: 'What the server starts is pinned, but what it tells the model is not: a change of its tools would go unnoticed.',
    ja: '起動する内容は固定されていますが、モデルに伝える内容は固定されておらず、ツールが変わっても気づけません。',
  },
  remedy: {
    en: 'List the tools of the server once (“List Its Tools” in the view, or `toolseal capture`), read them, and approve them.',
    ja: 'サーバーのツールの一覧を一度取得し (ビューの「ツールの一覧を取得」または `toolseal capture`)、読んで承認してください。',
  },
  messages: {
    never: {
      en: (data: { server: string }) =>
        `\`${data.server}\` is approved, but nobody has looked at its tools: what it tells the model is not pinned. Have it list them, and approve them.`,
      ja: (data) =>
        `\`${data.server}\` は承認済みですが、ツールは未確認で、モデルに伝える内容が固定されていません。取得して承認してください。`,
    },
    unapproved: {
      en: (data: { server: string; count: string }) =>
        `\`${data.server}\` listed what it offers (${data.count} ${data.count === '1' ? 'definition' : 'definitions'}), but none of that is approved. Read and approve it.`,
      ja: (data) =>
        `\`${data.server}\` の定義 ${data.count} 件を取得しましたが、まだ承認されていません。読んで承認してください。`,
    },
  },
  visit: {
    server(server, report, _document, context) {
      const { approvals } = context;
      if (!approvals) return;
      const { kind, entry, captured } = serverState(server, approvals, context);
      if (!entry || entry.captured || kind === 'launch-changed') return;
      const at = nameOfServer(server);
      if (captured) {
        const { definitions, instructions } = captured.pins;
        const count = String(definitions.length + (instructions ? 1 : 0));
        const data = { server: server.name, count };
        report({ message: 'unapproved', data, at, server, severity: 'information' });
      } else report({ message: 'never', data: { server: server.name }, at, server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { approvals: { server }, server, marks: 'example' },
    {
      shows: 'listed, but not approved: worth knowing',
      approvals: { server, now: { ...tools, instructions: 'Read before you write.' } },
      server,
      marks: 'example',
    },
    {
      shows: 'a remote server',
      approvals: { server: { url: 'https://mcp.acme.dev/mcp' } },
      server: { url: 'https://mcp.acme.dev/mcp' },
      marks: 'example',
    },
  ],
  good: [
    { shows: 'tools and launch approved', approvals: { server, tools }, server },
    { shows: 'not approved at all', approvals: {}, server },
    { shows: 'no lock', server },
  ],
});
