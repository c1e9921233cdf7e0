import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { toolsFile } from '../tools/exampleFiles.ts';

interface Data {
  readonly tool: string;
}

export default defineRule({
  id: 'invalid-tool-name',
  category: 'MCP09',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Tool name that clients may refuse', ja: 'クライアントが受け付けない可能性のあるツール名' },
  why: {
    en: 'Clients change or drop such names, so approvals and filters by name may miss the tool.',
    ja: 'クライアントが名前を書き換えたりツールを除いたりするため、名前による承認や絞り込みが効かないことがあります。',
  },
  remedy: {
    en: 'Use 1 to 128 letters, digits, underscores, hyphens and dots.',
    ja: '英数字、アンダースコア、ハイフン、ピリオドだけで、128 文字以内にしてください。',
  },
  messages: {
    characters: {
      en: ({ tool }: Data) =>
        `\`${tool}\` has characters that clients may refuse or replace. Use letters, digits, \`_\`, \`-\` and \`.\` only.`,
      ja: ({ tool }) =>
        `\`${tool}\` には、クライアントが拒否したり置き換えたりする文字があります。英数字と \`_\`、\`-\`、\`.\` だけにしてください。`,
    },
    length: {
      en: ({ tool }: Data) =>
        `\`${tool}\` is longer than the 128 characters that clients have to accept. Shorten it.`,
      ja: ({ tool }) => `\`${tool}\` は、クライアントが受け付ける 128 文字を超えています。短くしてください。`,
    },
  },
  visit: {
    tool(tool, report) {
      const { name, nameNode } = tool;
      if (!nameNode || valid.test(name)) return;
      const message = accepted.test(name) ? 'length' : 'characters';
      report({ message, data: { tool: name }, at: inString(nameNode), about: tool });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile({ name: 'read file', inputSchema: {} }), marks: 'read file' },
    { ...toolsFile({ name: 'acme/read', inputSchema: {} }), marks: 'acme/read' },
    {
      ...toolsFile({ name: `read_${'x'.repeat(124)}`, inputSchema: {} }),
      marks: `read_${'x'.repeat(124)}`,
    },
  ],
  good: [
    toolsFile({ name: 'read_file', inputSchema: {} }),
    toolsFile({ name: 'Acme.Files-read2', inputSchema: {} }),
    { shows: 'the longest', ...toolsFile({ name: 'x'.repeat(128), inputSchema: {} }) },
  ],
});

/** MCP 2025-11-25 and later, server/tools: Tool names. An empty name is none. */
const valid = /^[A-Za-z0-9_.-]{0,128}$/;
const accepted = /^[A-Za-z0-9_.-]*$/;
