import { isClientSecret } from '../clientSecrets.ts';
import { removeAll } from '../edits.ts';
import {
  advice,
  describeSecret,
  exposure,
  inJapanese,
  type SecretData,
  shown,
  withArticle,
} from '../fixes/secretAdvice.ts';
import { referenceInSettings } from '../formats/settings.ts';
import { defineRule, type Examples, inString, type ProposedFix, serverInputs } from '../rule.ts';
import { tokensInComments } from '../text/comments.ts';
import { maskedPassword } from '../text/mask.ts';
import { alphabets, sample } from '../text/sample.ts';
import type { ObjectNode, TreeNode } from '../tree.ts';

const token = `ghp_${sample(36)}`;
const key = sample(40);

export default defineRule({
  id: 'hardcoded-secret',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
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
    setting: {
      en: (data: { name: string; label: string; masked: string; client: string; reference: string }) =>
        `\`${data.name}\` holds ${data.label ? withArticle(data.label) : 'what looks like a secret'}${shown.en(data)} in plain text. ${data.reference ? `Write \`${data.reference}\` there, and keep the value out of the file.` : `Set it in the environment that starts ${data.client}.`}`,
      ja: (data) =>
        `\`${data.name}\` に${data.label ? inJapanese(data.label) : 'シークレットらしい値'}${shown.ja(data)}がそのまま書かれています。${data.reference ? `\`${data.reference}\` と書き、値はファイルの外に置いてください。` : `${data.client} を起動する環境で設定してください。`}`,
    },
    comment: {
      en: (data: { label: string; masked: string }) =>
        `A comment holds ${withArticle(data.label)}${shown.en(data)}, which is as readable as everything else here. Delete the line, and revoke it.`,
      ja: (data) =>
        `コメントに${inJapanese(data.label)}${shown.ja(data)}が残っていて、ほかの部分と同じように読めます。行を削除し、失効させてください。`,
    },
    inputDefault: {
      en: (data: { id: string; label: string; masked: string }) =>
        `\`${data.id}\` proposes ${data.label ? withArticle(data.label) : 'what looks like a secret'}${shown.en(data)} in plain text. Remove the default: the client asks for the value and keeps it encrypted.`,
      ja: (data) =>
        `\`${data.id}\` の既定値に${data.label ? inJapanese(data.label) : 'シークレットらしい値'}${shown.ja(data)}がそのまま書かれています。既定値を削除してください。値は初回に入力し、暗号化して保存されます。`,
    },
  },
  visit: {
    config(document, report, context) {
      const { root, text, detected, comment } = document;
      const tokens = root ? tokensInComments(text, detected.syntax, comment) : [];
      for (const { from, to, label, masked } of tokens) {
        report({
          message: 'comment',
          data: { label, masked },
          at: { span: { start: from, end: to }, node: root as TreeNode },
          ...exposure('error', document, context),
        });
      }
      for (const secret of document.settingsSecrets) {
        report({
          message: 'setting',
          data: {
            name: secret.name ?? '',
            label: secret.label ?? '',
            masked: secret.masked === maskedPassword ? '' : secret.masked,
            client: detected.format.name,
            reference: referenceInSettings(detected, secret) ?? '',
          },
          at: inString(secret.node, secret.from, secret.to),
          ...exposure(secret.evidence === 'format' ? 'error' : 'warning', document, context),
        });
      }
      for (const { id, node, secrets } of document.inputs) {
        for (const secret of secrets) {
          const severity = secret.evidence === 'format' ? 'error' : 'warning';
          const masked = secret.masked === maskedPassword ? '' : secret.masked;
          report({
            message: 'inputDefault',
            data: { id: id?.value ?? '', label: secret.label ?? '', masked },
            at: inString(secret.node, secret.from, secret.to),
            ...exposure(severity, document, context),
            fixes: [removeDefault(document.text, node)],
          });
        }
      }
    },
    server(server, report, document, context) {
      for (const secret of server.secrets) {
        if (secret.place === 'arg' || secret.place === 'url') continue;
        if (isClientSecret(secret)) continue;
        if (secret.evidence === 'name' && secret.place !== 'header') continue;
        report({
          ...describeSecret(secret, server, document),
          message: secret.label ? 'known' : 'header',
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
      shows: 'the settings of the client, which it passes on to all that it starts',
      file: '.claude/settings.json',
      config: { env: { ANTHROPIC_AUTH_TOKEN: `sk-ant-api03-${sample(93)}AA`, LOG_LEVEL: 'info' } },
      marks: `sk-ant-api03-${sample(93)}AA`,
    },
    {
      shows: 'the key of a model provider',
      file: '~/.continue/config.yaml',
      config: `models:
  - name: GPT
    provider: openai
    apiKey: sk-proj-${sample(60)}
mcpServers: []
`,
      marks: `sk-proj-${sample(60)}`,
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
    {
      shows: 'what an input proposes',
      config: `{
  "inputs": [
    { "type": "promptString", "id": "github-pat", "description": "GitHub", "password": true, "default": "${token}" }
  ],
  "servers": {}
}
`,
      marks: token,
      fixed: `{
  "inputs": [
    { "type": "promptString", "id": "github-pat", "description": "GitHub", "password": true }
  ],
  "servers": {}
}
`,
    },
    {
      shows: 'the same for a key without a known format: a warning',
      config: {
        inputs: [
          {
            type: 'promptString',
            id: 'acme-api-key',
            description: 'Acme',
            password: true,
            default: sample(32, alphabets.hex),
          },
        ],
        servers: {},
      },
      marks: sample(32, alphabets.hex),
    },
    {
      shows: 'in a line that was only taken out',
      file: '.cursor/mcp.json',
      config: `{
  "mcpServers": {
    // "acme": { "command": "acme-mcp", "env": { "GITHUB_TOKEN": "${token}" } },
    "other": { "command": "other-mcp" }
  }
}
`,
      marks: token,
    },
    {
      shows: 'in a server that is switched off: it can be read all the same',
      file: '.kiro/settings/mcp.json',
      server: { command: 'acme-mcp', disabled: true, env: { GITHUB_TOKEN: token } },
      marks: token,
    },
  ],
  good: [
    { server: { command: 'github-mcp', env: { GITHUB_TOKEN: '${input:github-token}' } } },
    {
      file: '~/.continue/config.yaml',
      config: 'models:\n  - name: GPT\n    apiKey: ${{ secrets.OPENAI_API_KEY }}\nmcpServers: []\n',
    },
    {
      shows: 'an input that proposes something else',
      config: {
        inputs: [
          { type: 'promptString', id: 'github-pat', description: 'Token', password: true, default: '' },
          { type: 'promptString', id: 'region', description: 'Region', default: 'eu-central-1' },
        ],
        servers: {},
      },
    },
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
      shows: 'told by `secret-in-args` and `secret-in-url`',
      server: {
        command: 'acme-mcp',
        args: ['--token', token],
        url: `https://mcp.acme.example?key=${token}`,
      },
    },
    {
      shows: 'told by `high-entropy-secret` and `inline-client-secret`',
      file: '.cursor/mcp.json',
      server: {
        url: 'https://mcp.acme.example',
        auth: { CLIENT_ID: 'acme', CLIENT_SECRET: `GOCSPX-${sample(28)}` },
        env: { ACME_API_KEY: key },
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
});

function removeDefault(text: string, input: ObjectNode): ProposedFix {
  return {
    title: { en: 'Remove the default', ja: '既定値を削除' },
    safe: false,
    edits: () =>
      removeAll(
        text,
        input.members.filter(({ key }) => key.value === 'default'),
      ),
  };
}
