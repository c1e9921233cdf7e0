import { namesLike, removal, type Setting, settingsOf } from '../launch/settings.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';
import { wordsOf } from '../text/names.ts';

const hint = namesLike(/cors|origin|redirect|hosts/i);
const origins = /(?:^| )(?:cors|(?:cors|allow|allowed) origins?)$/;
const redirects = /(?:^| )redirect (?:uri|url)s?$/;
const hosts = /(?:^| )allow(?:ed)? hosts$/;

type Message = 'origins' | 'redirects' | 'hosts';

export default defineRule({
  id: 'wildcard-cors',
  category: 'MCP07',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/942.html',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning',
  ],
  title: { en: 'Every web page let in', ja: 'すべての Web ページへの許可' },
  why: {
    en: 'Any page that is open in a browser can call the tools of this server and read their answers.',
    ja: 'ブラウザーで開いたどのページからでも、このサーバーのツールを呼び出し、結果を読み取れます。',
  },
  remedy: {
    en: 'Name the origins that use the server, such as `http://localhost:6274`, or leave the setting out.',
    ja: 'サーバーを使うオリジンを `http://localhost:6274` のように指定するか、設定を削除してください。',
  },
  messages: {
    origins: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` lets every web page call \`${data.server}\` from the browser. Name the origins that need it.`,
      ja: (data) =>
        `\`${data.setting}\` により、どの Web ページからでもブラウザー経由で \`${data.server}\` を呼び出せます。必要なオリジンだけを指定してください。`,
    },
    redirects: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` sends the login codes of \`${data.server}\` to whatever address asks for them. Name the addresses of its clients.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` のログイン用コードが任意のアドレスに送られます。クライアントのアドレスを指定してください。`,
    },
    hosts: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` switches off the check of the host name, so that a web page reaches \`${data.server}\` under a name of its own. Name the hosts.`,
      ja: (data) =>
        `\`${data.setting}\` によりホスト名の確認が無効になり、Web ページが別のホスト名で \`${data.server}\` に接続できます。ホスト名を指定してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const setting of settingsOf(text, server, hint)) {
        const message = messageOf(setting, server);
        if (!message) continue;
        report({
          message,
          data: { setting: setting.shown, server: server.name },
          at: setting.place,
          server,
          fixes: setting.kind === 'variable' ? removal(setting, false) : [],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { command: 'acme-mcp', env: { PORT: '8080', CORS_ORIGIN: '*' } }, marks: 'CORS_ORIGIN' },
    {
      server: { command: 'mcp-proxy', args: ['--port', '8080', '--allow-origin', '*', 'acme-mcp'] },
      marks: '--allow-origin',
    },
    {
      shows: 'without a value, which is the same here',
      server: { command: 'npx', args: ['-y', 'supergateway@3.4.3', '--cors', '--stdio', 'acme-mcp'] },
      marks: '--cors',
    },
    {
      shows: 'one among others',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    environment:
      - ALLOWED_ORIGINS=https://app.acme.dev,*
`,
      marks: 'ALLOWED_ORIGINS',
    },
    {
      shows: 'where a login may end',
      server: { command: 'acme-mcp', env: { OAUTH_ALLOWED_REDIRECT_URIS: '*' } },
      marks: 'OAUTH_ALLOWED_REDIRECT_URIS',
    },
    {
      shows: 'the check that stops DNS rebinding',
      server: {
        command: 'npx',
        args: ['-y', '@playwright/mcp@0.0.83', '--port', '8931', '--allowed-hosts', '*'],
      },
      marks: '--allowed-hosts',
    },
  ],
  good: [
    {
      server: {
        command: 'acme-mcp',
        args: ['--cors-origins=http://localhost:6274'],
        env: { CORS_ORIGIN: 'https://app.acme.dev', ORIGIN: '*', CORS_METHODS: '*' },
      },
    },
    {
      shows: 'subdomains of one owner',
      server: { command: 'acme-mcp', env: { ALLOWED_ORIGINS: 'https://*.acme.dev' } },
    },
    {
      shows: 'which sites a browser may open',
      server: { command: 'npx', args: ['-y', '@playwright/mcp@0.0.83', '--allowed-origins', '*'] },
    },
    { shows: 'a switch whose origins stand elsewhere', server: { command: 'acme-mcp', args: ['--cors'] } },
  ],
});

function messageOf(setting: Setting, server: ServerEntry): Message | undefined {
  const words = wordsOf(setting.name.slice(0, 100)).join(' ');
  if (setting.name === '--cors' && starts(server, 'supergateway') && !/^[^-]/.test(setting.next ?? ''))
    return 'origins';
  if (!isEverything(setting)) return undefined;
  if (redirects.test(words)) return 'redirects';
  if (hosts.test(words)) return 'hosts';
  return origins.test(words) && !starts(server, 'playwright') ? 'origins' : undefined;
}

/** `*` alone or in a list; a pattern such as `https://*.acme.dev` is none. */
function isEverything({ value, next }: Setting): boolean {
  return (value ?? next ?? '').split(/[\s,;"'[\]]+/).includes('*');
}

function starts({ launch }: ServerEntry, name: string): boolean {
  return launch?.packages.some((spec) => spec.name.includes(name)) ?? false;
}
