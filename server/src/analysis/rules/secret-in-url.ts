import { advice, describeSecret, exposure, type SecretData, shown } from '../fixes/secretAdvice.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { sample } from '../text/sample.ts';

const key = sample(32);

export default defineRule({
  id: 'secret-in-url',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/598.html',
    'https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization#access-token-usage',
  ],
  title: { en: 'Secret in a URL', ja: 'URL に含まれるシークレット' },
  why: {
    en: 'URLs are kept in logs, proxies and histories, so the secret spreads with every request.',
    ja: 'URL はログやプロキシ、履歴に残るため、リクエストのたびにシークレットが広がります。',
  },
  remedy: {
    en: 'Send it in a header that the client fills in, and revoke the old one.',
    ja: 'クライアントが値を入れるヘッダーで送り、書かれていた値は失効させてください。',
  },
  messages: {
    password: {
      en: (data: SecretData) =>
        `The URL of \`${data.server}\` contains a password, which ends up in logs. ${advice.en(data, 'headers')}`,
      ja: (data) =>
        `\`${data.server}\` の URL にパスワードが含まれ、ログに残ります。${advice.ja(data, 'headers')}`,
    },
    parameter: {
      en: (data: SecretData) =>
        `\`${data.name}\` in the URL of \`${data.server}\` is a secret${shown.en(data)}, which ends up in logs. ${advice.en(data, 'headers')}`,
      ja: (data) =>
        `\`${data.server}\` の URL の \`${data.name}\` はシークレット${shown.ja(data)}で、ログに残ります。${advice.ja(data, 'headers')}`,
    },
  },
  visit: {
    server(server, report, document, context) {
      for (const secret of server.secrets) {
        if (secret.place !== 'url') continue;
        report({
          ...describeSecret(secret, server, document),
          message: secret.label === 'password' ? 'password' : 'parameter',
          at: inString(secret.node, secret.from, secret.to),
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
      config: `{
  // our search
  "servers": {
    "acme": { "url": "https://mcp.acme.example/mcp?api_key=${key}&lang=en" }
  }
}
`,
      marks: key,
      fixed: `{
  // our search
  "inputs": [
    {
      "type": "promptString",
      "id": "acme-api-key",
      "description": "api_key for acme",
      "password": true
    }
  ],
  "servers": {
    "acme": { "url": "https://mcp.acme.example/mcp?api_key=\${input:acme-api-key}&lang=en" }
  }
}
`,
    },
    {
      file: '.cursor/mcp.json',
      server: { url: `https://me:${key}@mcp.acme.example/sse` },
      marks: key,
    },
    {
      shows: 'an address that is a secret as a whole',
      file: '.cursor/mcp.json',
      server: { url: `https://mcp.zapier.com/api/mcp/s/${sample(48)}/mcp` },
      marks: sample(48),
    },
  ],
  good: [
    { server: { url: 'https://mcp.acme.example/mcp?apiVersion=2' } },
    { server: { url: 'https://mcp.acme.example/mcp?api_key=${input:acme-api-key}' } },
    { server: { url: `https://mcp.acme.example/mcp?project_ref=${sample(20)}` } },
    { server: { url: 'https://user:password@localhost:3000/mcp' } },
  ],
});
