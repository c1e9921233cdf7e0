import type { Channel } from '../channel.ts';
import { CaptureError, type Intake } from '../intake.ts';
import type { RemoteTarget } from '../target.ts';
import { readEvents } from './eventStream.ts';
import type { HttpClient } from './requests.ts';

/**
 * HTTP with SSE (specification 2024-11-05, deprecated): one stream carries all answers, and its first event
 * names the address for requests.
 */
export function createSseChannel(
  { url, headers }: RemoteTarget,
  intake: Intake,
  client: HttpClient,
): Channel {
  const closed = new AbortController();
  const base = new URL(url);
  let endpoint: URL | undefined;

  const channel: Channel = {
    async start() {
      const sent = { ...headers, accept: 'text/event-stream' };
      const answer = await client.send('GET', base, sent, undefined, closed.signal);
      if (answer.status >= 300 || answer.type !== 'text/event-stream') {
        answer.discard();
        if (answer.status >= 300) throw new CaptureError({ code: 'http-status', status: answer.status });
        throw new CaptureError({ code: 'content-type', type: answer.type });
      }
      const events = readEvents(answer.body, intake);
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new CaptureError({ code: 'closed' });
        if (value.type === 'endpoint') {
          endpoint = endpointOf(value.data, base);
          break;
        }
      }
      void follow(events);
    },
    async send(message) {
      if (!endpoint) throw new CaptureError({ code: 'closed' });
      const sent = { ...headers, 'content-type': 'application/json' };
      const body = JSON.stringify(message);
      const answer = await client.send('POST', endpoint, sent, body, closed.signal);
      answer.discard();
      if (answer.status >= 300) throw new CaptureError({ code: 'http-status', status: answer.status });
    },
    close() {
      closed.abort();
      channel.onclose?.();
      return Promise.resolve();
    },
  };

  const follow = async (events: ReturnType<typeof readEvents>): Promise<void> => {
    try {
      for await (const { type, data } of events) {
        if (type !== 'message') continue;
        for (const message of intake.read(Buffer.from(data))) channel.onmessage?.(message);
      }
      channel.onlost?.({ code: 'closed' });
    } catch (error) {
      if (closed.signal.aborted) return;
      intake.fail(error instanceof CaptureError ? error.reason : { code: 'broken-down' });
    }
  };

  return channel;
}

/** The address for requests has to be where the stream is: anything else could be anybody. */
function endpointOf(text: string, base: URL): URL {
  const endpoint = URL.canParse(text, base.href) ? new URL(text, base) : undefined;
  if (endpoint?.origin !== base.origin) throw new CaptureError({ code: 'redirect' });
  return endpoint;
}
