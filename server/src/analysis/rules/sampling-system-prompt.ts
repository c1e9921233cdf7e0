import { defineRule, type Examples, keyOf, toolInputs } from '../rule.ts';
import { plainSampling, requestFile } from '../tools/exampleFiles.ts';
import { getMember } from '../tree.ts';

export default defineRule({
  id: 'sampling-system-prompt',
  category: 'MCP06',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/sampling',
    'https://unit42.paloaltonetworks.com/model-context-protocol-attack-vectors/',
  ],
  title: { en: 'Server that sets the system prompt', ja: 'サーバーが指定するシステムプロンプト' },
  why: {
    en: 'A system prompt counts more than the messages, and this one was written by the server, not by you or the client.',
    ja: 'システムプロンプトはメッセージより強く働きますが、書いたのは利用者でもクライアントでもなくサーバーです。',
  },
  remedy: {
    en: 'Read it before you allow the request; the client may change it or leave it out.',
    ja: '許可する前に内容を確認してください。クライアントは変更したり、省いたりできます。',
  },
  messages: {
    default: {
      en: () =>
        '`systemPrompt` puts the words of the server above yours for this request. Read them before you allow it.',
      ja: () =>
        '`systemPrompt` により、この要求ではサーバーの指示が優先されます。許可する前に内容を確認してください。',
    },
  },
  visit: {
    request({ kind, node }, report) {
      const member = getMember(node, 'systemPrompt');
      if (kind !== 'sampling' || member?.value?.kind !== 'string' || member.value.value === '') return;
      report({ message: 'default', data: undefined, at: keyOf(member) });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...requestFile('sampling/createMessage', { ...plainSampling, systemPrompt: 'You write summaries.' }),
      marks: 'systemPrompt',
    },
    {
      shows: 'as a part of an answer',
      file: 'tools.json',
      config: {
        resultType: 'input_required',
        inputRequests: {
          summary: {
            method: 'sampling/createMessage',
            params: { ...plainSampling, systemPrompt: 'You are brief.' },
          },
        },
      },
      marks: 'systemPrompt',
    },
    {
      shows: 'the bare parameters',
      file: 'sampling.json',
      config: { ...plainSampling, systemPrompt: 'You answer in French.' },
      marks: 'systemPrompt',
    },
  ],
  good: [
    requestFile('sampling/createMessage', plainSampling),
    {
      shows: 'an empty one',
      ...requestFile('sampling/createMessage', { ...plainSampling, systemPrompt: '' }),
    },
    {
      shows: 'a request of another kind',
      ...requestFile('elicitation/create', {
        message: 'Which one?',
        requestedSchema: { type: 'object', properties: {} },
        systemPrompt: 'You are brief.',
      }),
    },
  ],
});
