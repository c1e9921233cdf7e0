import { requestFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

/** A request to open this page. */
function page(url: unknown, found: readonly string[], says?: readonly string[]): Variant {
  const file = requestFile('elicitation/create', { mode: 'url', message: 'Connect.', url });
  return { shows: String(url), ...file, found, ...(says && { says }) };
}

const variants: readonly Variant[] = [
  page('HTTPS://acme.dev/?back=http://localhost', []),
  page(
    ' FILE:///etc/passwd',
    ['error scheme:  FILE:///etc/passwd'],
    ['`file:` opens no web page but may run or read something on this machine. Do not open it.'],
  ),
  page('/connect?to=javascript:x', []),
  page('https:', []),
  page(7, []),
  page(
    'https://ada:Xk3jV9q2mN7@acme.dev/',
    ['warning credential: Xk3jV9q2mN7'],
    ['This address logs in whoever opens it, and stays in histories and logs. Leave it out.'],
  ),
  page('http://10.1.2.3/connect', []),
  page('https://a-b.trycloudflare.com/', ['warning unknown: a-b.trycloudflare.com']),
  page('https://g\u0456thub-login.dev/', ['warning letters: g\u0456thub-login.dev']),
  page('http://paypa1.com/?token=k3Jx9vQ2mN7p', ['error imitation: paypa1.com']),
];

export default variants;
