import type { ToolDefinition } from '../model.ts';
import { defineRule, type Examples, keyOf, toolInputs } from '../rule.ts';
import { changingVerb, destructiveVerb, erases, erasingVerb, runsByName } from '../text/toolNames.ts';
import { toolsFile } from '../tools/exampleFiles.ts';
import { getMember, type Member } from '../tree.ts';

interface Data {
  readonly tool: string;
  readonly verb: string;
}

export default defineRule({
  id: 'misleading-annotation',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/server/tools',
    'https://cwe.mitre.org/data/definitions/451.html',
  ],
  title: { en: 'Annotation that contradicts the tool', ja: 'ツールの動作と食い違うアノテーション' },
  why: {
    en: 'Clients ask less before tools that only read, so a wrong hint gets a harmful call through without a question.',
    ja: 'クライアントは読み取り専用のツールではあまり確認しないため、誤った注釈があると有害な呼び出しが確認なしに通ります。',
  },
  remedy: {
    en: 'Correct the hint if the server is yours; otherwise keep the approval of this tool on.',
    ja: '自分のサーバーなら注釈を直してください。他人のサーバーなら、このツールの実行確認を外さないでください。',
  },
  messages: {
    readOnly: {
      en: ({ tool, verb }: Data) =>
        `\`${tool}\` claims to read only, but its name or description says "${verb}". Set \`readOnlyHint\` to false, or keep its approval on.`,
      ja: ({ tool, verb }) =>
        `\`${tool}\` は読み取り専用とされていますが、名前か説明には「${verb}」とあります。\`readOnlyHint\` を false にするか、実行確認を外さないでください。`,
    },
    additive: {
      en: ({ tool, verb }: Data) =>
        `\`${tool}\` claims to destroy nothing, but its name or description says "${verb}". Set \`destructiveHint\` to true, or keep its approval on.`,
      ja: ({ tool, verb }) =>
        `\`${tool}\` は何も壊さないとされていますが、名前か説明には「${verb}」とあります。\`destructiveHint\` を true にするか、実行確認を外さないでください。`,
    },
    both: {
      en: ({ tool }: { tool: string }) =>
        `\`${tool}\` claims both to read only and to destroy. Clients may believe either: correct one of the hints.`,
      ja: ({ tool }) =>
        `\`${tool}\` は読み取り専用と破壊的の両方になっています。クライアントによって扱いが変わるため、どちらかを直してください。`,
    },
  },
  visit: {
    tool(tool, report) {
      const { name } = tool;
      const readOnly = hint(tool, 'readOnlyHint', true);
      const additive = hint(tool, 'destructiveHint', false);
      if (!readOnly && !additive) return;
      const told = tool.description && erasingVerb(tool.description.value);
      if (readOnly) {
        const destructive = hint(tool, 'destructiveHint', true);
        const verb = destructiveVerb(name) ?? changingVerb(name) ?? told;
        if (verb && !mayRead(name, verb)) {
          report({
            message: 'readOnly',
            data: { tool: name, verb },
            at: keyOf(readOnly),
            about: tool,
            ...(verb === 'deploy' && { severity: 'information' }),
          });
        } else if (destructive) {
          report({ message: 'both', data: { tool: name }, at: keyOf(destructive), about: tool });
        }
        return;
      }
      const verb = [destructiveVerb(name), told].find((verb) => verb && erases(verb));
      if (verb && additive)
        report({ message: 'additive', data: { tool: name, verb }, at: keyOf(additive), about: tool });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...toolsFile({ name: 'delete_repo', annotations: { readOnlyHint: true } }), marks: 'readOnlyHint' },
    {
      ...toolsFile({ name: 'drop_table', annotations: { readOnlyHint: false, destructiveHint: false } }),
      marks: 'destructiveHint',
    },
    {
      ...toolsFile({ name: 'sync_notes', annotations: { readOnlyHint: true, destructiveHint: true } }),
      marks: 'destructiveHint',
    },
    {
      shows: 'what the description says',
      ...toolsFile({
        name: 'clean_up',
        description: 'Deletes all rows of a table.',
        annotations: { readOnlyHint: true },
      }),
      marks: 'readOnlyHint',
    },
    {
      shows: 'it changes something, even if nothing is lost',
      ...toolsFile({ name: 'create_issue', annotations: { readOnlyHint: true } }),
      marks: 'readOnlyHint',
    },
    {
      shows: 'a deployment may be a plan only: worth knowing',
      ...toolsFile({ name: 'deploy_app', annotations: { readOnlyHint: true } }),
      marks: 'readOnlyHint',
    },
  ],
  good: [
    toolsFile({ name: 'list_repos', annotations: { readOnlyHint: true } }),
    toolsFile({ name: 'delete_repo', annotations: { readOnlyHint: false, destructiveHint: true } }),
    {
      shows: 'sending takes nothing away',
      ...toolsFile({ name: 'send_email', annotations: { destructiveHint: false } }),
    },
    {
      shows: 'a query may well be one that only reads',
      ...toolsFile({ name: 'execute_query', annotations: { readOnlyHint: true } }),
    },
  ],
});

function hint({ annotations }: ToolDefinition, key: string, value: boolean): Member | undefined {
  const member = getMember(annotations, key);
  return member?.value?.kind === 'boolean' && member.value.value === value ? member : undefined;
}

const running = new Set(['run', 'exec', 'execute', 'eval']);

/** Whether what is run may be limited to reading: queries and plans are, commands and programs are not. */
function mayRead(name: string, verb: string): boolean {
  const kind = running.has(verb) ? runsByName(name) : undefined;
  return kind === 'sql' || kind === 'unknown';
}
