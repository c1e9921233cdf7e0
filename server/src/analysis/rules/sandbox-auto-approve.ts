import { breadthOf } from '../launch/folders.ts';
import type { ConfigDocument, ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, keyOf } from '../rule.ts';
import { get, getMember, type Member, type StringNode, type TreeNode } from '../tree.ts';

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
    writesAnywhere: {
      en: (data: { folder: string }) =>
        `\`${data.folder}\` lets sandboxed servers write nearly everywhere, and VS Code does not ask before they do. Name the folders that they need.`,
      ja: (data) =>
        `\`${data.folder}\` により、サンドボックス内のサーバーがほぼどこにでも確認なしに書き込めます。必要なフォルダーだけを指定してください。`,
    },
    reachesAnything: {
      en: (data: { domain: string }) =>
        `\`${data.domain}\` lets sandboxed servers send what they read to any host, and VS Code does not ask before they do. Name the hosts that they need.`,
      ja: (data) =>
        `\`${data.domain}\` により、サンドボックス内のサーバーが読み取った内容を確認なしにどのホストにも送れます。必要なホストだけを指定してください。`,
    },
  },
  visit: {
    config(document, report) {
      if (!document.servers.some((server) => switchOf(server, document))) return;
      const { folders, domains } = openings(document);
      for (const node of folders)
        report({
          message: 'writesAnywhere',
          data: { folder: node.value },
          at: inString(node),
          severity: 'warning',
        });
      for (const node of domains)
        report({
          message: 'reachesAnything',
          data: { domain: node.value },
          at: inString(node),
          severity: 'warning',
        });
    },
    server(server, report, document) {
      const member = switchOf(server, document);
      if (!member) return;
      const { folders, domains } = openings(document);
      // What is wide open is told where it is, and says this too.
      if (folders.length + domains.length > 0) return;
      report({ message: 'enabled', data: { server: server.name }, at: keyOf(member), server });
    },
  },
});

/** What the sandbox of a file allows that makes it none. */
function openings({
  root,
}: Pick<ConfigDocument, 'root'>): Readonly<Record<'folders' | 'domains', StringNode[]>> {
  const sandbox = root && get(root, 'sandbox');
  return {
    folders: listed(sandbox, 'filesystem', 'allowWrite').filter(
      ({ value }) => breadthOf(value) !== undefined,
    ),
    domains: listed(sandbox, 'network', 'allowedDomains').filter(({ value }) => /^\*(?:\.\*)?$/.test(value)),
  };
}

/** The field that puts a server into VS Code's sandbox, where it is on. */
function switchOf({ node }: ServerEntry, { detected }: Pick<ConfigDocument, 'detected'>): Member | undefined {
  const member = detected.format.id === 'vscode' ? getMember(node, 'sandboxEnabled') : undefined;
  return member?.value?.kind === 'boolean' && member.value.value ? member : undefined;
}

function listed(sandbox: TreeNode | undefined, part: string, key: string): readonly StringNode[] {
  const holder = sandbox && get(sandbox, part);
  const list = holder && get(holder, key);
  return list?.kind === 'array'
    ? list.items.filter((item): item is StringNode => item.kind === 'string')
    : [];
}

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
      shows: 'limits that are none: a warning',
      config: {
        servers: { example: { type: 'stdio', command: 'acme-mcp', sandboxEnabled: true } },
        sandbox: { filesystem: { allowWrite: ['/'] } },
      },
      marks: '/',
    },
    {
      config: {
        servers: { example: { type: 'stdio', command: 'acme-mcp', sandboxEnabled: true } },
        sandbox: { network: { allowedDomains: ['*'] } },
      },
      marks: '*',
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
      shows: 'a sandbox in which no server is',
      config: {
        servers: { example: { command: 'acme-mcp' } },
        sandbox: { network: { allowedDomains: ['*'] } },
      },
    },
    {
      shows: 'a client that does not know the field',
      file: '.cursor/mcp.json',
      server: { command: 'acme-mcp', sandboxEnabled: true },
    },
  ],
});
