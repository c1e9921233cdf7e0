import { defineRule, type Examples, inString } from '../rule.ts';
import { getString } from '../tree.ts';

export default defineRule({
  id: 'headers-helper-command',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://code.claude.com/docs/en/mcp', 'https://cwe.mitre.org/data/definitions/78.html'],
  title: { en: 'Headers from a shell command', ja: 'シェルコマンドで作られるヘッダー' },
  why: {
    en: 'A remote server looks as if it started nothing, but connecting to it runs this command with your rights.',
    ja: 'リモートサーバーなので何も起動しないように見えますが、接続するたびにこのコマンドがあなたの権限で実行されます。',
  },
  remedy: {
    en: 'Use `headers` with a variable, or OAuth; keep a helper in your own settings, with an absolute path.',
    ja: '変数を使った `headers` か OAuth に変え、ヘルパーは自分の設定に絶対パスで書いてください。',
  },
  messages: {
    shared: {
      en: (data: { command: string; server: string }) =>
        `\`${data.command}\` runs in a shell whenever somebody with this file connects to \`${data.server}\`. Use \`headers\` with a variable, or OAuth.`,
      ja: (data) =>
        `\`${data.command}\` は、このファイルを使う人が \`${data.server}\` に接続するたびにシェルで実行されます。変数を使った \`headers\` か OAuth に変えてください。`,
    },
    own: {
      en: (data: { command: string; server: string }) =>
        `\`${data.command}\` runs in a shell whenever you connect to \`${data.server}\`. Check that nobody else can change it.`,
      ja: (data) =>
        `\`${data.command}\` は、\`${data.server}\` に接続するたびにシェルで実行されます。他者が変更できないことを確認してください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      const helper = getString(server.node, 'headersHelper');
      if (!helper || helper.value.trim() === '' || !detected.format.id.startsWith('claude')) return;
      const isShared = detected.scope === 'project';
      report({
        message: isShared ? 'shared' : 'own',
        data: { command: helper.value, server: server.name },
        at: inString(helper),
        server,
        ...(!isShared && { severity: 'information' as const }),
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.mcp.json',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headersHelper: './scripts/headers.sh' },
      marks: './scripts/headers.sh',
    },
    {
      file: '.mcp.json',
      server: { type: 'sse', url: 'https://mcp.acme.dev/sse', headersHelper: 'acme auth | jq .headers' },
      marks: 'acme auth | jq .headers',
    },
    {
      shows: 'in your own config: only worth knowing',
      file: '~/.claude.json',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headersHelper: '/opt/acme/headers' },
      marks: '/opt/acme/headers',
    },
  ],
  good: [
    {
      file: '.mcp.json',
      server: {
        type: 'http',
        url: 'https://mcp.acme.dev/mcp',
        headers: { Authorization: 'Bearer ${ACME_TOKEN}' },
      },
    },
    { file: '.mcp.json', server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headersHelper: '' } },
    {
      shows: 'a client that does not know the field',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headersHelper: './headers.sh' },
    },
  ],
});
