import { pathSegments } from '../formats/pattern.ts';
import type { ConfigDocument } from '../model.ts';
import { defineRule, type Examples, keyOf } from '../rule.ts';

type Message = 'container' | 'agent' | 'bundle';

interface Servers {
  /** The name of the first. */
  readonly server: string;
  readonly count: number;
}

export default defineRule({
  id: 'hidden-server',
  category: 'MCP09',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/1059.html',
    'https://code.visualstudio.com/docs/copilot/chat/mcp-servers',
  ],
  title: { en: 'Servers where nobody looks for them', ja: '見落とされやすい場所のサーバー' },
  why: {
    en: 'Whoever reviews the usual configs does not see these servers, which start with something else.',
    ja: '通常の設定だけを確認していると、別のものと一緒に起動するこれらのサーバーを見落とします。',
  },
  remedy: {
    en: 'Review this file like a config of servers, or move the servers to one.',
    ja: 'このファイルもサーバーの設定として確認するか、サーバーを通常の設定に移してください。',
  },
  messages: {
    container: {
      en: (data: Servers) =>
        data.count === 1
          ? `\`${data.server}\` comes with the dev container, for everybody who opens it. Review it here, or move it to \`.vscode/mcp.json\`.`
          : `\`${data.server}\` and ${data.count - 1} more come with the dev container, for everybody who opens it. Review them here, or move them to \`.vscode/mcp.json\`.`,
      ja: (data) =>
        `\`${data.server}\` ${others(data.count)}は開発コンテナーと一緒に、開いた全員の環境に入ります。ここで確認するか、\`.vscode/mcp.json\` に移してください。`,
    },
    agent: {
      en: (data: Servers) =>
        data.count === 1
          ? `\`${data.server}\` starts with this agent and stands in no other config. Review it whenever the agent changes.`
          : `\`${data.server}\` and ${data.count - 1} more start with this agent and stand in no other config. Review them whenever the agent changes.`,
      ja: (data) =>
        `\`${data.server}\` ${others(data.count)}はこのエージェントと一緒に起動し、ほかの設定には現れません。エージェントを変更するときに併せて確認してください。`,
    },
    bundle: {
      en: (data: Servers) =>
        data.count === 1
          ? `\`${data.server}\` is installed along with this plugin, for all projects of its users. Say so in its description.`
          : `\`${data.server}\` and ${data.count - 1} more are installed along with this plugin, for all projects of its users. Say so in its description.`,
      ja: (data) =>
        `\`${data.server}\` ${others(data.count)}はこのプラグインと一緒に、利用者のすべてのプロジェクトに入ります。プラグインの説明に明記してください。`,
    },
  },
  visit: {
    config(document, report) {
      const message = messageOf(document);
      if (!message) return;
      for (const { member, node } of document.serverMaps) {
        const servers = document.servers.filter(({ map }) => map.node === node);
        const [first] = servers;
        if (!member || !first) continue;
        report({ message, data: { server: first.name, count: servers.length }, at: keyOf(member) });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.devcontainer/devcontainer.json',
      config: {
        image: 'debian:12',
        customizations: { vscode: { mcp: { servers: { acme: { command: 'acme-mcp' } } } } },
      },
      marks: 'servers',
    },
    {
      file: '.claude/agents/reviewer.md',
      config: `---
name: reviewer
description: Reviews changes
mcpServers:
  acme:
    command: acme-mcp
---
Read the change first.
`,
      marks: 'mcpServers',
    },
    {
      file: 'gemini-extension.json',
      config: {
        name: 'acme',
        version: '1.0.0',
        mcpServers: { acme: { command: 'acme-mcp' }, docs: { httpUrl: 'https://docs.acme.dev/mcp' } },
      },
      marks: 'mcpServers',
    },
  ],
  good: [
    { server: { command: 'acme-mcp' } },
    { shows: 'no server', file: '.devcontainer/devcontainer.json', config: { image: 'debian:12' } },
    {
      shows: 'an agent of your own',
      file: '~/.aws/amazonq/agents/default.json',
      config: { name: 'default', mcpServers: { acme: { command: 'acme-mcp' } } },
    },
  ],
});

function others(count: number): string {
  return count === 1 ? '' : `ほか ${count - 1} 件`;
}

function messageOf({ uri, detected }: ConfigDocument): Message | undefined {
  if (detected.scope !== 'project') return undefined;
  if (detected.format.id === 'claude-plugin' || detected.format.id === 'gemini-extension') return 'bundle';
  const path = pathSegments(uri).join('/');
  if (path.endsWith('devcontainer.json')) return 'container';
  return /\/agents\/[^/]*$/.test(path) ? 'agent' : undefined;
}
