import { removeAll, replaceContent } from '../edits.ts';
import { removeSetting } from '../fixes/removeSetting.ts';
import type { ApprovalMode, AutoApproveField } from '../formats/format.ts';
import { allowsEveryCommand, widePermissions } from '../formats/permissions.ts';
import { settingOf } from '../formats/settings.ts';
import type { ConfigDocument } from '../model.ts';
import { defineRule, type Examples, inString, keyOf, type ProposedFix, wholeValue } from '../rule.ts';
import { getMember, type Member, type StringNode } from '../tree.ts';

/** Claude Code's setting for the servers in the `.mcp.json` of any project that it applies to. */
const everyServer = 'enableAllProjectMcpServers';

/** The same as a setting of its own: of opencode and of Mistral Vibe. */
const commandSettings: readonly (readonly [path: readonly [string, string, ...string[]], unasked: string])[] =
  [
    [['permission', 'bash'], 'allow'],
    [['tools', 'bash', 'permission'], 'always'],
  ];

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
    everything: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` lets every tool of every server run without asking. Remove it, and approve single tools where you are asked.`,
      ja: (data) =>
        `\`${data.setting}\` により、すべてのサーバーのすべてのツールが確認なしに実行されます。削除し、確認の画面でツールごとに承認してください。`,
    },
    mode: {
      en: (data: { setting: string; asking: string }) =>
        `\`${data.setting}\` lets every tool of every server run without asking. Set it to \`${data.asking}\`, and approve single tools where you are asked.`,
      ja: (data) =>
        `\`${data.setting}\` により、すべてのサーバーのすべてのツールが確認なしに実行されます。\`${data.asking}\` に変え、確認の画面でツールごとに承認してください。`,
    },
    permission: {
      en: (data: { permission: string; example: string }) =>
        `\`${data.permission}\` lets tools run without asking that nobody has seen yet. Name the tools that only read instead: \`${data.example}\`.`,
      ja: (data) =>
        `\`${data.permission}\` により、まだ誰も見ていないツールまで確認なしに実行されます。読み取り専用のツールだけを \`${data.example}\` の形で指定してください。`,
    },
    commands: {
      en: (data: { permission: string }) =>
        `\`${data.permission}\` lets every command run on this machine without asking. Remove it, and approve single commands where you are asked.`,
      ja: (data) =>
        `\`${data.permission}\` により、このマシンのあらゆるコマンドが確認なしに実行されます。削除し、確認の画面でコマンドごとに承認してください。`,
    },
    servers: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` starts whatever a repository's \`.mcp.json\` lists, later additions included, without asking. Remove it: Claude Code then asks about each server.`,
      ja: (data) =>
        `\`${data.setting}\` により、リポジトリの \`.mcp.json\` にあるサーバーが、今後追加されるものも含めて確認なしに起動します。削除すれば、Claude Code がサーバーごとに確認します。`,
    },
  },
  visit: {
    config(document, report) {
      const { text, detected } = document;
      const servers = settingOf(document, everyServer);
      if (servers && isSwitchedOn(servers, 'switch')) {
        const fixes = [removeSetting(text, servers)];
        report({ message: 'servers', data: { setting: everyServer }, at: keyOf(servers), fixes });
      }
      for (const path of detected.format.approveEverything ?? []) {
        const setting = settingOf(document, ...path);
        if (!setting || !isSwitchedOn(setting, 'switch')) continue;
        const fixes = [removeSetting(text, setting)];
        report({ message: 'everything', data: { setting: path.join('.') }, at: keyOf(setting), fixes });
      }
      const ownChoice = detected.scope === 'user' && { severity: 'information' as const };
      for (const mode of detected.format.approvalModes ?? []) {
        const value = unaskedValue(document, mode);
        if (!value) continue;
        const { asking, path } = mode;
        report({
          message: 'mode',
          data: { setting: `${path.join('.')}: ${value.value}`, asking },
          at: inString(value),
          ...ownChoice,
          fixes: [setTo(value, asking)],
        });
      }
      for (const [path, unasked] of commandSettings) {
        const value = settingOf(document, ...path)?.value;
        if (value?.kind !== 'string' || value.value !== unasked) continue;
        const data = { permission: `${path.join('.')}: ${unasked}` };
        report({
          message: 'commands',
          data,
          at: inString(value),
          ...ownChoice,
          fixes: [setTo(value, 'ask')],
        });
      }
      for (const permission of widePermissions(document)) {
        const isList = permission.parent?.kind === 'array';
        report({
          message: allowsEveryCommand(permission) ? 'commands' : isList ? 'permission' : 'everything',
          data: {
            permission: permission.value,
            example: narrowerThan(permission.value),
            setting: wholeSettings[permission.value] ?? permission.value,
          },
          at: inString(permission),
          ...ownChoice,
          fixes: isList ? [removalOf(text, permission, [permission])] : [],
        });
      }
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

export const examples = (): Examples => ({
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
    {
      shows: 'every tool of every server',
      file: '.vscode/settings.json',
      config: { 'chat.tools.global.autoApprove': true },
      marks: 'chat.tools.global.autoApprove',
    },
    {
      file: '.claude/settings.json',
      config: { permissions: { allow: ['Read(docs/**)', 'mcp__github__*', 'mcp__github__list_issues'] } },
      marks: 'mcp__github__*',
      fixed: `${JSON.stringify(
        { permissions: { allow: ['Read(docs/**)', 'mcp__github__list_issues'] } },
        null,
        2,
      )}\n`,
    },
    {
      shows: 'a mode of the client in which nobody is asked',
      file: '.qwen/settings.json',
      config: { tools: { approvalMode: 'yolo' }, mcpServers: {} },
      marks: 'yolo',
      fixed: `${JSON.stringify({ tools: { approvalMode: 'default' }, mcpServers: {} }, null, 2)}\n`,
    },
    {
      shows: 'the list of a repository: every tool of a server',
      file: '.cursor/permissions.json',
      config: { mcpAllowlist: ['github:*', 'linear:list_issues'] },
      marks: 'github:*',
      fixed: `${JSON.stringify({ mcpAllowlist: ['linear:list_issues'] }, null, 2)}\n`,
    },
    {
      file: '.codex/config.toml',
      config: `[mcp_servers.acme]
command = "acme-mcp"
default_tools_approval_mode = "approve"
`,
      marks: 'default_tools_approval_mode',
      fixed: `[mcp_servers.acme]
command = "acme-mcp"
`,
    },
    {
      shows: 'every command of the machine',
      file: '.claude/settings.json',
      config: { permissions: { allow: ['Bash(npm run test:*)', 'Bash(*)'] } },
      marks: 'Bash(*)',
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
    {
      shows: 'a mode that asks about tools that change something',
      file: '.vibe/config.toml',
      config: 'default_agent = "accept-edits"\n',
    },
    { file: '.cursor/permissions.json', config: { mcpAllowlist: ['linear:list_issues'] } },
  ],
});

/** The value of a mode in which its client asks about no tool. */
function unaskedValue(
  document: ConfigDocument,
  { path, unasked, onlyWith }: ApprovalMode,
): StringNode | undefined {
  const value = settingOf(document, ...path)?.value;
  if (value?.kind !== 'string' || !unasked.includes(value.value)) return undefined;
  const other = onlyWith && settingOf(document, ...onlyWith.path)?.value;
  return !onlyWith || (other?.kind === 'string' && other.value === onlyWith.value) ? value : undefined;
}

/** What a value that says little alone is shown as. */
const wholeSettings: Readonly<Record<string, string>> = {
  allow: 'permission: allow',
  '*': 'amp.permissions: *',
};

/** How the client of a permission names one tool of one server. */
function narrowerThan(permission: string): string {
  if (permission.startsWith('@')) return '@server/tool';
  if (permission.startsWith('Mcp(')) return 'Mcp(server:tool)';
  return permission.includes(':') ? 'server:tool' : 'mcp__server__tool';
}

function isSwitchedOn({ value }: Member, kind: AutoApproveField['kind']): boolean {
  if (kind === 'mode') return value?.kind === 'string' && value.value === 'approve';
  return kind !== 'offered' && value?.kind === 'boolean' && value.value === true;
}

/** The `"*"` of a field that takes names, in a list or alone. */
function wildcards({ value }: Member, kind: AutoApproveField['kind']): StringNode[] {
  if (kind === 'switch' || kind === 'mode') return [];
  const names = value?.kind === 'array' ? value.items : [value];
  return names.filter((name): name is StringNode => name?.kind === 'string' && name.value.trim() === '*');
}

function removal(text: string, member: Member, kind: AutoApproveField['kind']): ProposedFix {
  const inList = member.value?.kind === 'array' ? wildcards(member, kind) : [];
  const [first] = inList;
  return first ? removalOf(text, first, inList) : removeSetting(text, member);
}

function setTo(value: StringNode, asking: string): ProposedFix {
  return {
    title: { en: `Set to "${asking}"`, ja: `"${asking}" に変更` },
    safe: false,
    edits: () => [replaceContent(value, asking)],
  };
}

function removalOf(text: string, { value }: StringNode, nodes: readonly StringNode[]): ProposedFix {
  return {
    title: { en: `Remove "${value}"`, ja: `"${value}" を削除` },
    safe: false,
    edits: () => removeAll(text, nodes),
  };
}

function naming(wildcard: StringNode): ProposedFix {
  const name = '${1:tool_name}';
  const inList = wildcard.parent?.kind === 'array';
  return {
    title: { en: 'Name the tools', ja: 'ツールを名前で指定' },
    safe: false,
    snippet: true,
    writesJson: true,
    edits: () => {
      if (inList) return [replaceContent(wildcard, name)];
      const { start, end } = wildcard;
      return [{ start, end, newText: `["${name}"]` }];
    },
  };
}
