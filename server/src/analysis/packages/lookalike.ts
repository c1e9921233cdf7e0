import { advisories } from '../data/advisories.ts';
import { archivedPackages } from '../data/archivedPackages.ts';
import {
  foreignNames,
  impostorScopes,
  knownNames,
  modelScope,
  officialScope,
  unrelatedScopes,
  unscopedTwins,
} from '../data/knownPackages.ts';
import { maliciousPackages } from '../data/maliciousPackages.ts';
import { mixesScripts, normalName, type Registry, skeleton, splitName } from './names.ts';
import { remember } from './remember.ts';
import { editDistance, isTypo, isTypoOfWord } from './typos.ts';

/** A name that can be taken for a well-known one. */
export interface Lookalike {
  /**
   * typo: one slip away from it. twin: the same without its scope. foreign: a name of another registry.
   * ownScope: a slip behind the right scope, where only its owner can publish.
   */
  readonly kind: 'typo' | 'twin' | 'foreign' | 'ownScope';
  /** The well-known name. */
  readonly known: string;
  /** The registry that has it. */
  readonly registry: Registry;
}

/** A scope (or the namespace of an image) that can be taken for a well-known one. */
export interface ScopeLookalike {
  /** similar: one slip or a look-alike letter away. impostor: sounds official. mixed: letters of two scripts. */
  readonly kind: 'similar' | 'impostor' | 'mixed';
  /** What is wrong: the scope, or the whole name where any part has the letters. */
  readonly scope: string;
  /** The well-known scope, or the whole name for an impostor; empty where only the letters are suspicious. */
  readonly known: string;
  /** The name as it should be, where that is known. */
  readonly name: string | undefined;
}

interface KnownName {
  readonly name: string;
  readonly scope: string;
  readonly base: string;
  readonly look: string;
}

/** Well-known names and those that the tables tell something else about: none of them is a slip of another. */
interface Table {
  readonly known: readonly KnownName[];
  readonly listed: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  /** The scopes and what they are without separators. */
  readonly plainScopes: readonly (readonly [scope: string, plain: string])[];
  readonly looks: ReadonlyMap<string, string>;
}

const tables = new Map<Registry, Table>();

/** Made when the first name of a registry is looked up: most configs need one or none. */
function tableFor(registry: Registry): Table {
  const made = tables.get(registry) ?? tableOf(registry);
  tables.set(registry, made);
  return made;
}

function tableOf(registry: Registry): Table {
  const archived = [...(archivedPackages[registry]?.keys() ?? [])];
  const known = [...knownNames[registry], ...archived].map((name) => {
    const key = normalName(registry, name);
    return knownName(key, key);
  });
  const scopes = [...new Set(known.map(({ scope }) => scope))].filter(Boolean);
  const compared = registry === 'npm' ? [...scopes, modelScope] : scopes;
  const twins = registry === 'npm' ? [...unscopedTwins] : [];
  return {
    known: [...known, ...twins.map(([twin, name]) => knownName(twin, name))],
    listed: new Set([
      ...known.map(({ name }) => name),
      ...(advisories[registry]?.keys() ?? []),
      ...(registry === 'npm' ? maliciousPackages.keys() : []),
    ]),
    scopes: new Set(scopes),
    plainScopes: compared.map((scope) => [scope, plain(scope)]),
    looks: new Map(compared.map((scope) => [skeleton(scope), scope])),
  };
}

/** A spelling that is compared, and the name that is meant by it. */
function knownName(spelling: string, name: string): KnownName {
  return { name, ...splitName(spelling), look: skeleton(spelling) };
}

/** AWS publishes dozens of servers under this beginning. */
const awsServers = /^awslabs-[a-z0-9-]+-mcp-server$/;

/** Below this length too many words are one letter apart. */
const leastLength = 6;

/** The longest name that is compared: npm allows 214 characters. */
const longestName = 214;

/** Looks for a well-known name that this one can be taken for. A scope of its own is never compared. */
export const findLookalike = remember(lookalikeOf);

