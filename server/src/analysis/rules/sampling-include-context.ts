import { replaceValue } from '../edits.ts';
import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { plainSampling, requestFile } from '../tools/exampleFiles.ts';
import { getString } from '../tree.ts';

export default defineRule({
  id: 'sampling-include-context',
  category: 'MCP06',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/sampling',
    'https://unit42.paloaltonetworks.com/model-context-protocol-attack-vectors/',
  ],
  title: { en: 'Sampling with the context of servers', ja: 'サーバーのコンテキストを求めるサンプリング' },
  why: {
    en: 'The client adds what other servers contributed, and the answer that uses it goes to the server that asked.',
    ja: 'クライアントはほかのサーバーの内容も加え、それを使った回答が、要求したサーバーに渡ります。',
  },
  remedy: {
    en: 'Leave `includeContext` out and put into the messages what the request needs.',
    ja: '`includeContext` を省き、必要な内容をメッセージに含めてください。',
  },
  messages: {
    allServers: {
      en: () =>
        '`allServers` lets this server read along in what all other servers brought into the conversation. Use `none`.',
      ja: () =>
        '`allServers` により、ほかのすべてのサーバーが会話に加えた内容がこのサーバーに伝わります。`none` にしてください。',
    },
    thisServer: {
      en: () =>
        '`thisServer` makes the client add context that nobody sees in the request, and is deprecated. Use `none`.',
      ja: () =>
        '`thisServer` は、要求に書かれていないコンテキストをクライアントに加えさせる指定で、非推奨です。`none` にしてください。',
    },
  },
  visit: {
    request({ kind, node }, report, { text }) {
      const value = getString(node, 'includeContext');
      const message = value?.value;
      if (kind !== 'sampling' || !value || (message !== 'allServers' && message !== 'thisServer')) return;
      report({
        message,
        data: undefined,
        at: inString(value),
        ...(message === 'thisServer' && { severity: 'information' }),
        fixes: [
          {
            title: { en: 'Set it to `none`', ja: '`none` にする' },
            safe: false,
            edits: () => [replaceValue(text, value, 'none')],
          },
        ],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...requestFile('sampling/createMessage', { ...plainSampling, includeContext: 'allServers' }),
      marks: 'allServers',
    },
    {
      shows: 'its own context: worth knowing',
      ...requestFile('sampling/createMessage', { ...plainSampling, includeContext: 'thisServer' }),
      marks: 'thisServer',
    },
    {
      shows: 'the bare parameters',
      file: 'sampling.json',
      config: { ...plainSampling, includeContext: 'allServers' },
      marks: 'allServers',
      fixed: `${JSON.stringify({ ...plainSampling, includeContext: 'none' }, null, 2)}\n`,
    },
  ],
  good: [
    requestFile('sampling/createMessage', { ...plainSampling, includeContext: 'none' }),
    requestFile('sampling/createMessage', plainSampling),
    {
      shows: 'a request of another kind',
      ...requestFile('elicitation/create', {
        message: 'Which one?',
        requestedSchema: { type: 'object', properties: {} },
        includeContext: 'allServers',
      }),
    },
  ],
});
