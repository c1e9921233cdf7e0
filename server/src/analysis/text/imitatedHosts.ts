import { tokenVendors } from '../data/tokenVendors.ts';
import { isTypoOfWord } from '../packages/typos.ts';

/** A well-known domain that a host can be taken for. */
export interface Imitation {
  readonly domain: string;
  /** Whether both look the same in print: `githubcopiIot.com`; `antropic.com` is only a slip. */
  readonly looksAlike: boolean;
}

/** Shorter names are one letter from other words: motion and notion. */
const leastLength = 7;

/** The first domain of each name: `supabase.com` rather than `supabase.co`. */
const domains: ReadonlyMap<string, string> = new Map(
  tokenVendors
    .flatMap(({ domains }) => domains.map((domain) => [labelOf(domain), domain] as const))
    .reverse(),
);

/**
 * The domain of a vendor that a host imitates; undefined for the vendors' own hosts and all others.
 *
 * @param written the host as it stands in the text: capitals tell `I` from `l`
 */
export function imitatedDomain(written: string): Imitation | undefined {
  const label = labelOf(written);
  const plain = label.toLowerCase();
  if (plain.length < 5 || plain.length > 63 || domains.has(plain)) return undefined;
  const known = domains.get(inPrint(label));
  if (known !== undefined) return { domain: known, looksAlike: true };
  for (const [name, domain] of domains)
    if (name.length >= leastLength && isTypoOfWord(plain, name)) return { domain, looksAlike: false };
  return undefined;
}

/** The part before the last dot, which is what somebody has registered. */
function labelOf(host: string): string {
  return host.replace(/\.$/, '').split('.').at(-2) ?? '';
}

/** What people take a name for: capital I for l, rn for m. */
function inPrint(label: string): string {
  return label
    .replace(/[I1|]/g, 'l')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
