import { findAssignments } from './text/assignments.ts';
import { credentialIn } from './text/credentials.ts';
import { reachOf } from './text/hosts.ts';
import { mask, maskedPassword } from './text/mask.ts';
import { type CredentialKind, credentialKind } from './text/names.ts';
import { isStockPassword, isStrongPassword } from './text/passwords.ts';
import { isObviousPlaceholder, isPlaceholder } from './text/placeholders.ts';
import { isRandom } from './text/randomness.ts';
import { isReference, literalDefault } from './text/references.ts';
import { findTokens } from './text/tokens.ts';
import type { Traits } from './text/traits.ts';
import { findUrlCredentials } from './text/urlCredentials.ts';
import { forEachString, getString, type StringNode, type TreeNode } from './tree.ts';

/** A secret that stands in a server entry as plain text: each is found once, whatever the rules say of it. */
export interface SecretOccurrence {
  readonly node: StringNode;
  /** Indices into `node.value`. */
  readonly from: number;
  readonly to: number;
  readonly place: SecretPlace;
  /** The variable, header, flag or field that it belongs to (`GITHUB_TOKEN`, `--api-key`), if any. */
  readonly name: string | undefined;
  /** How it was recognised: by the format of a known token, or by its name and its randomness. */
  readonly evidence: 'format' | 'name';
  /** What it is, for a message: `GitHub token`; undefined when only the name tells. */
  readonly label: string | undefined;
  /** What may be shown of it: `ghp_…k3A9`. */
  readonly masked: string;
}

export type SecretPlace = 'env' | 'header' | 'arg' | 'url' | 'other';

type Found = Pick<SecretOccurrence, 'from' | 'to' | 'name' | 'evidence' | 'label' | 'masked'>;

/**
 * All secrets in an entry or in what a server offers, in document order, none inside another. References to variables, placeholders,
 * and what is public by design are none.
 *
 * @param nested entries inside this one (a brace is missing), which have secrets of their own
 */
export function findSecrets(entry: TreeNode, nested: ReadonlySet<TreeNode>): readonly SecretOccurrence[] {
  const secrets: SecretOccurrence[] = [];
  let previous: StringNode | undefined;
  forEachString(
    entry,
    (node, key) => {
      const before = previous;
      previous = node;
      const { value } = node;
      if (value.length < shortestSecret) return;
      if (value.charCodeAt(value.length - 1) === closingBrace && wholeReference.test(value)) return;
      const name = nameOf(node, key, before);
      const found = inString(value, name, node.traits);
      if (found.length === 0) return;
      const place = placeOf(node, entry);
      for (const secret of found) secrets.push({ node, place, ...secret });
    },
    nested,
  );
  return secrets;
}

/**
 * The secrets in a text that a model reads: tokens of known formats and logins in addresses. A name in front of a
 * value is no evidence there, since documentation is full of such examples.
 */
export function findSecretsInText(node: StringNode): readonly SecretOccurrence[] {
  const { value } = node;
  const tokens = findTokens(value, node.traits);
  const mayHoldUrl = value.includes('://') && value.includes('@');
  if (tokens.length === 0 && !mayHoldUrl) return nothing;
  const found: Found[] = tokens
    .slice(0, mostSecrets)
    .map((token) => ({ ...token, name: assignedName(value, token.from), evidence: 'format' }));
  if (mayHoldUrl) found.push(...credentialsOfUrls(value, undefined, false));
  return found.map((secret) => ({ node, place: 'other', ...secret }));
}

const nothing: readonly SecretOccurrence[] = [];

/** The secrets in the value that an input proposes, which goes by the id of the input. */
export function findDefaultSecrets(node: StringNode, id: string | undefined): SecretOccurrence[] {
  return inString(node.value, id, node.traits).map((secret) => ({ node, place: 'other', ...secret }));
}

const shortestSecret = 6;
const closingBrace = 125;
/** What most credentials of a good config look like: no need for a closer look. */
const wholeReference = /^(?:Bearer )?\$\{(?:\w{1,20}:)?\w[\w.-]*\}$/;
/** More of them in one string are a test of patience, not a config. */
const mostSecrets = 1000;
const none: readonly Found[] = [];

/** What a value goes by: its key, the flag in front of it, or the name that a `value` or `default` belongs to. */
function nameOf(
  node: StringNode,
  key: string | undefined,
  before: StringNode | undefined,
): string | undefined {
  const { parent } = node;
  const isBehind = parent?.kind === 'array' && before?.parent === parent;
  if (isBehind && (before.value.startsWith('-') || headerName.test(before.value))) {
    return before.value === '-p' && isOfSshpass(before) ? '--password' : before.value;
  }
  if ((key === 'value' || key === 'default') && parent?.kind === 'member') {
    const named = getString(parent.parent, 'name') ?? getString(parent.parent, 'key');
    // Of a declared setting, `default` stands below its name.
    const above = key === 'default' ? parent.parent.parent : undefined;
    return named?.value ?? (above?.kind === 'member' ? above.key.value : key);
  }
  return key;
}

