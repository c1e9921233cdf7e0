import type { Channel } from './channel.ts';
import { CaptureError, type Intake, isObject } from './intake.ts';
import { refusal } from './lists.ts';
import type { JsonObject, Reason } from './outcome.ts';
import { envelope, modernVersion, openLegacy, openModern, type Session } from './sessions.ts';
import { createTap, type RawAnswer, type Tap } from './tap.ts';
import type { Target } from './target.ts';

const discover = 'server/discover';
const missingCapability = -32021;

/** What an HTTP server answers to a message that it does not know. */
const unknownMessage: ReadonlySet<Reason['code']> = new Set(['http-status', 'content-type', 'no-answer']);

/**
 * Connects and finds out how the server wants to be spoken to: `server/discover` first; on any answer but a
 * modern one, and on none, `initialize` (specification 2026-07-28, versioning).
 *
 * @param create makes a way to the server; every one is closed by the caller
 * @param onConnected called when the first way is open
 * @throws CaptureError when nobody answers in either way
 */
export async function open(
  target: Target,
  create: (kind: Target['kind']) => Channel,
  intake: Intake,
  onConnected: () => void,
): Promise<Session> {
  const { time, probeTime } = intake.limits;
  const connect = async (kind: Target['kind']): Promise<Tap> => {
    // Whoever waited for this may have gone, and would not close it.
    intake.failure.throwIfAborted();
    const channel = create(kind);
    const tap = createTap(channel, intake);
    await channel.start();
    return tap;
  };
  /** From here on the capture ends with the server. */
  const rely = (tap: Tap): void => void tap.lost.then((reason) => intake.fail(reason));

  let tap = await connect(target.kind);
  onConnected();
  const probed = target.kind === 'sse' ? 'other' : await probe(tap, probeTime);
  // Some servers end on anything that comes before `initialize`.
  if (probed === 'lost') tap = await connect(target.kind);
  rely(tap);
  if (typeof probed === 'object') return await openModern(tap, probed, time);
  try {
    return await openLegacy(tap, time);
  } catch (error) {
    // What looked like silence may have been a slow start.
    const late = discovered(tap.answerTo(discover));
    if (late) return await openModern(tap, late, time);
    if (target.kind !== 'http' || !isUnknownMessage(error)) throw explain(tap, error);
    const sse = await connect('sse').catch((other: unknown) => {
      // It speaks neither: the first answer says more.
      throw isUnknownMessage(other) ? error : other;
    });
    rely(sse);
    return await openLegacy(sse, time).catch((error: unknown) => {
      throw explain(sse, error);
    });
  }
}

/** The result of `server/discover`, `lost` when the server has gone, and otherwise that it did not answer so. */
async function probe(tap: Tap, time: number): Promise<JsonObject | 'lost' | 'other'> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await Promise.race([
      tap.ask(discover, envelope),
      tap.lost.then(() => 'lost' as const),
      new Promise<'other'>((resolve) => {
        timer = setTimeout(() => resolve('other'), time);
      }),
    ]);
    if (typeof answer === 'string') return answer;
    if ('error' in answer && answer.error.code === missingCapability) throw refusal(discover, answer.error);
    return discovered(answer) ?? 'other';
  } catch (error) {
    if (isUnknownMessage(error)) return 'other';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function discovered(answer: RawAnswer | undefined): JsonObject | undefined {
  if (!answer || !('result' in answer) || !isObject(answer.result)) return undefined;
  const { supportedVersions } = answer.result;
  return Array.isArray(supportedVersions) && supportedVersions.includes(modernVersion)
    ? answer.result
    : undefined;
}

function isUnknownMessage(error: unknown): boolean {
  return error instanceof CaptureError && unknownMessage.has(error.reason.code);
}

/** Why there was no session, where an SDK only says that. */
function explain(tap: Tap, error: unknown): CaptureError {
  if (error instanceof CaptureError) return error;
  const answer = tap.answerTo('initialize');
  return answer && 'error' in answer
    ? refusal('initialize', answer.error)
    : new CaptureError({ code: 'not-mcp' });
}
