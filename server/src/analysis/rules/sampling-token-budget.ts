import { defineRule, type Examples, toolInputs, wholeValue } from '../rule.ts';
import { plainSampling, requestFile } from '../tools/exampleFiles.ts';
import { get } from '../tree.ts';

interface Data {
  readonly tokens: number;
}

/** More than a long answer needs. There is no published limit: both are our own. */
const much = 4000;
/** As much as a short book chapter: nobody reads that before it is passed on. */
const tooMuch = 20_000;

export default defineRule({
  id: 'sampling-token-budget',
  category: 'MCP06',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/sampling',
    'https://unit42.paloaltonetworks.com/model-context-protocol-attack-vectors/',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  title: { en: 'Sampling with a large budget', ja: '上限の大きいサンプリング' },
  why: {
    en: 'The tokens are yours: a server that asks for many can have work of its own done at your expense.',
    ja: 'トークンの費用は利用者が負担します。上限が大きいと、サーバーは利用者の負担で自分の作業をさせられます。',
  },
  remedy: {
    en: 'Ask for as many tokens as the answer needs; as a user, limit them in the client.',
    ja: '回答に必要な量だけを求めてください。利用者は、クライアントで上限を設定できます。',
  },
  messages: {
    default: {
      en: ({ tokens }: Data) =>
        `\`maxTokens\` lets this request spend ${tokens} tokens of yours. Ask for as many as the answer needs.`,
      ja: ({ tokens }) =>
        `\`maxTokens\` により、この要求は利用者のトークンを ${tokens} まで使えます。必要な量に減らしてください。`,
    },
  },
  visit: {
    request({ kind, node }, report) {
      const limit = get(node, 'maxTokens');
      const tokens = limit?.kind === 'number' ? limit.value : 0;
      if (kind !== 'sampling' || !limit || typeof tokens !== 'number' || !(tokens > much)) return;
      report({
        message: 'default',
        data: { tokens },
        at: wholeValue(limit),
        ...(tokens > tooMuch && { severity: 'warning' }),
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...requestFile('sampling/createMessage', { ...plainSampling, maxTokens: 8000 }), marks: '8000' },
    {
      shows: 'far too much: a warning',
      ...requestFile('sampling/createMessage', { ...plainSampling, maxTokens: 100_000 }),
      marks: '100000',
    },
    {
      shows: 'the bare parameters',
      file: 'sampling.json',
      config: { ...plainSampling, maxTokens: 4001 },
      marks: '4001',
    },
  ],
  good: [
    requestFile('sampling/createMessage', { ...plainSampling, maxTokens: 4000 }),
    {
      shows: 'a text is no number',
      ...requestFile('sampling/createMessage', { ...plainSampling, maxTokens: '9000' }),
    },
    {
      shows: 'a request of another kind',
      ...requestFile('elicitation/create', {
        message: 'Which one?',
        requestedSchema: { type: 'object', properties: {} },
        maxTokens: 9000,
      }),
    },
  ],
});
