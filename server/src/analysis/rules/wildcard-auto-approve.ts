import { removeAll, replaceContent } from '../edits.ts';
import { removeSetting } from '../fixes/removeSetting.ts';
import type { AutoApproveField } from '../formats/format.ts';
import { settingOf } from '../formats/settings.ts';
import { defineRule, keyOf, type ProposedFix, wholeValue } from '../rule.ts';
import { getMember, type Member, type StringNode } from '../tree.ts';

/** Claude Code's setting for the servers in the `.mcp.json` of any project that it applies to. */
const everyServer = 'enableAllProjectMcpServers';

export default defineRule({
  id: 'wildcard-auto-approve',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/250.html', 'https://code.claude.com/docs/en/settings'],
  title: { en: 'Every tool or server approved in advance', ja: 'すべてのツールやサーバーの事前承認' },
  why: {
    en: 'A tool that deletes or sends runs without a question, and so does one that the server adds tomorrow.',
    ja: '削除や送信を行うツールも、サーバーが後から追加するツールも、確認なしに実行されます。',
  },
  remedy: {
    en: 'Approve in advance only the tools that read, by name.',
    ja: '事前に承認するのは読み取り専用のツールだけにし、名前で指定してください。',
  },
  messages: {
    all: {
      en: (data: { field: string; server: string }) =>
        `\`${data.field}\` lets every tool of \`${data.server}\` run without asking, future ones included. Name the tools that only read instead.`,
      ja: (data) =>
        `\`${data.field}\` により、\`${data.server}\` のすべてのツールが今後追加されるものも含めて確認なしに実行されます。読み取り専用のツールだけを名前で指定してください。`,
    },
    offered: {
      en: (data: { field: string; server: string }) =>
        `\`${data.field}\` offers every tool of \`${data.server}\` to the model, future ones included. Name the tools that the task needs.`,
      ja: (data) =>
        `\`${data.field}\` により、\`${data.server}\` のすべてのツールが今後追加されるものも含めてモデルに渡されます。必要なツールを名前で指定してください。`,
    },
    servers: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` starts whatever a repository's \`.mcp.json\` lists, later additions included, without asking. Remove it: Claude Code then asks about each server.`,
      ja: (data) =>
        `\`${data.setting}\` により、リポジトリの \`.mcp.json\` にあるサーバーが、今後追加されるものも含めて確認なしに起動します。削除すれば、Claude Code がサーバーごとに確認します。`,
    },
  },
  examples: {
    bad: [
      {
        file: '.roo/mcp.json',
        server: { command: 'acme-mcp', alwaysAllow: ['*'] },
        marks: '"*"',
      },
      {
        file: '.kiro/settings/mcp.json',
        server: { command: 'acme-mcp', autoApprove: ['list_issues', '*'] },
        marks: '"*"',
      },
      {
        file: 'cline_mcp_settings.json',
        server: { command: 'acme-mcp', autoApprove: true },
        marks: 'autoApprove',
      },
      {
        file: '.gemini/settings.json',
        server: { command: 'acme-mcp', trust: true },
        marks: 'trust',
      },
      {
        shows: 'every tool offered, though the client still asks: only worth knowing',
        file: '~/.copilot/mcp-config.json',
        server: { type: 'local', command: 'acme-mcp', args: [], tools: ['*'] },
        marks: '"*"',
      },
      {
        shows: 'servers that the repository brings along',
        file: '.claude/settings.json',
        config: { enableAllProjectMcpServers: true, permissions: { deny: ['Read(.env)'] } },
        marks: 'enableAllProjectMcpServers',
        fixed: `${JSON.stringify({ permissions: { deny: ['Read(.env)'] } }, null, 2)}\n`,
      },
    ],
    good: [
      { file: '.roo/mcp.json', server: { command: 'acme-mcp', alwaysAllow: ['list_issues'] } },
      { file: '.kiro/settings/mcp.json', server: { command: 'acme-mcp', autoApprove: [] } },
      { file: '.gemini/settings.json', server: { command: 'acme-mcp', trust: false } },
      {
        shows: 'a field that this client does not know',
        file: '.cursor/mcp.json',
        server: { command: 'acme-mcp', tools: ['*'] },
      },
      { file: '.claude/settings.json', config: { enableAllProjectMcpServers: false } },
    ],
  },
  visit: {
    config(document, report) {
      const member = settingOf(document, everyServer);
      if (!member || !isSwitchedOn(member, 'switch')) return;
      report({
        message: 'servers',
        data: { setting: everyServer },
        at: keyOf(member),
        fixes: [removeSetting(document.text, member)],
      });
    },
    server(server, report, { text, detected }) {
      for (const { field, kind } of detected.format.autoApprove) {
        const member = getMember(server.node, field);
        const [wildcard] = member ? wildcards(member, kind) : [];
        if (!member || !(wildcard || isSwitchedOn(member, kind))) continue;
        const isOffer = kind === 'offered';
        report({
          message: isOffer ? 'offered' : 'all',
          data: { field, server: server.name },
          at: wildcard ? wholeValue(wildcard) : keyOf(member),
          server,
          ...(isOffer && { severity: 'information' as const }),
          // Without its `"*"` a list of what is offered would offer nothing.
          fixes: [...(isOffer ? [] : [removal(text, member, kind)]), ...(wildcard ? [naming(wildcard)] : [])],
        });
      }
    },
  },
});

function isSwitchedOn({ value }: Member, kind: AutoApproveField['kind']): boolean {
  return kind !== 'offered' && value?.kind === 'boolean' && value.value === true;
}

/** The `"*"` of a field that takes names, in a list or alone. */
function wildcards({ value }: Member, kind: AutoApproveField['kind']): StringNode[] {
  if (kind === 'switch') return [];
  const names = value?.kind === 'array' ? value.items : [value];
  return names.filter((name): name is StringNode => name?.kind === 'string' && name.value.trim() === '*');
}

function removal(text: string, member: Member, kind: AutoApproveField['kind']): ProposedFix {
  const inList = member.value?.kind === 'array' ? wildcards(member, kind) : [];
  if (inList.length === 0) return removeSetting(text, member);
  return {
    title: { en: 'Remove "*"', ja: '"*" を削除' },
    safe: false,
    edits: () => removeAll(text, inList),
  };
}

function naming(wildcard: StringNode): ProposedFix {
  const name = '${1:tool_name}';
  const inList = wildcard.parent?.kind === 'array';
  return {
    title: { en: 'Name the tools', ja: 'ツールを名前で指定' },
    safe: false,
    snippet: true,
    edits: () => {
      if (inList) return [replaceContent(wildcard, name)];
      const { start, end } = wildcard;
      return [{ start, end, newText: `["${name}"]` }];
    },
  };
}
