import { removeSetting } from '../fixes/removeSetting.ts';
import { settingOf } from '../formats/settings.ts';
import { defineRule, type Examples, inString, keyOf } from '../rule.ts';
import type { TreeNode } from '../tree.ts';

const autostart = 'chat.mcp.autostart';
const approved = 'enabledMcpjsonServers';

export default defineRule({
  id: 'repository-autostart',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://code.visualstudio.com/docs/copilot/chat/mcp-servers',
    'https://code.claude.com/docs/en/mcp',
    'https://github.com/microsoft/vscode/issues/316859',
  ],
  title: {
    en: 'Repository that starts its own servers',
    ja: 'リポジトリ自身によるサーバーの自動起動',
  },
  why: {
    en: 'Whoever can change the repository then decides what runs on the machines of all who open it.',
    ja: 'リポジトリを変更できる人が、それを開く全員のマシンで何を実行するかを決められるようになります。',
  },
  remedy: {
    en: 'Take the setting out of the repository: whether a server starts is for each person to decide.',
    ja: 'この設定をリポジトリから外してください。サーバーを起動するかどうかは一人ひとりが決めることです。',
  },
  messages: {
    autostart: {
      en: (data: { value: string }) =>
        `\`${data.value}\` starts MCP servers with the next chat message, even for those who chose \`never\` for themselves. Remove the setting from the workspace.`,
      ja: (data) =>
        `\`${data.value}\` により、自分の設定で \`never\` を選んだ人の環境でも、次のチャットで MCP サーバーが起動します。この設定をワークスペースから削除してください。`,
    },
    approved: {
      en: (data: { servers: string }) =>
        `The repository approves its own servers (${data.servers}): nobody who trusts the folder is asked before they start. Remove it.`,
      ja: (data) =>
        `リポジトリが自身のサーバー (${data.servers}) を承認しているため、フォルダーを信頼した人には起動前の確認が出ません。削除してください。`,
    },
  },
  visit: {
    config(document, report) {
      if (document.detected.scope !== 'project') return;
      const start = settingOf(document, autostart);
      if (start?.value?.kind === 'string' && starting.has(start.value.value)) {
        const { value } = start.value;
        report({
          message: 'autostart',
          data: { value },
          at: inString(start.value),
          ...(value === 'onlyNew' && { severity: 'information' as const }),
          fixes: [removeSetting(document.text, start)],
        });
      }
      const list = settingOf(document, approved);
      const servers = namesIn(list?.value);
      if (!list || servers.length === 0) return;
      report({
        message: 'approved',
        data: { servers: servers.map((name) => `\`${name}\``).join(', ') },
        at: keyOf(list),
        fixes: [removeSetting(document.text, list)],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.vscode/settings.json',
      config: { 'editor.tabSize': 2, [autostart]: 'newAndOutdated' },
      marks: 'newAndOutdated',
      fixed: `${JSON.stringify({ 'editor.tabSize': 2 }, null, 2)}\n`,
    },
    {
      file: 'acme.code-workspace',
      config: { folders: [{ path: '.' }], settings: { [autostart]: 'newAndOutdated' } },
      marks: 'newAndOutdated',
    },
    {
      shows: 'only servers that never ran, which is less than the default: only worth knowing',
      file: '.vscode/settings.json',
      config: { [autostart]: 'onlyNew' },
      marks: 'onlyNew',
    },
    {
      file: '.claude/settings.json',
      config: { [approved]: ['acme', 'memory'] },
      marks: approved,
    },
  ],
  good: [
    { file: '.vscode/settings.json', config: { [autostart]: 'never' } },
    {
      shows: 'your own settings',
      file: '~/.config/Code/User/settings.json',
      config: { [autostart]: 'newAndOutdated' },
    },
    {
      shows: 'your own decision in this project, which is not in the repository',
      file: '.claude/settings.local.json',
      config: { [approved]: ['acme'] },
    },
    { file: '.claude/settings.json', config: { [approved]: [], disabledMcpjsonServers: ['acme'] } },
  ],
});

/** The values of VS Code's setting but for `never`. */
const starting = new Set(['newAndOutdated', 'onlyNew']);

function namesIn(list: TreeNode | undefined): string[] {
  return list?.kind === 'array'
    ? list.items.flatMap((item) => (item.kind === 'string' ? item.value : []))
    : [];
}
