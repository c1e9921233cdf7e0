import type { NamedValue, ServerEntry } from '../model.ts';
import { get, getString } from '../tree.ts';
import { pinOf } from './canonical.ts';
import { byCodeUnits } from './order.ts';
import {
  addressWithoutSecrets,
  argsWithoutSecrets,
  namedWithoutSecrets,
  withoutSecrets,
} from './withoutSecrets.ts';

/**
 * What a server's process (or the other end of a connection) notices of its entry, without its secrets. This
 * is the identity of a server: its name in a config is not part of it.
 */
export interface LaunchForm {
  readonly type: ServerEntry['transport'];
  readonly command?: string;
  readonly args?: readonly string[];
  readonly env?: NamedTexts;
  readonly envFile?: string;
  readonly cwd?: string;
  readonly url?: string;
  readonly headers?: NamedTexts;
  /** A command that writes headers (Claude Code). */
  readonly headersHelper?: string;
  /** Whether the client puts it into a sandbox (VS Code). */
  readonly sandboxEnabled?: true;
}

/** Names and values, sorted by name. No object: it would put names made of digits first. */
export type NamedTexts = readonly (readonly [name: string, value: string])[];

/** The launch of an entry; undefined for one that starts and reaches nothing, as while it is being written. */
export function launchForm(server: ServerEntry): LaunchForm | undefined {
  const { command, args, env, envFile, cwd, url, headers, transport, node, secrets } = server;
  if (!command && !url) return undefined;
  const helper = getString(node, 'headersHelper');
  const isSandboxed = get(node, 'sandboxEnabled');
  const named = (values: readonly NamedValue[]): NamedTexts =>
    values.map(({ name, value }) => [name, namedWithoutSecrets(name, value, secrets)] as const).sort(byName);
  return {
    type: transport,
    ...(command && { command: withoutSecrets(command, secrets) }),
    ...(args.length > 0 && { args: argsWithoutSecrets(args, secrets) }),
    ...(env.length > 0 && { env: named(env) }),
    ...(envFile && { envFile: withoutSecrets(envFile, secrets) }),
    ...(cwd && { cwd: withoutSecrets(cwd, secrets) }),
    ...(url && { url: addressWithoutSecrets(url, secrets) }),
    ...(headers.length > 0 && { headers: named(headers) }),
    ...(helper && { headersHelper: withoutSecrets(helper, secrets) }),
    ...(isSandboxed?.kind === 'boolean' && isSandboxed.value === true && { sandboxEnabled: true }),
  };
}

/** The pin of an entry's launch; undefined where there is none. */
export function launchPin(server: ServerEntry): string | undefined {
  const form = launchForm(server);
  return form && pinOf(canonicalLaunch(form));
}

/** The canonical form of a launch: what RFC 8785 makes of it as a JSON object. */
export function canonicalLaunch(form: LaunchForm): string {
  return object([...membersOf(form)].sort(byName));
}

/** A launch as JSON, in the order in which people read it. */
export function launchJson(form: LaunchForm): string {
  return object(membersOf(form));
}

function membersOf({ env, headers, ...rest }: LaunchForm): (readonly [name: string, value: string])[] {
  const named = Object.entries({ env, headers }).flatMap(([name, texts]) =>
    texts ? [[name, object(texts.map(([key, value]) => [key, JSON.stringify(value)]))] as const] : [],
  );
  return [...Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)] as const), ...named];
}

function object(members: readonly (readonly [name: string, value: string])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

export function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return byCodeUnits(a, b);
}
