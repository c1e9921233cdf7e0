import type { ModelText, TextRole, ToolSet } from '../model.ts';
import { defineRule, type Examples, inString, keyOf, type Place, toolInputs, wholeValue } from '../rule.ts';
import { toolsFile } from '../tools/exampleFiles.ts';
import { getMember } from '../tree.ts';

/** Longer than all but two in a thousand descriptions of published tools. */
const longest = 4000;
/** More than some providers of models accept in one request. */
const mostTools = 128;

/** A server with this many tools. */
function tools(count: number): { file: string; config: string } {
  const list = Array.from({ length: count }, (_, index) => ({ name: `tool_${index}`, inputSchema: {} }));
  return { file: 'tools.json', config: JSON.stringify({ tools: list }) };
}

const long = 'Searches the archive of the library. '.repeat(120);

export default defineRule({
  id: 'context-flooding',
  category: 'MCP10',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  title: { en: 'Definitions that fill the context', ja: 'コンテキストを圧迫する定義' },
  why: {
    en: 'All of it goes into each conversation: it costs tokens, crowds out what matters, and nobody reads it before approving.',
    ja: '定義はすべて毎回の会話に入ります。トークンを消費し、重要な内容を押し出し、承認前に読み通すこともできません。',
  },
  remedy: {
    en: 'Shorten the texts, or switch off the tools that you do not need.',
    ja: '文を短くするか、不要なツールを無効にしてください。',
  },
  messages: {
    text: {
      en: ({ length }: { length: number }) =>
        `${length} characters go into every conversation with this text alone. Shorten it, or read it before you approve it.`,
      ja: ({ length }) =>
        `この文だけで ${length} 文字が毎回の会話に入ります。短くするか、承認する前に読んでください。`,
    },
    tools: {
      en: ({ count }: { count: number }) =>
        `${count} tools of one server go into every conversation. Switch off those that you do not need.`,
      ja: ({ count }) =>
        `1 つのサーバーの ${count} 個のツールが毎回の会話に入ります。不要なものを無効にしてください。`,
    },
  },
  visit: {
    toolSet(tools, report) {
      for (const text of tools.texts) {
        if (isFlooding(text))
          report({
            message: 'text',
            data: { length: text.node.value.length },
            at: inString(text.node),
            about: text,
          });
      }
      const count = tools.tools.length;
      if (count > mostTools) report({ message: 'tools', data: { count }, at: listOf(tools) });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile({ name: 'search', description: long }), marks: long },
    {
      shows: 'instructions of the server',
      file: 'tools.json',
      config: { serverInfo: { name: 'acme', version: '1.0.0' }, instructions: long },
      marks: long,
    },
    {
      shows: 'too many tools',
      ...tools(129),
      marks: 'tools',
    },
  ],
  good: [
    toolsFile({ name: 'search', description: 'Searches the archive of the library.' }),
    {
      shows: 'as many as are still accepted',
      ...tools(128),
    },
    {
      shows: 'a long answer is read once',
      file: 'tools.json',
      config: { content: [{ type: 'text', text: long }] },
    },
  ],
});

const alwaysRead: ReadonlySet<TextRole> = new Set([
  'title',
  'description',
  'parameter-description',
  'schema',
  'instructions',
]);

function isFlooding({ node, role, owner }: ModelText): boolean {
  return node.value.length > longest && alwaysRead.has(role) && owner?.kind !== 'prompt';
}

function listOf({ node }: ToolSet): Place {
  const member = getMember(node, 'tools');
  return member ? keyOf(member) : wholeValue(node);
}
