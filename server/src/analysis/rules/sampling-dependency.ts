import { defineRule, type Examples, inString, keyOf, type Place, toolInputs, wholeValue } from '../rule.ts';
import { plainSampling, requestFile } from '../tools/exampleFiles.ts';
import { getMember, getString, type ObjectNode } from '../tree.ts';

export default defineRule({
  id: 'sampling-dependency',
  category: 'MCP06',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/client/sampling'],
  title: { en: 'Server that relies on sampling', ja: 'サンプリングに依存するサーバー' },
  why: {
    en: 'The server writes the prompts and you pay for them; the protocol deprecated it on 2026-07-28.',
    ja: 'プロンプトを書くのはサーバーで、費用は利用者が負担します。2026-07-28 版のプロトコルで非推奨になりました。',
  },
  remedy: {
    en: 'Let the server call a model of its own, with its own key; as a user, allow each request by itself.',
    ja: 'サーバーが自身のキーでモデルを呼び出すようにしてください。利用者は、要求ごとに確認してください。',
  },
  messages: {
    default: {
      en: ({ server }: { server: string }) =>
        `${server ? `\`${server}\`` : 'This server'} has your model work for it (sampling), which is deprecated. Let it call a model of its own.`,
      ja: ({ server }) =>
        `${server ? `\`${server}\`` : 'このサーバー'}は、利用者のモデルを使うサンプリングに依存していますが、非推奨です。サーバー自身がモデルを呼び出すようにしてください。`,
    },
  },
  visit: {
    config({ requests }, report) {
      const told = new Set<string | null>();
      for (const { kind, node, server } of requests) {
        if (kind !== 'sampling' || told.has(server)) continue;
        told.add(server);
        report({ message: 'default', data: { server: server ?? '' }, at: placeOf(node) });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...requestFile('sampling/createMessage', plainSampling), marks: 'sampling/createMessage' },
    { shows: 'the bare parameters', file: 'sampling.json', config: plainSampling, marks: 'messages' },
    {
      shows: 'one finding for all requests of a server',
      file: 'request.json',
      config: {
        inputRequests: {
          a: { method: 'sampling/createMessage', params: plainSampling },
          b: { method: 'sampling/createMessage', params: plainSampling },
        },
      },
      marks: 'sampling/createMessage',
    },
  ],
  good: [
    requestFile('elicitation/create', {
      message: 'Which one?',
      requestedSchema: { type: 'object', properties: { one: { type: 'string' } } },
    }),
    { file: 'tools.json', config: { tools: [{ name: 'summarise', inputSchema: {} }] } },
    {
      shows: 'a client may offer it',
      file: 'tools.json',
      config: {
        serverInfo: { name: 'acme', version: '1.0.0' },
        instructions: 'Summaries are made with sampling/createMessage where the client offers it.',
      },
    },
  ],
});

/** The method of a request, or what stands for it where only its parameters are known. */
function placeOf(params: ObjectNode): Place {
  const holder = params.parent?.kind === 'member' ? params.parent.parent : undefined;
  const method = getString(holder, 'method');
  const messages = getMember(params, 'messages');
  if (method) return inString(method);
  return messages ? keyOf(messages) : wholeValue(params);
}
