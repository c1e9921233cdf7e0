import { isClientSecret } from '../clientSecrets.ts';
import {
  advice,
  describeSecret,
  exposure,
  inJapanese,
  type SecretData,
  shown,
  withArticle,
} from '../fixes/secretAdvice.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { alphabets, sample } from '../text/sample.ts';

const key = sample(32, alphabets.hex);
// Joined at run time: put together in the bundle, it would be taken for a token there.
const typed = ['ghp', '1234567890abcdefghijklmnopqrstuvwxyz'].join('_');

export default defineRule({
  id: 'high-entropy-secret',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://cwe.mitre.org/data/definitions/312.html',
  ],
  title: { en: 'Probable secret in plain text', ja: 'そのまま書かれたシークレットらしい値' },
  why: {
    en: 'Its name speaks of a key and its value looks random: whoever reads this file can use it.',
    ja: '名前が鍵を示し、値が無作為に見えます。このファイルを読める人は誰でも使えます。',
  },
  remedy: {
    en: 'Let the client fill it in when the server starts, then revoke the old one: it has been written down.',
    ja: 'サーバーの起動時にクライアントから渡すようにし、書かれていた値は失効させてください。',
  },
  messages: {
    value: {
      en: (data: SecretData) =>
        `\`${data.name}\` holds what looks like a secret${shown.en(data)} in plain text. ${advice.en(data)}`,
      ja: (data) =>
        `\`${data.name}\` にシークレットらしい値${shown.ja(data)}がそのまま書かれています。${advice.ja(data)}`,
    },
    inAddress: {
      en: (data: SecretData) =>
        `\`${data.name}\` contains ${withArticle(data.label)} in plain text. ${advice.en(data)}`,
      ja: (data) =>
        `\`${data.name}\` に${inJapanese(data.label)}がそのまま書かれています。${advice.ja(data)}`,
    },
  },
  visit: {
    server(server, report, document, context) {
      for (const secret of server.secrets) {
        if (secret.evidence !== 'name' || (secret.place !== 'env' && secret.place !== 'other')) continue;
        if (isClientSecret(secret)) continue;
        report({
          ...describeSecret(secret, server, document),
          message: secret.label ? 'inAddress' : 'value',
          at: inString(secret.node, secret.from, secret.to),
          server,
          ...exposure('warning', document, context),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: {
        inputs: [{ type: 'promptString', id: 'acme-api-key', description: 'Another one', password: true }],
        servers: { acme: { command: 'acme-mcp', env: { API_KEY: key } } },
      },
      marks: key,
      fixed: `{
  "inputs": [
    {
      "type": "promptString",
      "id": "acme-api-key",
      "description": "Another one",
      "password": true
    },
    {
      "type": "promptString",
      "id": "acme-api-key-2",
      "description": "API_KEY for acme",
      "password": true
    }
  ],
  "servers": {
    "acme": {
      "command": "acme-mcp",
      "env": {
        "API_KEY": "\${input:acme-api-key-2}"
      }
    }
  }
}
`,
    },
    {
      shows: 'a UUID under the name of a key',
      file: '.mcp.json',
      server: { command: 'exa-mcp', env: { EXA_API_KEY: '8f14e45f-ceea-467f-a8b2-9c6d03c71e52' } },
      marks: '8f14e45f-ceea-467f-a8b2-9c6d03c71e52',
    },
    {
      shows: 'a password with several kinds of characters',
      file: '.cursor/mcp.json',
      server: { command: 'db-mcp', env: { DB_PASSWORD: 'vN7#kd2!qz' } },
      marks: 'vN7#kd2!qz',
    },
    {
      shows: 'a short password in an address',
      file: '.mcp.json',
      server: { command: 'db-mcp', env: { DATABASE_URL: 'mysql://app:tulip@db.acme.example/shop' } },
      marks: 'tulip',
    },
    {
      shows: 'the form of a token, though typed by hand',
      file: '.mcp.json',
      server: { command: 'github-mcp', env: { GITHUB_TOKEN: typed } },
      marks: typed,
    },
    {
      shows: 'a file that git tracks: an error',
      file: '.mcp.json',
      tracked: ['.mcp.json'],
      server: { command: 'acme-mcp', env: { API_KEY: key } },
      marks: key,
    },
  ],
  good: [
    {
      shows: 'told by `hardcoded-secret`, `secret-in-args` and `inline-client-secret`',
      file: '.cursor/mcp.json',
      server: {
        command: 'acme-mcp',
        args: ['--api-key', key],
        headers: { 'X-Api-Key': key },
        env: { GITHUB_TOKEN: `ghp_${sample(36)}` },
        auth: { CLIENT_ID: 'acme', CLIENT_SECRET: key },
      },
    },
    { server: { command: 'acme-mcp', env: { COMMIT_SHA: sample(40, alphabets.hex) } } },
    { server: { command: 'acme-mcp', env: { PROJECT_ID: '8f14e45f-ceea-467f-a8b2-9c6d03c71e52' } } },
    { server: { command: 'acme-mcp', env: { API_KEY: 'your-api-key-here', DB_PASSWORD: 'postgres' } } },
    {
      server: {
        command: 'acme-mcp',
        env: { MAX_TOKENS: '4096', SSH_KEY_PATH: '/home/me/.ssh/id_ed25519' },
      },
    },
    { file: '.gemini/settings.json', server: { command: 'acme-mcp', env: { API_KEY: '$ACME_API_KEY' } } },
  ],
});
