import { toStrictJson } from '../fixes/strictJson.ts';
import { defineRule, type Examples } from '../rule.ts';

export default defineRule({
  id: 'comment-in-strict-json',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://datatracker.ietf.org/doc/html/rfc8259'],
  title: { en: 'Comment or trailing comma in strict JSON', ja: '厳密な JSON にあるコメントや余分なコンマ' },
  why: {
    en: 'One of them is enough for the client to drop every server of the file, those with safe settings included.',
    ja: '1 か所あるだけで、クライアントはこのファイルのサーバーをすべて読み飛ばします。',
  },
  remedy: {
    en: 'Remove all comments, and all commas in front of a closing bracket.',
    ja: 'コメントと、閉じ括弧の直前のコンマをすべて削除してください。',
  },
  messages: {
    comment: {
      en: (data: { client: string }) =>
        `Comments are not JSON to ${data.client}: it drops every server in this file. Remove them.`,
      ja: (data) =>
        `${data.client} はコメントのある JSON を読めず、このファイルのサーバーをすべて無視します。コメントを削除してください。`,
    },
    trailingComma: {
      en: (data: { client: string }) =>
        `A comma in front of a closing bracket is not JSON to ${data.client}: it drops every server in this file. Remove it.`,
      ja: (data) =>
        `${data.client} は閉じ括弧の直前にコンマのある JSON を読めず、このファイルのサーバーをすべて無視します。コンマを削除してください。`,
    },
  },
  visit: {
    config({ detected, root, serverMaps, comment, trailingComma, text }, report) {
      if (detected.strict !== true || !root || serverMaps.length === 0) return;
      const commentFirst = (comment?.start ?? text.length) < (trailingComma?.start ?? text.length);
      const span = commentFirst ? comment : trailingComma;
      if (!span) return;
      report({
        message: commentFirst ? 'comment' : 'trailingComma',
        data: { client: detected.format.name },
        at: { span, node: root },
        fixes: [
          {
            title: {
              en: 'Remove all comments and trailing commas',
              ja: 'コメントと余分なコンマをすべて削除',
            },
            safe: true,
            edits: () => toStrictJson(text),
          },
        ],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'claude_desktop_config.json',
      config: `{
  // our servers
  "mcpServers": {
    "acme": { "command": "acme-mcp" }, // for search
    /* "old": {} */
  }
}
`,
      marks: '// our servers',
      fixed: `{
  "mcpServers": {
    "acme": { "command": "acme-mcp" }
  }
}
`,
    },
    {
      file: '.mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp", "args": ["--stdio",], } } }`,
      marks: ',',
      fixed: `{ "mcpServers": { "acme": { "command": "acme-mcp", "args": ["--stdio"] } } }`,
    },
    {
      shows: 'the first of both',
      file: '~/.copilot/mcp-config.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp", }, /* old */ } }\n`,
      marks: ',',
      fixed: `{ "mcpServers": { "acme": { "command": "acme-mcp" } } }\n`,
    },
  ],
  good: [
    {
      shows: 'VS Code reads both',
      config: `{ "servers": { "acme": { "command": "acme-mcp", } } } // ours`,
    },
    {
      shows: 'no comment',
      file: '.mcp.json',
      config: `{ "mcpServers": { "acme": { "type": "http", "url": "https://mcp.acme.example//mcp" } } }`,
    },
    {
      shows: 'a client of which nobody knows how strict it is',
      file: '.junie/mcp/mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp" } } } // ours`,
    },
    {
      shows: 'a file that any client may read',
      file: 'mcp.json',
      config: `{ "mcpServers": { "acme": { "command": "acme-mcp", } } }`,
    },
  ],
});
