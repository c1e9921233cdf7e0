import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';
import { findHosts } from '../text/addresses.ts';
import { reachOf } from '../text/hosts.ts';
import { imitatedDomain } from '../text/imitation.ts';
import { oddityOf } from '../text/oddHosts.ts';
import { credentialInQuery } from '../text/queries.ts';
import { findUrlCredentials } from '../text/urlCredentials.ts';
import { requestFile } from '../tools/exampleFiles.ts';
import { getString } from '../tree.ts';

/** Browsers take longer addresses, but no login needs one. */
const longest = 5000;

/** A request to open this page. */
function page(url: string): { file: string; config: object } {
  return requestFile('elicitation/create', { mode: 'url', message: 'Connect your account.', url });
}

export default defineRule({
  id: 'unsafe-elicitation-url',
  category: 'MCP06',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/client/elicitation',
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://cwe.mitre.org/data/definitions/598.html',
  ],
  title: { en: 'Page that a server should not send people to', ja: 'サーバーが開かせる危険なページ' },
  why: {
    en: 'People are about to log in or pay there, because the server that they talk to said so.',
    ja: '利用者は、接続中のサーバーに求められて、そのページでログインや支払いをしようとしています。',
  },
  remedy: {
    en: 'Do not open it before you know whose page it is; as an author, use HTTPS, a name of your own, and no credentials in the address.',
    ja: '誰のページかわかるまで開かないでください。作者であれば、HTTPS と自分のドメイン名を使い、アドレスに認証情報を含めないでください。',
  },
  messages: {
    scheme: {
      en: ({ scheme }: { scheme: string }) =>
        `\`${scheme}:\` opens no web page but may run or read something on this machine. Do not open it.`,
      ja: ({ scheme }) =>
        `\`${scheme}:\` は Web ページではなく、このマシン上で何かを実行したり読み取ったりするおそれがあります。開かないでください。`,
    },
    imitation: {
      en: ({ host, known }: { host: string; known: string }) =>
        `\`${host}\` looks like ${known}, but belongs to somebody else. Do not log in there.`,
      ja: ({ host, known }) =>
        `\`${host}\` は ${known} に似せた、別の誰かのドメインです。ログインしないでください。`,
    },
    letters: {
      en: ({ host }: { host: string }) =>
        `\`${host}\` has letters that can be taken for others. Compare it with the real name before you open it.`,
      ja: ({ host }) =>
        `\`${host}\` には、別の文字と見間違えやすい文字が含まれています。開く前に正しい名前と比べてください。`,
    },
    credential: {
      en: ({ name }: { name: string }) =>
        `${name ? `\`${name}\` in this` : 'This'} address logs in whoever opens it, and stays in histories and logs. Leave it out.`,
      ja: ({ name }) =>
        `${name ? `アドレスの \`${name}\`` : 'このアドレス'}により、開いた人が誰でもログインでき、履歴やログにも残ります。取り除いてください。`,
    },
    unknown: {
      en: ({ host }: { host: string }) =>
        `\`${host}\` has no name that anybody answers for. Do not enter anything there before you know whose it is.`,
      ja: ({ host }) =>
        `\`${host}\` は運営者のわからないアドレスです。誰のものかわかるまで何も入力しないでください。`,
    },
    unencrypted: {
      en: ({ host }: { host: string }) =>
        `\`${host}\` would be opened without encryption: anybody on the way can read and change it. Use HTTPS.`,
      ja: ({ host }) =>
        `\`${host}\` への接続が暗号化されないため、途中で盗み見や改ざんができます。HTTPS を使ってください。`,
    },
  },
  visit: {
    request({ kind, node }, report) {
      const url = kind === 'elicitation' && getString(node, 'url');
      if (!url) return;
      const { value } = url;
      const scheme = /^\s*([a-z][a-z0-9+.-]{0,30}):/i.exec(value)?.[1]?.toLowerCase();
      if (scheme === undefined) return;
      if (scheme !== 'https' && scheme !== 'http') {
        report({
          message: 'scheme',
          data: { scheme },
          at: inString(url),
          severity: 'error',
          confidence: 'high',
        });
        return;
      }
      const [found] = findHosts(value.slice(0, longest));
      if (!found) return;
      const { host } = found;
      const at = inString(url, found.from, found.to);
      const known = imitatedDomain(host);
      const oddity = oddityOf(host);
      const [user] = findUrlCredentials(value.slice(0, longest));
      const secret =
        credentialInQuery(value.slice(0, longest)) ?? (user && { name: '', from: user.from, to: user.to });
      if (known) report({ message: 'imitation', data: { host, known }, at, severity: 'error' });
      else if (oddity === 'lookalike' || oddity === 'punycode')
        report({ message: 'letters', data: { host }, at });
      else if (secret)
        report({
          message: 'credential',
          data: { name: secret.name },
          at: inString(url, secret.from, secret.to),
        });
      else if (oddity) report({ message: 'unknown', data: { host }, at });
      else if (scheme === 'http' && reachOf(host) === 'public')
        report({ message: 'unencrypted', data: { host }, at });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...page('http://acme.dev/connect'), marks: 'acme.dev' },
    { ...page('https://paypa1.com/login'), marks: 'paypa1.com' },
    { ...page('https://xn--cme-5cd.dev/connect'), marks: 'xn--cme-5cd.dev' },
    { ...page('https://acme.dev/connect?session_token=9f3kX2mQ7LpR'), marks: '9f3kX2mQ7LpR' },
    { ...page('https://203.0.114.9/connect'), marks: '203.0.114.9' },
    { ...page('javascript:alert(document.cookie)'), marks: 'javascript:alert(document.cookie)' },
  ],
  good: [
    page('https://acme.dev/connect?state=9f3kX2mQ7LpR&client_id=acme'),
    page('https://login.github.com/device'),
    { shows: 'this machine', ...page('http://localhost:8976/callback') },
    {
      shows: 'a form may tell an address',
      ...requestFile('elicitation/create', {
        message: 'Is http://acme.dev right?',
        requestedSchema: { type: 'object', properties: { yes: { type: 'boolean' } } },
      }),
    },
  ],
});
