import { catcherDomains, isBelow, metadataHosts, tunnelDomains } from '../data/riskyHosts.ts';
import { ipv4Notation, mixesScripts } from './addresses.ts';
import { reachOf } from './hosts.ts';

/** What is odd about a host. */
export type Oddity = 'metadata' | 'catcher' | 'tunnel' | 'address' | 'disguised' | 'lookalike' | 'punycode';

/** Of tunnels and catchers alike. */
const passingDomains: ReadonlySet<string> = new Set([...catcherDomains, ...tunnelDomains]);

const mayBeAddress = /^[\dxa-f.]+$/;
const plainName = /^[\w.-]+$/;

/** What is odd about a host that people should know and answer for. */
export function oddityOf(written: string): Oddity | undefined {
  const host = withoutDot(written.toLowerCase());
  if (metadataHosts.has(host)) return 'metadata';
  if (isBelow(host, passingDomains)) return isBelow(host, catcherDomains) ? 'catcher' : 'tunnel';
  const notation = mayBeAddress.test(host) ? ipv4Notation(host) : undefined;
  if (notation === 'disguised') return 'disguised';
  const isAddress = notation === 'plain' || host.startsWith('[');
  // Nothing more can be odd about a name in plain letters.
  if ((!isAddress && plainName.test(host) && !host.includes('xn--')) || reachOf(host) !== 'public')
    return undefined;
  if (isAddress) return 'address';
  if (/(?:^|\.)xn--/.test(host)) return 'punycode';
  return mixesScripts(host) ? 'lookalike' : undefined;
}

function withoutDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}
