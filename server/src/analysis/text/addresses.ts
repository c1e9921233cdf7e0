import { parseAuthority } from './hosts.ts';

/** An address inside a text: `text.slice(from, to)` is its host. */
export interface HostPlace {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

const scheme = /\b(?:https?|wss?)$/i;
const authority = /[^\s/?#"'`<>\\,;()]{1,300}/y;

/** The hosts of all web addresses in a text. */
export function findHosts(text: string): HostPlace[] {
  const hosts: HostPlace[] = [];
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', colon + 3)) {
    authority.lastIndex = colon + 3;
    const [written] = authority.exec(text) ?? [];
    // One character more than the longest scheme, for the word boundary.
    if (written === undefined || !scheme.test(text.slice(Math.max(0, colon - 6), colon))) continue;
    const { host } = parseAuthority(written);
    const from = colon + 3 + written.lastIndexOf('@') + 1;
    hosts.push({ host, from, to: from + host.length });
  }
  return hosts;
}

/** Index of the `/sse` at the end of an address's path, as servers with the old transport have it. */
export function findSsePath(address: string): number | undefined {
  const [, scheme = '', rest = ''] = /^(\w+:\/\/)([^?#]*)/.exec(address) ?? [];
  const at = rest.search(/\/sse\/?$/i);
  return at < 0 ? undefined : scheme.length + at;
}

/** Whether an address's path ends in `/mcp`, where servers with the new transport answer as a rule. */
export function isStreamablePath(address: string): boolean {
  return /^[^?#]*\/mcp\/?(?:[?#]|$)/i.test(address);
}

const disguised =
  /^(?:\d{6,10}|0x[0-9a-f]{1,8}|(?:(?:0x[0-9a-f]{1,2}|\d{1,4})\.){1,3}(?:0x[0-9a-f]{1,8}|\d{1,10}))$/i;

/**
 * How a host is written that is an IPv4 address and not a name. Programs take any number for one (WHATWG URL,
 * "IPv4 parser"): hexadecimal, octal, or all four bytes at once, which people do not recognise.
 */
export function ipv4Notation(host: string): 'plain' | 'disguised' | undefined {
  if (/^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(host)) return 'plain';
  return disguised.test(host) ? 'disguised' : undefined;
}

/** Whether one label has letters of Latin and of a script that resembles it. */
export function mixesScripts(host: string): boolean {
  return host
    .split('.')
    .some((label) => /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(label));
}
