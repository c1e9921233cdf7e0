import type { ServerEntry } from '../model.ts';
import type { OutlinedServer } from '../outline.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import type { SecretOccurrence } from '../secrets.ts';
import { alphabets, sample } from '../text/sample.ts';
import { contentSpan, type Span } from '../tree.ts';
import { placeOfServer, type WorkspaceFile } from '../workspace.ts';

const token = `ghp_${sample(36)}`;
const key = sample(32, alphabets.hex);

export default defineRule({
  id: 'shared-secret',
  category: 'MCP01',
  severity: 'information',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/522.html'],
  title: { en: 'One secret for several servers', ja: '複数のサーバーで使い回されるシークレット' },
  why: {
    en: 'Whichever of the servers leaks it, all are open, and the logs do not tell which one it was.',
    ja: 'どれか 1 つのサーバーから漏れるとすべてに影響し、ログからも漏えい元を特定できません。',
  },
  remedy: {
    en: 'Give each server a secret of its own, with only the rights that it needs.',
    ja: 'サーバーごとに、必要な権限だけを持つシークレットを発行してください。',
  },
  messages: {
    shared: {
      en: (data: { server: string; other: string }) =>
        `\`${data.server}\` and \`${data.other}\` share this secret: a leak from one opens both. Give each its own.`,
      ja: (data) =>
        `\`${data.server}\` と \`${data.other}\` が同じシークレットを使っていて、片方から漏れると両方に影響します。別々に発行してください。`,
    },
    elsewhere: {
      en: (data: { server: string; other: string; path: string }) =>
        `\`${data.server}\` shares this secret with \`${data.other}\` in \`${data.path}\`: a leak from one opens both. Give each its own.`,
      ja: (data) =>
        `\`${data.server}\` は \`${data.path}\` の \`${data.other}\` と同じシークレットを使っていて、片方から漏れると両方に影響します。別々に発行してください。`,
    },
  },
  visit: {
    config({ servers }, report) {
      const first = new Map<string, { server: ServerEntry; secret: SecretOccurrence }>();
      const told = new Set<string>();
      for (const server of servers) {
        for (const secret of server.secrets) {
          const value = secret.node.value.slice(secret.from, secret.to);
          const owner = first.get(value);
          if (!owner) first.set(value, { server, secret });
          if (!owner || told.has(value) || owner.server.name === server.name) continue;
          told.add(value);
          report({
            message: 'shared',
            data: { server: server.name, other: owner.server.name },
            at: inString(secret.node, secret.from, secret.to),
            server,
            related: [
              {
                message: {
                  en: `The same secret in ${owner.server.name}`,
                  ja: `${owner.server.name} にある同じシークレット`,
                },
                span: contentSpan(owner.secret.node, owner.secret.from, owner.secret.to),
              },
            ],
          });
        }
      }
    },
    workspace(files, report) {
      for (const owners of ownersOf(files).values()) {
        const [first, ...others] = owners;
        const other = others.find(
          ({ file, server }) => file !== first?.file && server.name !== first?.server.name,
        );
        if (!first || !other) continue;
        // The project's file is the one that others get to see.
        const [here, there] = other.file.scope === 'project' ? [other, first] : [first, other];
        report({
          message: 'elsewhere',
          data: { server: here.server.name, other: there.server.name, path: there.file.path },
          at: { ...placeOfServer(here.file, here.server), span: here.span },
          related: [
            {
              message: { en: 'The same secret', ja: '同じシークレット' },
              place: { ...placeOfServer(there.file, there.server), span: there.span },
            },
          ],
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
    "issues": { "command": "issues-mcp", "env": { "GITHUB_TOKEN": "${token}" } },
    "search": { "url": "https://mcp.acme.example/mcp", "headers": { "Authorization": "Bearer ${token}" } }
  }
}
`,
      marks: token,
    },
    {
      shows: 'in the config of another client',
      others: {
        '~/.cursor/mcp.json': {
          mcpServers: { issues: { command: 'issues-mcp', env: { GITHUB_TOKEN: token } } },
        },
      },
      config: { servers: { search: { command: 'search-mcp', env: { GITHUB_TOKEN: token } } } },
      marks: token,
    },
    {
      shows: 'three servers: told once',
      file: '.mcp.json',
      config: {
        mcpServers: {
          a: { command: 'a-mcp', env: { ACME_API_KEY: key } },
          b: { command: 'b-mcp', args: ['--api-key', key] },
          c: { command: 'c-mcp', env: { ACME_API_KEY: key } },
        },
      },
      marks: key,
    },
    {
      shows: 'a password inside addresses',
      config: {
        servers: {
          app: {
            command: 'db-mcp',
            args: ['app'],
            env: { DB: `postgres://me:${sample(16)}@db.acme.dev/app` },
          },
          log: {
            command: 'db-mcp',
            args: ['log'],
            env: { DB: `postgres://me:${sample(16)}@db.acme.dev/log` },
          },
        },
      },
      marks: sample(16),
    },
  ],
  good: [
    {
      shows: 'a variable, which each server may get another value for',
      config: {
        servers: {
          a: { command: 'a-mcp', env: { TOKEN: '${input:token}' } },
          b: { command: 'b-mcp', env: { TOKEN: '${input:token}' } },
        },
      },
    },
    {
      shows: 'two places of one server',
      server: { command: 'a-mcp', env: { GITHUB_TOKEN: token, GH_TOKEN: token } },
    },
    {
      shows: 'one server for several projects',
      file: '~/.claude.json',
      config: {
        projects: {
          '/work/a': { mcpServers: { acme: { command: 'acme-mcp', env: { GITHUB_TOKEN: token } } } },
          '/work/b': { mcpServers: { acme: { command: 'acme-mcp', env: { GITHUB_TOKEN: token } } } },
        },
      },
    },
    {
      shows: 'the same server in another client',
      others: {
        '~/.cursor/mcp.json': {
          mcpServers: { issues: { command: 'issues-mcp', env: { GITHUB_TOKEN: token } } },
        },
      },
      config: { servers: { issues: { command: 'issues-mcp', env: { GITHUB_TOKEN: token } } } },
    },
    {
      shows: 'placeholders',
      config: {
        servers: {
          a: { command: 'a-mcp', env: { API_KEY: 'your-api-key-here' } },
          b: { command: 'b-mcp', env: { API_KEY: 'your-api-key-here' } },
        },
      },
    },
  ],
});

interface Owner {
  readonly file: WorkspaceFile;
  readonly server: OutlinedServer;
  readonly span: Span;
}

/** The servers that each secret stands in, in the order of the files. */
function ownersOf(files: readonly WorkspaceFile[]): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const file of files) {
    for (const span of file.secrets) {
      const server = file.outline.find(({ entry }) => entry.start <= span.start && span.end <= entry.end);
      if (!server) continue;
      const value = file.text.slice(span.start, span.end);
      owners.set(value, [...(owners.get(value) ?? []), { file, server, span }]);
    }
  }
  return owners;
}
