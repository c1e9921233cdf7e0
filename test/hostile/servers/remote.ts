import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Answers, answerTo, type HostileServer, type Http } from './server.ts';

const short = { time: 2_000, probeTime: 300, graceTime: 200 };

function http(serve: Http['serve']): Http {
  return { over: 'http', serve };
}

/** Sends JSON with whatever headers. */
function sendJson(response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** An honest server over Streamable HTTP, as far as the answers are. */
function honest(answers: Answers = {}): Http['serve'] {
  const counts = new Map<string, number>();
  return (request, response, body) => {
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    const answer = answerTo(JSON.parse(body), answers, counts);
    if (answer) sendJson(response, answer);
    else response.writeHead(202).end();
  };
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** Writes for as long as anybody reads. */
function forever(response: ServerResponse, piece: string | Buffer): void {
  const more = (): void => {
    while (!response.destroyed) {
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
  };
  more();
}

/** Servers over HTTP. */
export const remote: Readonly<Record<string, HostileServer>> = {
  'redirect-to-metadata': {
    does: 'redirects to the metadata address of a cloud',
    expected: { state: 'failed', reason: 'redirect' },
    speaks: http((_, response) =>
      response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
    ),
  },
  'redirect-elsewhere': {
    does: 'redirects to another port of the same machine',
    expected: { state: 'failed', reason: 'redirect' },
    speaks: http((_, response) => response.writeHead(308, { location: 'http://127.0.0.1:1/mcp' }).end()),
  },
  'redirect-loop': {
    does: 'redirects to itself',
    expected: { state: 'failed', reason: 'redirect' },
    speaks: http((_, response) => response.writeHead(307, { location: '/mcp' }).end()),
  },
  'metadata-address': {
    does: 'has the metadata address of a cloud, written as a number',
    expected: { state: 'failed', reason: 'metadata-address' },
    speaks: { over: 'nothing', target: { kind: 'http', url: 'http://2852039166/mcp', headers: {} } },
  },
  'nobody-there': {
    does: 'has an address where nobody listens',
    expected: { state: 'failed', reason: 'connection' },
    speaks: { over: 'nothing', target: { kind: 'http', url: 'http://127.0.0.1:1/mcp', headers: {} } },
  },
  'wants-sign-in': {
    does: 'answers everything with 401',
    expected: { state: 'needs-sign-in', reason: 'sign-in' },
    speaks: http((_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Bearer resource_metadata="http://127.0.0.1:1/"' }).end(),
    ),
  },
  'gzip-bomb': {
    does: 'sends 256 MiB as 255 KiB of gzip',
    expected: { state: 'limited', reason: 'limit' },
    speaks: http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(256 * 1024 * 1024, ' ')));
    }),
  },
  'unknown-encoding': {
    does: 'compresses in a way that was not asked for',
    expected: { state: 'failed', reason: 'content-type' },
    speaks: http((_, response) => sendJson(response, {}, { 'content-encoding': 'gzip, gzip' })),
  },
  'web-page': {
    does: 'answers with a web page',
    expected: { state: 'failed', reason: 'content-type' },
    speaks: http((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'),
    ),
  },
  'large-headers': {
    does: 'sends 1 MiB of headers',
    expected: { state: 'limited', reason: 'headers-too-large' },
    speaks: http((_, response) => response.writeHead(200, { 'x-large': 'x'.repeat(1024 * 1024) }).end()),
  },
  'slow-headers': {
    does: 'sends its headers byte by byte, without an end',
    expected: { state: 'timed-out', reason: 'timed-out' },
    limits: short,
    speaks: http((_, { socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
      const timer = setInterval(() => socket?.write('x'), 100);
      socket?.once('close', () => clearInterval(timer));
    }),
  },
  'no-tls': {
    does: 'does not speak TLS at an https address',
    expected: { state: 'failed', reason: 'tls' },
    // The test puts `https:` in front of this one.
    speaks: http((_, response) => response.writeHead(200).end()),
  },
  'endless-events': {
    does: 'keeps a stream of events open with comments, for ever',
    expected: { state: 'limited', reason: 'limit' },
    speaks: http((_, response) => {
      openStream(response);
      forever(response, `: ${'ping '.repeat(2_000)}\n\n`);
    }),
  },
  'endless-event': {
    does: 'sends one event that never ends',
    expected: { state: 'limited', reason: 'limit' },
    speaks: http((_, response) => {
      openStream(response);
      forever(response, `data: ${'x'.repeat(10_000)}\n`);
    }),
  },
  'silent-stream': {
    does: 'opens a stream of events and says nothing',
    expected: { state: 'timed-out', reason: 'timed-out' },
    limits: short,
    speaks: http((_, response) => {
      openStream(response);
      response.flushHeaders();
    }),
  },
  'stream-without-answer': {
    does: 'ends its stream without the answer',
    expected: { state: 'failed', reason: 'no-answer' },
    speaks: http((request, response) => {
      if (request.method === 'POST') openStream(response);
      else response.writeHead(405);
      response.end();
    }),
  },
  'drops-the-connection': {
    does: 'drops the connection in the middle of an answer',
    expected: { state: 'failed', reason: 'connection' },
    speaks: http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"jsonrpc":', () => response.destroy());
    }),
  },
  'every-error': {
    does: 'answers everything with 500',
    expected: { state: 'failed', reason: 'http-status' },
    speaks: http((_, response) => response.writeHead(500, { 'content-type': 'application/json' }).end('{}')),
  },
  'strange-session': {
    does: 'hands out a session id that would break a header',
    expected: { state: 'captured', tools: ['honest'] },
    speaks: http((request, response, body) => {
      response.setHeader('mcp-session-id', 'a b\tc');
      honest()(request, response, body);
    }),
  },
  'endpoint-elsewhere': {
    does: 'names another machine as the place for requests (HTTP with SSE)',
    expected: { state: 'failed', reason: 'redirect' },
    speaks: {
      over: 'sse',
      serve(_, response) {
        openStream(response);
        response.write('event: endpoint\ndata: http://169.254.169.254/messages\n\n');
      },
    },
  },
  'no-endpoint': {
    does: 'never names a place for requests (HTTP with SSE)',
    expected: { state: 'timed-out', reason: 'timed-out' },
    limits: short,
    speaks: {
      over: 'sse',
      serve(_, response) {
        openStream(response);
        response.write('event: hello\ndata: you\n\n');
      },
    },
  },
  'stream-dies': {
    does: 'ends the stream after the first request (HTTP with SSE)',
    expected: { state: 'failed', reason: 'closed' },
    speaks: {
      over: 'sse',
      serve: (() => {
        let stream: ServerResponse | undefined;
        return (request: IncomingMessage, response: ServerResponse) => {
          if (request.method === 'GET') {
            stream = response;
            openStream(response);
            response.write('event: endpoint\ndata: /messages\n\n');
          } else {
            response.writeHead(202).end();
            stream?.end();
          }
        };
      })(),
    },
  },
};
