import { parseAuthority } from './hosts.ts';

/** An address inside a text: `text.slice(from, to)` is its host. */
export interface HostPlace {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

const address = /\b(?:https?|wss?):\/\/([^\s/?#"'`<>\\]{1,300})/gi;

/** The hosts of all web addresses in a text. */
export function findHosts(text: string): HostPlace[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(address)].map((match) => {
    const [whole, authority = ''] = match;
    const { host } = parseAuthority(authority);
    const end = match.index + whole.length;
    const from = end - authority.length + authority.lastIndexOf('@') + 1;
    return { host, from, to: from + host.length };
  });
}

/** Index of the `/sse` at the end of an address's path, as servers with the old transport have it. */
export function findSsePath(address: string): number | undefined {
  return /^\w+:\/\/[^?#]*?(?=\/sse\/?(?:[?#]|$))/i.exec(address)?.[0].length;
}
