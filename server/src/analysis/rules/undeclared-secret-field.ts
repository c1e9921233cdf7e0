import { insertLast, replaceValue } from '../edits.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { credentialKind } from '../text/names.ts';
import { get, type TreeNode } from '../tree.ts';

interface Data {
  readonly name: string;
  /** `isSecret`, `is_secret` or `sensitive`. */
  readonly flag: string;
}

export default defineRule({
  id: 'undeclared-secret-field',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['server-json', 'mcpb'],
  references: [
    'https://cwe.mitre.org/data/definitions/522.html',
    'https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/generic-server-json.md',
    'https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md',
  ],
  title: { en: 'Secret that is not declared as one', ja: 'シークレットとして宣言されていない設定' },
  why: {
    en: 'A client takes it for an ordinary setting: it shows the value while it is typed and stores it in plain text.',
    ja: 'クライアントは普通の設定として扱い、入力中の値を表示し、そのまま保存します。',
  },
  remedy: {
    en: 'Declare it a secret: clients then hide the input and keep the value in the system’s key store.',
    ja: 'シークレットとして宣言してください。クライアントが入力を隠し、システムのキーストアに保存します。',
  },
  messages: {
    missing: {
      en: (data: Data) =>
        `\`${data.name}\` reads like a secret, but is not declared one: clients show and store it in plain text. Add \`"${data.flag}": true\`.`,
      ja: (data) =>
        `\`${data.name}\` はシークレットのようですが、宣言がないため、クライアントはそのまま表示、保存します。\`"${data.flag}": true\` を付けてください。`,
    },
    denied: {
      en: (data: Data) =>
        `\`${data.name}\` reads like a secret, but \`${data.flag}\` says that it is none. Set it to \`true\`, or give it another name.`,
      ja: (data) =>
        `\`${data.name}\` はシークレットのようですが、\`${data.flag}\` で否定されています。\`true\` にするか、別の名前にしてください。`,
    },
  },
  visit: {
    config({ manifest, text }, report) {
      for (const { node, name, flag } of manifest?.inputs ?? []) {
        const declared = get(node, flag);
        if (!isSecretName(name.value) || (declared && !isFalse(declared))) continue;
        report({
          message: declared ? 'denied' : 'missing',
          data: { name: name.value, flag },
          at: inString(name),
          fixes: [
            {
              title: { en: `Set \`${flag}\``, ja: `\`${flag}\` を付ける` },
              safe: true,
              writesJson: true,
              edits: () =>
                declared ? [replaceValue(text, declared, true)] : insertLast(text, node, flag, true),
            },
          ],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a variable of a package',
      file: 'server.json',
      config: serverJson([{ name: 'ACME_API_KEY', description: 'Key of your account', isRequired: true }]),
      marks: 'ACME_API_KEY',
      fixed: `${JSON.stringify(
        serverJson([
          { name: 'ACME_API_KEY', description: 'Key of your account', isRequired: true, isSecret: true },
        ]),
        null,
        2,
      )}\n`,
    },
    {
      shows: 'in the notation of 2025-07-09',
      file: 'server.json',
      config: {
        name: 'io.github.acme/mcp',
        packages: [
          {
            registry_name: 'npm',
            name: '@acme/mcp',
            version: '1.2.3',
            environment_variables: [{ name: 'ACME_TOKEN', is_secret: false }],
          },
        ],
      },
      marks: 'ACME_TOKEN',
    },
    {
      shows: 'a variable inside a header',
      file: 'server.json',
      config: {
        name: 'dev.acme/mcp',
        remotes: [
          {
            type: 'streamable-http',
            url: 'https://mcp.acme.dev/mcp',
            headers: [{ name: 'Authorization', value: 'Bearer {api_token}', variables: { api_token: {} } }],
          },
        ],
      },
      marks: 'api_token',
    },
    {
      shows: 'a setting of a bundle',
      file: 'manifest.json',
      config: bundle({ api_key: { type: 'string', title: 'API key', required: true } }),
      marks: 'api_key',
    },
  ],
  good: [
    {
      file: 'server.json',
      config: serverJson([{ name: 'ACME_API_KEY', isSecret: true }, { name: 'LOG_LEVEL' }]),
    },
    {
      shows: 'a path to a key',
      file: 'server.json',
      config: serverJson([{ name: 'ACME_KEY_PATH', format: 'filepath' }]),
    },
    {
      file: 'manifest.json',
      config: bundle({
        api_key: { type: 'string', title: 'API key', sensitive: true },
        max_tokens: { type: 'number', title: 'Longest answer' },
        key: { type: 'file', title: 'Key file' },
      }),
    },
  ],
});

function isFalse(node: TreeNode): boolean {
  return node.kind === 'boolean' && !node.value;
}

/** Of an option, the dashes in front belong to no name. */
function isSecretName(name: string): boolean {
  return credentialKind(name.replace(/^-+/, '')) !== undefined;
}

function serverJson(environmentVariables: readonly object[]): object {
  const transport = { type: 'stdio' };
  return {
    name: 'io.github.acme/mcp',
    packages: [
      { registryType: 'npm', identifier: '@acme/mcp', version: '1.2.3', transport, environmentVariables },
    ],
  };
}

function bundle(settings: object): object {
  return {
    manifest_version: '0.3',
    name: 'acme',
    server: { type: 'node', mcp_config: { command: 'node', args: ['${__dirname}/server.js'] } },
    user_config: settings,
  };
}
