import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import type { SecretOccurrence } from '../secrets.ts';
import { maskedPassword } from '../text/mask.ts';
import { sample } from '../text/sample.ts';

interface Data {
  readonly label: string;
  readonly masked: string;
}

const token = `ghp_${sample(36)}`;

export default defineRule({
  id: 'secret-in-tool-text',
  category: 'MCP01',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: ['https://cwe.mitre.org/data/definitions/312.html'],
  title: { en: 'Secret in a text for the model', ja: 'モデルが読む文に含まれる秘密情報' },
  why: {
    en: 'Every client that lists these tools receives it, and the model may repeat it anywhere.',
    ja: 'ツールの一覧を取得するすべてのクライアントに渡り、モデルがどこにでも書き写すおそれがあります。',
  },
  remedy: {
    en: 'Take it out of the text, let the server read it from its environment, and revoke the old one.',
    ja: '文から取り除き、サーバーが環境変数から読むようにして、古いものを無効にしてください。',
  },
  messages: {
    default: {
      en: ({ label, masked }: Data) =>
        `This text hands a ${label}${masked && ` (${masked})`} to every client and model. Take it out and revoke it.`,
      ja: ({ label, masked }) =>
        `この文は ${label}${masked && ` (${masked})`} をすべてのクライアントとモデルに渡しています。取り除いて無効にしてください。`,
    },
  },
  visit: {
    toolSet: ({ secrets }, report) => reportsOf(secrets).forEach(report),
    request: ({ secrets }, report) => reportsOf(secrets).forEach(report),
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'in a description',
      file: 'tools.json',
      config: { tools: [{ name: 'search', description: `Calls the API with ${token}.` }] },
      marks: token,
    },
    {
      shows: 'as the default of a parameter',
      file: 'tools.json',
      config: {
        tools: [
          {
            name: 'search',
            inputSchema: { type: 'object', properties: { key: { type: 'string', default: token } } },
          },
        ],
      },
      marks: token,
    },
    {
      shows: 'in a request for sampling',
      file: 'sampling.json',
      config: {
        method: 'sampling/createMessage',
        params: {
          messages: [{ role: 'user', content: { type: 'text', text: `Log in with ${token}` } }],
          maxTokens: 100,
        },
      },
      marks: token,
    },
  ],
  good: [
    {
      shows: 'a placeholder',
      file: 'tools.json',
      config: { tools: [{ name: 'search', description: 'Needs a token such as ghp_xxxxxxxxxxxx.' }] },
    },
    {
      shows: 'the name of a variable',
      file: 'tools.json',
      config: { tools: [{ name: 'search', description: 'Reads GITHUB_TOKEN from the environment.' }] },
    },
    {
      shows: 'a value under a name that only sounds like a secret',
      file: 'tools.json',
      config: {
        tools: [
          {
            name: 'search',
            inputSchema: {
              type: 'object',
              properties: { page_token: { type: 'string', default: 'k3Jx9vQ2mN7pL4wZ' } },
            },
          },
        ],
      },
    },
  ],
});

function reportsOf(secrets: readonly SecretOccurrence[]) {
  return secrets.flatMap(({ node, from, to, evidence, label, masked }) => {
    // In a text, a name in front of a value is no evidence: documentation is full of them.
    if (evidence !== 'format' || !label) return [];
    const data: Data = { label, masked: masked === maskedPassword ? '' : masked };
    return [{ message: 'default', data, at: inString(node, from, to) } as const];
  });
}
