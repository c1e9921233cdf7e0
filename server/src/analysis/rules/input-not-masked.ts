import { insertLast, replaceValue } from '../edits.ts';
import type { InputEntry } from '../model.ts';
import { defineRule, type Examples, inString, type ProposedFix, wholeValue } from '../rule.ts';
import { credentialKind } from '../text/names.ts';

/** Words for a credential in a question to a person, in the languages that questions are written in. */
const asksForSecret =
  /\b(?:password|passphrase|passcode|(?:api|access|private|secret|license|account)[ -]?keys?|secret|token|pat|credentials?|connection string|passwort|kennwort|contrase[ñn]a|mot de passe|senha|wachtwoord)\b|パスワード|トークン|(?:API|アクセス|シークレット)\s?キー|シークレット|秘密鍵|密码|密钥|令牌|비밀번호|토큰|пароль|токен/i;

/** The same words in a question about something else: `Name of the API key`, `token limit`. */
const asksForOther =
  /\b(?:names?|paths?|files?|urls?|ids?|number|count|limit|type|kind|length|expiry) (?:of|to|for|with) (?:\w+ ){0,4}(?:key|token|secret|password|credential)s?\b|\b(?:key|token|secret|password|credential)s?[ -](?:name|path|file|url|id|limit|count|type|length|alias|expiry)\b|\bpublic[ -](?:key|token)s?\b|(?:トークン|キー|パスワード|シークレット)の?(?:名前?|パス(?!ワード)|ファイル|数|上限|長さ|種類|ID)/gi;

export default defineRule({
  id: 'input-not-masked',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/549.html',
    'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  ],
  title: { en: 'Secret input that is not masked', ja: '伏せ字にならないシークレットの入力' },
  why: {
    en: 'What is typed there can be read on the screen, and is not treated as a secret afterwards.',
    ja: '入力した値が画面に表示され、その後もシークレットとして扱われません。',
  },
  remedy: {
    en: 'Add `"password": true` to the input.',
    ja: '入力に `"password": true` を加えてください。',
  },
  messages: {
    visible: {
      en: (data: { id: string }) =>
        `\`${data.id}\` asks for a secret and shows it while it is typed. Add \`"password": true\`.`,
      ja: (data) =>
        `\`${data.id}\` はシークレットを尋ねますが、入力中の値が表示されます。\`"password": true\` を加えてください。`,
    },
  },
  visit: {
    config({ inputs, text }, report) {
      for (const input of inputs) {
        const { id, type, password } = input;
        if (type?.value !== 'promptString' || (password?.kind === 'boolean' && password.value)) continue;
        if (!isSecret(input)) continue;
        report({
          message: 'visible',
          data: { id: id?.value ?? '' },
          at: id ? inString(id) : wholeValue(input.node),
          fixes: [maskInput(text, input)],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: `{
  "inputs": [
    { "type": "promptString", "id": "github-pat", "description": "For the GitHub server" }
  ],
  "servers": {}
}
`,
      marks: 'github-pat',
      fixed: `{
  "inputs": [
    { "type": "promptString", "id": "github-pat", "description": "For the GitHub server", "password": true }
  ],
  "servers": {}
}
`,
    },
    {
      config: {
        inputs: [{ type: 'promptString', id: 'acme', description: 'Acme API key', password: false }],
        servers: {},
      },
      marks: 'acme',
    },
    {
      config: {
        inputs: [{ type: 'promptString', id: 'db', description: 'データベースのパスワード' }],
        servers: {},
      },
      marks: 'db',
    },
  ],
  good: [
    {
      config: {
        inputs: [{ type: 'promptString', id: 'region', description: 'Region to read from' }],
        servers: {},
      },
    },
    {
      config: {
        inputs: [{ type: 'promptString', id: 'api-key-name', description: 'Name of the API key' }],
        servers: {},
      },
    },
    {
      config: {
        inputs: [{ type: 'pickString', id: 'token-kind', description: 'Kind of token', options: ['a', 'b'] }],
        servers: {},
      },
    },
    {
      config: {
        inputs: [{ type: 'promptString', id: 'pat', description: 'GitHub token', password: true }],
        servers: {},
      },
    },
    {
      config: {
        inputs: [{ type: 'promptString', id: 'max-tokens', description: 'Maximum number of tokens' }],
        servers: {},
      },
    },
  ],
});

/** The description says it, or else the id. */
function isSecret({ id, description }: InputEntry): boolean {
  if (id && credentialKind(id.value)) return true;
  return asksForSecret.test((description?.value ?? '').slice(0, 500).replace(asksForOther, ''));
}

function maskInput(text: string, { node, password }: InputEntry): ProposedFix {
  return {
    title: { en: 'Add `"password": true`', ja: '`"password": true` を加える' },
    safe: true,
    writesJson: true,
    edits: () => (password ? [replaceValue(text, password, true)] : insertLast(text, node, 'password', true)),
  };
}
