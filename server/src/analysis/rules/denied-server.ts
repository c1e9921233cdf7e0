import { findDenied, findNotAllowed } from '../policy/servers.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

const acmeOnly = { servers: { allow: [{ npm: '@acme/*' }, { url: 'https://*.acme.dev/*' }] } };

export default defineRule({
  id: 'denied-server',
  category: 'MCP09',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/1357.html'],
  title: { en: 'Server that the policy does not allow', ja: 'ポリシーが許可していないサーバー' },
  why: {
    en: 'The policy of this workspace lists the servers that its team has decided for or against.',
    ja: 'このワークスペースのポリシーには、チームが認めたサーバーと認めなかったサーバーが書かれています。',
  },
  remedy: {
    en: 'Use a server that the policy allows, or have it added to `toolseal.json` after a review.',
    ja: 'ポリシーで許可されたサーバーを使うか、確認のうえ `toolseal.json` に追加してもらってください。',
  },
  messages: {
    denied: {
      en: (data: { name: string; reason: string }) =>
        `\`${data.name}\` is denied by \`toolseal.json\`${data.reason && `: ${data.reason}`}. Remove the server.`,
      ja: (data) =>
        `\`${data.name}\` は \`toolseal.json\` で禁止されています${data.reason && ` (${data.reason})`}。サーバーを削除してください。`,
    },
    notAllowed: {
      en: (data: { name: string }) =>
        `\`${data.name}\` is not on the list of allowed servers in \`toolseal.json\`. Use one that is, or have it added.`,
      ja: (data) =>
        `\`${data.name}\` は \`toolseal.json\` の許可リストにありません。許可されたサーバーを使うか、追加してもらってください。`,
    },
  },
  visit: {
    server(server, report, _document, { policy }) {
      if (!policy) return;
      const denied = findDenied(server, policy.deny);
      if (denied) {
        const { identity, pattern } = denied;
        const data = { name: identity.name, reason: pattern.reason };
        report({ message: 'denied', data, at: identity.at, server });
        return;
      }
      const identity = policy.allow && findNotAllowed(server, policy.allow);
      if (!identity) return;
      const { name, at } = identity;
      report({ message: 'notAllowed', data: { name }, at, server, severity: 'warning' });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a package that the team has ruled out',
      policy: { servers: { deny: [{ npm: 'acme-mcp', reason: 'not maintained any more' }] } },
      server: { command: 'npx', args: ['-y', 'acme-mcp@1.2.3'] },
      marks: 'acme-mcp@1.2.3',
    },
    {
      shows: 'an address behind a bridge',
      policy: { servers: { deny: [{ url: '*://*.trycloudflare.com' }] } },
      server: {
        command: 'npx',
        args: ['-y', 'mcp-remote@0.15.1', 'https://a-b-c.trycloudflare.com/mcp'],
      },
      marks: 'https://a-b-c.trycloudflare.com/mcp',
    },
    {
      shows: 'a package that is not on the list: a warning',
      policy: acmeOnly,
      server: { command: 'npx', args: ['-y', '@acrne/mcp@1.2.3'] },
      marks: '@acrne/mcp@1.2.3',
    },
    {
      shows: 'a host that only looks like the allowed one',
      policy: acmeOnly,
      server: { url: 'https://evil.example/mcp.acme.dev/mcp' },
      marks: 'https://evil.example/mcp.acme.dev/mcp',
    },
  ],
  good: [
    {
      shows: 'no lists',
      policy: { rules: { 'unpinned-*': 'error' } },
      server: { command: 'npx', args: ['-y', 'acme-mcp@1.2.3'] },
    },
    {
      shows: 'a package of an allowed scope',
      policy: acmeOnly,
      server: { command: 'npx', args: ['-y', '@acme/mcp@1.2.3'] },
    },
    { shows: 'an allowed host', policy: acmeOnly, server: { url: 'https://mcp.acme.dev/mcp' } },
    {
      shows: 'the same name in another registry',
      policy: { servers: { deny: [{ npm: 'acme-mcp' }] } },
      server: { command: 'uvx', args: ['acme-mcp==1.2.3'] },
    },
  ],
});
