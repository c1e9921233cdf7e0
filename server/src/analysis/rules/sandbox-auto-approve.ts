import { defineRule, type Examples, keyOf } from '../rule.ts';
import { getMember } from '../tree.ts';

export default defineRule({
  id: 'sandbox-auto-approve',
  category: 'MCP02',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://code.visualstudio.com/docs/copilot/reference/mcp-configuration'],
  title: { en: 'Sandbox that approves every tool', ja: 'ツールを自動承認するサンドボックス' },
  why: {
    en: 'VS Code asks no questions for a server in its sandbox, so the limits of the sandbox are all that is left.',
    ja: 'VS Code はサンドボックス内のサーバーのツールを確認なしに実行するため、サンドボックスの制限だけが頼りになります。',
  },
  remedy: {
    en: 'Limit network and folders under `sandbox` at the top of the file to what the server needs.',
    ja: 'ファイル直下の `sandbox` で、ネットワークとフォルダーを必要な範囲に絞ってください。',
  },
  messages: {
    enabled: {
      en: (data: { server: string }) =>
        `\`sandboxEnabled\` makes VS Code run every tool of \`${data.server}\` without asking (macOS and Linux). Check what \`sandbox\` allows.`,
      ja: (data) =>
        `\`sandboxEnabled\` により、VS Code は \`${data.server}\` のすべてのツールを確認なしに実行します (macOS と Linux)。\`sandbox\` の許可範囲を確認してください。`,
    },
  },
  visit: {
    server(server, report, { detected }) {
      const member = detected.format.id === 'vscode' ? getMember(server.node, 'sandboxEnabled') : undefined;
      if (member?.value?.kind !== 'boolean' || !member.value.value) return;
      report({ message: 'enabled', data: { server: server.name }, at: keyOf(member), server });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { command: 'acme-mcp', sandboxEnabled: true }, marks: 'sandboxEnabled' },
    {
      shows: 'limits make it safer, but the tools still run without a question',
      config: {
        servers: { example: { type: 'stdio', command: 'acme-mcp', sandboxEnabled: true } },
        sandbox: { network: { allowedDomains: ['api.acme.dev'] } },
      },
      marks: 'sandboxEnabled',
    },
    {
      file: '.vscode/settings.json',
      config: { mcp: { servers: { example: { command: 'acme-mcp', sandboxEnabled: true } } } },
      marks: 'sandboxEnabled',
    },
  ],
  good: [
    { server: { command: 'acme-mcp', sandboxEnabled: false } },
    { server: { command: 'acme-mcp' } },
    {
      shows: 'a client that does not know the field',
      file: '.cursor/mcp.json',
      server: { command: 'acme-mcp', sandboxEnabled: true },
    },
  ],
});
