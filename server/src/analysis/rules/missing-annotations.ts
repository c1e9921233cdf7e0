import type { ToolDefinition } from '../model.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { destructiveVerb } from '../text/toolNames.ts';
import { toolsFile, toolWith } from '../tools/exampleFiles.ts';
import { contentSpan, get } from '../tree.ts';

interface Data {
  readonly tool: string;
  readonly count: number;
}

export default defineRule({
  id: 'missing-annotations',
  category: 'MCP02',
  severity: 'hint',
  confidence: 'medium',
  since: '0.1.0',
  // Elsewhere tools are listed with name and description only, and a hint could not be written down.
  reads: ['tools-list'],
  references: ['https://modelcontextprotocol.io/specification/2026-07-28/server/tools'],
  title: { en: 'Destructive tool without annotations', ja: 'アノテーションのない破壊的なツール' },
  why: {
    en: 'Without hints a client cannot tell the tools that destroy from those that read, and asks about all or none.',
    ja: 'ヒントがないと、クライアントは破壊的なツールと読み取り専用のツールを区別できず、すべて確認するか、まったく確認しません。',
  },
  remedy: {
    en: 'Add `annotations` with `readOnlyHint` and `destructiveHint` to the tools.',
    ja: 'ツールに `readOnlyHint` と `destructiveHint` を含む `annotations` を付けてください。',
  },
  messages: {
    default: {
      en: ({ tool, count }: Data) =>
        `\`${tool}\`${count > 1 ? ` and ${count - 1} more destructive ${count > 2 ? 'tools' : 'tool'}` : ''} cannot be told from tools that only read. Add \`destructiveHint\` and \`readOnlyHint\`.`,
      ja: ({ tool, count }) =>
        `\`${tool}\`${count > 1 ? ` など ${count} 個の破壊的なツール` : ''}を、読み取り専用のツールと区別できません。\`destructiveHint\` と \`readOnlyHint\` を付けてください。`,
    },
  },
  visit: {
    toolSet({ tools }, report) {
      const found = tools.filter((tool) => tool.inputSchema && !hasHints(tool) && destructiveVerb(tool.name));
      const [first, ...others] = found;
      if (!first?.nameNode) return;
      report({
        message: 'default',
        data: { tool: first.name, count: found.length },
        at: inString(first.nameNode),
        about: first,
        related: others
          .slice(0, shown)
          .flatMap(({ nameNode }) =>
            nameNode
              ? [{ message: { en: 'The same here', ja: '同様のツール' }, span: contentSpan(nameNode) }]
              : [],
          ),
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile(toolWith('delete_repo', { name: { type: 'string' } })), marks: 'delete_repo' },
    {
      shows: 'hints that say nothing of it',
      ...toolsFile(toolWith('drop_table', {}, { annotations: { title: 'Drop a table' } })),
      marks: 'drop_table',
    },
    {
      shows: 'one finding for all tools of a server',
      ...toolsFile(toolWith('list_rows', {}), toolWith('delete_row', {}), toolWith('send_email', {})),
      marks: 'delete_row',
    },
  ],
  good: [
    toolsFile(toolWith('delete_repo', {}, { annotations: { destructiveHint: true } })),
    toolsFile(toolWith('drop_table', {}, { annotations: { readOnlyHint: false } })),
    { shows: 'a tool that only reads', ...toolsFile(toolWith('list_repos', {})) },
    {
      shows: 'a catalogue that leaves out all but name and description',
      ...toolsFile({ name: 'delete_repo', description: 'Deletes a repository.' }),
    },
  ],
});

/** Related places that a finding lists at most. */
const shown = 10;

function hasHints({ annotations }: ToolDefinition): boolean {
  return get(annotations, 'destructiveHint') !== undefined || get(annotations, 'readOnlyHint') !== undefined;
}
