import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve, sep } from 'node:path';
import type { ClientFormat, VariableSyntax } from '../../analysis/formats/format.ts';
import type { ConfigDocument, NamedValue, ServerEntry } from '../../analysis/model.ts';
import { credentialKind } from '../../analysis/text/names.ts';
import { get, getString } from '../../analysis/tree.ts';
import type { StdioTarget, Target } from '../target.ts';
import { type Consent, consentFor } from './consent.ts';
import { minimalEnvironment, readEnvFile } from './environment.ts';
import { findSandbox, inSandbox, type SandboxChoice } from './sandbox.ts';
import { createNotes, fillIn, type Notes, type Values } from './variables.ts';

/** What an entry is filled in with. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
  /** The folder that a project's config belongs to: what its paths are relative to. */
  readonly folder: string;
  /** What the user has answered so far, by the id of the input. */
  readonly inputs: ReadonlyMap<string, string>;
  /** What a program is put into. */
  readonly sandbox: SandboxChoice;
}

/** A server ready to be captured, once the user has agreed to what `consent` shows. */
export interface ResolvedLaunch {
  readonly kind: 'ready';
  readonly target: Target;
  readonly consent: Consent;
  /** Values that must appear nowhere. */
  readonly secrets: readonly string[];
}

/** What VS Code would ask for; an answer is used once and kept nowhere. */
export interface InputRequest {
  readonly id: string;
  readonly description: string;
  readonly password: boolean;
  readonly default: string | undefined;
  /** What can be chosen from; undefined where anything can be typed. */
  readonly options: readonly string[] | undefined;
}

/** Why a server cannot be captured from here. */
export type Obstacle =
  | {
      readonly code: 'manifest' | 'no-launch' | 'bad-address' | 'denied' | 'no-policy' | 'untrusted' | 'gone';
    }
  | { readonly code: 'variable' | 'env-file' | 'no-sandbox'; readonly name: string };

export type Resolution =
  | ResolvedLaunch
  | { readonly kind: 'inputs'; readonly inputs: readonly InputRequest[] }
  | { readonly kind: 'impossible'; readonly obstacle: Obstacle };

/** A `.env` file is small. */
const mostEnvFileBytes = 256 * 1024;

/**
 * Fills in what a client would fill in, and so finds out what would be started or called. Starts nothing of it: at most
 * the sandbox is tried (`findSandbox`).
 *
 * @param document the config that the entry stands in
 * @returns never rejects
 */
export async function resolveLaunch(
  document: ConfigDocument,
  server: ServerEntry,
  surroundings: Surroundings,
): Promise<Resolution> {
  if (document.kind !== 'client-config') return impossible({ code: 'manifest' });
  const { format } = document.detected;
  const notes = createNotes();
  const values: Values = { ...surroundings, separator: sep };
  const fill = (text: string, field: ExpandedField): string =>
    fillIn(text, dialectOf(format, field), values, notes);
  const fillAll = (entries: readonly NamedValue[], field: ExpandedField) =>
    Object.fromEntries(entries.map(({ name, value }) => [name, fill(value.value, field)]));

  const cwd = pathIn(surroundings, server.cwd && fill(server.cwd.value, 'other')) ?? surroundings.folder;
  const command = server.command && fill(server.command.value, 'other');
  const args = server.args.map(({ value }) => fill(value, 'args'));
  const env = fillAll(server.env, 'env');
  const url = server.url && fill(server.url.value, 'url');
  const headers = fillAll(server.headers, 'headers');
  const envFile = pathIn(surroundings, server.envFile && fill(server.envFile.value, 'other'));

  const foreign = [...notes.foreign][0];
  if (foreign !== undefined) return impossible({ code: 'variable', name: foreign });
  const asked = [...notes.missing].map((id) => requestFor(document, id));
  const unknown = asked.find((request) => typeof request === 'string');
  if (unknown !== undefined) return impossible({ code: 'variable', name: unknown });
  if (asked.length > 0) {
    return { kind: 'inputs', inputs: asked.filter((request) => typeof request !== 'string') };
  }

  if (server.transport === 'stdio') {
    if (!command) return impossible({ code: 'no-launch' });
    const fromFile = envFile === undefined ? {} : await readVariables(envFile);
    if (!fromFile) return impossible({ code: 'env-file', name: envFile ?? '' });
    const own = { ...fromFile, ...env };
    const base = minimalEnvironment(surroundings.env, process.platform);
    const target: StdioTarget = { kind: 'stdio', command, args, env: { ...base, ...own }, cwd };
    const sandbox = await findSandbox(surroundings.sandbox, surroundings.env);
    const isDemanded = surroundings.sandbox !== 'none' && surroundings.sandbox !== 'auto';
    if (!sandbox && isDemanded) return impossible({ code: 'no-sandbox', name: surroundings.sandbox });
    const launch = ready(document, server, target, Object.keys(own), notes, Object.values(own));
    if (!sandbox) return launch;
    const consent = { ...launch.consent, sandbox };
    return { ...launch, consent, target: await inSandbox(target, surroundings.home, sandbox) };
  }
  if (url === undefined) return impossible({ code: 'no-launch' });
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return impossible({ code: 'bad-address' });
  const target: Target = { kind: server.transport === 'sse' ? 'sse' : 'http', url, headers };
  return ready(document, server, target, [], notes, Object.values(headers));
}

