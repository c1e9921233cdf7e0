import type { Channel } from './channel.ts';
import { createHttpClient } from './http/requests.ts';
import { createSseChannel } from './http/sse.ts';
import { createHttpChannel } from './http/streamable.ts';
import { CaptureError, createIntake, type Intake, isObject } from './intake.ts';
import type { Limits } from './limits.ts';
import { differs, fetchList, lists } from './lists.ts';
import { peakMemory } from './memory.ts';
import type { Started } from './messages.ts';
import { open } from './opening.ts';
import {
  type Capture,
  type CaptureState,
  type CaptureStep,
  type Definitions,
  type JsonObject,
  type ListKind,
  noDefinitions,
  type Reason,
} from './outcome.ts';
import type { Session } from './sessions.ts';
import { createStdioChannel } from './stdio/channel.ts';
import { createStderrLog } from './stdio/stderr.ts';
import type { Target } from './target.ts';

export interface CaptureOptions {
  readonly limits: Limits;
  /** Values that must not appear in what is kept of standard error. */
  readonly secrets: readonly string[];
  readonly onStart: (started: Started) => void;
  readonly onProgress: (step: CaptureStep) => void;
}

type Draft = { -readonly [K in keyof Definitions]: Definitions[K] };

/**
 * Connects to a server, asks for all that it lists, and ends it. This starts foreign code: whoever calls it
 * has asked the user.
 *
 * @param signal ends the capture early, with `cancelled`
 * @returns what came of it; never rejects
 */
export async function capture(
  target: Target,
  options: CaptureOptions,
  signal: AbortSignal,
): Promise<Capture> {
  const intake = createIntake(options.limits);
  const stderr = createStderrLog(options.limits.stderrBytes, options.secrets);
  const definitions: Draft = { ...noDefinitions };
  const timer = setTimeout(() => intake.fail(timedOut), options.limits.time);
  const cancel = () => intake.fail({ code: 'cancelled' });
  signal.addEventListener('abort', cancel);
  // One for every way to the server: it remembers where the name led.
  const client = createHttpClient(intake);
  const channels: Channel[] = [];
  const create = (kind: Target['kind']): Channel => {
    const channel =
      target.kind === 'stdio'
        ? createStdioChannel(target, intake, options.onStart, stderr.push)
        : kind === 'sse'
          ? createSseChannel(target, intake, client)
          : createHttpChannel(target, intake, client);
    channels.push(channel);
    return channel;
  };

  let reason: Reason | undefined;
  try {
    await untilFailure(intake, async () => {
      options.onProgress('start');
      const session = await open(target, create, intake, () => options.onProgress('introduction'));
      await readAll(session, intake, definitions, options.onProgress);
    });
  } catch (error) {
    reason = error instanceof CaptureError ? error.reason : { code: 'not-mcp' };
  }
  clearTimeout(timer);
  signal.removeEventListener('abort', cancel);
  await Promise.all(channels.map((channel) => channel.close()));
  if (stderr.isCut()) intake.observe('stderr-cut');
  return {
    state: stateOf(reason, intake),
    reason,
    cuts: intake.cuts(),
    observations: intake.observations(),
    definitions,
    stderr: stderr.text(),
    peakMemory: peakMemory(),
  };
}

const timedOut: Reason = { code: 'timed-out' };

function stateOf(reason: Reason | undefined, intake: Intake): CaptureState {
  switch (reason?.code) {
    case undefined:
      return intake.cuts().length > 0 ? 'limited' : 'captured';
    case 'limit':
    case 'headers-too-large':
      return 'limited';
    case 'sign-in':
      return 'needs-sign-in';
    case 'timed-out':
      return 'timed-out';
    default:
      return 'failed';
  }
}

/** Runs something that does not have to notice by itself when the capture has failed. */
async function untilFailure(intake: Intake, run: () => Promise<void>): Promise<void> {
  const { failure } = intake;
  await Promise.race([
    run(),
    new Promise<never>((_, reject) => {
      if (failure.aborted) reject(failure.reason);
      else failure.addEventListener('abort', () => reject(failure.reason), { once: true });
    }),
  ]);
}

/** Asks for everything that the server says it has; `definitions` fills up while it answers. */
async function readAll(
  session: Session,
  intake: Intake,
  definitions: Draft,
  onProgress: CaptureOptions['onProgress'],
): Promise<void> {
  const { about } = session;
  const capabilities = isObject(about.capabilities) ? about.capabilities : {};
  definitions.protocolVersion = session.protocolVersion;
  definitions.serverInfo = session.serverInfo;
  definitions.capabilities = capabilities;
  definitions.instructions = typeof about.instructions === 'string' ? about.instructions : undefined;
  // Tools are asked for in any case: some clients do the same, and would find what is not announced.
  const kinds = (Object.keys(lists) as ListKind[]).filter(
    (kind) => kind === 'tools' || Object.hasOwn(capabilities, lists[kind].capability),
  );
  definitions.incomplete = kinds;
  for (const kind of kinds) {
    onProgress(kind);
    const entries: JsonObject[] = [];
    definitions[kind] = entries;
    await fetchList(session, kind, intake, entries).catch((error: unknown) => {
      if (Object.hasOwn(capabilities, lists[kind].capability) || !isRefusal(error)) throw error;
    });
    const isCut = intake.cuts().some(({ list }) => list === kind);
    if (!isCut) definitions.incomplete = definitions.incomplete.filter((other) => other !== kind);
  }
  const again: JsonObject[] = [];
  if (definitions.tools.length > 0) await fetchList(session, 'tools', intake, again);
  if (differs(definitions.tools, again)) {
    definitions.toolsAgain = again;
    intake.observe('inconsistent-list');
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof CaptureError && error.reason.code === 'refused';
}
