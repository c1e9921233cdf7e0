import type { Command } from '../launch/launch.ts';
import { isOff, isOn, namesLike, removal, type Setting, settingsOf } from '../launch/settings.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';
import { wordsOf } from '../text/names.ts';

const hint = namesLike(/auth|anonymous/i);
const denies =
  /(?:^| )(?:no|disable|skip|omit|without|bypass) auth(?:entication)?$|(?:^| )auth(?:entication)? (?:disabled|none)$|(?:^| )allow (?:unauthenticated|anonymous)(?: access)?$/;
const demands =
  /(?:^| )auth(?:entication)? (?:enabled|required)$|(?:^| )(?:enable|require|use) auth(?:entication)?$|^(?:mcp )?auth(?:entication)?$/;

/** Signs that the server waits for connections instead of talking to the one client that started it. */
const listens = /^--?(?:port|bind|listen|http|sse|streamable-?http)$|^(?:MCP_|SERVER_|HTTP_)?PORT$/i;
const transport = /^(?:--?|MCP_)?transport$/i;

export default defineRule({
  id: 'authentication-disabled',
  category: 'MCP07',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/306.html',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-49596',
  ],
  title: { en: 'Authentication switched off', ja: '認証の無効化' },
  why: {
    en: 'Whoever can reach the port, a page open in your browser included, can call every tool.',
    ja: 'ポートに到達できる人は誰でも、ブラウザーで開いたページからでも、すべてのツールを呼び出せます。',
  },
  remedy: {
    en: 'Remove the setting, and let clients authenticate.',
    ja: 'この設定を削除し、クライアントに認証させてください。',
  },
  messages: {
    inspector: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` lets any web page that you visit start programs through the Inspector. Remove it.`,
      ja: (data) =>
        `\`${data.setting}\` により、閲覧した Web ページが Inspector 経由でプログラムを起動できます。削除してください。`,
    },
    open: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` lets everybody who reaches \`${data.server}\` call its tools. Remove it.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` に接続できる人は誰でもツールを呼び出せます。削除してください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const setting of settingsOf(text, server, hint)) {
        const isInspector = setting.name === 'DANGEROUSLY_OMIT_AUTH';
        if (!(isInspector ? isOn(setting) : isOpen(setting))) continue;
        const reach = isInspector ? 'network' : reachOf(text, server);
        if (reach === 'client') continue;
        const shared = { at: setting.place, server, fixes: removal(setting, true) } as const;
        const data = { setting: setting.shown, server: server.name };
        if (isInspector) report({ message: 'inspector', data, ...shared, severity: 'error' });
        else if (reach === 'network') report({ message: 'open', data, ...shared });
        else report({ message: 'open', data, ...shared, severity: 'information', confidence: 'low' });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'the MCP Inspector, which starts what it is told: an error',
      server: {
        command: 'npx',
        args: ['@modelcontextprotocol/inspector@2.12.0'],
        env: { DANGEROUSLY_OMIT_AUTH: 'true', CLIENT_PORT: '8080' },
      },
      marks: 'DANGEROUSLY_OMIT_AUTH',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "@modelcontextprotocol/inspector@2.12.0"
      ],
      "env": {
        "CLIENT_PORT": "8080"
      }
    }
  }
}
`,
    },
    { server: { command: 'acme-mcp', args: ['--port', '8080', '--no-auth'] }, marks: '--no-auth' },
    { server: { command: 'acme-mcp', args: ['--transport', 'http', '--auth=none'] }, marks: '--auth=none' },
    {
      server: { command: 'acme-mcp', env: { MCP_PORT: '8080', AUTH_ENABLED: 'false' } },
      marks: 'AUTH_ENABLED',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-p', '8080:8080', '-e', 'DISABLE_AUTH=1', 'acme/mcp:1.2.3'],
      },
      marks: 'DISABLE_AUTH=1',
    },
    {
      shows: 'nothing says whether it listens: only worth knowing',
      server: { command: 'acme-mcp', args: ['--no-auth'] },
      marks: '--no-auth',
    },
  ],
  good: [
    {
      server: {
        command: 'acme-mcp',
        args: ['--port', '8080', '--no-auth-cache', '--auth=oauth'],
        env: { AUTH_ENABLED: 'true', DISABLE_AUTH: '0', DANGEROUSLY_OMIT_AUTH: 'false' },
      },
    },
    {
      shows: 'a server that talks to its own client only',
      server: { command: 'acme-mcp', args: ['--transport', 'stdio', '--no-auth'] },
    },
    {
      shows: 'a service behind the server',
      server: {
        command: 'acme-mcp',
        args: ['--port', '8080'],
        env: { AUTH_TYPE: 'none', REDIS_AUTH: 'false' },
      },
    },
  ],
});

function isOpen(setting: Setting): boolean {
  const words = wordsOf(setting.name.slice(0, 100)).join(' ');
  return denies.test(words) ? isOn(setting) : demands.test(words) && isOff(setting);
}

/**
 * Who can talk to the server: everybody who reaches its port, only the client that started it, or nobody knows,
 * since neither a port nor a transport is named.
 */
function reachOf(text: string, server: ServerEntry): 'network' | 'client' | undefined {
  const publishes = ({ container }: Command) => container?.options.some(({ name }) => name === 'publish');
  const settings = settingsOf(text, server);
  if (settings.some(waits) || server.launch?.commands.some(publishes)) return 'network';
  return settings.some(({ name, value, next }) => transport.test(name) && /stdio/i.test(value ?? next ?? ''))
    ? 'client'
    : undefined;
}

function waits({ name, value, next }: Setting): boolean {
  return transport.test(name) ? /http|sse/i.test(value ?? next ?? '') : listens.test(name);
}
