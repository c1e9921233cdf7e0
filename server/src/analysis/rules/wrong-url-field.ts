import { renameKey } from '../edits.ts';
import { urlKeys } from '../formats/remoteFields.ts';
import { defineRule, type Examples, keyOf, type ProposedFix } from '../rule.ts';
import { isStreamablePath } from '../text/addresses.ts';
import { getMember, type Member, type ObjectNode } from '../tree.ts';

const anyUrlKey = ['url', 'serverUrl', 'httpUrl'];

export default defineRule({
  id: 'wrong-url-field',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md'],
  title: {
    en: 'Address under a key that the client does not read',
    ja: 'クライアントが読まないキーのアドレス',
  },
  why: {
    en: 'The client does not connect, or speaks another transport, so what you reviewed is not what runs.',
    ja: 'クライアントは接続しないか、別の方式で通信します。確認した内容と実際に動くものが食い違います。',
  },
  remedy: {
    en: 'Put the address under the key that this client reads.',
    ja: 'このクライアントが読むキーにアドレスを書いてください。',
  },
  messages: {
    ignored: {
      en: (data: { key: string; client: string; expected: string }) =>
        `\`${data.key}\` means nothing to ${data.client}: it does not connect to this server. Use \`${data.expected}\`.`,
      ja: (data) =>
        `${data.client} は \`${data.key}\` を読まないため、このサーバーに接続しません。\`${data.expected}\` を使ってください。`,
    },
    sse: {
      en: (data: { key: string; client: string; expected: string }) =>
        `\`${data.key}\` makes ${data.client} speak the old SSE transport, which this address hardly does. Use \`${data.expected}\` for streamable HTTP.`,
      ja: (data) =>
        `\`${data.key}\` と書くと ${data.client} は古い SSE 方式で接続しますが、このアドレスはそれに対応していないようです。Streamable HTTP なら \`${data.expected}\` を使ってください。`,
    },
    mixed: {
      en: (data: { key: string; client: string; expected: string }) =>
        `\`${data.key}\` and \`${data.expected}\` exclude each other: ${data.client} refuses the whole file. Keep one of them.`,
      ja: (data) =>
        `\`${data.key}\` と \`${data.expected}\` は同時に指定できず、${data.client} はファイル全体を受け付けません。どちらかを削除してください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      const { node, map, url } = server;
      const { id, name: client } = detected.format;
      if (!map.expected || !url) return;
      if (id === 'codex') {
        const key = getMember(node, 'url');
        const other = ['command', 'args'].find((field) => getMember(node, field));
        if (!key || !other) return;
        report({ message: 'mixed', data: { key: 'url', client, expected: other }, at: keyOf(key), server });
        return;
      }
      const keys = urlKeys.get(id);
      if (!keys || server.command) return;
      const [expected] = keys;
      const read = firstMember(node, keys);
      const wrong = read ?? firstMember(node, anyUrlKey);
      if (!wrong) return;
      const data = { key: wrong.key.value, client, expected };
      if (!read) {
        report({
          message: 'ignored',
          data,
          at: keyOf(wrong),
          server,
          fixes: [rename(wrong, expected, true)],
        });
      } else if (
        expected === 'httpUrl' &&
        data.key === 'url' &&
        isStreamablePath(url.value) &&
        !server.typeNode
      ) {
        report({
          message: 'sse',
          data,
          at: keyOf(wrong),
          server,
          severity: 'information',
          confidence: 'medium',
          fixes: [rename(wrong, expected, false)],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '~/.gemini/antigravity/mcp_config.json',
      server: { url: 'https://mcp.acme.example/mcp' },
      marks: 'url',
      fixed: `{
  "mcpServers": {
    "example": {
      "serverUrl": "https://mcp.acme.example/mcp"
    }
  }
}
`,
    },
    { server: { serverUrl: 'https://mcp.acme.example/mcp' }, marks: 'serverUrl' },
    {
      file: '.cursor/mcp.json',
      server: { httpUrl: 'https://mcp.acme.example/mcp' },
      marks: 'httpUrl',
    },
    {
      shows: 'streamable HTTP, to judge by the address: only worth knowing',
      file: '.gemini/settings.json',
      server: { url: 'https://mcp.acme.example/mcp' },
      marks: 'url',
    },
    {
      file: '.codex/config.toml',
      config: '[mcp_servers.acme]\nurl = "https://mcp.acme.example/mcp"\nargs = ["--stdio"]\n',
      marks: 'url',
    },
    {
      file: '.codex/config.toml',
      config: '[mcp_servers.acme]\ncommand = "acme-mcp"\nurl = "https://mcp.acme.example/mcp"\n',
      marks: 'url',
    },
  ],
  good: [
    {
      file: '~/.gemini/antigravity/mcp_config.json',
      server: { serverUrl: 'https://mcp.acme.example/mcp' },
    },
    { file: '~/.codeium/windsurf/mcp_config.json', server: { url: 'https://mcp.acme.example/mcp' } },
    { file: '.gemini/settings.json', server: { httpUrl: 'https://mcp.acme.example/mcp' } },
    { file: '.gemini/settings.json', server: { url: 'https://mcp.acme.example/sse' } },
    {
      shows: 'a transport that is named',
      file: '.gemini/settings.json',
      server: { type: 'http', url: 'https://mcp.acme.example/mcp' },
    },
    {
      shows: 'the key for each of two clients',
      server: { url: 'https://mcp.acme.example/mcp', serverUrl: 'https://mcp.acme.example/mcp' },
    },
    {
      shows: 'an address that its server is started with',
      server: { command: 'acme-mcp', serverUrl: 'https://mcp.acme.example' },
    },
    {
      shows: 'a file that several clients read',
      file: '.mcp.json',
      server: { type: 'http', serverUrl: 'https://mcp.acme.example/mcp' },
    },
    {
      file: '.codex/config.toml',
      config: '[mcp_servers.acme]\nurl = "https://mcp.acme.example/mcp"\n',
    },
  ],
});

function firstMember(node: ObjectNode, keys: readonly string[]): Member | undefined {
  for (const key of keys) {
    const member = getMember(node, key);
    if (member) return member;
  }
  return undefined;
}

function rename(member: Member, key: string, safe: boolean): ProposedFix {
  return {
    title: { en: `Rename to ${key}`, ja: `${key} に変更` },
    safe,
    edits: () => renameKey(member, key),
  };
}
