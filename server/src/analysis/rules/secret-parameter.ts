import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { isSecretField } from '../text/secretFields.ts';
import { toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { mayHoldText } from '../tools/schemas.ts';
import { get } from '../tree.ts';

interface Data {
  readonly tool: string;
  readonly parameter: string;
}

export default defineRule({
  id: 'secret-parameter',
  category: 'MCP01',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/522.html',
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
  ],
  title: { en: 'Parameter for a secret', ja: '秘密情報を受け取るパラメーター' },
  why: {
    en: 'What a model passes on stands in its context, in logs of the client and often with the provider of the model.',
    ja: 'モデルが渡す値は、コンテキストやクライアントのログに残り、モデルの提供元にも送られることがあります。',
  },
  remedy: {
    en: 'Let the server read the secret from its environment or a header, or pass the name of a stored one.',
    ja: 'サーバーが環境変数やヘッダーから読むようにするか、保存済みの秘密情報の名前を渡してください。',
  },
  messages: {
    default: {
      en: ({ tool, parameter }: Data) =>
        `\`${parameter}\` makes the model handle a secret for \`${tool}\`. Let the server take it from its environment or a header.`,
      ja: ({ tool, parameter }) =>
        `\`${tool}\` の \`${parameter}\` は、秘密情報をモデルに扱わせます。サーバーの環境変数やヘッダーから渡すようにしてください。`,
    },
  },
  visit: {
    tool(tool, report) {
      const found = tool.parameters.find(({ name, node }) => isSecretField(name) && mayHoldText(node));
      // What becomes a header is worse, and told by another rule.
      if (!found || get(found.node, 'x-mcp-header')) return;
      const data = { tool: tool.name, parameter: found.name };
      report({ message: 'default', data, at: inString(found.key), about: tool });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile(toolWith('log_in', { password: { type: 'string' } })), marks: 'password' },
    { ...toolsFile(toolWith('search', { q: {}, api_key: { type: 'string' } })), marks: 'api_key' },
    {
      shows: 'one finding for each tool',
      ...toolsFile(toolWith('connect', { client_secret: {}, accessToken: {} })),
      marks: 'client_secret',
    },
  ],
  good: [
    toolsFile(toolWith('list', { page_token: { type: 'string' }, max_tokens: { type: 'integer' } })),
    { shows: 'a key that opens nothing', ...toolsFile(toolWith('get', { key: { type: 'string' } })) },
    {
      shows: 'whether to make one',
      ...toolsFile(toolWith('create_user', { password: { type: 'boolean' } })),
    },
  ],
});
