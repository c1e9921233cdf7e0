import type { ToolDefinition } from '../model.ts';
import { defineRule, type Examples, keyOf, toolInputs } from '../rule.ts';
import { toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { type HeaderParameter, headersOf } from '../tools/schemas.ts';
import { get, getString } from '../tree.ts';

type Problem = 'name' | 'repeated' | 'type' | 'nested';

interface Data {
  readonly tool: string;
}

export default defineRule({
  id: 'invalid-header-parameter',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: toolInputs,
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Header annotation that invalidates its tool', ja: 'ツールを無効にするヘッダー指定' },
  why: {
    en: 'Clients have to drop a tool with such an annotation when they reach the server over HTTP.',
    ja: 'HTTP で接続するクライアントは、不正な指定のあるツールを一覧から除かなければなりません。',
  },
  remedy: {
    en: 'Give each header a name of its own in letters, digits and hyphens, on a plain string, integer or boolean.',
    ja: 'ヘッダーごとに異なる、英数字とハイフンの名前を付け、文字列・整数・真偽値のパラメーターだけに指定してください。',
  },
  messages: {
    name: {
      en: ({ tool }: Data) =>
        `This header has no valid name, so clients drop \`${tool}\` over HTTP. Use letters, digits and hyphens.`,
      ja: ({ tool }) =>
        `ヘッダー名が不正なため、HTTP では \`${tool}\` が無視されます。英数字とハイフンを使ってください。`,
    },
    repeated: {
      en: ({ tool }: Data) =>
        `Two parameters of \`${tool}\` share this header, so clients drop it over HTTP. Give each a name of its own.`,
      ja: ({ tool }) =>
        `\`${tool}\` の 2 つのパラメーターが同じヘッダーを使うため、HTTP では無視されます。別々の名前にしてください。`,
    },
    type: {
      en: ({ tool }: Data) =>
        `Only a string, an integer or a boolean can become a header, so clients drop \`${tool}\` over HTTP. Remove it here.`,
      ja: ({ tool }) =>
        `ヘッダーにできるのは文字列・整数・真偽値だけなので、HTTP では \`${tool}\` が無視されます。ここの指定を外してください。`,
    },
    nested: {
      en: ({ tool }: Data) =>
        `A header can only be taken from a plain property, so clients drop \`${tool}\` over HTTP. Remove it here.`,
      ja: ({ tool }) =>
        `ヘッダーにできるのは通常のプロパティだけなので、HTTP では \`${tool}\` が無視されます。ここの指定を外してください。`,
    },
  },
  visit: {
    config(document, report) {
      const names = new Map<ToolDefinition, Set<string>>();
      for (const header of headersOf(document)) {
        const { tool, member } = header;
        const seen = names.get(tool) ?? new Set();
        names.set(tool, seen);
        const message = problemOf(header, seen);
        if (message) report({ message, data: { tool: tool.name }, at: keyOf(member), about: tool });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      ...toolsFile(toolWith('query', { region: { type: 'string', 'x-mcp-header': 'My Region' } })),
      marks: 'x-mcp-header',
    },
    {
      shows: 'names are compared without regard to case',
      file: 'tools.json',
      config: `{"tools": [{"name": "query", "inputSchema": {"type": "object", "properties": {
  "a": {"type": "string", "x-mcp-header": "Region"},
  "b": {"type": "string", "x-mcp-header" : "region"}
}}}]}
`,
      marks: 'x-mcp-header',
    },
    {
      ...toolsFile(toolWith('query', { share: { type: 'number', 'x-mcp-header': 'Share' } })),
      marks: 'x-mcp-header',
    },
    {
      ...toolsFile(
        toolWith('query', {
          regions: { type: 'array', items: { type: 'string', 'x-mcp-header': 'Region' } },
        }),
      ),
      marks: 'x-mcp-header',
    },
  ],
  good: [
    toolsFile(toolWith('query', { region: { type: 'string', 'x-mcp-header': 'Region' } })),
    {
      shows: 'inside another object',
      ...toolsFile(
        toolWith('query', {
          place: { type: 'object', properties: { zone: { type: 'integer', 'x-mcp-header': 'Zone-Id' } } },
        }),
      ),
    },
    {
      shows: 'one name in two tools',
      ...toolsFile(
        toolWith('a', { region: { type: 'string', 'x-mcp-header': 'Region' } }),
        toolWith('b', { region: { type: 'string', 'x-mcp-header': 'Region' } }),
      ),
    },
  ],
});

/** A header's name: `token` of RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const types = new Set(['string', 'integer', 'boolean']);

/** @param names the headers so far, in lower case; this one is added */
function problemOf({ schema, isDirect }: HeaderParameter, names: Set<string>): Problem | undefined {
  const name = getString(schema, 'x-mcp-header')?.value ?? '';
  if (!token.test(name)) return 'name';
  const before = names.size;
  if (names.add(name.toLowerCase()).size === before) return 'repeated';
  if (!isDirect) return 'nested';
  const type = get(schema, 'type');
  return type?.kind === 'string' && types.has(type.value) ? undefined : 'type';
}
