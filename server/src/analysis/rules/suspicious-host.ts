import { remoteEnds } from '../launch/bridges.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, serverInputs } from '../rule.ts';
import { findHosts } from '../text/addresses.ts';
import { imitatedDomain } from '../text/imitatedHosts.ts';
import { type Oddity, oddityOf } from '../text/oddHosts.ts';
import type { StringNode } from '../tree.ts';

export default defineRule({
  id: 'suspicious-host',
  category: 'MCP09',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/940.html',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices',
  ],
  title: { en: 'Host that nobody answers for', ja: '運営者のわからないホスト' },
  why: {
    en: 'Such an address belongs to whoever has it at the moment, and gets every call and every credential.',
    ja: 'このようなアドレスはその時々の利用者のもので、すべての呼び出しと認証情報がその相手に送られます。',
  },
  remedy: {
    en: 'Use a name that its owner answers for, or make sure that you know whose machine it is.',
    ja: '運営者のわかるドメイン名を使うか、誰のマシンなのかを確認してください。',
  },
  messages: {
    metadata: {
      en: (data: { host: string }) =>
        `\`${data.host}\` hands out the credentials of the machine in a cloud. No server needs that address: remove it.`,
      ja: (data) =>
        `\`${data.host}\` はクラウド上のマシンの認証情報を返すアドレスです。サーバーには不要なので削除してください。`,
    },
    catcher: {
      en: (data: { host: string }) =>
        `\`${data.host}\` keeps what it is sent for somebody to read. Make sure that this is you, or remove it.`,
      ja: (data) =>
        `\`${data.host}\` は送られた内容を保存して誰かに見せるサービスです。自分のものか確認し、違えば削除してください。`,
    },
    tunnel: {
      en: (data: { host: string }) =>
        `\`${data.host}\` is a tunnel to some machine, which may be another one tomorrow. Use a lasting address.`,
      ja: (data) =>
        `\`${data.host}\` は誰かのマシンへのトンネルで、明日には別のマシンにつながるかもしれません。恒久的なアドレスを使ってください。`,
    },
    address: {
      en: (data: { host: string }) =>
        `\`${data.host}\` is a bare address, whose owner no certificate names. Use the name of the server.`,
      ja: (data) =>
        `\`${data.host}\` は IP アドレスだけで、運営者がわかりません。サーバーのドメイン名を使ってください。`,
    },
    disguised: {
      en: (data: { host: string }) =>
        `\`${data.host}\` is an address written so that people do not recognise it. Find out where it leads, or remove it.`,
      ja: (data) =>
        `\`${data.host}\` は読み取りにくい形で書かれたアドレスです。接続先を確認するか、削除してください。`,
    },
    lookalike: {
      en: (data: { host: string }) =>
        `\`${data.host}\` mixes letters of several scripts, as names do that imitate others. Compare it with the real name.`,
      ja: (data) =>
        `\`${data.host}\` には複数の文字体系の文字が混ざっています。似せた偽の名前でないか、正しい名前と比べてください。`,
    },
    imitation: {
      en: (data: { host: string; domain: string }) =>
        `\`${data.host}\` can be taken for \`${data.domain}\` and is another host. Compare the letters, and remove it where the other one is meant.`,
      ja: (data) =>
        `\`${data.host}\` は \`${data.domain}\` に似せた別のホストかもしれません。綴りを見比べ、意図したものでなければ削除してください。`,
    },
    punycode: {
      en: (data: { host: string }) =>
        `\`${data.host}\` stands for letters that cannot be seen here. Look at the decoded name before you trust it.`,
      ja: (data) =>
        `\`${data.host}\` は、ここでは見えない文字を表しています。デコードした名前を確認してください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const node of addressesOf(server)) {
        for (const { host, from, to } of findHosts(node.value)) {
          const kind = oddityOf(host);
          const isServer = remoteEnds(server).includes(node) || isProxy(node, server);
          const written = node.value.slice(from, to);
          const imitated = kind || !isServer ? undefined : imitatedDomain(written);
          if (imitated) {
            report({
              message: 'imitation',
              data: { host: written, domain: imitated.domain },
              at: inString(node, from, to),
              server,
              ...(imitated.looksAlike && { severity: 'error', confidence: 'high' }),
            });
          }
          if (!kind || (!anywhere.has(kind) && !isServer)) continue;
          report({
            message: kind,
            data: { host },
            at: inString(node, from, to),
            server,
            ...(kind === 'metadata' && { severity: 'error', confidence: 'high' }),
            ...(kind === 'punycode' && { severity: 'information' }),
          });
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { url: 'https://a-b-c.trycloudflare.com/mcp' }, marks: 'a-b-c.trycloudflare.com' },
    {
      server: { command: 'npx', args: ['-y', 'mcp-remote@0.1.38', 'https://1f2e.ngrok-free.app/sse'] },
      marks: '1f2e.ngrok-free.app',
    },
    { server: { url: 'https://8.8.4.4:8443/mcp' }, marks: '8.8.4.4' },
    { server: { url: 'https://[2a01:4f8::1]/mcp' }, marks: '[2a01:4f8::1]' },
    {
      shows: 'credentials of a cloud: an error, wherever it stands',
      server: {
        command: 'acme-mcp',
        args: ['--config=http://169.254.169.254/latest/meta-data/iam/security-credentials/'],
      },
      marks: '169.254.169.254',
    },
    {
      shows: 'a place where somebody reads along, wherever it stands',
      server: { command: 'acme-mcp', env: { REPORT_URL: 'https://webhook.site/3f0c9a7e' } },
      marks: 'webhook.site',
    },
    { server: { url: 'http://2130706433/mcp' }, marks: '2130706433' },
    { server: { url: 'https://mcp.g\u0456thub.com/' }, marks: 'mcp.g\u0456thub.com' },
    {
      shows: 'a letter that looks like another one: an error',
      server: { url: 'https://api.githubcopiIot.com/mcp/' },
      marks: 'api.githubcopiIot.com',
    },
    { server: { url: 'https://mcp.antropic.com/' }, marks: 'mcp.antropic.com' },
    {
      shows: 'a name that has to be decoded: only worth knowing',
      server: { url: 'https://xn--mcp-5cd.acme.dev/' },
      marks: 'xn--mcp-5cd.acme.dev',
    },
  ],
  good: [
    { server: { url: 'https://mcp.acme.dev/mcp' } },
    { shows: 'private addresses', server: { url: 'http://192.168.1.20:8000/mcp' } },
    { shows: 'the vendor itself', server: { url: 'https://API.GitHubCopilot.com/mcp/' } },
    { shows: 'another word', server: { url: 'https://mcp.motion.com/' } },
    { shows: 'this machine', server: { url: 'http://127.0.0.1:3000/mcp' } },
    { shows: 'a name in one script', server: { url: 'https://例え.jp/mcp' } },
    {
      shows: 'a name that only contains another',
      server: { url: 'https://ngrok.io.acme.dev/mcp' },
    },
    {
      shows: 'a service beside its tunnels and catchers',
      server: { url: 'https://remote.mcp.pipedream.net/v3' },
    },
    {
      shows: 'an address that is no server’s',
      server: { command: 'acme-mcp', args: ['--dns', '8.8.8.8', '--callback', 'https://a.ngrok.app/cb'] },
    },
    { server: { url: 'https://${env:HOST}/mcp' } },
  ],
});

/** What all connections of a server go through. */
function isProxy(node: StringNode, { env }: ServerEntry): boolean {
  return env.some(({ name, value }) => value === node && /^(?:https?|all)_proxy$/i.test(name));
}

function addressesOf({ url, args, env, headers }: ServerEntry): StringNode[] {
  const found: StringNode[] = [];
  const look = (node: StringNode) => {
    if (node.value.includes('://')) found.push(node);
  };
  if (url) look(url);
  for (const node of args) look(node);
  for (const { value } of env) look(value);
  for (const { value } of headers) look(value);
  return found;
}

/** What is odd wherever it stands; the rest counts only as the address of the server itself. */
const anywhere: ReadonlySet<Oddity> = new Set(['metadata', 'catcher']);
