import { defineRule, type Examples } from '../rule.ts';
import { placeOfServer, type WorkspaceFile } from '../workspace.ts';

interface Data {
  readonly names: string;
  readonly more: number;
  readonly client: string;
}

const acme = { command: 'uvx', args: ['acme-mcp==1.0.2'] };
const files = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem@2026.8.31', './docs'] };

export default defineRule({
  id: 'unreviewed-client-server',
  category: 'MCP09',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/1059.html'],
  title: { en: 'Server that the project does not know', ja: 'プロジェクトの設定にないサーバー' },
  why: {
    en: 'It runs beside the reviewed servers of the project, sees the same conversation, and nobody on the team knows of it.',
    ja: 'プロジェクトで確認済みのサーバーと同じ会話を見ていますが、チームの誰もその存在を知りません。',
  },
  remedy: {
    en: 'Add it to the project if the project needs it, or keep it out of this workspace.',
    ja: 'プロジェクトに必要なら設定に加え、そうでなければこのワークスペースでは使わないようにしてください。',
  },
  messages: {
    default: {
      en: ({ names, more, client }: Data) =>
        `${names}${more > 0 ? ` and ${more} more` : ''} ${more > 0 || names.includes(',') ? 'run' : 'runs'} in ${client} beside this project’s servers and ${more > 0 || names.includes(',') ? 'are' : 'is'} in none of its configs.`,
      ja: ({ names, more, client }) =>
        `${names}${more > 0 ? ` ほか ${more} 台` : ''}は、${client} でこのプロジェクトのサーバーと一緒に動きますが、プロジェクトの設定にはありません。`,
    },
  },
  visit: {
    workspace(all, report) {
      for (const file of all) {
        const { client, scope, outline } = file;
        if (client === undefined || scope !== 'user') continue;
        const known = reviewedIn(all, client);
        if (known.size === 0) continue;
        const strangers = outline.filter(
          ({ disabled, identity, path }) =>
            !disabled && identity !== '' && !known.has(identity) && !path.includes('projects'),
        );
        const [first] = strangers;
        if (!first) continue;
        const named = strangers.slice(0, mostNames).map(({ name }) => `\`${name}\``);
        report({
          message: 'default',
          data: { names: named.join(', '), more: strangers.length - named.length, client },
          at: placeOfServer(file, first),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      others: { '.cursor/mcp.json': { mcpServers: { files } } },
      file: '~/.cursor/mcp.json',
      config: { mcpServers: { acme } },
      marks: 'acme',
    },
    {
      shows: 'several: told once',
      others: { '.mcp.json': { mcpServers: { files } } },
      file: '~/.claude.json',
      config: { mcpServers: { files, a: acme, b: { url: 'https://mcp.acme.example/mcp' } } },
      marks: 'a',
    },
    {
      shows: 'more than a message can name',
      others: { '.vscode/mcp.json': { servers: { files } } },
      file: '~/.config/Code/User/mcp.json',
      config: {
        servers: Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { command: `${name}-mcp` }])),
      },
      marks: 'a',
    },
  ],
  good: [
    {
      shows: 'a server that the project has under another name',
      others: { '.cursor/mcp.json': { mcpServers: { docs: files } } },
      file: '~/.cursor/mcp.json',
      config: { mcpServers: { files } },
    },
    {
      shows: 'a project without servers for this client',
      others: { '.mcp.json': { mcpServers: { files } } },
      file: '~/.cursor/mcp.json',
      config: { mcpServers: { acme } },
    },
    {
      shows: 'a server that is switched off',
      others: { '.kiro/settings/mcp.json': { mcpServers: { files } } },
      file: '~/.kiro/settings/mcp.json',
      config: { mcpServers: { acme: { ...acme, disabled: true } } },
    },
    { shows: 'no project at all', file: '~/.cursor/mcp.json', config: { mcpServers: { acme } } },
  ],
});

/** More would make a message that nobody reads to its end. */
const mostNames = 3;

/** What the projects' configs of a client start. */
function reviewedIn(files: readonly WorkspaceFile[], client: string): ReadonlySet<string> {
  const project = files.filter((file) => file.client === client && file.scope === 'project');
  return new Set(project.flatMap(({ outline }) => outline.map(({ identity }) => identity)));
}
