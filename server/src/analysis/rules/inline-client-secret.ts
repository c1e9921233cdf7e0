import { isClientSecret } from '../clientSecrets.ts';
import { advice, describeSecret, exposure, type SecretData, shown } from '../fixes/secretAdvice.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { sample } from '../text/sample.ts';

const secret = sample(40);
const url = 'https://mcp.acme.example/mcp';

export default defineRule({
  id: 'inline-client-secret',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://datatracker.ietf.org/doc/html/rfc9700',
  ],
  title: { en: 'OAuth client secret in plain text', ja: 'そのまま書かれた OAuth クライアントシークレット' },
  why: {
    en: 'Whoever reads it can ask every user for access in the name of your application.',
    ja: 'これを読める人は、あなたのアプリケーションを名乗って利用者にアクセス許可を求められます。',
  },
  remedy: {
    en: 'Register a public client, which needs no secret (PKCE), or let the client fill it in; then renew the old one.',
    ja: 'シークレットの要らないパブリッククライアント (PKCE) を登録するか、クライアントから渡すようにし、書かれていた値は再発行してください。',
  },
  messages: {
    plain: {
      en: (data: SecretData) =>
        `\`${data.name}\` is written here in plain text${shown.en(data)}: others can pose as your application. ${advice.en(data)}`,
      ja: (data) =>
        `\`${data.name}\`${shown.ja(data)}がそのまま書かれていて、他人があなたのアプリケーションになりすませます。${advice.ja(data)}`,
    },
  },
  visit: {
    server(server, report, document, context) {
      for (const found of server.secrets) {
        if (!isClientSecret(found)) continue;
        report({
          ...describeSecret(found, server, document),
          message: 'plain',
          at: inString(found.node, found.from, found.to),
          server,
          ...exposure('error', document, context),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.cursor/mcp.json',
      config: `{"mcpServers": {"acme": {"url": "${url}", "auth": {"CLIENT_ID": "acme-app", "CLIENT_SECRET": "${secret}"}}}}`,
      marks: secret,
      fixed: `{"mcpServers": {"acme": {"url": "${url}", "auth": {"CLIENT_ID": "acme-app", "CLIENT_SECRET": "\${env:ACME_CLIENT_SECRET}"}}}}`,
    },
    {
      file: '.mcp.json',
      server: { type: 'http', url, oauth: { clientId: 'acme-app', clientSecret: secret } },
      marks: secret,
    },
    {
      shows: 'one of a known format',
      file: '.cursor/mcp.json',
      server: { url, auth: { CLIENT_ID: 'acme-app', CLIENT_SECRET: `GOCSPX-${sample(28)}` } },
      marks: `GOCSPX-${sample(28)}`,
    },
  ],
  good: [
    {
      file: '.cursor/mcp.json',
      server: { url, auth: { CLIENT_ID: 'acme-app', CLIENT_SECRET: '${env:ACME_CLIENT_SECRET}' } },
    },
    { shows: 'a public client', server: { type: 'http', url, oauth: { clientId: 'acme-app' } } },
    {
      shows: 'a placeholder',
      file: '.cursor/mcp.json',
      server: { url, auth: { CLIENT_ID: 'acme-app', CLIENT_SECRET: 'your-client-secret' } },
    },
    {
      shows: 'told by `high-entropy-secret`',
      file: '.cursor/mcp.json',
      server: { command: 'acme-mcp', env: { CLIENT_SECRET: secret } },
    },
  ],
});
