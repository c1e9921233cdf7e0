import type { Word } from './launch/launch.ts';
import { part, wordOf } from './launch/words.ts';
import type { ServerEntry } from './model.ts';
import { wordsOf } from './text/names.ts';
import { get, type StringNode, type TreeNode } from './tree.ts';

/** A scope that a server asks for: `node.value.slice(from, to)`. */
export interface FoundScope {
  readonly node: StringNode;
  readonly from: number;
  readonly to: number;
}

/** What is too much about a scope: it is everything, all of one kind, administration, or a whole service. */
export type ScopeBreadth = 'everything' | 'wildcard' | 'admin' | 'full';

/** Fields that hold OAuth settings (VS Code, Claude Code, Codex: `oauth`; Cursor: `auth`), and their scopes. */
const homes = ['oauth', 'auth'];
const fields = ['scopes', 'scope'];

const flag = /^--?(?:oauth[-_]?|auth[-_]?)?scopes?$/i;
const variable = /(?:^|_)SCOPES?$/i;
/** `--static-oauth-client-metadata '{"scope":"…"}'` of mcp-remote. */
const metadata = /"scopes?"\s{0,5}:\s{0,5}"([^"]{1,2000})"/;

/** How many scopes of a server are looked at: far more than anybody asks for. */
const maxScopes = 1000;

/** The scopes of an entry of this text: in its OAuth fields, flags, and variables. */
export function findScopes(text: string, server: ServerEntry): FoundScope[] {
  if (!/scope|\\u/i.test(text.slice(server.node.start, server.node.end))) return [];
  return listsOf(server).flatMap(split).slice(0, maxScopes);
}

function listsOf({ node, args, env }: ServerEntry): Word[] {
  const settings = [node, ...homes.map((name) => get(node, name))];
  const inFields = settings.flatMap((home) => fields.flatMap((field) => stringsOf(get(home, field))));
  const inArgs = args.flatMap((arg, index) => listIn(arg, args[index - 1]) ?? []);
  const inEnv = env.filter(({ name }) => variable.test(name)).map(({ value }) => wordOf(value));
  return [...inFields.map(wordOf), ...inArgs, ...inEnv];
}

function stringsOf(value: TreeNode | undefined): StringNode[] {
  const items = value?.kind === 'array' ? value.items : [value];
  return items.filter((item): item is StringNode => item?.kind === 'string');
}

/** `--scope=a,b`, the value behind `--scope`, or the scopes in the metadata of a bridge. */
function listIn(arg: StringNode, before: StringNode | undefined): Word | undefined {
  const { value } = arg;
  const word = wordOf(arg);
  const equals = value.startsWith('-') ? value.indexOf('=') : -1;
  if (equals > 0 && flag.test(value.slice(0, equals))) return part(word, equals + 1);
  if (before && flag.test(before.value)) return word;
  const found = metadata.exec(value.slice(0, 4000));
  if (!found) return undefined;
  const end = found.index + found[0].length - 1;
  return part(word, end - (found[1]?.length ?? 0), end);
}

function split({ text, node, from }: Word): FoundScope[] {
  return [...text.slice(0, 4000).matchAll(/[^\s,]+/g)].map((scope) => ({
    node,
    from: from + scope.index,
    to: from + scope.index + scope[0].length,
  }));
}

/** `*`, `*:*`, `all`, `full_access`: every right that there is. */
const everything = /^(?:\*|\*[:./]\*|all|full[-_.]?access|everything|superuser)$/i;

/** Whole services: Google (OAuth 2.0 Scopes for Google APIs), Microsoft Graph (permissions reference). */
const wholeServices =
  /^https:\/\/mail\.google\.com\/?$|^https:\/\/www\.googleapis\.com\/auth\/(?:drive|cloud-platform|admin\.directory\.user|contacts|gmail\.settings\.sharing|youtube)$|^full_access_as_(?:app|user)$|(?:^|\/)(?:Files|Sites|Mail|Directory|Group|User|Application)\.(?:ReadWrite|FullControl)\.All$/i;

/** Words that mean a whole service with one provider, and anything with the others. */
const byProvider: readonly (readonly [provider: RegExp, scopes: ReadonlySet<string>])[] = [
  [/github/i, new Set(['repo', 'delete_repo', 'site_admin'])],
  [/gitlab/i, new Set(['api', 'sudo'])],
];

/** How far too wide a scope is; undefined for one that names a part, or only reads. */
export function scopeBreadth(scope: string, server: ServerEntry): ScopeBreadth | undefined {
  if (scope.length > 200) return undefined;
  if (everything.test(scope)) return 'everything';
  const words = wordsOf(scope);
  const reads = words.some((word) => word === 'read' || word === 'readonly');
  if (reads && !words.includes('write')) return undefined;
  if (/^\w[\w-]*[:./]\*$/.test(scope)) return words.includes('admin') ? 'admin' : 'wildcard';
  if (words.includes('admin') && /^(?:admin|[\w-]+[:./]admin|admin[:./][\w-]+)$/i.test(scope)) return 'admin';
  if (wholeServices.test(scope)) return 'full';
  const known = byProvider.some(([provider, scopes]) => scopes.has(scope) && speaksOf(server, provider));
  return known ? 'full' : undefined;
}

function speaksOf({ name, url, launch }: ServerEntry, provider: RegExp): boolean {
  return (
    provider.test(name.slice(0, 200)) ||
    provider.test(url?.value.slice(0, 500) ?? '') ||
    (launch?.words.some(({ text }) => provider.test(text.slice(0, 500))) ?? false)
  );
}
