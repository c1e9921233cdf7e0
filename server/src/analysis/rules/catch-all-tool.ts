import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { type RunnableKind, runnableBy, runsByName } from '../text/toolNames.ts';
import { toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { isOpenText } from '../tools/schemas.ts';
import { get, type TreeNode } from '../tree.ts';

interface Data {
  readonly tool: string;
  readonly kind: RunnableKind;
}

const english: Readonly<Record<RunnableKind, string>> = {
  command: 'any command',
  code: 'any code',
  sql: 'any SQL',
};
const japanese: Readonly<Record<RunnableKind, string>> = {
  command: 'あらゆるコマンド',
  code: 'あらゆるコード',
  sql: 'あらゆる SQL',
};

export default defineRule({
  id: 'catch-all-tool',
  category: 'MCP05',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/78.html',
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
  ],
  title: { en: 'Tool that runs whatever it is given', ja: '渡されたものを何でも実行するツール' },
  why: {
    en: 'Whoever gets a sentence into the conversation can get a command into such a tool.',
    ja: '会話に文を紛れ込ませることができれば、このツールに任意の命令を実行させることができます。',
  },
  remedy: {
    en: 'Never approve it for good; give it a sandbox and an account that may do little, or use tools for single tasks.',
    ja: '常に許可することは避け、サンドボックスと最小限の権限で動かすか、用途を絞ったツールを使ってください。',
  },
  messages: {
    default: {
      en: ({ tool, kind }: Data) =>
        `\`${tool}\` runs ${english[kind]} that the model writes. Keep its approval on, and let it run where little can be lost.`,
      ja: ({ tool, kind }: Data) =>
        `\`${tool}\` はモデルが書いた${japanese[kind]}を実行します。実行確認を外さず、失うものの少ない環境で動かしてください。`,
    },
  },
  visit: {
    tool(tool, report) {
      const { name, nameNode, inputSchema, parameters, annotations } = tool;
      const byName = runsByName(name);
      if (!byName || isTrue(get(annotations, 'readOnlyHint'))) return;
      for (const parameter of parameters) {
        const kind = runnableBy(parameter.name);
        if (!kind || !isOpenText(parameter.node) || get(parameter.node, 'pattern')) continue;
        report({ message: 'default', data: { tool: name, kind }, at: inString(parameter.key), about: tool });
        return;
      }
      // Without a schema the name has to do.
      if (byName !== 'unknown' && !inputSchema && nameNode)
        report({
          message: 'default',
          data: { tool: name, kind: byName },
          at: inString(nameNode),
          about: tool,
        });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile(toolWith('run_command', { command: { type: 'string' } })), marks: 'command' },
    {
      ...toolsFile(toolWith('run_query', { limit: { type: 'number' }, sql: { type: 'string' } })),
      marks: 'sql',
    },
    {
      shows: 'a list that leaves the parameters out',
      ...toolsFile({ name: 'execute_python', description: 'Runs Python.' }),
      marks: 'execute_python',
    },
  ],
  good: [
    toolsFile(toolWith('get_table_schema', { table: { type: 'string' } })),
    {
      shows: 'a choice of commands',
      ...toolsFile(toolWith('run_command', { command: { enum: ['build', 'test'] } })),
    },
    {
      shows: 'a tool that looks at code and does not run it',
      ...toolsFile(toolWith('analyze_code', { code: { type: 'string' } })),
    },
    {
      shows: 'queries that only read, as the server says',
      ...toolsFile(
        toolWith('execute_sql', { sql: { type: 'string' } }, { annotations: { readOnlyHint: true } }),
      ),
    },
  ],
});

function isTrue(node: TreeNode | undefined): boolean {
  return node?.kind === 'boolean' && node.value === true;
}
