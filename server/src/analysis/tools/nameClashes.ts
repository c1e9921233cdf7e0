import { skeleton } from '../packages/names.ts';
import { isTypo } from '../packages/typos.ts';

/** A tool under the name that a model knows it by. */
export interface NamedTool<T> {
  readonly server: string;
  readonly name: string;
  /** Whatever the caller wants back. */
  readonly tool: T;
}

/** Two tools of two servers that can be taken for each other. */
export interface NameClash<T> {
  /**
   * same: one name, in whatever notation (`list_issues`, `listIssues`). lookalike: letters that look like others.
   * typo: a slip of the fingers away.
   */
  readonly kind: 'same' | 'lookalike' | 'typo';
  readonly tool: NamedTool<T>;
  /** The one that was listed before it. */
  readonly other: NamedTool<T>;
}

/** Tools that are compared at most: more than any client takes. */
const mostTools = 3000;
/** Names shorter than this differ by a letter without being alike. */
const shortest = 8;
/** Providers of models accept no longer names. */
const longest = 64;
/** Tools that are compared with one name at most: more alike are a test of patience. */
const mostCandidates = 20;

/** What was seen under one key: the first tool of each server. */
type Bucket<T> = Map<string, NamedTool<T>>;
type Index<T> = Map<string, Bucket<T>>;

/**
 * Finds tools of different servers that can be taken for each other, one clash for each tool at the most. The name
 * of a server in front (`github__create_issue`) is left out of the comparison: clients and imitators put it there.
 */
export function findNameClashes<T>(tools: readonly NamedTool<T>[]): NameClash<T>[] {
  const servers = new Set(tools.map(({ server }) => folded(server)));
  if (servers.size < 2) return [];
  const clashes: NameClash<T>[] = [];
  const seen = { same: new Map(), lookalike: new Map(), typo: new Map() } satisfies Seen<T>;
  for (const tool of tools.slice(0, mostTools)) {
    const bare = withoutServer(tool.name.slice(0, longest), servers);
    const isSlip = (other: NamedTool<T>) => isSlipOf(bare, withoutServer(other.name, servers));
    const name = folded(bare);
    const keys = {
      same: [name],
      lookalike: [skeleton(bare)],
      typo: name.length < shortest ? [] : shortenedForms(name),
    };
    for (const kind of kinds) {
      const other = first(seen[kind], keys[kind], tool.server, kind === 'typo' ? isSlip : () => true);
      if (!other) continue;
      clashes.push({ kind, tool, other });
      break;
    }
    for (const kind of kinds) for (const key of keys[kind]) add(seen[kind], key, tool);
  }
  return clashes;
}

const kinds = ['same', 'lookalike', 'typo'] as const;
type Seen<T> = Readonly<Record<NameClash<T>['kind'], Index<T>>>;

/** A name with each of its letters left out in turn, and the whole: two names share one if they are a slip apart. */
function shortenedForms(name: string): string[] {
  return [name, ...Array.from(name, (_, index) => name.slice(0, index) + name.slice(index + 1))];
}

function isSlipOf(name: string, other: string): boolean {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  return isTypo(a, b) || isTypo(b, a);
}

/** The first tool of another server that was seen under one of the keys. */
function first<T>(
  index: Index<T>,
  keys: readonly string[],
  server: string,
  test: (tool: NamedTool<T>) => boolean,
): NamedTool<T> | undefined {
  for (const key of keys) {
    const found = [...(index.get(key)?.values() ?? [])].find((tool) => tool.server !== server && test(tool));
    if (found) return found;
  }
  return undefined;
}

function add<T>(index: Index<T>, key: string, tool: NamedTool<T>): void {
  const bucket: Bucket<T> = index.get(key) ?? new Map();
  if (bucket.size < mostCandidates && !bucket.has(tool.server)) bucket.set(tool.server, tool);
  index.set(key, bucket);
}

const prefix = /^(?:mcp__)?([A-Za-z0-9-]{1,64}?)(?:__|[._:/])(?=.)/;

/** A name without the server that stands in front of it. */
function withoutServer(name: string, servers: ReadonlySet<string>): string {
  const match = prefix.exec(name);
  return match && servers.has(folded(match[1] ?? '')) ? name.slice(match[0].length) : name;
}

/** A name without what separates its words, in lower case. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '');
}
