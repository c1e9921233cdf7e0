import {
  advice,
  describeSecret,
  inJapanese,
  type SecretData,
  severityHere,
  shown,
  withArticle,
} from '../fixes/secretAdvice.ts';
import { defineRule, inString } from '../rule.ts';
import { sample } from '../text/sample.ts';

const token = `ghp_${sample(36)}`;
const key = sample(40);

export default defineRule({
  id: 'hardcoded-secret',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://cwe.mitre.org/data/definitions/312.html',
  ],
  title: { en: 'Secret in plain text', ja: 'そのまま書かれたシークレット' },
  why: {
    en: 'Everybody who reads this file, its git history or a backup can act as you.',
    ja: 'このファイル、その Git の履歴、バックアップを読める人は誰でも、あなたとして操作できます。',
  },
  remedy: {
    en: 'Let the client fill it in when the server starts, then revoke the old one: it has been written down.',
    ja: 'サーバーの起動時にクライアントから渡すようにし、書かれていた値は失効させてください。',
  },
  messages: {
    known: {
      en: (data: SecretData) =>
        `\`${data.name}\` holds ${withArticle(data.label)}${shown.en(data)} in plain text. ${advice.en(data)}`,
      ja: (data) =>
        `\`${data.name}\` に${inJapanese(data.label)}${shown.ja(data)}がそのまま書かれています。${advice.ja(data)}`,
    },
    header: {
      en: (data: SecretData) =>
        `\`${data.name}\` sends a credential that is written here in plain text${shown.en(data)}. ${advice.en(data)}`,
      ja: (data) =>
        `\`${data.name}\` で送る認証情報${shown.ja(data)}がそのまま書かれています。${advice.ja(data)}`,
    },
  },
  examples: {
    bad: [
      {
        shows: 'VS Code asks for the value and keeps it encrypted',
        config: { servers: { github: { command: 'github-mcp', env: { GITHUB_TOKEN: token } } } },
        marks: token,
        fixed: `{
  "inputs": [
    {
      "type": "promptString",
      "id": "github-token",
      "description": "GitHub token for github",
      "password": true
    }
  ],
  "servers": {
    "github": {
      "command": "github-mcp",
      "env": {
        "GITHUB_TOKEN": "\${input:github-token}"
      }
    }
  }
}
`,
      },
      {
        shows: 'a header of a remote server; the scheme stays',
        file: '.cursor/mcp.json',
        config: `{"mcpServers": {"acme": {"url": "https://mcp.acme.example", "headers": {"Authorization": "Bearer ${key}"}}}}`,
        marks: key,
        fixed:
          '{"mcpServers": {"acme": {"url": "https://mcp.acme.example", "headers": {"Authorization": "Bearer ${env:ACME_AUTHORIZATION}"}}}}',
      },
      {
        shows: 'a header in a variable, as JSON inside JSON',
        file: '.mcp.json',
        server: {
          command: 'notion-mcp',
          env: { HEADERS: `{"Authorization":"Bearer ntn_12345678901${sample(35)}"}` },
        },
        marks: `ntn_12345678901${sample(35)}`,
      },
      {
        shows: 'a client without variables',
        file: 'claude_desktop_config.json',
        server: { command: 'acme-mcp', env: { OPENAI_API_KEY: `sk-proj-${sample(60)}` } },
        marks: `sk-proj-${sample(60)}`,
      },
      {
        shows: 'a password inside an address',
        server: {
          command: 'db-mcp',
          env: { DATABASE_URL: `postgresql://app:${sample(16)}@db.acme.example/app` },
        },
        marks: sample(16),
      },
    ],
    good: [
      { server: { command: 'github-mcp', env: { GITHUB_TOKEN: '${input:github-token}' } } },
      {
        file: '.cursor/mcp.json',
        server: { command: 'github-mcp', env: { GITHUB_TOKEN: '${env:GITHUB_TOKEN}' } },
      },
      {
        file: '.mcp.json',
        server: {
          type: 'http',
          url: 'https://mcp.acme.example',
          headers: { Authorization: 'Bearer ${ACME_TOKEN}' },
        },
      },
      {
        shows: 'a placeholder',
        server: { command: 'github-mcp', env: { GITHUB_TOKEN: 'ghp_<your token>' } },
      },
      {
        shows: 'a password of a development database',
        server: { command: 'db-mcp', env: { DATABASE_URL: 'postgresql://postgres:postgres@localhost/app' } },
      },
      {
        shows: 'a key that is meant to be public',
        server: { command: 'pay-mcp', env: { STRIPE_KEY: `pk_live_${sample(40)}` } },
      },
    ],
  },
  visit: {
    server(server, report, document) {
      for (const secret of server.secrets) {
        if (secret.place === 'arg' || secret.place === 'url') continue;
        if (secret.evidence === 'name' && secret.place !== 'header') continue;
        report({
          ...describeSecret(secret, server, document),
          message: secret.label ? 'known' : 'header',
          at: inString(secret.node, secret.from, secret.to),
          server,
          severity: severityHere('error', document),
        });
      }
    },
  },
});
