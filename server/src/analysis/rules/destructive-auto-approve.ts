import { remove, removeAll } from '../edits.ts';
import type { TextEdit } from '../finding.ts';
import { settingOf } from '../formats/settings.ts';
import { defineRule, type Examples, inString, keyOf, type ProposedFix } from '../rule.ts';
import { destroys } from '../text/toolNames.ts';
import { get, getMember, type Member, pathOf, type StringNode, type TreeNode } from '../tree.ts';

/** How many names a message holds. */
const shown = 3;

/**
 * Lists among the settings of a client, and what stands in front of the name of a tool there: Claude Code, which has the
 * same setting as Cursor's command line, Cursor, and the agents of Amazon Q and Kiro.
 */
const permissionLists: readonly (readonly [path: readonly string[], before: RegExp])[] = [
  [['permissions', 'allow'], /^(?:mcp__.+__|Mcp\([^:()]+:)/s],
  [['mcpAllowlist'], /^[^:]+:/],
  [['allowedTools'], /^@[^/]+\//],
];

export default defineRule({
  id: 'destructive-auto-approve',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/250.html'],
  title: { en: 'Tools approved in advance that cannot be undone', ja: '取り消せないツールの事前承認' },
  why: {
    en: 'One wrong step of the model, or one sentence in a page that it read, deletes or sends without a question.',
    ja: 'モデルの一度の誤りや、読んだページの一文だけで、確認なしに削除や送信が行われます。',
  },
  remedy: {
    en: 'Leave these names out of the list, so that the client asks before each call.',
    ja: 'これらの名前をリストから外し、呼び出しのたびに確認されるようにしてください。',
  },
  messages: {
    one: {
      en: (data: { names: string; field: string }) =>
        `\`${data.names}\` runs without asking and cannot be undone. Remove it from \`${data.field}\`.`,
      ja: (data) =>
        `\`${data.names}\` は取り消せない操作ですが、確認なしに実行されます。\`${data.field}\` から外してください。`,
    },
    several: {
      en: (data: { names: string; more: number; field: string }) =>
        `\`${data.names}\`${data.more > 0 ? ` and ${data.more} more` : ''} run without asking and cannot be undone. Remove them from \`${data.field}\`.`,
      ja: (data) =>
        `\`${data.names}\` ${data.more > 0 ? `ほか ${data.more} 件` : ''}は取り消せない操作ですが、確認なしに実行されます。\`${data.field}\` から外してください。`,
    },
  },
  visit: {
    config(document, report) {
      const { text, detected } = document;
      for (const [path, before] of permissionLists) {
        const allow = settingOf(document, ...path)?.value;
        const found = (allow ? stringsOf(allow) : []).filter(({ value }) => {
          const tool = value.slice(before.exec(value)?.[0].length ?? value.length);
          return !tool.includes('*') && destroys(tool);
        });
        const [first] = found;
        if (!first) continue;
        report({
          ...described(
            found.map(({ value }) => value),
            path.join('.'),
          ),
          at: inString(first),
          ...(detected.scope === 'user' && { severity: 'information' as const }),
          fixes: [leaveOut(() => removeAll(text, found))],
        });
      }
    },
    server(server, report, { text, detected }) {
      for (const { field, kind } of detected.format.autoApprove) {
        if (kind === 'mode') {
          for (const mode of approvedModes(server.node)) {
            const tool = pathOf(mode).at(-2);
            if (typeof tool !== 'string' || !destroys(tool)) continue;
            const fixes = [leaveOut(() => [remove(text, mode)])];
            report({ ...described([tool], mode.key.value), at: keyOf(mode), server, fixes });
          }
        }
        const list = kind === 'names' ? get(server.node, field) : undefined;
        const names = list ? stringsOf(list) : [];
        if (names.some(({ value }) => value.trim() === '*')) continue;
        const found = names.filter(({ value }) => destroys(value));
        const [first] = found;
        if (!first) continue;
        report({
          ...described(
            found.map(({ value }) => value),
            field,
          ),
          at: inString(first),
          server,
          fixes: list?.kind === 'array' ? [leaveOut(() => removeAll(text, found))] : [],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.roo/mcp.json',
      server: { command: 'acme-mcp', alwaysAllow: ['read_graph', 'delete_entities'] },
      marks: 'delete_entities',
      fixed: `{
  "mcpServers": {
    "example": {
      "command": "acme-mcp",
      "alwaysAllow": [
        "read_graph"
      ]
    }
  }
}
`,
    },
    {
      shows: 'several, told once',
      file: '.kiro/settings/mcp.json',
      server: {
        command: 'acme-mcp',
        autoApprove: ['dropTable', 'list_tables', 'execute_sql', 'git_push', 'mergePullRequest'],
      },
      marks: 'dropTable',
      fixed: `{
  "mcpServers": {
    "example": {
      "command": "acme-mcp",
      "autoApprove": [
        "list_tables"
      ]
    }
  }
}
`,
    },
    {
      file: 'cline_mcp_settings.json',
      server: { command: 'acme-mcp', autoApprove: ['acme__run-command', 'acme__send_email'] },
      marks: 'acme__run-command',
    },
    {
      shows: 'a name on its own in place of a list',
      file: '.roo/mcp.json',
      server: { command: 'acme-mcp', alwaysAllow: 'transfer_funds' },
      marks: 'transfer_funds',
    },
    {
      file: '.claude/settings.json',
      config: { permissions: { allow: ['mcp__github__list_issues', 'mcp__github__delete_repository'] } },
      marks: 'mcp__github__delete_repository',
    },
    {
      file: '.cursor/permissions.json',
      config: { mcpAllowlist: ['github:list_issues', 'github:delete_repository'] },
      marks: 'github:delete_repository',
      fixed: `${JSON.stringify({ mcpAllowlist: ['github:list_issues'] }, null, 2)}\n`,
    },
    {
      file: '.codex/config.toml',
      config: `[mcp_servers.acme]
command = "acme-mcp"

[mcp_servers.acme.tools.delete_entities]
approval_mode = "approve"
`,
      marks: 'approval_mode',
    },
  ],
  good: [
    {
      shows: 'names that only read',
      file: '.roo/mcp.json',
      server: {
        command: 'acme-mcp',
        alwaysAllow: ['list_deleted', 'get_write_status', 'search_execution_logs', 'can_delete_branch'],
      },
    },
    {
      shows: 'verbs with a harmless object',
      file: '.roo/mcp.json',
      server: {
        command: 'acme-mcp',
        alwaysAllow: ['remove_background', 'drag_and_drop', 'send_keys', 'run_tests', 'push_status'],
      },
    },
    {
      shows: 'every tool at once, told by `wildcard-auto-approve`',
      file: '.roo/mcp.json',
      server: { command: 'acme-mcp', alwaysAllow: ['*', 'delete_entities'] },
    },
    {
      shows: 'tools that are offered, while the client still asks',
      file: '~/.copilot/mcp-config.json',
      server: { type: 'local', command: 'acme-mcp', args: [], tools: ['delete_entities'] },
    },
  ],
});

function described(names: readonly string[], field: string) {
  const more = Math.max(0, names.length - shown);
  const data = { names: names.slice(0, shown).join('`, `'), more, field };
  return { message: names.length === 1 ? 'one' : 'several', data } as const;
}

function leaveOut(edits: () => readonly TextEdit[]): ProposedFix {
  return { title: { en: 'Remove them from the list', ja: 'リストから外す' }, safe: true, edits };
}

/** Codex: `tools.<tool>.approval_mode = "approve"`. */
function approvedModes(server: TreeNode): Member[] {
  const tools = get(server, 'tools');
  if (tools?.kind !== 'object') return [];
  return tools.members.flatMap(({ value }) => {
    const mode = getMember(value, 'approval_mode');
    return mode?.value?.kind === 'string' && mode.value.value === 'approve' ? [mode] : [];
  });
}

function stringsOf(list: TreeNode): StringNode[] {
  const items = list.kind === 'array' ? list.items : [list];
  return items.filter((item) => item.kind === 'string');
}
