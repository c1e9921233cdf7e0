import { removeServer } from '../fixes/removeServer.ts';
import { launchIdentity } from '../launch/identity.ts';
import type { ServerEntry, ServerMap } from '../model.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { contentSpan } from '../tree.ts';

export default defineRule({
  id: 'duplicate-server',
  category: 'MCP09',
  severity: 'hint',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/1041.html'],
  title: { en: 'One server under two names', ja: '2 つの名前を持つ同じサーバー' },
  why: {
    en: 'It starts twice, the model sees every tool twice, and what is changed or approved for one is not for the other.',
    ja: '同じものが 2 回起動し、モデルには各ツールが 2 つずつ見えます。片方への変更や承認は、もう片方に及びません。',
  },
  remedy: { en: 'Remove one of them.', ja: '片方を削除してください。' },
  messages: {
    same: {
      en: (data: { name: string; other: string }) =>
        `\`${data.name}\` starts the same as \`${data.other}\`, with the same settings. Remove one of them.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.other}\` と同じものを同じ設定で起動します。片方を削除してください。`,
    },
  },
  visit: {
    config({ servers, text }, report) {
      // Most entries differ at first glance, and need no closer look.
      const looks = new Map<string, number>();
      const look = servers.map(lookOf);
      for (const one of look) looks.set(one, (looks.get(one) ?? 0) + 1);
      const byMap = new Map<ServerMap, Map<string, ServerEntry>>();
      for (const [index, server] of servers.entries()) {
        if (server.disabled || looks.get(look[index] ?? '') === 1) continue;
        const identity = launchIdentity(server);
        if (identity === '') continue;
        const byIdentity = byMap.get(server.map) ?? new Map<string, ServerEntry>();
        byMap.set(server.map, byIdentity);
        const other = byIdentity.get(identity);
        if (!other) byIdentity.set(identity, server);
        if (!other?.nameNode || !server.nameNode || other.name === server.name) continue;
        report({
          message: 'same',
          data: { name: server.name, other: other.name },
          at: inString(server.nameNode),
          server,
          related: [
            { message: { en: 'The same server', ja: '同じサーバー' }, span: contentSpan(other.nameNode) },
          ],
          fixes: removeServer(text, server, {
            en: `Remove ${server.name}`,
            ja: `${server.name} を削除`,
          }),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      config: `{
  "servers": {
    "github": { "command": "npx", "args": ["github-mcp@1.0.0"] },
    "gh": { "type": "stdio", "command": "npx", "args": ["github-mcp@1.0.0"] }
  }
}
`,
      marks: 'gh',
      fixed: `{
  "servers": {
    "github": { "command": "npx", "args": ["github-mcp@1.0.0"] }
  }
}
`,
    },
    {
      file: '.cursor/mcp.json',
      config: {
        mcpServers: {
          docs: { url: 'https://mcp.acme.example/mcp' },
          manual: { url: 'https://mcp.acme.example/mcp' },
        },
      },
      marks: 'manual',
    },
    {
      shows: 'variables in another order',
      config: {
        servers: {
          a: { command: 'db-mcp', env: { HOST: 'db1', PORT: '1' } },
          b: { command: 'db-mcp', env: { PORT: '1', HOST: 'db1' } },
        },
      },
      marks: 'b',
    },
  ],
  good: [
    {
      shows: 'other arguments',
      config: {
        servers: { a: { command: 'fs-mcp', args: ['/a'] }, b: { command: 'fs-mcp', args: ['/b'] } },
      },
    },
    {
      shows: 'another account',
      config: {
        servers: {
          work: { command: 'mail-mcp', env: { PROFILE: 'work' } },
          home: { command: 'mail-mcp', env: { PROFILE: 'home' } },
        },
      },
    },
    {
      shows: 'one of them switched off',
      file: '.kiro/settings/mcp.json',
      config: {
        mcpServers: {
          a: { command: 'acme-mcp' },
          b: { command: 'acme-mcp', disabled: true },
          c: { command: 'acme-mcp', disabled: true },
        },
      },
    },
    {
      shows: 'a key that stands there twice: only one of them starts',
      config: `{ "servers": { "a": { "command": "acme-mcp" }, "a": { "command": "acme-mcp" } } }`,
    },
    {
      shows: 'one server in several projects',
      file: '~/.claude.json',
      config: {
        projects: {
          '/work/a': { mcpServers: { acme: { command: 'acme-mcp' } } },
          '/work/b': { mcpServers: { acme2: { command: 'acme-mcp' } } },
        },
      },
    },
    { shows: 'entries that are being written', config: { servers: { a: {}, b: {} } } },
  ],
});

/** A text that equal entries share and others seldom do. */
function lookOf({ command, url, args }: ServerEntry): string {
  let look = url?.value ?? command?.value ?? '';
  for (const { value } of args) if (value.length > look.length) look = value;
  return look;
}
