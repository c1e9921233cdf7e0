import type { ToolDefinition } from '../model.ts';
import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { toolsFile } from '../tools/exampleFiles.ts';
import { contentSpan } from '../tree.ts';

interface Data {
  readonly tool: string;
}

export default defineRule({
  id: 'duplicate-tool-name',
  category: 'MCP03',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Two tools under one name', ja: '同じ名前の 2 つのツール' },
  why: {
    en: 'A client knows a tool by its name, so what was approved for one of them counts for the other, and one of them may never be called.',
    ja: 'クライアントは名前でツールを識別するため、一方への承認が他方にも適用されたり、一方が呼び出せなくなったりします。',
  },
  remedy: { en: 'Give each tool a name of its own.', ja: 'ツールごとに異なる名前を付けてください。' },
  messages: {
    default: {
      en: ({ tool }: Data) =>
        `\`${tool}\` is the name of another tool in this list. Give each a name of its own: clients tell tools apart by nothing else.`,
      ja: ({ tool }) =>
        `\`${tool}\` という名前のツールが一覧にほかにもあります。クライアントは名前だけで区別するため、別の名前にしてください。`,
    },
  },
  visit: {
    toolSet({ tools }, report) {
      const seen = new Map<string, ToolDefinition>();
      for (const tool of tools) {
        const { name, nameNode } = tool;
        const earlier = seen.get(name)?.nameNode;
        if (!earlier || !nameNode) {
          seen.set(name, tool);
          continue;
        }
        report({
          message: 'default',
          data: { tool: name },
          at: inString(nameNode),
          about: tool,
          related: [{ message: { en: 'The other one', ja: 'もう一方' }, span: contentSpan(earlier) }],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'tools.json',
      config: `{ "tools": [
  { "name": "read", "description": "Reads a file." },
  { "name" : "read", "description": "Reads a page." }
] }
`,
      marks: 'read',
    },
    {
      shows: 'the same tool twice',
      ...toolsFile({ name: 'read', inputSchema: {} }, { name: 'read', inputSchema: {} }),
      marks: 'read',
    },
    {
      shows: 'others in between',
      ...toolsFile({ name: 'a', inputSchema: {} }, { name: 'b' }, { name: 'a', inputSchema: {} }),
      marks: 'a',
    },
  ],
  good: [
    toolsFile({ name: 'read_file', inputSchema: {} }, { name: 'read_page', inputSchema: {} }),
    {
      shows: 'names that differ in case are two names',
      ...toolsFile({ name: 'read', inputSchema: {} }, { name: 'Read', inputSchema: {} }),
    },
    {
      shows: 'two lists',
      file: 'tools.json',
      config: [
        { tools: [{ name: 'read', inputSchema: {} }] },
        { tools: [{ name: 'read', inputSchema: {} }] },
      ],
    },
  ],
});
