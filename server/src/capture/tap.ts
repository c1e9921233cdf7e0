import type { Channel } from './channel.ts';
import { type Intake, isObject } from './intake.ts';
import type { Json, JsonObject, Reason } from './outcome.ts';

/** An answer as it came in, before an SDK has made of it what it thinks right. */
export type RawAnswer = { readonly result: Json } | { readonly error: JsonObject };

/** A channel that is listened in on. */
export interface Tap {
  /** For an SDK, which sees requests and answers, but not those to `ask`. */
  readonly channel: Channel;
  /** Sends a request past the SDK; the answer never comes where the server does not give one. */
  ask(method: string, params: JsonObject): Promise<RawAnswer>;
  /** The first answer to the last request of this method: what a client would have taken. */
  answerTo(method: string): RawAnswer | undefined;
  /** Settles when the server has gone by itself. */
  readonly lost: Promise<Reason>;
}

interface Request {
  answer?: RawAnswer;
}

const ownId = 'toolseal';

/**
 * Listens in on a channel. A definition is what the server sent, not what is left of it after validation: the
 * SDKs drop whole lists for one odd entry, and what they do not know.
 */
export function createTap(inner: Channel, intake: Intake): Tap {
  /** By id; undefined once they are answered. */
  const asked = new Map<Json | undefined, Request | undefined>();
  const latest = new Map<string, Request>();
  let settleOwn: ((answer: RawAnswer) => void) | undefined;

  inner.onmessage = (message) => {
    const { id, method } = message;
    if (typeof method === 'string') {
      if (id === undefined) {
        if (method.endsWith('/list_changed')) intake.observe('list-changed');
        // No notification matters here, and a flood of them would keep an SDK busy.
        return;
      }
      intake.observe('request-to-client', method);
    } else {
      const key = keyOf(id);
      const request = asked.get(key);
      const answer = answerIn(message);
      if (!request || !answer) {
        intake.observe(answer && asked.has(key) ? 'answered-twice' : 'unasked-answer');
        return;
      }
      request.answer = answer;
      asked.set(key, undefined);
      if (id === ownId) {
        settleOwn?.(answer);
        return;
      }
    }
    try {
      channel.onmessage?.(message);
    } catch {
      // What an SDK cannot take apart is no answer.
      intake.observe('noise');
    }
  };
  inner.onclose = () => channel.onclose?.();
  const lost = new Promise<Reason>((resolve) => {
    inner.onlost = resolve;
  });

  const send: Channel['send'] = async (message, options) => {
    const { id, method } = message;
    if (typeof method === 'string' && (typeof id === 'string' || typeof id === 'number')) {
      const request: Request = {};
      asked.set(keyOf(id), request);
      latest.set(method, request);
    }
    await inner.send(message, options);
  };

  const channel: Channel = {
    ...(inner.hasPerRequestStream !== undefined && { hasPerRequestStream: inner.hasPerRequestStream }),
    // Started by whoever made it: the probe comes before the SDK.
    start: () => Promise.resolve(),
    send,
    close: () => inner.close(),
    setProtocolVersion: (version) => inner.setProtocolVersion?.(version),
  };

  return {
    channel,
    lost,
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        settleOwn = resolve;
        send({ jsonrpc: '2.0', id: ownId, method, params }).catch(reject);
      }),
    answerTo: (method) => latest.get(method)?.answer,
  };
}

/** The ids of the SDKs are numbers, and they take a text for the number that it says. */
function keyOf(id: Json | undefined): Json | undefined {
  return typeof id === 'string' && id !== ownId ? Number(id) : id;
}

function answerIn({ result, error }: JsonObject): RawAnswer | undefined {
  if (isObject(error)) return { error };
  return result === undefined ? undefined : { result };
}
