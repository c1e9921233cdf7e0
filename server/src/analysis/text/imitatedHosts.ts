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
  const borrowed = borrowedDomain(written.toLowerCase(), plain);
  if (borrowed !== undefined) return { domain: borrowed, looksAlike: false };
  if (plain.length < 5 || plain.length > 63 || domains.has(plain)) return undefined;
  const known = domains.get(inPrint(label));
  if (known !== undefined) return { domain: known, looksAlike: true };
  for (const [name, domain] of domains)
    if (name.length >= leastLength && isTypoOfWord(plain, name)) return { domain, looksAlike: false };
  return undefined;
}

/** Endings under which names are registered by anybody in a moment; vendors of MCP servers have none of them. */
const cheapEnding =
  /\.(?:services|support|store|shop|live|online|site|website|space|top|xyz|icu|click|link|info|club|help|buzz|cyou|rest|monster|fun|lol|cc|ws)\.?$/;

/** Names that are words as well, or short: other people have good reasons for them. */
const words = /^(?:azure|claude|linear|notion|sentry|slack|stripe|.{1,4})$/;

/** `mcp.notion.com.agents.io`, `api.githubcopilot.services`, `figma-partners.store`: the domain whose name is borrowed. */
function borrowedDomain(host: string, label: string): string | undefined {
  const isCheap = cheapEnding.test(host);
  for (const [name, domain] of domains) {
    const at = `.${host}`.indexOf(`.${domain}.`);
    // Whoever looks at the address reads it from its beginning.
    if (
      at >= 0 &&
      !/^\.?(?:local|internal|lan|corp|home|test|localhost|example)?$/.test(host.slice(at + domain.length))
    )
      return domain;
    if (isCheap && !words.test(name) && label.split('-').includes(name)) return domain;
  }
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
