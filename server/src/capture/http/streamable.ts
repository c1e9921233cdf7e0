import type { Channel } from '../channel.ts';
import { CaptureError, type Intake, isObject } from '../intake.ts';
import type { JsonObject } from '../outcome.ts';
import type { RemoteTarget } from '../target.ts';
import { readEvents } from './eventStream.ts';
import type { Answer, HttpClient } from './requests.ts';

const versionKey = 'io.modelcontextprotocol/protocolVersion';
/** What a server may hand out as the id of a session (specification 2025-11-25): visible ASCII. */
const sessionId = /^[\x21-\x7e]{1,1024}$/;

/**
 * Streamable HTTP, of both eras: every message is a POST, whose answer is JSON or a stream of events. The
 * stream that older servers offer beside that (GET) is not opened, since it carries no answers.
 */
export function createHttpChannel(
  { url, headers }: RemoteTarget,
  intake: Intake,
  client: HttpClient,
): Channel {
  const closed = new AbortController();
  const base = new URL(url);
  let session: string | undefined;
  let version: string | undefined;

  const read = async (answer: Answer, id: string | number): Promise<void> => {
    let answered = false;
    const take = (bytes: Uint8Array): void => {
      for (const message of intake.read(bytes)) {
        answered ||= message.id === id && message.method === undefined;
        channel.onmessage?.(message);
      }
    };
    if (answer.type === 'text/event-stream') {
      for await (const { type, data } of readEvents(answer.body, intake)) {
        if (type === 'message') take(Buffer.from(data));
        if (answered) break;
      }
    } else if (answer.type === 'application/json') {
      const parts: Buffer[] = [];
      let pending = 0;
      for await (const part of answer.body) {
        pending += part.length;
        intake.count(0, pending);
        parts.push(part);
      }
      take(Buffer.concat(parts));
    } else {
      answer.discard();
      throw new CaptureError({ code: 'content-type', type: answer.type });
    }
    if (!answered) throw new CaptureError({ code: 'no-answer' });
  };

  const channel: Channel = {
    hasPerRequestStream: true,
    start: () => Promise.resolve(),
    setProtocolVersion(negotiated) {
      version = negotiated;
    },
    async send(message, options) {
      const signals = [closed.signal, ...(options?.requestSignal ? [options.requestSignal] : [])];
      const answer = await client.send(
        'POST',
        base,
        {
          ...headers,
          ...(session !== undefined && { 'mcp-session-id': session }),
          ...protocolHeaders(message, version),
          accept: 'application/json, text/event-stream',
          'content-type': 'application/json',
        },
        JSON.stringify(message),
        AbortSignal.any(signals),
      );
      const given = answer.headers['mcp-session-id'];
      if (typeof given === 'string' && sessionId.test(given)) session = given;
      const { id, method } = message;
      const isRequest = method !== undefined && (typeof id === 'string' || typeof id === 'number');
      // A JSON-RPC error comes with a status of its own; any other page with one is no answer.
      const isFailure = answer.status >= 300 && (!isRequest || answer.type !== 'application/json');
      if (isFailure || !isRequest) answer.discard();
      if (isFailure) throw new CaptureError({ code: 'http-status', status: answer.status });
      if (!isRequest) return;
      await read(answer, id).catch((error: unknown) => {
        if (answer.status < 300) throw error;
        throw new CaptureError({ code: 'http-status', status: answer.status });
      });
    },
    async close() {
      if (!closed.signal.aborted && session !== undefined) await endSession(session);
      closed.abort();
      channel.onclose?.();
    },
  };

  /** Good manners; a server that does not care is none of our business. */
  const endSession = async (session: string): Promise<void> => {
    const patience = AbortSignal.any([closed.signal, AbortSignal.timeout(intake.limits.graceTime)]);
    const sent = { ...headers, 'mcp-session-id': session, ...protocolHeaders({}, version) };
    await client.send('DELETE', base, sent, undefined, patience).then(
      (answer) => answer.discard(),
      () => {},
    );
  };

  return channel;
}

/** A modern message says in its envelope what its headers repeat; an older one has only the agreed version. */
function protocolHeaders(
  { method, params }: JsonObject,
  version: string | undefined,
): Record<string, string> {
  const meta = isObject(params) && isObject(params._meta) ? params._meta : {};
  const own = meta[versionKey];
  if (typeof own === 'string' && typeof method === 'string') {
    return { 'mcp-protocol-version': own, 'mcp-method': method };
  }
  return version === undefined ? {} : { 'mcp-protocol-version': version };
}
