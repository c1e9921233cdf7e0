import { remove, replaceContent } from '../edits.ts';
import { type FoundScope, findScopes, scopeBreadth } from '../oauthScopes.ts';
import { defineRule, type Examples, inString, type ProposedFix } from '../rule.ts';

export default defineRule({
  id: 'excessive-oauth-scope',
  category: 'MCP02',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/250.html',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices',
  ],
  title: { en: 'OAuth scope that is far too wide', ja: '広すぎる OAuth スコープ' },
  why: {
    en: 'The token can do all of that for as long as it lives, whoever gets hold of it or talks the model into using it.',
    ja: 'トークンは有効な間ずっとその権限を持ち、漏れたときやモデルが誘導されたときにすべて使われます。',
  },
  remedy: {
    en: 'Ask for the narrow scopes that the tools in use really need.',
    ja: '実際に使うツールに必要な、範囲の狭いスコープだけを要求してください。',
  },
  messages: {
    everything: {
      en: (data: { scope: string; server: string }) =>
        `\`${data.scope}\` asks for every right at once for \`${data.server}\`. Name the scopes that it needs.`,
      ja: (data) =>
        `\`${data.scope}\` は \`${data.server}\` のためにすべての権限をまとめて要求します。必要なスコープだけを指定してください。`,
    },
    wildcard: {
      en: (data: { scope: string; server: string }) =>
        `\`${data.scope}\` asks for all rights of that kind for \`${data.server}\`, writing and deleting included. Name those that it needs.`,
      ja: (data) =>
        `\`${data.scope}\` は \`${data.server}\` のために、書き込みや削除も含めてその種類の権限をすべて要求します。必要なものだけを指定してください。`,
    },
    admin: {
      en: (data: { scope: string; server: string }) =>
        `\`${data.scope}\` lets \`${data.server}\` administer the account, not only use it. Leave it out, or take its read-only form.`,
      ja: (data) =>
        `\`${data.scope}\` により、\`${data.server}\` はアカウントの管理操作までできます。外すか、読み取り専用のスコープに変えてください。`,
    },
    full: {
      en: (data: { scope: string; server: string }) =>
        `\`${data.scope}\` gives \`${data.server}\` read and write access to everything in that service. Take a narrower scope.`,
      ja: (data) =>
        `\`${data.scope}\` により、\`${data.server}\` はそのサービスのすべてを読み書きできます。範囲の狭いスコープに変えてください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const scope of findScopes(text, server)) {
        const { node, from, to } = scope;
        const words = node.value.slice(from, to);
        const breadth = scopeBreadth(words, server);
        if (!breadth) continue;
        report({
          message: breadth,
          data: { scope: words, server: server.name },
          at: inString(node, from, to),
          server,
          fixes: [removal(text, scope)],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: '.mcp.json',
      server: {
        type: 'http',
        url: 'https://mcp.acme.dev/mcp',
        oauth: { clientId: 'acme', scopes: 'issues:read admin:*' },
      },
      marks: 'admin:*',
      fixed: `{
  "mcpServers": {
    "example": {
      "type": "http",
      "url": "https://mcp.acme.dev/mcp",
      "oauth": {
        "clientId": "acme",
        "scopes": "issues:read"
      }
    }
  }
}
`,
    },
    {
      file: '.cursor/mcp.json',
      server: {
        url: 'https://mcp.acme.dev/mcp',
        auth: { CLIENT_ID: 'acme', scopes: ['read', 'full_access'] },
      },
      marks: 'full_access',
    },
    {
      file: '.cursor/mcp.json',
      server: { url: 'https://mcp.acme.dev/mcp', auth: { CLIENT_ID: 'acme', scopes: ['org:admin'] } },
      marks: 'org:admin',
    },
    {
      file: '.mcp.json',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', oauth: { scopes: 'files:* openid' } },
      marks: 'files:*',
      fixed: `{
  "mcpServers": {
    "example": {
      "type": "http",
      "url": "https://mcp.acme.dev/mcp",
      "oauth": {
        "scopes": "openid"
      }
    }
  }
}
`,
    },
    {
      shows: 'a word that means all private repositories, at GitHub',
      server: { command: 'acme-github-mcp', args: ['--scopes', 'read:user,repo'] },
      marks: 'repo',
    },
    {
      server: {
        command: 'acme-mcp',
        env: { GOOGLE_OAUTH_SCOPES: 'openid https://www.googleapis.com/auth/drive' },
      },
      marks: 'https://www.googleapis.com/auth/drive',
    },
    {
      shows: 'the metadata of a bridge',
      server: {
        command: 'npx',
        args: [
          'mcp-remote@0.15.1',
          'https://mcp.acme.dev/mcp',
          '--static-oauth-client-metadata',
          '{"scope":"openid *"}',
        ],
      },
      marks: '*',
    },
  ],
  good: [
    {
      file: '.cursor/mcp.json',
      server: {
        url: 'https://mcp.acme.dev/github',
        auth: { CLIENT_ID: 'acme', scopes: ['read:user', 'public_repo', 'admin:read', 'openid'] },
      },
    },
    {
      shows: 'a part of the service, or reading only',
      server: {
        command: 'acme-mcp',
        env: {
          GOOGLE_OAUTH_SCOPES:
            'https://www.googleapis.com/auth/drive.file https://www.googleapis.com/auth/drive.readonly',
        },
      },
    },
    {
      shows: 'the scope of a package, and a word that means something else elsewhere',
      server: { command: 'acme-mcp', args: ['--scope=@acme', '--scopes', 'repo'] },
    },
    {
      shows: 'no list of scopes',
      server: { command: 'acme-mcp', args: ['--mode', 'full_access'], env: { ROLE: 'admin:*' } },
    },
  ],
});

function removal(text: string, { node, from, to }: FoundScope): ProposedFix {
  const { value } = node;
  const isItem = node.parent?.kind === 'array' && from === 0 && to === value.length;
  return {
    title: { en: 'Remove the scope', ja: 'スコープを外す' },
    safe: false,
    edits: () => {
      if (isItem) return [remove(text, node)];
      // With the separator in front of it, or behind the first one.
      const behind = /^[\s,]+/.exec(value.slice(to))?.[0].length ?? 0;
      if (behind > 0) return [replaceContent(node, '', from, to + behind)];
      const before = /(?<![\s,])[\s,]*$/.exec(value.slice(0, from))?.[0].length ?? 0;
      return [replaceContent(node, '', from - before, to)];
    },
  };
}
