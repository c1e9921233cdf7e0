import { flowAmong, hostToolsWord, recordedServers, sessionsOf } from '../flows/context.ts';
import { type Flow, flowOf } from '../flows/flow.ts';
import { knownTools } from '../flows/known.ts';
import { matters } from '../flows/legs.ts';
import type { FlowServer, LegWitness } from '../flows/servers.ts';
import type { ServerEntry } from '../model.ts';
import {
  defineRule,
  type Examples,
  keyOf,
  type Localized,
  nameOfServer,
  type Place,
  type ProposedPlace,
  startOf,
} from '../rule.ts';
import { contentSpan, type TreeNode } from '../tree.ts';
import { placeOfServer } from '../workspace.ts';

interface Data {
  readonly untrusted: string;
  readonly incoming: Localized;
  readonly private: string;
  readonly own: Localized;
  readonly sink: string;
  readonly outgoing: Localized;
}

const fetch = { command: 'uvx', args: ['mcp-server-fetch==2026.11.18'] };
const files = {
  command: 'npx',
  args: ['-y', '@modelcontextprotocol/server-filesystem@2026.8.31', '${workspaceFolder}'],
};
const crm = { command: 'npx', args: ['-y', '@acme/crm@1.2.3'] };
const github = { type: 'http', url: 'https://api.githubcopilot.com/mcp/' };

