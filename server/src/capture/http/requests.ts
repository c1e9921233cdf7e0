import { lookup } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { CaptureError, type Intake } from '../intake.ts';
import type { Reason } from '../outcome.ts';
import { type AddressClass, addressClass } from './addresses.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** The media type in lower case, without parameters. */
  readonly type: string;
  /** Decompressed, and counted while it is read. */
  readonly body: AsyncIterable<Buffer>;
  /** Drops what is left of it. */
  discard(): void;
}

export interface HttpClient {
  /**
   * Sends a request and follows redirects within the origin.
   *
   * @throws CaptureError where there is no answer, or one that asks to sign in or to go elsewhere
   */
  send(
    method: 'GET' | 'POST' | 'DELETE',
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string | undefined,
    signal: AbortSignal,
  ): Promise<Answer>;
}

/**
 * HTTP with what Node's `fetch` cannot do: limits on headers and redirects, and a say in which addresses are
 * called. A name that led to a public address once must not lead into the own network later: what one capture sends
 * goes through one client.
 *
 * @param lookupAll how names are looked up
 */
export function createHttpClient(intake: Intake, lookupAll: typeof lookup = lookup): HttpClient {
  let firstClass: AddressClass | undefined;

  const check = (address: string): void => {
    const found = addressClass(address);
    if (found === 'metadata') throw new CaptureError({ code: 'metadata-address' });
    firstClass ??= found;
    if (firstClass === 'public' && found === 'private') throw new CaptureError({ code: 'private-address' });
  };

  const checkedLookup: LookupFunction = (name, options, callback) => {
    lookupAll(name, { ...options, all: true }, (error, addresses) => {
      try {
        if (!error) for (const { address } of addresses) check(address);
      } catch (refused) {
        callback(refused as NodeJS.ErrnoException, []);
        return;
      }
      const first = addresses?.[0];
      if (error || options.all || !first) callback(error, addresses ?? []);
      else callback(null, first.address, first.family);
    });
  };

  const sendOnce: HttpClient['send'] = (method, url, headers, body, signal) => {
    const name = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(name)) check(name);
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      let request: ClientRequest;
      try {
        request = send(url, {
          method,
          signal,
          agent: false,
          rejectUnauthorized: true,
          lookup: checkedLookup,
          maxHeaderSize: intake.limits.headerBytes,
          headers: {
            ...headers,
            'accept-encoding': 'identity',
            ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
          },
        });
      } catch {
        // Node refuses to send what is no header.
        reject(new CaptureError({ code: 'connection', detail: 'ERR_INVALID_CHAR' }));
        return;
      }
      request.on('error', (error) => reject(failureOf(error)));
      request.on('response', (response) => {
        try {
          resolve(answerOf(response, intake));
        } catch (error) {
          response.destroy();
          reject(error);
        }
      });
      request.end(body);
    });
  };

  return {
    async send(method, start, headers, body, signal) {
      let url = start;
      for (let left = intake.limits.redirects; ; left--) {
        const answer = await sendOnce(method, url, headers, body, signal);
        const { status } = answer;
        const asksToSignIn = status === 401 || (status === 403 && answer.headers['www-authenticate']);
        if (!asksToSignIn && (status < 300 || status >= 400)) return answer;
        answer.discard();
        if (asksToSignIn) throw new CaptureError({ code: 'sign-in' });
        const next = redirectOf(answer, url);
        // Only these keep method and body; everything else would be another request than the one agreed to.
        const isKept = status === 307 || status === 308 || method === 'GET';
        if (!next || !isKept || left === 0) throw new CaptureError({ code: 'redirect' });
        url = next;
      }
    },
  };
}

/** Where an answer sends on to, if that is on the same origin. */
function redirectOf({ headers }: Answer, from: URL): URL | undefined {
  const { location } = headers;
  const next =
    location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  return next?.origin === from.origin && next.username === '' ? next : undefined;
}

function answerOf(response: IncomingMessage, intake: Intake): Answer {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const stream = decompressed(response, encoding);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    type: (response.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    body: counted(stream),
    discard() {
      stream.destroy();
      response.destroy();
    },
  };

  async function* counted(stream: Readable): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of stream) {
        intake.count(chunk.length, 0);
        yield chunk;
      }
    } catch (error) {
      throw failureOf(error);
    } finally {
      stream.destroy();
      response.destroy();
    }
  }
}

/** Node's streams pass small pieces on, so that a bomb is noticed while it goes off. */
function decompressed(response: IncomingMessage, encoding: string): Readable {
  if (encoding === 'identity' || encoding === '') return response;
  const decompress =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (!decompress) throw new CaptureError({ code: 'content-type', type: encoding });
  response.on('error', (error) => decompress.destroy(error));
  // Whoever reads it is told; while nobody does, it must not take the process down.
  decompress.on('error', () => {});
  return response.pipe(decompress);
}

const tlsCodes = /CERT|TLS|SSL|SIGNATURE|EPROTO/;

function failureOf(error: unknown): CaptureError {
  if (error instanceof CaptureError) return error;
  const { code = '', cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof CaptureError) return cause;
  if (code === 'HPE_HEADER_OVERFLOW') return new CaptureError({ code: 'headers-too-large' });
  return new CaptureError({
    code: tlsCodes.test(code) ? 'tls' : 'connection',
    detail: code,
  } satisfies Reason);
}