/** `--headers X-Access-Key VALUE`, as bridges take them. */
const headerName = /^(?:Authorization|X(?:-[A-Za-z0-9]{1,30}){1,6})$/;

/** `sshpass -p PASSWORD ssh …`: everywhere else a `-p` is a port, a profile or a path. */
function isOfSshpass(flag: StringNode): boolean {
  const { parent } = flag;
  if (parent?.kind !== 'array') return false;
  const at = parent.items.indexOf(flag);
  const entry = parent.parent?.kind === 'member' ? parent.parent.parent : undefined;
  const program = at > 0 ? parent.items[at - 1] : entry && getString(entry, 'command');
  return program?.kind === 'string' && /(?:^|\/)sshpass$/.test(program.value);
}

/** Something like `api_key=`, `"token":` or `--password `: worth the closer look of `findAssignments`. */
const mayAssign =
  /(?:key|token|secret|pass|pwd|auth|cred|cookie|session|jwt|sig|code|pat)[\w.-]{0,40}(?:["'\\]{0,4}\s{0,3}[=:]|\s)/i;

function inString(value: string, name: string | undefined, traits: Traits | undefined): readonly Found[] {
  const tokens = findTokens(value, traits);
  const kind = kindOf(value, name);
  const mayHoldUrl = value.includes('://') && value.includes('@');
  const mayHoldNames = /[=: ]/.test(value) && (mayAssign.test(value) || otherKeys.test(value));
  if (tokens.length === 0 && !kind && !mayHoldUrl && !mayHoldNames) return none;

  const found: Found[] = tokens.slice(0, mostSecrets).map((token) => ({
    ...token,
    name: assignedName(value, token.from) ?? shownName(name, kind),
    // What somebody typed may be real all the same: the vendor decides, not we.
    evidence: token.isTyped ? 'name' : 'format',
  }));
  const add = (secret: Found) => {
    if (found.length < mostSecrets && found.every(({ from, to }) => to <= secret.from || secret.to <= from))
      found.push(secret);
  };
  if (mayHoldUrl) for (const secret of credentialsOfUrls(value, shownName(name, kind))) add(secret);
  if (kind && name !== undefined) {
    const whole = named(value, 0, value.length, kind, name);
    if (whole) add(whole);
  }
  if (mayHoldNames) {
    for (const { name: inner, from, to } of findAssignments(value, (inner) => isAssignedName(inner, value))) {
      const secret = named(value, from, to, credentialKind(inner) ?? 'token', inner);
      if (secret) add(secret);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Kind of the whole value; a value that begins like an Authorization header needs no name. */
function kindOf(value: string, name: string | undefined): CredentialKind | undefined {
  if (name === '-k' || (name === '-s' && hasAllKinds(value))) return 'token';
  const kind = name === undefined ? undefined : credentialKind(name);
  return kind ?? (beginsLikeHeader.test(value) ? 'token' : undefined);
}

/** Behind a `-s` stands the secret of an app, or a size, a server, a hash: of these, only the first mixes all. */
function hasAllKinds(value: string): boolean {
  return /^[\w-]{20,80}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

const beginsLikeHeader = /^(?:Bearer|Basic)\s/i;

/** Honeycomb's key, and OpenWeather's: elsewhere an `appid` is no key, and looks different. */
const otherKeys = /x-honeycomb-team=|[?&]appid=[0-9a-f]{32}(?![0-9a-f])/;

/** Azure Functions take their key as `?code=`; elsewhere a `code` is anything. Cookies have names of their own. */
function isAssignedName(name: string, value: string): boolean {
  if (credentialKind(name) !== undefined || otherNames.test(name)) return true;
  return (name === 'code' && /[?&]code=/.test(value)) || (name === 'appid' && otherKeys.test(value));
}

/** What servlet containers, PHP, Express, Django and ASP.NET call the cookie of a session, and Honeycomb its key. */
const otherNames =
  /^(?:x-honeycomb-team|JSESSIONID|PHPSESSID|connect\.sid|sessionid|ASP\.NET_SessionId|remember_(?:me|token))$/i;

function named(
  value: string,
  from: number,
  to: number,
  kind: CredentialKind,
  name: string,
): Found | undefined {
  const credential = credentialIn(value.slice(from, to), kind, name);
  if (!credential) return undefined;
  const start = from + credential.from;
  const end = from + credential.to;
  return {
    from: start,
    to: end,
    name,
    evidence: credential.label ? 'format' : 'name',
    label: credential.label,
    masked: credential.isPassword ? maskedPassword : mask(value.slice(start, end), 0),
  };
}

/** @param live whether the addresses are used: those in documentation lead nowhere, whatever they look like */
function credentialsOfUrls(value: string, name: string | undefined, live = true): Found[] {
  return findUrlCredentials(value).flatMap((credential) => {
    const { isUser, around } = credential;
    const written = value.slice(credential.from, credential.to);
    const fallback = literalDefault(written);
    const text = fallback?.text ?? written;
    if (text.length < 4 || isReference(text) || isObviousPlaceholder(text)) return [];
    const from = credential.from + (fallback?.from ?? 0);
    const base = { from, to: from + text.length, name, masked: maskedPassword };
    const isCounting = isPlaceholder(text);
    if (isUser) {
      if (isCounting) return [];
      // Sentry's addresses carry a public key there, which is 32 hexadecimal digits.
      const isSecret = isRandom(text) && !/^[0-9a-f]{32}$/.test(text);
      return isSecret ? [{ ...base, evidence: 'name', label: 'access token' }] : [];
    }
    const isWeak = isCounting || isStockPassword(text) || around.includes(text.toLowerCase());
    if (isWeak && !(live && isChosen(text) && leadsElsewhere(value.slice(credential.to + 1)))) return [];
    return [{ ...base, evidence: !isWeak && isStrongPassword(text) ? 'format' : 'name', label: 'password' }];
  });
}

/**
 * `root123456` is what people choose, and what somebody guesses first; a word alone (`password`, `postgres`) is what
 * documentation shows and images come with.
 */
function isChosen(password: string): boolean {
  return password.length >= 6 && /[a-z]/i.test(password) && /\d/.test(password);
}

/** Whether an address is that of a machine on the internet: no database of a developer, and none of documentation. */
function leadsElsewhere(address: string): boolean {
  const host = /^[A-Za-z0-9.-]{4,100}(?=[:/?,]|$)/.exec(address)?.[0] ?? '';
  return reachOf(host) === 'public' && !isPlaceholder(host) && !sampleHost.test(host);
}

/** Names that samples use, and the addresses of RFC 5737. */
const sampleHost =
  /(?:^|\.|my)(?:company|domain|acme|foo|bar|corp|db)\.[a-z]+$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./i;

/** The name in front of a token inside a text: `API_KEY=`, `Authorization: Bearer `, `?token=`. */
function assignedName(value: string, tokenAt: number): string | undefined {
  const before = value.slice(Math.max(0, tokenAt - 120), tokenAt);
  const name =
    /(?<![\w.-])([A-Za-z-][\w.-]{0,80})["'\\]{0,4}\s{0,3}(?:[=:]|\s)[\s"'\\]{0,4}(?:[A-Za-z-]{2,30}\s)?$/.exec(
      before,
    )?.[1];
  return name !== undefined && !scheme.test(name) && credentialKind(name) ? name : undefined;
}

/** What stands in front of the token in an Authorization header. */
const scheme = /^(?:bearer|basic|token)$/i;

/** A key such as `args` or `url` is no name of a secret. */
function shownName(name: string | undefined, kind: CredentialKind | undefined): string | undefined {
  return kind === undefined && (name === undefined || fieldNames.has(name)) ? undefined : name;
}

const envFields = new Set(['env', 'environment', 'envs', 'environmentVariables', 'environment_variables']);
const argFields = new Set(
  'args command cmd arguments entrypoint serverCommand runtimeArguments packageArguments runtime_arguments package_arguments'.split(
    ' ',
  ),
);
const urlFields = new Set(['url', 'serverUrl', 'httpUrl', 'uri', 'endpoint', 'baseUrl']);
const fieldNames = new Set([
  ...argFields,
  ...urlFields,
  ...envFields,
  ...['headers', 'value', 'default', 'description'],
]);

/** Where in the entry a string stands, judged by the keys that lead to it. */
function placeOf(node: StringNode, entry: TreeNode): SecretPlace {
  let place: SecretPlace = 'other';
  for (let { parent } = node; parent; ) {
    if (parent.kind === 'member') {
      const key = parent.key.value;
      if (envFields.has(key)) place = 'env';
      else if (/headers$/i.test(key)) place = 'header';
      else if (place === 'other' && argFields.has(key)) place = 'arg';
      else if (place === 'other' && urlFields.has(key)) place = 'url';
      if (parent.parent === entry) break;
      parent = parent.parent.parent;
    } else {
      parent = parent.parent;
    }
  }
  return place;
}
