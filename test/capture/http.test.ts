import assert from 'node:assert/strict';
import dns, { type LookupAddress, type lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, isIP } from 'node:net';
import { describe, test } from 'node:test';
import { capture } from '../../server/src/capture/capture.ts';
import { addressClass } from '../../server/src/capture/http/addresses.ts';
import { readEvents, type StreamEvent } from '../../server/src/capture/http/eventStream.ts';
import { createHttpClient } from '../../server/src/capture/http/requests.ts';
import { CaptureError, createIntake } from '../../server/src/capture/intake.ts';
import { defaultLimits } from '../../server/src/capture/limits.ts';
import { createLineReader } from '../../server/src/capture/stdio/lines.ts';
import { createStderrLog } from '../../server/src/capture/stdio/stderr.ts';
import type { Target } from '../../server/src/capture/target.ts';

describe('addresses', () => {
  const classes = {
    public: ['1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'],
    private: [
      ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255'],
      ...[
        '::1',
        '::',
        'fd12::1',
        '::ffff:10.0.0.1',
        '64:ff9b::a00:1',
        '2002:a00:1::',
        'ff02::1',
        'localhost',
        '',
      ],
    ],
    metadata: [
      '169.254.169.254',
      '169.254.0.1',
      '100.100.100.200',
      'fe80::1',
      'fd00:ec2::254',
      '::ffff:169.254.169.254',
    ],
  } as const;
  for (const [expected, addresses] of Object.entries(classes)) {
    for (const address of addresses) {
      test(`${address || 'nothing'} is ${expected}`, () => assert.equal(addressClass(address), expected));
    }
  }
});

