import { insertLast, replaceContent } from '../edits.ts';
import type { Command, Word } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { isOff, isOn, type Setting, settingsOf } from '../launch/settings.ts';
import { programName } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, type Place, type ProposedFix } from '../rule.ts';
import { getMember, type StringNode } from '../tree.ts';

/** A server that can be told to offer less, and how. */
interface Row {
  readonly service: string;
  readonly host: string;
  readonly package?: string;
  readonly image?: string;
  readonly program?: string;
  /** Flags and variables that switch writing off. */
  readonly readOnly: ReadonlySet<string>;
  /** Flags and variables that name what is offered. */
  readonly selects: ReadonlySet<string>;
  readonly restrictedUrl: RegExp;
  readonly header?: RegExp;
}

/**
 * github/github-mcp-server (README, docs/remote-server.md) and supabase/mcp (README). Other servers have such
 * switches as well; these two have them documented, reach everything of an account, and are used by many.
 */
const rows: readonly Row[] = [
  {
    service: 'GitHub',
    host: 'api.githubcopilot.com',
    image: 'ghcr.io/github/github-mcp-server',
    program: 'github-mcp-server',
    readOnly: new Set(['--read-only', 'GITHUB_READ_ONLY']),
    selects: new Set(['--toolsets', '--tools', 'GITHUB_TOOLSETS', 'GITHUB_TOOLS']),
    restrictedUrl: /\/mcp\/(?:x\/(?!all(?:$|[?#]))|readonly)/,
    header: /^X-MCP-(?:Readonly|Toolsets|Tools)\b/i,
  },
  {
    service: 'Supabase',
    host: 'mcp.supabase.com',
    package: '@supabase/mcp-server-supabase',
    readOnly: new Set(['--read-only']),
    selects: new Set(['--project-ref', '--features']),
    restrictedUrl: /[?&](?:read_only=true|project_ref=|features=)/,
  },
];

export default defineRule({
  id: 'unrestricted-toolset',
  category: 'MCP02',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://github.com/github/github-mcp-server#read-only-mode',
    'https://github.com/supabase/mcp#options',
  ],
  title: { en: 'Well-known server with all its tools', ja: 'すべてのツールを公開する既知のサーバー' },
  why: {
    en: 'It can change everything that its token reaches, although most tasks only read, or need one part of it.',
    ja: '多くの作業は読み取りか一部の機能で足りるのに、トークンが届くものすべてを変更できます。',
  },
  remedy: {
    en: 'Start it read-only, or name the toolsets (Supabase: the project) that the task needs.',
    ja: '読み取り専用で起動するか、必要なツールセット (Supabase ではプロジェクト) を指定してください。',
  },
  messages: {
    unrestricted: {
      en: (data: { server: string; service: string }) =>
        `\`${data.server}\` offers tools that change things all over ${data.service}. Make it read-only, or choose what it offers.`,
      ja: (data) =>
        `\`${data.server}\` は ${data.service} 全体を変更できるツールを公開します。読み取り専用にするか、公開する範囲を選んでください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const row of rows) {
        const found = findIn(server, row);
        if (!found || isRestricted(text, server, row, found)) continue;
        report({
          message: 'unrestricted',
          data: { server: server.name, service: row.service },
          at: found.place,
          server,
          fixes: readOnly(text, server, row, found),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { type: 'http', url: 'https://api.githubcopilot.com/mcp/' },
      marks: 'https://api.githubcopilot.com/mcp/',
      fixed: `{
  "servers": {
    "example": {
      "type": "http",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": {
        "X-MCP-Readonly": "true"
      }
    }
  }
}
`,
    },
    {
      server: {
        type: 'http',
        url: 'https://api.githubcopilot.com/mcp/x/all',
        headers: { Authorization: 'Bearer ${input:github-token}' },
      },
      marks: 'https://api.githubcopilot.com/mcp/x/all',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '-e', 'GITHUB_TOOLSETS=all', 'ghcr.io/github/github-mcp-server:v1.0.0'],
      },
      marks: 'ghcr.io/github/github-mcp-server:v1.0.0',
    },
    {
      server: {
        command: 'npx',
        args: ['-y', '@supabase/mcp-server-supabase@0.13.0', '--access-token', '${input:x}'],
      },
      marks: '@supabase/mcp-server-supabase@0.13.0',
      fixed: `{
  "servers": {
    "example": {
      "command": "npx",
      "args": [
        "-y",
        "@supabase/mcp-server-supabase@0.13.0",
        "--read-only",
        "--access-token",
        "\${input:x}"
      ]
    }
  }
}
`,
    },
    {
      server: { type: 'http', url: 'https://mcp.supabase.com/mcp' },
      marks: 'https://mcp.supabase.com/mcp',
      fixed: `{
  "servers": {
    "example": {
      "type": "http",
      "url": "https://mcp.supabase.com/mcp?read_only=true"
    }
  }
}
`,
    },
    {
      shows: 'through a bridge',
      server: { command: 'npx', args: ['mcp-remote@0.15.1', 'https://api.githubcopilot.com/mcp/'] },
      marks: 'https://api.githubcopilot.com/mcp/',
    },
    {
      server: { command: '/opt/github-mcp-server', args: ['stdio'], env: { GITHUB_READ_ONLY: '0' } },
      marks: '/opt/github-mcp-server',
    },
  ],
  good: [
    { server: { type: 'http', url: 'https://api.githubcopilot.com/mcp/readonly' } },
    { server: { type: 'http', url: 'https://api.githubcopilot.com/mcp/x/issues' } },
    {
      server: {
        type: 'http',
        url: 'https://api.githubcopilot.com/mcp/',
        headers: { 'X-MCP-Toolsets': 'issues,pull_requests' },
      },
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '-e', 'GITHUB_READ_ONLY=1', 'ghcr.io/github/github-mcp-server:v1.0.0'],
      },
    },
    {
      shows: 'a variable of the entry that is handed on',
      server: {
        command: 'docker',
        args: ['run', '-i', '-e', 'GITHUB_TOOLSETS', 'ghcr.io/github/github-mcp-server:v1.0.0'],
        env: { GITHUB_TOOLSETS: 'issues' },
      },
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', 'ghcr.io/github/github-mcp-server:v1.0.0', 'stdio', '--toolsets=issues'],
      },
    },
    { server: { command: 'npx', args: ['@supabase/mcp-server-supabase@0.13.0', '--project-ref=abc'] } },
    { server: { command: 'npx', args: ['@supabase/mcp-server-supabase@0.13.0', '--read-only'] } },
    { server: { type: 'http', url: 'https://mcp.supabase.com/mcp?read_only=true' } },
    {
      server: {
        command: 'npx',
        args: ['mcp-remote@0.15.1', 'https://api.githubcopilot.com/mcp/', '--header', 'X-MCP-Readonly: true'],
      },
    },
    { shows: 'another server', server: { type: 'http', url: 'https://mcp.acme.dev/mcp/' } },
  ],
});

interface Found {
  readonly place: Place;
  /** Where it is, if it is a remote one. */
  readonly address: StringNode | undefined;
  /** What starts it, if it is a local one. */
  readonly command: Command | undefined;
}

function findIn({ url, args, launch }: ServerEntry, row: Row): Found | undefined {
  // Bridges to a remote server have the address among their arguments.
  const address = url && isAt(url.value, row.host) ? url : args.find(({ value }) => isAt(value, row.host));
  if (address) return { place: inString(address), address, command: undefined };
  for (const command of launch?.commands ?? []) {
    const word = wordOfServer(command, row);
    if (word) return { place: placeOf([word]), address: undefined, command };
  }
  return undefined;
}

function wordOfServer({ program, container, packages }: Command, row: Row): Word | undefined {
  if (row.program !== undefined && programName(program.text) === row.program) return program;
  if (container?.image && container.image.name === row.image) return container.image.word;
  return packages.find(({ name }) => name === row.package)?.word;
}

function isAt(url: string, host: string): boolean {
  if (!url.startsWith(host, scheme.length) || !url.startsWith(scheme)) return false;
  const next = url.charAt(scheme.length + host.length);
  return next === '' || '/?#:'.includes(next);
}

const scheme = 'https://';

function isRestricted(text: string, server: ServerEntry, row: Row, { address }: Found): boolean {
  const { header, restrictedUrl } = row;
  if (address && restrictedUrl.test(address.value)) return true;
  if (server.headers.some(({ name, value }) => header?.test(name) && value.value !== 'false')) return true;
  // `--header "X-MCP-Readonly: true"` of a bridge
  if (address && server.args.some(({ value }) => header?.test(value))) return true;
  return settingsOf(text, server).some((setting) => restricts(setting, row));
}

function restricts(setting: Setting, { readOnly, selects }: Row): boolean {
  if (readOnly.has(setting.name)) return isOn(setting);
  return selects.has(setting.name) && setting.value !== 'all' && !isOff(setting);
}

/** Makes the server read-only, in the way that it documents for where it runs. */
function readOnly(text: string, server: ServerEntry, row: Row, { command }: Found): ProposedFix[] {
  const edits = command ? localEdits(text, row, command) : remoteEdits(text, server, row);
  if (!edits) return [];
  return [{ title: { en: 'Make it read-only', ja: '読み取り専用にする' }, safe: false, edits }];
}

function remoteEdits(text: string, { node, url }: ServerEntry, row: Row): ProposedFix['edits'] | undefined {
  if (!url) return undefined;
  if (!row.header) {
    return () => [replaceContent(url, `${url.value}${url.value.includes('?') ? '&' : '?'}read_only=true`)];
  }
  const headers = getMember(node, 'headers')?.value;
  if (headers === undefined) return () => insertLast(text, node, 'headers', { 'X-MCP-Readonly': 'true' });
  return headers.kind === 'object' ? () => insertLast(text, headers, 'X-MCP-Readonly', 'true') : undefined;
}

function localEdits(text: string, row: Row, command: Command): ProposedFix['edits'] | undefined {
  const word = wordOfServer(command, row);
  const isItem = word?.node.parent?.kind === 'array' && word.from === 0 && word.to === word.node.value.length;
  if (!word || !isItem) return undefined;
  const { start, end } = word.node;
  // On lines of their own where the others are.
  const gap = /\r?\n[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ' ';
  return command.container
    ? () => [{ start, end: start, newText: `"-e",${gap}"GITHUB_READ_ONLY=1",${gap}` }]
    : () => [{ start: end, end, newText: `,${gap}"--read-only"` }];
}