function lookalikeOf(registry: Registry, name: string): Lookalike | undefined {
  const table = tableFor(registry);
  const key = normalName(registry, name);
  if (key.length > longestName || table.listed.has(key) || mixesScripts(name)) return undefined;
  const owner = foreignNames[registry].get(key);
  if (owner) return { kind: 'foreign', known: key, registry: owner };
  const twin = registry === 'npm' ? unscopedTwins.get(key) : undefined;
  if (twin) return { kind: 'twin', known: twin, registry };
  if (registry === 'pypi' && awsServers.test(key)) return undefined;
  const { scope, base } = splitName(key);
  if (key.length < leastLength || (scope && !table.scopes.has(scope))) return undefined;
  const look = skeleton(name);
  const found = table.known.find(
    (known) => known.scope === scope && (known.look === look || isTypo(base, known.base)),
  );
  return found && { kind: scope ? 'ownScope' : 'typo', known: found.name, registry };
}

/** Looks for a well-known scope that the scope of this name can be taken for. */
export const findScopeLookalike = remember(scopeLookalikeOf);

function scopeLookalikeOf(registry: Registry, name: string): ScopeLookalike | undefined {
  if (name.length > longestName) return undefined;
  const { scope, base } = splitName(name);
  const table = tableFor(registry);
  if (table.scopes.has(scope.toLowerCase()) || table.listed.has(normalName(registry, name))) return undefined;
  if (scope && !mixesScripts(base)) {
    const known =
      table.looks.get(skeleton(scope)) ?? nearScope(table, scope) ?? scopeOfSame(table, scope, base);
    if (known && known !== scope && isPublished(table, known, base))
      return { kind: 'similar', scope, known, name: known + name.slice(scope.length) };
    const official = impostorScopes.has(scope) ? officialName(base) : undefined;
    if (official) return { kind: 'impostor', scope, known: official, name: official };
  }
  if (!mixesScripts(name)) return undefined;
  const look = skeleton(name);
  const meant = table.known.find((known) => known.look === look);
  return { kind: 'mixed', scope: name, known: '', name: meant?.name };
}

/** Whether a scope is known for packages of this name; that of the protocol and that of Claude stand for all of their names. */
function isPublished({ known }: Table, scope: string, base: string): boolean {
  return (
    scope === officialScope ||
    scope === modelScope ||
    known.some((other) => other.scope === scope && (other.base === base || isTypo(base, other.base)))
  );
}

/** The well-known scope in which this one is a slip. Nobody else has one like that of the project itself. */
function nearScope({ plainScopes }: Table, scope: string): string | undefined {
  if (unrelatedScopes.has(scope)) return undefined;
  const own = plain(scope.toLowerCase());
  return plainScopes.find(([known, other]) => {
    if (Math.abs(own.length - other.length) > 2) return false;
    const distance = editDistance(own, other);
    if (known === officialScope) return distance <= 2;
    return distance === 1 && isTypoOfWord(own.slice(1), other.slice(1));
  })?.[0];
}

/** The well-known scope one letter away that has a package of the very same name, which says whose it is. */
function scopeOfSame({ known }: Table, scope: string, base: string): string | undefined {
  if (generic.test(base)) return undefined;
  const own = plain(scope.toLowerCase());
  return known.find(
    (other) => other.scope && other.base === base && editDistance(own, plain(other.scope)) === 1,
  )?.scope;
}

/** A scope without what is easily overlooked in it. */
function plain(scope: string): string {
  return scope.replace(/[-_.]/g, '');
}

/** Names that say nothing about whose server it is. */
const generic = /^(?:mcp|cli|sdk|server|mcp-server|inspector)$/;

/** The well-known npm name with this behind its scope; the official ones also in the spelling `mcp-server-x`. */
function officialName(base: string): string | undefined {
  const { known } = tableFor('npm');
  return known.findLast(
    (name) =>
      !generic.test(name.base) &&
      (name.base === base || (name.scope === officialScope && `mcp-${name.base}` === base)),
  )?.name;
}
