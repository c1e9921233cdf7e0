import { insertFirst } from '../edits.ts';
import { defineRule, type Examples, keyOf } from '../rule.ts';
import { findSsePath } from '../text/addresses.ts';
import { getMember } from '../tree.ts';

export default defineRule({
  id: 'missing-transport-type',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://code.claude.com/docs/en/mcp'],
  title: { en: 'Remote server without `type`', ja: '`type` のないリモートサーバー' },
  why: {
    en: 'Claude Code takes an entry without `type` for a local program, finds no command and skips it, so what you reviewed is not what runs.',
    ja: 'Claude Code は `type` のない設定をローカルのプログラムとみなし、コマンドがないため読み飛ばします。確認した内容と実際に動くものが食い違います。',
  },
  remedy: {
    en: 'Say which transport it is: `"type": "http"`, or `"sse"` for an old server.',
    ja: '`"type": "http"` (古いサーバーなら `"sse"`) を書いてください。',
  },
  messages: {
    skipped: {
      en: (data: { server: string; type: string }) =>
        `\`${data.server}\` has a \`url\` but no \`type\`: Claude Code skips it. Add \`"type": "${data.type}"\`.`,
      ja: (data) =>
        `\`${data.server}\` には \`url\` があっても \`type\` がないため、Claude Code は読み飛ばします。\`"type": "${data.type}"\` を加えてください。`,
    },
  },
  visit: {
    server(server, report, { detected, text }) {
      const { node, map, url, command } = server;
      const member = getMember(node, 'url');
      if (detected.format.id !== 'claude-code' || !map.expected || command || !member || !url) return;
      if (getMember(node, 'type')) return;
      const type = findSsePath(url.value) === undefined ? 'http' : 'sse';
      report({
        message: 'skipped',
        data: { server: server.name, type },
        at: keyOf(member),
        server,
        fixes: [
          {
            title: { en: `Add \`"type": "${type}"\``, ja: `\`"type": "${type}"\` を加える` },
            safe: true,
            writesJson: true,
            edits: () => [insertFirst(text, node, 'type', type)],
          },
        ],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.mcp.json',
      server: { url: 'https://mcp.acme.example/mcp' },
      marks: 'url',
      fixed: `{
  "mcpServers": {
    "example": {
      "type": "http",
      "url": "https://mcp.acme.example/mcp"
    }
  }
}
`,
    },
    {
      shows: 'the address of an old server',
      file: '~/.claude.json',
      config: `{"mcpServers": {"acme": {"url": "https://mcp.acme.example/sse"}}}`,
      marks: 'url',
      fixed: `{"mcpServers": {"acme": {"type": "sse", "url": "https://mcp.acme.example/sse"}}}`,
    },
    {
      shows: 'a key of other clients, which Claude Code does not read',
      file: '.mcp.json',
      server: { transport: 'http', url: 'https://mcp.acme.example/mcp' },
      marks: 'url',
    },
  ],
  good: [
    { file: '.mcp.json', server: { type: 'http', url: 'https://mcp.acme.example/mcp' } },
    { shows: 'VS Code works it out', server: { url: 'https://mcp.acme.example/mcp' } },
    { file: '.cursor/mcp.json', server: { url: 'https://mcp.acme.example/mcp' } },
    {
      shows: 'a local server',
      file: '.mcp.json',
      server: { command: 'acme-mcp', url: 'https://mcp.acme.example' },
    },
    {
      shows: 'a key under which Claude Code sees no servers at all',
      file: '.mcp.json',
      config: { servers: { example: { url: 'https://mcp.acme.example/mcp' } } },
    },
  ],
});
