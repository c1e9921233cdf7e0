import type { Command, Launch } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { inString, type Place } from '../rule.ts';
import { matchesGlob } from '../text/globs.ts';
import { parseAuthority } from '../text/hosts.ts';
import type { ServerKind, ServerPattern } from './model.ts';

/** Something that an entry would start or connect to, as a policy can name it. */
export interface ServerIdentity {
  readonly kind: ServerKind;
  readonly name: string;
  readonly at: Place;
}

/** What of a server is not on the list of allowed ones: the first thing that nobody allowed. */
export function findNotAllowed(
  server: ServerEntry,
  allow: readonly ServerPattern[],
): ServerIdentity | undefined {
  return identitiesOf(server).find((identity) => !allow.some((pattern) => isAllowed(pattern, identity)));
}

/** What of a server is on the list of denied ones, with the pattern that says so. */
export function findDenied(
  server: ServerEntry,
  deny: readonly ServerPattern[],
): { readonly identity: ServerIdentity; readonly pattern: ServerPattern } | undefined {
  if (deny.length === 0) return undefined;
  for (const identity of [...identitiesOf(server), ...mentionsOf(server)]) {
    const pattern = deny.find((candidate) => matchesIdentity(candidate, identity));
    if (pattern) return { identity, pattern };
  }
  return undefined;
}

/** What an entry starts or connects to; empty only while it is being written. */
export function identitiesOf({
  launch,
  command,
  url,
}: Pick<ServerEntry, 'launch' | 'command' | 'url'>): ServerIdentity[] {
  const identities = (launch?.commands ?? []).flatMap(identitiesOfCommand);
  // Code that cannot be read, for example because it is encoded.
  if (command && identities.length === 0) {
    identities.push({ kind: 'command', name: command.value, at: inString(command) });
  }
  if (url) identities.push({ kind: 'url', name: url.value, at: inString(url) });
  return identities;
}

/** A runner or a container engine is as good as what it runs; any other program stands for itself. */
function identitiesOfCommand({ program, packages, container }: Command): ServerIdentity[] {
  const fetched = packages
    .filter(({ source }) => source !== 'file')
    .map(
      ({ source, ecosystem, name, word }): ServerIdentity => ({
        kind: source === 'registry' ? ecosystem : 'url',
        name,
        at: placeOf([word]),
      }),
    );
  if (fetched.length > 0) return fetched;
  const image = container?.image;
  if (image) return [{ kind: 'image', name: image.name, at: placeOf([image.word]) }];
  return [{ kind: 'command', name: program.text, at: placeOf([program]) }];
}

/** What else is named where a server is started: programs without their folder, addresses behind a bridge. */
function mentionsOf({ launch }: ServerEntry): ServerIdentity[] {
  const { commands, words }: Pick<Launch, 'commands' | 'words'> = launch ?? { commands: [], words: [] };
  return [
    ...commands.flatMap(({ program }): ServerIdentity[] => [
      { kind: 'command', name: program.text, at: placeOf([program]) },
      { kind: 'command', name: programName(program.text), at: placeOf([program]) },
    ]),
    ...words
      .filter(({ text }) => text.includes('://'))
      .map((word): ServerIdentity => ({ kind: 'url', name: word.text, at: placeOf([word]) })),
  ];
}

/** To be allowed, a name must also mean the same to everybody: no way out of a folder, no odd address. */
function isAllowed(pattern: ServerPattern, identity: ServerIdentity): boolean {
  if (/(?:^|[/\\])(?:\.|%2e){2}(?:[/\\?#]|$)/i.test(identity.name)) return false;
  if (identity.kind === 'url' && /[\\\s\p{Cc}]/u.test(identity.name)) return false;
  return matchesIdentity(pattern, identity);
}

function matchesIdentity({ kind, pattern }: ServerPattern, identity: ServerIdentity): boolean {
  if (kind !== identity.kind) return false;
  const { name } = identity;
  switch (kind) {
    case 'command':
      return matchesGlob(pattern, name);
    case 'url':
      return matchesUrl(pattern, name);
    case 'image':
      return matchesGlob(imageName(pattern), imageName(name));
    case 'pypi':
      return matchesGlob(pypiName(pattern), pypiName(name));
    default:
      return matchesGlob(pattern.toLowerCase(), name.toLowerCase());
  }
}

/** Docker Hub is meant where no registry is named. */
function imageName(name: string): string {
  return name.toLowerCase().replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, '');
}

/** `Acme_MCP` and `acme-mcp` are one project (PEP 503). */
function pypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Compares part by part: no `*` for a host may reach into the path, where anybody can write what they like. */
function matchesUrl(pattern: string, url: string): boolean {
  const expected = takeApart(pattern);
  const actual = takeApart(url);
  if (!expected || !actual) return false;
  return (
    matchesGlob(expected.scheme, actual.scheme) &&
    matchesGlob(expected.host, actual.host) &&
    (expected.port === '' || expected.port === actual.port) &&
    (expected.path === '' || matchesGlob(expected.path, actual.path))
  );
}

function takeApart(url: string) {
  const [, scheme, authority, path] = /^([^:/?#]+):\/\/([^/?#\\]*)([^?#]*)/.exec(url) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined) return undefined;
  return {
    scheme: scheme.toLowerCase(),
    host: parseAuthority(authority).host.toLowerCase().replace(/\.$/, ''),
    port: /:(\d+)$/.exec(authority)?.[1] ?? '',
    path: path === '/' ? '' : path,
  };
}
