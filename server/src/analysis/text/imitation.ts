import { skeleton } from '../packages/names.ts';
import { isTypoOfWord } from '../packages/typos.ts';

/** Where people log in: what a false address imitates. */
const logins: readonly string[] =
  'google.com github.com gitlab.com bitbucket.org microsoft.com microsoftonline.com apple.com amazon.com paypal.com stripe.com slack.com discord.com atlassian.com notion.so linear.app figma.com dropbox.com salesforce.com okta.com auth0.com openai.com anthropic.com claude.ai chatgpt.com cloudflare.com vercel.com netlify.com heroku.com npmjs.com pypi.org docker.com facebook.com linkedin.com twitter.com telegram.org coinbase.com binance.com metamask.io'.split(
    ' ',
  );

const labels: ReadonlyMap<string, string> = new Map(
  logins.map((domain) => [domain.slice(0, domain.indexOf('.')), domain]),
);
const looks: ReadonlyMap<string, string> = new Map([...labels.keys()].map((name) => [name, skeleton(name)]));

/** Words that have other words for neighbours: `motion.com` imitates nobody. */
const ordinary = new Set(
  'apple slack stripe notion linear docker discord twitter telegram claude figma'.split(' '),
);

/** What stands beside a famous name in addresses that pretend to be its login: `github-login.com`. */
const pretence = new Set(
  'login signin sign sso auth oauth secure security verify verification account accounts support id identity mfa 2fa'.split(
    ' ',
  ),
);

/**
 * The well-known domain that a host imitates: another letter in its name, its name in front of a foreign domain, or
 * its name with a word such as `login`. The domain itself, what is below it, and its name under other endings
 * (`google.de`) imitate nothing.
 */
export function imitatedDomain(host: string): string | undefined {
  const parts = host.toLowerCase().replace(/\.$/, '').split('.');
  if (parts.length < 2 || parts.length > 20) return undefined;
  const own = parts.slice(-2).join('.');
  if (logins.includes(own)) return undefined;
  for (let index = 0; index + 2 < parts.length; index++) {
    const inner = parts.slice(index, index + 2).join('.');
    if (logins.includes(inner)) return inner;
  }
  const label = parts[parts.length - 2] ?? '';
  if (labels.has(label)) return undefined;
  const words = label.split('-');
  const known = words.find((word) => labels.has(word));
  if (known !== undefined && words.some((word) => pretence.has(word))) return labels.get(known);
  const look = skeleton(label);
  for (const [name, domain] of labels) {
    if (name.length < 5) continue;
    if (look === looks.get(name) || (!ordinary.has(name) && isTypoOfWord(label, name))) return domain;
  }
  return undefined;
}

const hosts =
  'claude(?: code| desktop)?|vs ?code|visual studio code|cursor|windsurf|github copilot|copilot|chatgpt|gemini(?: cli)?|codex|cline|zed|your (?:ide|editor|assistant|client|computer|operating system|browser)|(?:the )?(?:system|administrator|mcp client)|anthropic|openai';
const demands =
  'needs?|requires?|wants?|asks?|must|has (?:expired|detected|been)|session|account|licen[cs]e|login|sign-?in|security|was (?:signed|logged)|could not verify|is asking';
const speaks = new RegExp(`^\\W{0,10}(?:${hosts})(?:'s|’s|:)? (?:${demands})\\b`, 'i');
const speaksJapanese =
  /^(?:Claude(?: Code| Desktop)?|VS ?Code|Cursor|Windsurf|Copilot|ChatGPT|Gemini|システム|管理者) ?(?:の(?:セッション|アカウント|ログイン|ライセンス)|が|は|から).{0,40}(?:必要|切れ|求め|要求|検出|入力|ログイン)/i;

/** Where the message of a form speaks as if the client or the system had written it: "VS Code needs your password". */
export function speaksAsClient(message: string): { readonly from: number; readonly to: number } | undefined {
  const read = message.slice(0, 300);
  const match = speaks.exec(read) ?? speaksJapanese.exec(read);
  return match ? { from: 0, to: match[0].length } : undefined;
}
