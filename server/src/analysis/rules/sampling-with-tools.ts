import { defineRule, type Examples, keyOf, toolInputs } from '../rule.ts';
import { plainSampling, requestFile, toolWith } from '../tools/exampleFiles.ts';
import { get, getMember, getString } from '../tree.ts';

interface Data {
  readonly tool: string;
  readonly count: number;
}

const writeFile = toolWith('write_file', { path: { type: 'string' }, content: { type: 'string' } });
const readFile = toolWith('read_file', { path: { type: 'string' } });

export default defineRule({
  id: 'sampling-with-tools',
  category: 'MCP06',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/sampling',
    'https://unit42.paloaltonetworks.com/model-context-protocol-attack-vectors/',
  ],
  title: { en: 'Sampling with tools', ja: 'ツール付きのサンプリング' },
  why: {
    en: 'The server makes up these tools, and the model calls them outside the conversation where you would see it.',
    ja: 'これらのツールはサーバーが用意したもので、モデルは利用者に見える会話の外でそれを呼び出します。',
  },
  remedy: {
    en: 'Allow the request only after you have read each tool; as an author, do without tools in sampling.',
    ja: '各ツールの内容を確認してから許可してください。作者であれば、サンプリングでツールを使わないようにしてください。',
  },
  messages: {
    offered: {
      en: ({ tool, count }: Data) =>
        `\`${tool}\`${count > 1 ? ` and ${count - 1} more` : ''}: the server hands the model tools of its own for this request. Read them before you allow it.`,
      ja: ({ tool, count }) =>
        `\`${tool}\`${count > 1 ? ` など ${count} 個のツール` : ''}を、サーバーがこの要求でモデルに渡しています。許可する前に内容を確認してください。`,
    },
    required: {
      en: ({ tool, count }: Data) =>
        `\`${tool}\`${count > 1 ? ` or one of ${count - 1} more tools` : ''} has to be called by the model, as the server demands. Read the request before you allow it.`,
      ja: ({ tool, count }) =>
        `\`${tool}\`${count > 1 ? ` など ${count} 個のツールのいずれか` : ''}を必ず呼び出すよう、サーバーが求めています。許可する前に内容を確認してください。`,
    },
  },
  visit: {
    request({ kind, node, tools }, report) {
      const [first] = tools;
      const member = getMember(node, 'tools');
      if (kind !== 'sampling' || !first || !member) return;
      const isRequired = getString(get(node, 'toolChoice'), 'mode')?.value === 'required';
      const data = { tool: first.name, count: tools.length };
      report({ message: isRequired ? 'required' : 'offered', data, at: keyOf(member) });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...requestFile('sampling/createMessage', { ...plainSampling, tools: [writeFile] }),
      marks: 'tools',
    },
    {
      shows: 'the model may not answer without a call',
      ...requestFile('sampling/createMessage', {
        ...plainSampling,
        tools: [readFile, writeFile],
        toolChoice: { mode: 'required' },
      }),
      marks: 'tools',
    },
    {
      shows: 'as a part of an answer',
      file: 'tools.json',
      config: {
        resultType: 'input_required',
        inputRequests: {
          a: {
            method: 'sampling/createMessage',
            params: { ...plainSampling, tools: [readFile, writeFile] },
          },
        },
      },
      marks: 'tools',
    },
  ],
  good: [
    requestFile('sampling/createMessage', plainSampling),
    { shows: 'an empty list', ...requestFile('sampling/createMessage', { ...plainSampling, tools: [] }) },
    {
      shows: 'a list of tools is no request',
      file: 'tools.json',
      config: { tools: [writeFile] },
    },
  ],
});
