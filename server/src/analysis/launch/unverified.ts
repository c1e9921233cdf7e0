import type { ServerEntry } from '../model.ts';
import { perServer } from '../perServer.ts';
import { parseAuthority, reachOf } from '../text/hosts.ts';
import { getString, type StringNode } from '../tree.ts';

/** A place in a text that lets a program talk to anybody, or in the clear. */
export interface Unverified {
  readonly node: StringNode;
  /** hostKey: ssh takes any host. certificate: any certificate is taken. plain: nothing is encrypted. */
  readonly kind: 'hostKey' | 'certificate' | 'plain';
  readonly from: number;
  readonly to: number;
}

/** How much of a text is searched. */
const longest = 4000;

/** The shortest that says any of it is `http.sslVerify=0`; all of it is an option, an assignment or a command. */
const shortest = 14;
const mayHold = /[= ]|^-/;
/** What makes it worth a search. */
const hint = /hostkeychecking|knownhostsfile|curl|wget|sslverify|ssl|tls|encrypt|certificate/i;

/** ssh_config(5): `StrictHostKeyChecking no`, and a list of hosts that is always empty. */
const hostKey = /\bStrictHostKeyChecking[= ]["']?(?:no|off)\b|\bUserKnownHostsFile[= ]["']?\/dev\/null\b/i;

/** wget(1), git-config(1), PowerShell's web commands. */
const certificate = /--no-check-certificate\b|\bhttp\.sslVerify[= ]false\b|\B-SkipCertificateCheck\b/;
/** curl(1), anywhere in a command of it. */
const curlTakesAny = /(?<= )-(?:[a-jl-zA-Z]{0,8}k[a-zA-Z]{0,8}|-(?:proxy-)?insecure)(?=[ "']|$)/;
const mostCommands = 20;

/** An address of a database with its parameters: libpq, MySQL, MongoDB, Redis, AMQP, JDBC. */
const database =
  /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|amqp|sqlserver|mssql|clickhouse)(?:\+\w{1,12})?:\/\/([^\s/?#;"'`]{1,300})([^\s"'`]{0,600})/gi;
const plain =
  /(?<=[?&;])(?:sslmode=(?:disable|allow)|(?:ssl|tls|usessl|encrypt)=(?:false|0|no|disabled?))\b/i;
const anyCertificate =
  /(?<=[?&;])(?:tlsinsecure|tlsallowinvalidcertificates|tlsallowinvalidhostnames|trustservercertificate)=(?:true|1|yes)\b|(?<=[?&;])ssl_cert_reqs=none\b/i;

/** The first such place in each argument, variable and helper of a server. */
export const unverifiedIn = perServer(({ args, env, node }): readonly Unverified[] => {
  const helper = getString(node, 'headersHelper');
  const texts = [...args, ...env.map(({ value }) => value), ...(helper ? [helper] : [])];
  return texts.flatMap((text) => {
    const found = findUnverified(text.value);
    return found ? [{ ...found, node: text }] : [];
  });
});

/**
 * Where a text switches off what tells who the other side is, in an option of ssh, curl and the like, or in the address
 * of a database that is not on this machine.
 *
 * @returns the first such place
 */
function findUnverified(text: string): Omit<Unverified, 'node'> | undefined {
  if (text.length < shortest || !mayHold.test(text)) return undefined;
  const read = text.slice(0, longest);
  if (!hint.test(read)) return undefined;
  const found =
    placeOf('hostKey', hostKey.exec(read), 0) ??
    placeOf('certificate', certificate.exec(read), 0) ??
    curlFor(read);
  if (found) return found;
  const host = /\b(?:server|data source|host)\s?=\s?(?:tcp:)?([^;,"'\s]{1,200})/i.exec(read)?.[1];
  const ado =
    host !== undefined && isNear(host)
      ? null
      : /\btrust ?server ?certificate\s?=\s?(?:true|yes)\b/i.exec(read);
  if (ado) return placeOf('certificate', ado, 0);
  for (const match of read.matchAll(database)) {
    const [whole, authority = '', rest = ''] = match;
    if (isNear(authority)) continue;
    const start = match.index + whole.length - rest.length;
    const place =
      placeOf('certificate', anyCertificate.exec(rest), start) ?? placeOf('plain', plain.exec(rest), start);
    if (place) return place;
  }
  return undefined;
}

/** The first `curl` that takes any certificate, up to the flag that says so. */
function curlFor(text: string): Omit<Unverified, 'node'> | undefined {
  let at = text.indexOf('curl');
  for (let count = 0; at >= 0 && count < mostCommands; count++) {
    const command = /^[^|;&\n]{0,300}/.exec(text.slice(at))?.[0] ?? '';
    const flag = curlTakesAny.exec(command);
    if (flag) return { kind: 'certificate', from: at, to: at + flag.index + flag[0].length };
    at = text.indexOf('curl', at + 4);
  }
  return undefined;
}

function placeOf(
  kind: Unverified['kind'],
  match: RegExpExecArray | null,
  start: number,
): Omit<Unverified, 'node'> | undefined {
  return match ? { kind, from: start + match.index, to: start + match.index + match[0].length } : undefined;
}

/** Whether all addresses of the entry are of this machine; without any, nobody knows. */
export function staysHere({ url, args, env }: ServerEntry): boolean {
  const hosts = [url, ...args, ...env.map(({ value }) => value)].flatMap((node) =>
    [...(node?.value.slice(0, 2000) ?? '').matchAll(/\b(?:https?|wss?):\/\/([^\s/?#"'`,]{1,300})/gi)].map(
      ([, authority = '']) => parseAuthority(authority).host,
    ),
  );
  return hosts.length > 0 && hosts.every((host) => reachOf(host) === 'loopback');
}

/** On this machine, or a name without dots, as containers have among themselves. */
function isNear(authority: string): boolean {
  const { host } = parseAuthority(authority);
  return reachOf(host) !== 'public' && (reachOf(host) !== 'local' || !host.includes('.'));
}