export default defineRule({
  id: 'toxic-flow',
  category: 'MCP10',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config', 'tools-list'],
  references: [
    'https://simonwillison.net/2025/Jun/16/the-lethal-trifecta/',
    'https://ai.meta.com/blog/practical-ai-agent-security/',
    'https://cwe.mitre.org/data/definitions/200.html',
  ],
  title: { en: 'A way out for private data', ja: '非公開データの流出経路' },
  why: {
    en: 'A text that an outsider wrote can make the model read private data and hand it to whoever waits outside.',
    ja: '外部の人が書いた文によって、モデルが非公開データを読み、外部に渡してしまうおそれがあります。',
  },
  remedy: {
    en: 'Take one of the three away: a read-only switch, fewer tools, another profile for one of the servers.',
    ja: '三つのうち一つを外してください。読み取り専用にする、ツールを減らす、別のプロファイルに分けるなどの方法があります。',
  },
  messages: {
    across: {
      en: ({ untrusted, incoming, private: own, own: what, sink, outgoing }: Data) =>
        `A text that \`${untrusted}\` brings in (${incoming.en}) could send what \`${own}\` reads (${what.en}) out through \`${sink}\` (${outgoing.en}). Keep one of them out of this session.`,
      ja: ({ untrusted, incoming, private: own, own: what, sink, outgoing }) =>
        `\`${untrusted}\` が取り込む文 (${incoming.ja}) により、\`${own}\` が読むデータ (${what.ja}) が \`${sink}\` (${outgoing.ja}) から持ち出されるおそれがあります。どれか一つを別のセッションに分けてください。`,
    },
    alone: {
      en: ({ untrusted, incoming, own, outgoing }: Data) =>
        `\`${untrusted}\` alone can read what strangers write (${incoming.en}) and ${own.en}, and send it out through ${outgoing.en}. Confirm each call that sends something.`,
      ja: ({ untrusted, incoming, own, outgoing }) =>
        `\`${untrusted}\` だけで、第三者が書いた内容 (${incoming.ja}) と${own.ja}を読み、${outgoing.ja}を通じて外部に送信できます。何かを送る呼び出しは毎回確認してください。`,
    },
    host: {
      en: ({ untrusted, incoming, private: own, own: what }: Data) =>
        `A text that \`${untrusted}\` brings in (${incoming.en}) could send what \`${own}\` reads (${what.en}) out through the client's own shell or web tools. Keep one of them out of this session.`,
      ja: ({ untrusted, incoming, private: own, own: what }) =>
        `\`${untrusted}\` が取り込む文 (${incoming.ja}) により、\`${own}\` が読むデータ (${what.ja}) がクライアント自身のシェルや Web ツールから持ち出されるおそれがあります。どちらかを別のセッションに分けてください。`,
    },
  },
  visit: {
    config({ servers, toolSets }, report, context) {
      const { policy } = context;
      for (const [{ member, node }, session] of sessionsOf(servers, (entry) => knownTools(entry, context))) {
        const flow = flowAmong(session, policy?.flows);
        if (!flow) continue;
        const [entry, ...others] = entriesOf(flow, session);
        if (entry && others.length === 0) {
          report({ ...reportOf(flow), at: nameOfServer(entry), server: entry });
          continue;
        }
        const at = member ? keyOf(member) : startOf(node);
        report({ ...reportOf(flow), at, related: rolesIn(flow, session) });
      }
      const flow = flowAmong(recordedServers(toolSets), policy?.flows);
      const { server: marked } = flow && isHost(flow.sink) ? flow.untrusted : (flow?.sink ?? {});
      const way = toolSets.find(({ tools, server }) => tools.length > 0 && (server ?? '') === marked);
      if (flow && way) report({ ...reportOf(flow), at: listOf(way.node) });
    },
    workspace(files, report) {
      const clients = new Set(files.flatMap(({ client }) => client ?? []));
      for (const client of clients) {
        const members = files
          .filter((file) => file.client === client)
          .flatMap((file) => file.outline.map((server) => ({ file, server })))
          .filter(({ server }) => !server.disabled);
        const flow = flowOf(members.flatMap(({ server }) => server.legs));
        if (!flow) continue;
        const [untrusted, own, sink] = [flow.untrusted, flow.private, flow.sink].map((witness) =>
          members.find(({ server }) => server.legs.includes(witness)),
        );
        const places = [untrusted, own, sink].flatMap((member) =>
          member ? [placeOfServer(member.file, member.server)] : [],
        );
        // Within one file it has been told already.
        if (!sink || new Set(places.map(({ file }) => file)).size < 2) continue;
        report({
          ...reportOf(flow),
          at: placeOfServer(sink.file, sink.server),
          related: places.map((place, index) => ({ message: roles[index] ?? roles[0], place })),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { config: { servers: { fetch, files } }, marks: 'servers' },
    {
      shows: 'one server that does it all: only worth knowing',
      config: { servers: { github } },
      marks: 'github',
    },
    {
      shows: 'together with a server of the user',
      others: { '~/.config/Code/User/mcp.json': { servers: { files } } },
      config: { servers: { fetch } },
      marks: 'fetch',
    },
    {
      shows: 'captured tools of two servers',
      file: 'tools.json',
      config: {
        crm: { tools: [{ name: 'list_customers', inputSchema: { type: 'object' } }] },
        browser: {
          tools: [
            {
              name: 'open_page',
              inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
            },
          ],
        },
      },
      marks: 'browser',
    },
    {
      shows: 'a server that nobody knows, by its captured tools: only worth knowing',
      approvals: {
        server: crm,
        now: {
          tools: ['list_customers', 'read_email', 'send_email'].map((name) => ({
            name,
            inputSchema: { type: 'object' },
          })),
        },
      },
      server: crm,
      marks: 'example',
    },
    {
      shows: 'the tools of the client as the way out',
      policy: { flows: { hostTools: true } },
      config: {
        servers: {
          search: { command: 'npx', args: ['-y', 'exa-mcp-server@3.4.1'] },
          files,
        },
      },
      marks: 'servers',
    },
  ],
  good: [
    { shows: 'no private data', config: { servers: { fetch } } },
    {
      shows: 'the other one in another client',
      others: { '~/.cursor/mcp.json': { mcpServers: { files } } },
      config: { servers: { fetch } },
    },
    {
      shows: 'no way out',
      config: { servers: { files, search: { command: 'npx', args: ['exa-mcp-server@3.4.1'] } } },
    },
    {
      shows: 'a server that is told to read only',
      config: {
        servers: { github: { ...github, url: 'https://api.githubcopilot.com/mcp/readonly' }, files },
      },
    },
    {
      shows: 'one of them switched off',
      file: '~/.codeium/windsurf/mcp_config.json',
      config: { mcpServers: { fetch: { ...fetch, disabled: true }, files } },
    },
    {
      shows: 'a label that the policy takes away',
      policy: { flows: { labels: { fetch: [] } } },
      config: { servers: { fetch, files } },
    },
    {
      shows: 'tools that only read, in a closed world',
      file: 'tools.json',
      config: {
        tools: ['read_page', 'search_files', 'post_comment'].map((name) => ({
          name,
          inputSchema: { type: 'object', properties: { url: { type: 'string' } } },
          annotations: { readOnlyHint: true, openWorldHint: false },
        })),
      },
    },
  ],
});

function reportOf(flow: Flow) {
  const { untrusted, private: own, sink, servers } = flow;
  return {
    message: isHost(sink) ? 'host' : servers === 1 ? 'alone' : 'across',
    severity: servers === 1 ? 'information' : 'warning',
    data: {
      untrusted: servers === 1 ? untrusted.server || 'tools' : shown(untrusted),
      incoming: matters[untrusted.matter],
      private: shown(own),
      own: matters[own.matter],
      sink: shown(sink),
      outgoing: matters[sink.matter],
    },
  } as const;
}

/** Whether the way out is the client itself. */
function isHost({ words }: LegWitness): boolean {
  return words === hostToolsWord;
}

/** A tool by its full name, where it is known; else its server. */
function shown({ server, tool }: LegWitness): string {
  return [server, tool].filter(Boolean).join('.');
}

/** What the three servers of a flow do, in its order. */
const roles = [
  { en: 'Brings in texts of outsiders', ja: '外部の文を取り込む' },
  { en: 'Reads private data', ja: '非公開データを読む' },
  { en: 'Can carry it out', ja: '外に持ち出せる' },
] as const satisfies readonly Localized[];

/** The servers of the flow, each once; the client itself is none. */
function entriesOf(flow: Flow, session: readonly FlowServer[]): readonly ServerEntry[] {
  const names = new Set([flow.untrusted, flow.private, flow.sink].map(({ server }) => server));
  return session.flatMap(({ name, entry }) => (entry && names.has(name) ? [entry] : []));
}

/** What each server of the flow does, where it stands. */
function rolesIn(flow: Flow, session: readonly FlowServer[]): ProposedPlace[] {
  return [flow.untrusted, flow.private, flow.sink].flatMap((witness, index) => {
    const message = roles[index] ?? roles[0];
    const nameNode = session.find(({ name }) => name === witness.server)?.entry?.nameNode;
    return nameNode ? [{ message, span: contentSpan(nameNode) }] : [];
  });
}

/** The key that holds a list, or the first character of a document that is one. */
function listOf(node: TreeNode): Place {
  return node.parent?.kind === 'member' ? keyOf(node.parent) : startOf(node);
}
