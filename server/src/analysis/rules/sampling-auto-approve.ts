import { removeSetting } from '../fixes/removeSetting.ts';
import { settingOf } from '../formats/settings.ts';
import { defineRule, type Examples, keyOf } from '../rule.ts';
import { getMember, type Member, type TreeNode } from '../tree.ts';

const setting = 'chat.mcp.serverSampling';
/** A server as VS Code names it there: where it comes from, and its key. */
const notes = 'acme/.vscode/mcp.json: notes';

export default defineRule({
  id: 'sampling-auto-approve',
  category: 'MCP06',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://modelcontextprotocol.io/specification/2025-11-25/client/sampling',
    'https://unit42.paloaltonetworks.com/model-context-protocol-attack-vectors/',
  ],
  title: {
    en: 'Server that may use the model without asking',
    ja: '確認なしのサンプリング (サーバーによるモデルの利用)',
  },
  why: {
    en: 'The server writes the prompt of such a request, so it can spend your quota and slip in instructions unseen.',
    ja: 'サンプリングのプロンプトはサーバーが書くため、見えないところで利用枠を消費されたり、指示を紛れ込ませられたりします。',
  },
  remedy: {
    en: 'Remove the permission and decide on each request, with the prompt before your eyes.',
    ja: '許可を削除し、要求のたびにプロンプトを見て判断してください。',
  },
  messages: {
    during: {
      en: (data: { server: string }) =>
        `\`${data.server}\` may send its own prompts to the model during its tool calls without asking. Remove it to be asked.`,
      ja: (data) =>
        `\`${data.server}\` は、ツールの実行中に自身のプロンプトを確認なしにモデルへ送れます。削除すれば確認が出ます。`,
    },
    outside: {
      en: (data: { server: string }) =>
        `\`${data.server}\` may send its own prompts to the model at any time, also when nobody chats, without asking. Remove it to be asked.`,
      ja: (data) =>
        `\`${data.server}\` は、誰もチャットしていないときでも自身のプロンプトを確認なしにモデルへ送れます。削除すれば確認が出ます。`,
    },
    entry: {
      en: (data: { server: string }) =>
        `\`sampling\` lets \`${data.server}\` send its own prompts to the model. Make sure that the client asks before each, or remove it.`,
      ja: (data) =>
        `\`sampling\` により、\`${data.server}\` は自身のプロンプトをモデルへ送れます。クライアントが毎回確認することを確かめるか、削除してください。`,
    },
  },
  visit: {
    config(document, report) {
      const isOwn = document.detected.scope === 'user';
      const servers = settingOf(document, setting)?.value;
      for (const server of servers?.kind === 'object' ? servers.members : []) {
        for (const [field, message] of permissions) {
          const permission = switchedOn(server.value, field);
          if (!permission) continue;
          report({
            message,
            data: { server: server.key.value },
            at: keyOf(permission),
            ...(isOwn && { severity: 'information' as const }),
            fixes: [removeSetting(document.text, permission)],
          });
        }
      }
    },
    server(server, report, { text, detected }) {
      const permission = detected.format.id === 'vscode' ? undefined : switchedOn(server.node, 'sampling');
      if (!permission) return;
      report({
        message: 'entry',
        data: { server: server.name },
        at: keyOf(permission),
        server,
        severity: 'information',
        confidence: 'low',
        fixes: [removeSetting(text, permission)],
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.vscode/settings.json',
      config: { [setting]: { [notes]: { allowedDuringChat: true, allowedOutsideChat: false } } },
      marks: 'allowedDuringChat',
      fixed: `${JSON.stringify({ [setting]: { [notes]: { allowedOutsideChat: false } } }, null, 2)}\n`,
    },
    {
      file: 'acme.code-workspace',
      config: {
        folders: [{ path: '.' }],
        settings: {
          [setting]: {
            [notes]: { allowedDuringChat: false, allowedOutsideChat: true },
          },
        },
      },
      marks: 'allowedOutsideChat',
    },
    {
      shows: 'your own “Always”: only worth knowing',
      file: '~/.config/Code/User/settings.json',
      config: { [setting]: { 'Global in Code: notes': { allowedDuringChat: true } } },
      marks: 'allowedDuringChat',
    },
    {
      shows: 'a client whose own question is not known: only worth knowing',
      file: 'mcp.json',
      server: { command: 'notes-mcp', sampling: true },
      marks: 'sampling',
    },
  ],
  good: [
    {
      file: '.vscode/settings.json',
      config: { [setting]: { [notes]: { allowedDuringChat: false } } },
    },
    {
      shows: 'models to choose from, while VS Code still asks',
      file: '.vscode/settings.json',
      config: { [setting]: { [notes]: { allowedModels: ['copilot/gpt-4.1'] } } },
    },
    { file: 'mcp.json', server: { command: 'notes-mcp', sampling: false } },
    {
      shows: 'a client that does not know the field',
      server: { command: 'notes-mcp', sampling: true },
    },
  ],
});

/** What VS Code takes for an answer: without them it asks, and writes them for "Always" and "Never". */
const permissions = [
  ['allowedDuringChat', 'during'],
  ['allowedOutsideChat', 'outside'],
] as const;

function switchedOn(node: TreeNode | undefined, field: string): Member | undefined {
  const member = getMember(node, field);
  return member?.value?.kind === 'boolean' && member.value.value === true ? member : undefined;
}
