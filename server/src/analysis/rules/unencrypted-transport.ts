import { metadataHosts } from '../data/riskyHosts.ts';
import { replaceContent } from '../edits.ts';
import type { Severity } from '../finding.ts';
import { isBridge, remoteEnds } from '../launch/bridges.ts';
import { isOn, namesLike, removal, variablesOf } from '../launch/settings.ts';
import { staysHere, unverifiedIn } from '../launch/unverified.ts';
import type { NamedValue, ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { parseAuthority, type Reach, reachOf } from '../text/hosts.ts';
import { credentialKind } from '../text/names.ts';
import { isPlaceholder } from '../text/placeholders.ts';
import { isReference } from '../text/references.ts';

const mayBePlain = /(?:http|ws):\/\//i;
const plainUrl = /\b(http|ws):\/\/([^\s/?#"'`]{0,300})/gi;

const severities: Readonly<Partial<Record<Reach, { plain: Severity; credentials: Severity }>>> = {
  public: { plain: 'warning', credentials: 'error' },
  local: { plain: 'information', credentials: 'warning' },
};

/** Where nobody listens in: a network of containers, and VPNs of Tailscale, which encrypt by themselves. */
const closedNetwork = /^[^.:]+$|\.ts\.net$|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./i;

/** oauthlib's switch, with which it sends codes and tokens to addresses without encryption too. */
const plainOauth = namesLike(/^OAUTHLIB_INSECURE_TRANSPORT$/);

export default defineRule({
  id: 'unencrypted-transport',
  category: 'MCP07',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/319.html',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices',
  ],
  title: { en: 'Unencrypted connection', ja: '暗号化されていない接続' },
  why: {
    en: 'Whoever sits between you and the server reads every call and can answer with tools of their own.',
    ja: '通信経路上の第三者が呼び出しの内容を読み、偽のツールを返すこともできます。',
  },
  remedy: {
    en: 'Use `https://` (or `wss://`), or a tunnel that ends on this machine.',
    ja: '`https://` (または `wss://`) を使うか、このマシンで終端するトンネルを使ってください。',
  },
  messages: {
    database: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` has \`${data.server}\` send its queries and its password in the clear. Use the encryption of the database (\`sslmode=verify-full\`, \`tls=true\`), or a tunnel.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` の問い合わせとパスワードが暗号化されずに送られます。データベースの暗号化 (\`sslmode=verify-full\`、\`tls=true\`) かトンネルを使ってください。`,
    },
    oauth: {
      en: (data: { setting: string; server: string }) =>
        `\`${data.setting}\` lets \`${data.server}\` send OAuth codes and tokens over plain \`http://\`, to other machines too. Remove it.`,
      ja: (data) =>
        `\`${data.setting}\` により、\`${data.server}\` の OAuth のコードやトークンが、ほかのマシンへも \`http://\` で暗号化されずに送られます。削除してください。`,
    },
    plain: {
      en: (data: { host: string; scheme: string }) =>
        `\`${data.host}\` is reached over plain \`${data.scheme}://\`, which everybody on the way can read and change. Use \`${data.scheme}s://\`.`,
      ja: (data) =>
        `\`${data.host}\` との通信は \`${data.scheme}://\` で暗号化されず、経路上で読み書きされるおそれがあります。\`${data.scheme}s://\` を使ってください。`,
    },
    credentials: {
      en: (data: { host: string; scheme: string }) =>
        `\`${data.host}\` gets credentials over plain \`${data.scheme}://\`, which everybody on the way can read. Use \`${data.scheme}s://\`, then renew them.`,
      ja: (data) =>
        `\`${data.host}\` への認証情報が \`${data.scheme}://\` で暗号化されずに送られます。\`${data.scheme}s://\` に変え、認証情報を再発行してください。`,
    },
    local: {
      en: (data: { host: string; scheme: string }) =>
        `\`${data.host}\` is reached over plain \`${data.scheme}://\`. That is readable by others in the same network; use \`${data.scheme}s://\` unless you trust all of it.`,
      ja: (data) =>
        `\`${data.host}\` との通信は \`${data.scheme}://\` で、同じネットワーク内から読めます。信頼できるネットワークでなければ \`${data.scheme}s://\` を使ってください。`,
    },
  },
  visit: {
    server(server, report, { text }) {
      for (const setting of variablesOf(text, server, plainOauth)) {
        if (!isOn(setting) || staysHere(server)) continue;
        const data = { setting: setting.shown, server: server.name };
        report({ message: 'oauth', data, at: setting.place, server, fixes: removal(setting, false) });
      }
      for (const { kind, node, from, to } of unverifiedIn(server)) {
        if (kind !== 'plain') continue;
        const data = { setting: node.value.slice(from, to), server: server.name };
        report({ message: 'database', data, at: inString(node, from, to), server });
      }
      for (const { name, value } of server.env) {
        const beside = credentialsBeside(name, server);
        const url = beside.length > 0 ? findPlainUrl(value.value) : undefined;
        if (url?.reach !== 'public') continue;
        const { scheme, from, host } = url;
        report({
          message: beside.every(isUnfilled) ? 'plain' : 'credentials',
          data: { host, scheme },
          at: inString(value, from, from + `${scheme}://`.length),
          server,
        });
      }
      for (const node of remoteEnds(server)) {
        const url = findPlainUrl(node.value);
        const severity = url && severities[url.reach];
        if (!severity) continue;
        const { scheme, from, host, reach } = url;
        const secret = url.credentials || sendsCredentials(server);
        report({
          message: reach === 'local' ? 'local' : secret ? 'credentials' : 'plain',
          data: { host, scheme },
          at: inString(node, from, from + `${scheme}://`.length),
          server,
          severity: secret && !closedNetwork.test(host) ? severity.credentials : severity.plain,
          fixes: [
            {
              title: { en: `Use ${scheme}s://`, ja: `${scheme}s:// に変更` },
              safe: false,
              edits: () => [replaceContent(node, `${scheme}s`, from, from + scheme.length)],
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
      shows: 'a remote server',
      server: { type: 'http', url: 'http://mcp.acme.dev/mcp' },
      marks: 'http://',
    },
    {
      shows: 'a token that travels with it: an error',
      server: {
        type: 'http',
        url: 'http://mcp.acme.dev/mcp',
        headers: { Authorization: 'Bearer ${input:acme-token}' },
      },
      marks: 'http://',
    },
    {
      shows: 'a bridge to a remote server',
      server: { command: 'npx', args: ['-y', 'mcp-remote@0.15.1', 'http://mcp.acme.dev/sse'] },
      marks: 'http://',
    },
    {
      shows: 'a database elsewhere',
      server: {
        command: 'acme-mcp',
        env: { DATABASE_URL: 'postgres://reader@db.acme.dev/shop?sslmode=disable' },
      },
      marks: 'sslmode=disable',
    },
    {
      shows: 'a service whose token stands beside it',
      server: {
        command: 'acme-mcp',
        env: { JIRA_URL: 'http://jira.acme.dev', JIRA_API_TOKEN: '${input:jira}' },
      },
      marks: 'http://',
    },
    {
      shows: 'a WebSocket, with the key in its query',
      file: '.mcp.json',
      server: { type: 'ws', url: 'ws://mcp.acme.dev/socket?api_key=${ACME_KEY}' },
      marks: 'ws://',
    },
    {
      shows: 'a server in the local network: only worth knowing',
      server: { url: 'http://192.168.1.20:8000/mcp' },
      marks: 'http://',
    },
    {
      shows: 'the same with a token: a warning',
      server: {
        url: 'http://192.168.1.20:8000/mcp',
        headers: { Authorization: 'Bearer ${input:acme-token}' },
      },
      marks: 'http://',
    },
    {
      shows: 'a service of a compose network',
      server: { command: 'supergateway', args: ['--sse', 'http://gateway:8080/sse'] },
      marks: 'http://',
    },
    {
      shows: 'a switch that allows it',
      server: { command: 'acme-mcp', env: { OAUTHLIB_INSECURE_TRANSPORT: '1' } },
      marks: 'OAUTHLIB_INSECURE_TRANSPORT',
    },
  ],
  good: [
    { server: { type: 'http', url: 'https://mcp.acme.dev/mcp' } },
    { shows: 'this machine', server: { url: 'http://127.0.0.1:3000/mcp' } },
    { shows: 'this machine', server: { url: 'http://[::1]:3000/mcp' } },
    { shows: 'this machine, from a container', server: { url: 'http://host.docker.internal:8080/mcp' } },
    { shows: 'a host that is filled in later', server: { url: 'http://${env:MCP_HOST}/mcp' } },
    { shows: 'a placeholder', server: { url: 'http://<your-server>:8080/mcp' } },
    {
      shows: 'an address that is no MCP server’s',
      server: { command: 'acme-mcp', args: ['--proxy', 'http://proxy.acme.dev:3128'] },
    },
    {
      shows: 'a bridge to this machine',
      server: { command: 'npx', args: ['-y', 'mcp-remote@0.15.1', 'http://localhost:8080/sse'] },
    },
  ],
});

interface PlainUrl {
  /** `http` or `ws`. */
  readonly scheme: string;
  readonly from: number;
  readonly host: string;
  readonly reach: Reach;
  /** Whether the address itself holds any: a user, or a parameter such as `api_key`. */
  readonly credentials: boolean;
}

/** The first unencrypted address that leaves this machine. */
function findPlainUrl(text: string): PlainUrl | undefined {
  if (!mayBePlain.test(text)) return undefined;
  for (const match of text.matchAll(plainUrl)) {
    const [whole, scheme = '', authority = ''] = match;
    const { host, hasUser } = parseAuthority(authority);
    const reach = reachOf(host);
    // That an address hands out credentials is told by `suspicious-host`.
    if (!severities[reach] || metadataHosts.has(host)) continue;
    const end = match.index + whole.length;
    const query = /^[^\s?#"'`]*\?([^\s#"'`]*)/.exec(text.slice(end, end + 2000))?.[1] ?? '';
    const sent = query.split('&').map((parameter) => {
      const [name = '', ...value] = parameter.split('=');
      return { name, value: value.join('=') };
    });
    return {
      scheme: scheme.toLowerCase(),
      from: match.index,
      host,
      reach,
      credentials: hasUser || sent.some((one) => isCredential(one) && !isUnfilled(one)),
    };
  }
  return undefined;
}

/** A name that holds a credential by its words, and what stands behind it. */
interface Sent {
  readonly name: string;
  readonly value: string;
}

/** Of a variable that holds the address of a service, its credentials: `JIRA_API_TOKEN` of `JIRA_URL`. */
function credentialsBeside(name: string, { env }: ServerEntry): Sent[] {
  const service = /^([A-Z][A-Z0-9]{2,})_(?:\w+_)?(?:URL|URI|ENDPOINT|HOST|BASE|SERVER|SITE)(?:_URL)?$/.exec(
    name,
  )?.[1];
  if (service === undefined || /^(?:HTTP|HTTPS|PROXY|OTEL)$/.test(service)) return [];
  return env.map(sentOf).filter((other) => other.name.startsWith(`${service}_`) && isCredential(other));
}

/** Whether a credential goes along with every request, be it a literal or a reference. */
function sendsCredentials(server: ServerEntry): boolean {
  const sent = server.headers.map(sentOf);
  if (isBridge(server)) {
    sent.push(...server.env.map(sentOf));
    for (const [index, { value }] of server.args.entries()) {
      // `--header "Authorization: …"`, `--header=X-API-Key:…`, `--oauth2-token`
      const match = /^(?:--?header=|-H)?(?:--?)?([\w-]{1,100})(?:\s*:|=|$)/i.exec(value);
      const behind = match ? value.slice(match[0].length) : '';
      // A word alone is a value, unless it is an option, whose value comes next.
      if (match?.[1] && (behind || value.startsWith('-')))
        sent.push({ name: match[1], value: behind || (server.args[index + 1]?.value ?? '') });
    }
  }
  return sent.some((one) => isCredential(one) && !isUnfilled(one));
}

function sentOf({ name, value }: NamedValue): Sent {
  return { name, value: value.value };
}

function isCredential({ name }: Sent): boolean {
  return credentialKind(name) !== undefined;
}

/** Whether something only shows where the credential is to go (`Bearer YOUR_TOKEN`): then none has travelled yet. */
function isUnfilled({ value }: Sent): boolean {
  const text = value.trim().replace(/^[A-Za-z-]{3,30}\s+/, '');
  return text !== '' && !isReference(text) && isPlaceholder(text);
}
