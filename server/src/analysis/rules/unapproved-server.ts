import { serverState } from '../lock/approvals.ts';
import { defineRule, type Examples, nameOfServer } from '../rule.ts';

const files = { command: 'npx', args: ['-y', '@acme/files@1.2.3'] };
const weather = { url: 'https://weather.acme.dev/mcp' };

export default defineRule({
  id: 'unapproved-server',
  category: 'MCP09',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/829.html'],
  title: { en: 'Server that nobody has approved', ja: '承認されていないサーバー' },
  why: {
    en: 'VS Code and most other clients start whatever stands in a config, and this server is in it without anybody having said that it may run.',
    ja: 'VS Code などのクライアントは設定にあるものをそのまま起動しますが、このサーバーを動かしてよいとは誰も認めていません。',
  },
  remedy: {
    en: 'Look at what it starts and approve it, or remove it.',
    ja: '何が起動するのかを確認して承認するか、削除してください。',
  },
  messages: {
    new: {
      en: (data: { server: string }) =>
        `\`${data.server}\` is not in the lock: nobody has approved it yet. Look at what it starts, then approve or remove it.`,
      ja: (data) =>
        `\`${data.server}\` はロックファイルになく、まだ承認されていません。起動する内容を確認し、承認するか削除してください。`,
    },
    required: {
      en: (data: { server: string }) =>
        `\`${data.server}\` is not approved, and \`toolseal.json\` asks for that. Look at what it starts, then approve or remove it.`,
      ja: (data) =>
        `\`${data.server}\` は \`toolseal.json\` が求める承認を受けていません。起動する内容を確認し、承認するか削除してください。`,
    },
    claimed: {
      en: (data: { server: string; date: string }) =>
        `\`${data.server}\` is approved in the lock (${data.date}), not by you. Look at what it starts and approve it yourself.`,
      ja: (data) =>
        `\`${data.server}\` はロックファイルでは承認済み (${data.date}) ですが、あなたは承認していません。起動する内容を確認して承認してください。`,
    },
    unreadable: {
      en: () =>
        'The servers in this file cannot be compared with what was approved, because the lock cannot be read. Repair `toolseal.lock.json`.',
      ja: () =>
        'ロックファイルを読めないため、このファイルのサーバーを承認内容と比較できません。`toolseal.lock.json` を直してください。',
    },
  },
  visit: {
    config({ servers }, report, { approvals }) {
      const [server] = servers;
      if (!server || !approvals?.lock?.unusable) return;
      report({ message: 'unreadable', data: undefined, at: nameOfServer(server), server });
    },
    server(server, report, _document, context) {
      const { approvals, policy } = context;
      const isRequired = policy?.approvals.required === true;
      if (approvals?.lock?.unusable || (!isRequired && !approvals?.lock)) return;
      const state = approvals && serverState(server, approvals, context);
      const kind = state?.kind ?? 'new';
      if (kind !== 'new' && kind !== 'claimed') return;
      if (!server.command && !server.url) return;
      const at = nameOfServer(server);
      const data = { server: server.name, date: state?.approved ?? '' };
      if (kind === 'claimed') report({ message: 'claimed', data, at, server });
      else if (isRequired) report({ message: 'required', data, at, server, severity: 'warning' });
      else report({ message: 'new', data, at, server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'a server that came after the others were approved',
      approvals: {},
      server: files,
      marks: 'example',
    },
    {
      shows: 'another package under a name that nobody approved',
      file: '.mcp.json',
      approvals: { server: files },
      config: { mcpServers: { other: { command: 'npx', args: ['-y', '@acme/shell@1.0.0'] } } },
      marks: 'other',
    },
    {
      shows: 'a lock that came with the repository',
      approvals: { server: weather, byOthers: true },
      server: weather,
      marks: 'example',
    },
    {
      shows: 'a lock that cannot be read',
      approvals: { inConflict: true },
      server: files,
      marks: 'example',
    },
    {
      shows: 'a policy that asks for approvals: a warning',
      policy: { approvals: { required: true } },
      server: weather,
      marks: 'example',
    },
  ],
  good: [
    { shows: 'no lock: nobody has begun to approve', server: files },
    { shows: 'approved', approvals: { server: files }, server: files },
    {
      shows: 'approved under another name',
      approvals: { server: files },
      config: { servers: { renamed: files } },
    },
    {
      shows: 'what changes nothing for the server',
      approvals: { server: weather },
      config: { servers: { example: { type: 'http', ...weather, disabled: false } } },
    },
  ],
});
