import { type TokenVendor, tokenVendors } from '../data/tokenVendors.ts';
import type { NamedValue, ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { findHosts } from '../text/addresses.ts';
import { reachOf } from '../text/hosts.ts';
import { sample } from '../text/sample.ts';
import { contentSpan } from '../tree.ts';

const token = `ghp_${sample(36)}`;
const bearer = (value: string) => ({ Authorization: `Bearer ${value}` });

export default defineRule({
  id: 'token-passthrough',
  category: 'MCP07',
  severity: 'error',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices',
    'https://cwe.mitre.org/data/definitions/441.html',
  ],
  title: { en: 'Token sent to somebody else than its vendor', ja: '発行元以外に送られるトークン' },
  why: {
    en: 'Whoever runs this server can use the token against its vendor, with all the rights that it has.',
    ja: 'このサーバーの運営者は、そのトークンの持つすべての権限で発行元のサービスを操作できます。',
  },
  remedy: {
    en: 'Log in to the server itself, or use the vendor’s own server.',
    ja: 'そのサーバー自身のログインを使うか、発行元が提供するサーバーを使ってください。',
  },
  messages: {
    token: {
      en: (data: { host: string; vendor: string; header: string }) =>
        `\`${data.host}\` is sent a ${data.vendor} token in \`${data.header}\` and can act as you there. Use a token of its own, or ${data.vendor}’s server.`,
      ja: (data) =>
        `\`${data.host}\` に ${data.vendor} のトークンが \`${data.header}\` で送られ、あなたとして ${data.vendor} を操作できます。このサーバー専用のトークンか、${data.vendor} のサーバーを使ってください。`,
    },
    variable: {
      en: (data: { host: string; vendor: string; variable: string }) =>
        `\`${data.host}\` is sent \`${data.variable}\`, which holds a ${data.vendor} token by its name. Use a token of its own, or ${data.vendor}’s server.`,
      ja: (data) =>
        `\`${data.host}\` に \`${data.variable}\` が送られます。名前からすると ${data.vendor} のトークンです。このサーバー専用のトークンか、${data.vendor} のサーバーを使ってください。`,
    },
  },
  visit: {
    server(server, report) {
      const { url } = server;
      const header = server.headers.find(({ name }) => name.toLowerCase() === 'authorization');
      const sent = header && tokenIn(header, server);
      const [address] = sent && url ? findHosts(url.value) : [];
      if (!url || !sent || !address || reachOf(address.host) !== 'public') return;
      if (mayReceive(address.host, sent.vendor)) return;
      const { host, from, to } = address;
      const place = {
        at: inString(url, from, to),
        server,
        related: [
          {
            message: { en: 'The token that is sent', ja: '送られるトークン' },
            span: contentSpan(header.value),
          },
        ],
      } as const;
      const vendor = sent.vendor.name;
      if (sent.variable === undefined) {
        report({ message: 'token', data: { host, vendor, header: header.name }, ...place });
      } else {
        const data = { host, vendor, variable: sent.variable };
        report({ message: 'variable', data, ...place, severity: 'warning' });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: bearer(token) },
      marks: 'mcp.acme.dev',
    },
    {
      shows: 'a name that only looks like the vendor’s',
      file: '.cursor/mcp.json',
      server: { url: 'https://api-github.com/mcp', headers: { authorization: `token ${token}` } },
      marks: 'api-github.com',
    },
    {
      shows: 'a variable with the name of such a token: a warning',
      file: '.mcp.json',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: bearer('${GITHUB_TOKEN}') },
      marks: 'mcp.acme.dev',
    },
    {
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: bearer('${env:OPENAI_API_KEY}') },
      marks: 'mcp.acme.dev',
    },
    {
      file: '.crush.json',
      config: {
        mcp: { acme: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: bearer('$GITHUB_TOKEN') } },
      },
      marks: 'mcp.acme.dev',
    },
    {
      shows: 'a domain of that name that is not the vendor’s',
      server: { type: 'http', url: 'https://mcp.gitlab.zone/', headers: bearer('${env:GITLAB_TOKEN}') },
      marks: 'mcp.gitlab.zone',
    },
  ],
  good: [
    {
      server: {
        type: 'http',
        url: 'https://api.githubcopilot.com/mcp/',
        headers: bearer('${env:GITHUB_TOKEN}'),
      },
    },
    { server: { type: 'http', url: 'https://GitHub.com/mcp', headers: bearer(token) } },
    {
      shows: 'a GitHub of one’s own',
      server: { type: 'http', url: 'https://github.acme.dev/mcp', headers: bearer(token) },
    },
    {
      shows: 'a token of the server itself',
      server: {
        type: 'http',
        url: 'https://mcp.acme.dev/mcp',
        headers: bearer('${env:ACME_GITHUB_TOKEN}'),
      },
    },
    {
      shows: 'a token of which nobody knows who else may have it',
      server: { type: 'http', url: 'https://mcp.acme.dev/mcp', headers: bearer(`r8_${sample(37)}`) },
    },
    {
      shows: 'this machine',
      server: { type: 'http', url: 'http://localhost:3000/mcp', headers: bearer('${env:GITHUB_TOKEN}') },
    },
    {
      shows: 'a header that the server asks for beside its own login',
      server: {
        type: 'http',
        url: 'https://mcp.acme.dev/mcp',
        headers: { 'X-GitHub-Token': '${env:GITHUB_TOKEN}' },
      },
    },
    { shows: 'a local program', server: { command: 'acme-mcp', env: { GITHUB_TOKEN: token } } },
  ],
});

interface SentToken {
  readonly vendor: TokenVendor;
  /** The variable that holds it; undefined for one in plain text. */
  readonly variable: string | undefined;
}

function tokenIn({ value }: NamedValue, { secrets }: ServerEntry): SentToken | undefined {
  const label = secrets.find(({ node }) => node === value)?.label;
  const variable = /\$(?:\{(?:env:)?([A-Z_]{1,60})\}|([A-Z_]{1,60}))$/
    .exec(value.value)
    ?.slice(1)
    .find(Boolean);
  const vendor = tokenVendors.find(
    ({ name, variables }) =>
      label?.startsWith(`${name} `) || (variable !== undefined && variables.includes(variable)),
  );
  return vendor && { vendor, variable };
}

function mayReceive(host: string, { domains, selfHosted, name }: TokenVendor): boolean {
  const labels = host.toLowerCase().split('.');
  if (selfHosted && labels.slice(0, -2).includes(name.toLowerCase())) return true;
  return domains.some((domain) => `.${labels.join('.')}`.endsWith(`.${domain}`));
}