describe('names', () => {
  type Callback = (error: null, found: LookupAddress[]) => void;

  /** What a request comes to when its name leads to these addresses; nothing is called that is not on this machine. */
  async function reasonsFor(...addresses: readonly string[]): Promise<unknown[]> {
    const left = [...addresses];
    const stopped = new AbortController();
    const lookupAll = (_name: string, _options: object, callback: Callback): void => {
      const address = left.shift() ?? '';
      // What is public would be called: enough is known.
      if (addressClass(address) === 'public') setImmediate(() => stopped.abort());
      callback(null, [{ address, family: isIP(address) }]);
    };
    const client = createHttpClient(createIntake(defaultLimits), lookupAll as typeof lookup);
    const reasons: unknown[] = [];
    for (const _ of addresses) {
      const signal = reasons.length === 0 ? stopped.signal : new AbortController().signal;
      await client
        .send('GET', new URL('http://mcp.acme.dev:1/'), {}, undefined, signal)
        .catch((error) => reasons.push(error.reason.code));
    }
    return reasons;
  }

  test('one that led to the outside must not lead inside', async () => {
    assert.deepEqual(await reasonsFor('192.0.2.1', '127.0.0.1'), ['connection', 'private-address']);
    assert.deepEqual(await reasonsFor('192.0.2.1', '::1'), ['connection', 'private-address']);
  });

  test('one that always led inside may', async () => {
    assert.deepEqual(await reasonsFor('127.0.0.1', '127.0.0.1'), ['connection', 'connection']);
  });

  test('one that led to the outside must not lead inside for HTTP with SSE either', async (context) => {
    const methods: unknown[] = [];
    const server = createServer(({ method }, response) => {
      methods.push(method);
      response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    context.after(() => server.close());
    // The check is told of a public address; who connects finds this server, since no public one is here to answer.
    const claimed = ['192.0.2.1', '192.0.2.1', '127.0.0.1'];
    const lookupAll = (_name: string, _options: object, callback: Callback): void => {
      const addresses = [claimed.shift() ?? '127.0.0.1', '127.0.0.1'];
      callback(null, [
        {
          get address() {
            return addresses.shift() ?? '127.0.0.1';
          },
          family: 4,
        },
      ]);
    };
    const mocked = context.mock.method(dns, 'lookup', lookupAll);
    syncBuiltinESMExports();
    context.after(() => {
      mocked.mock.restore();
      syncBuiltinESMExports();
    });
    const { port } = server.address() as AddressInfo;
    const target: Target = { kind: 'http', url: `http://mcp.acme.dev:${port}/mcp`, headers: {} };
    const { reason } = await capture(
      target,
      { limits: defaultLimits, secrets: [], onStart() {}, onProgress() {} },
      new AbortController().signal,
    );
    assert.deepEqual([reason?.code, methods], ['private-address', ['POST', 'POST']]);
  });

  test('none may lead to where credentials are handed out', async () => {
    assert.deepEqual(await reasonsFor('169.254.169.254'), ['metadata-address']);
  });
});

const limits = { ...defaultLimits, messageBytes: 100, totalBytes: 1_000 };

async function events(...chunks: readonly string[]): Promise<StreamEvent[]> {
  const found: StreamEvent[] = [];
  async function* body(): AsyncGenerator<Buffer> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  for await (const event of readEvents(body(), createIntake(limits))) found.push(event);
  return found;
}

describe('server-sent events', () => {
  test('lines may end in any way, wherever they are torn apart', async () => {
    const expected = [
      { type: 'message', data: 'one\ntwo' },
      { type: 'endpoint', data: '/x' },
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [
        'data: one',
        'data:two',
        ': comment',
        '',
        'event: endpoint',
        'id: 7',
        'data: /x',
        '',
        '',
      ].join(end);
      assert.deepEqual(await events(text), expected);
      assert.deepEqual(await events(...text), expected);
    }
  });

  test('an event without data, or without an end, is none', async () => {
    assert.deepEqual(await events('event: message\n\ndata: unfinished\n'), []);
  });

  test('an event has a limit, in one line and in many', async () => {
    const tooLarge = (error: unknown) => error instanceof CaptureError && error.reason.code === 'limit';
    await assert.rejects(events(`data: ${'x'.repeat(200)}`), tooLarge);
    await assert.rejects(events('data: xxxxxxxxxxxxxxxxxxxx\n'.repeat(10)), tooLarge);
  });
});

describe('lines of standard output', () => {
  test('messages come in order, whatever the pieces', () => {
    const text =
      '{"jsonrpc":"2.0","id":1}\r\n\n[{"jsonrpc":"2.0","id":2},7]\nnoise\n{"jsonrpc":"2.0","id":3}\n{"json';
    for (const size of [1, 7, text.length]) {
      const intake = createIntake(limits);
      const ids: unknown[] = [];
      const lines = createLineReader(intake, ({ id }) => ids.push(id));
      for (let at = 0; at < text.length; at += size) lines.push(Buffer.from(text.slice(at, at + size)));
      assert.deepEqual(ids, [1, 2, 3]);
      assert.deepEqual(
        intake.observations().map(({ code, count }) => [code, count]),
        [
          ['batch', 1],
          ['noise', 1],
        ],
      );
    }
  });

  test('a line and all lines together have a limit', () => {
    assert.throws(
      () => createLineReader(createIntake(limits), () => {}).push(Buffer.alloc(101)),
      CaptureError,
    );
    const lines = createLineReader(createIntake(limits), () => {});
    assert.throws(() => {
      for (let count = 0; count < 20; count++) lines.push(Buffer.from(`${'x'.repeat(90)}\n`));
    }, CaptureError);
  });
});

describe('standard error', () => {
  test('the end is kept, across pieces of any size', () => {
    for (const size of [1, 3, 10, 100]) {
      const log = createStderrLog(10, []);
      const text = 'abcdefghijklmnopqrstuvwxyz';
      for (let at = 0; at < text.length; at += size) log.push(Buffer.from(text.slice(at, at + size)));
      assert.deepEqual([log.text(), log.isCut()], ['qrstuvwxyz', true]);
    }
    const short = createStderrLog(10, []);
    short.push(Buffer.from('abc'));
    assert.deepEqual([short.text(), short.isCut()], ['abc', false]);
  });

  test('secrets are masked: those that were given, and what looks like one', () => {
    const token = ['ghp', 'k3Zr8sQvN1xYtB5mWc7LdJf2HgPa9eU4oX0i'].join('_');
    const log = createStderrLog(1_000, ['swordfish', 'swordfish-42', 'no']);
    log.push(Buffer.from(`no login with swordfish-42, ${token} or swordfish`));
    assert.match(log.text(), /^no login with …, ghp_…\w{4} or …$/);
  });
});