type ExpandedField = 'env' | 'headers' | 'args' | 'url' | 'other';

/** What the client fills in at this place; `command` and the like only where it fills in everywhere. */
function dialectOf(format: ClientFormat, field: ExpandedField): readonly VariableSyntax[] {
  const only: readonly string[] | undefined = format.expandsOnlyIn;
  return only && !only.includes(field) ? [] : format.variables;
}

function ready(
  document: ConfigDocument,
  server: ServerEntry,
  target: Target,
  envNames: readonly string[],
  notes: Notes,
  given: readonly string[],
): ResolvedLaunch {
  const passwords = notes.filled
    .filter(({ name, isInput }) => credentialKind(name) || (isInput && isPassword(document, name)))
    .map(({ value }) => value);
  const written = server.secrets.map(({ node, from, to }) => node.value.slice(from, to));
  const secrets = [...new Set([...passwords, ...written])].filter((value) => value !== '');
  return {
    kind: 'ready',
    target,
    consent: consentFor(server.name, target, envNames, [...notes.unset], secrets),
    // In a log, what was given to a server as a setting is nobody's business either.
    secrets: [...new Set([...secrets, ...given])],
  };
}

function impossible(obstacle: Obstacle): Resolution {
  return { kind: 'impossible', obstacle };
}

/** Relative to the project, like everything in its config. */
function pathIn({ folder, home }: Surroundings, path: string | undefined): string | undefined {
  if (path === undefined || path === '') return undefined;
  if (path === '~' || path.startsWith('~/')) return resolve(home, path.slice(2));
  return isAbsolute(path) ? path : resolve(folder, path);
}

async function readVariables(path: string): Promise<Record<string, string> | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > mostEnvFileBytes) return undefined;
    return readEnvFile(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What to ask for an input; the variable itself where only VS Code could answer. */
function requestFor({ inputs }: ConfigDocument, id: string): InputRequest | string {
  const input = inputs.find((candidate) => candidate.id?.value === id);
  if (!input || input.type?.value === 'command') return `\${input:${id}}`;
  const options = get(input.node, 'options');
  return {
    id,
    description: input.description?.value ?? '',
    password: isTrue(input.password),
    default: getString(input.node, 'default')?.value,
    options:
      options?.kind === 'array'
        ? options.items.flatMap((item) => {
            const value = item.kind === 'object' ? getString(item, 'value') : item;
            return value?.kind === 'string' ? [value.value] : [];
          })
        : undefined,
  };
}

function isPassword({ inputs }: ConfigDocument, id: string): boolean {
  return isTrue(inputs.find((input) => input.id?.value === id)?.password);
}

function isTrue(node: { readonly kind: string; readonly value?: unknown } | undefined): boolean {
  return node?.kind === 'boolean' && node.value === true;
}
