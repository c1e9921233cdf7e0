import { visibleSpan } from '../formats/parsed.ts';
import { defineRule, type Examples } from '../rule.ts';

export default defineRule({
  id: 'dropped-server',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://datatracker.ietf.org/doc/html/rfc8259'],
  title: { en: 'Broken JSON that drops every server', ja: '全サーバーが無視される壊れた JSON' },
  why: {
    en: 'The client starts none of these servers, often without a word, so what you reviewed is not what runs.',
    ja: 'クライアントはこれらのサーバーを何も言わずに無視することがあり、確認した内容と実際に動くものが食い違います。',
  },
  remedy: { en: 'Repair the JSON at the marked place.', ja: '印の位置で JSON を直してください。' },
  messages: {
    broken: {
      en: (data: { client: string; count: number }) =>
        `The JSON breaks here: ${data.client} drops ${data.count === 1 ? 'the server' : `all ${data.count} servers`} in this file. Repair it.`,
      ja: (data) =>
        `JSON がここで壊れているため、${data.client} はこのファイルのサーバー (${data.count} 件) をすべて無視します。修正してください。`,
    },
  },
  visit: {
    config({ detected, root, problems, servers, text }, report) {
      const [problem] = problems;
      if (detected.strict !== true || !root || !problem || servers.length === 0) return;
      report({
        message: 'broken',
        data: { client: detected.format.name, count: servers.length },
        at: { span: visibleSpan(problem, text), node: root },
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a missing comma',
      file: 'claude_desktop_config.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp" "args": [] } } }`,
      marks: '"',
    },
    {
      shows: 'a bracket that nobody closed',
      file: '.mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp" } }`,
      marks: '}',
    },
    {
      shows: 'text in front of the JSON',
      file: '.mcp.json',
      config: `config = { "mcpServers": { "a": { "command": "a" }, "b": { "command": "b" } } }`,
      marks: 'config',
    },
  ],
  good: [
    { file: '.mcp.json', config: `{ "mcpServers": { "acme": { "command": "acme-mcp" } } }` },
    {
      shows: 'VS Code keeps what it can read',
      config: `{ "servers": { "acme": { "command": "acme-mcp" "args": [] } } }`,
    },
    { shows: 'no server to drop', file: '.mcp.json', config: `{ "mcpServers": { ` },
    {
      shows: 'told by `comment-in-strict-json`',
      file: '.mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp", } } } // ours`,
    },
  ],
});
