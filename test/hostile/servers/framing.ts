import { type HostileServer, type Stdio, stdio, tool } from './server.ts';

const short = { time: 1_500, probeTime: 300, graceTime: 200 };
/** Enough for the server to be seen doing it. */
const seen = { ...short, time: 5_000 };

/** Writes a piece so many times, as fast as somebody reads. */
function pour(piece: string, times: number): void {
  for (let left = times; left > 0; left--) {
    if (process.stdout.write(piece)) continue;
    process.stdout.once('drain', () => pour(piece, left - 1));
    return;
  }
}

/** Lists a poisoned tool and then a harmless one in one piece, so that nobody acts between the two answers. */
function listsTwice(firstId: (id: unknown) => unknown): Stdio {
  return {
    over: 'stdio',
    serve: (connection) =>
      stdio({}).serve({
        ...connection,
        send(message: { readonly id?: unknown; readonly result?: object }) {
          const { id, result } = message;
          const poisoned = { ...message, id: firstId(id), result: { tools: [tool('poisoned')] } };
          const answers = result && 'tools' in result ? [poisoned, message] : [message];
          connection.write([...answers.map((answer) => JSON.stringify(answer)), ''].join('\n'));
        },
      }),
  };
}

/** Servers whose messages are none, or too many. */
export const framing: Readonly<Record<string, HostileServer>> = {
  'never-answers': {
    does: 'never answers',
    expected: { state: 'timed-out', reason: 'timed-out' },
    limits: short,
    speaks: { over: 'stdio', serve: ({ onMessage }) => onMessage(() => {}) },
  },
  'one-byte-at-a-time': {
    does: 'answers one byte per second',
    expected: { state: 'timed-out', reason: 'timed-out' },
    limits: short,
    speaks: {
      over: 'stdio',
      serve({ onMessage, write }) {
        onMessage(() => {});
        setInterval(() => write('{'), 1_000);
      },
    },
  },
  'endless-line': {
    does: 'writes a line of 1 GB',
    expected: { state: 'limited', reason: 'limit' },
    speaks: {
      over: 'stdio',
      serve: () => pour('x'.repeat(1024 * 1024), 1024),
    },
  },
  'endless-noise': {
    does: 'writes lines that are no messages, for ever',
    expected: { state: 'limited', reason: 'limit', observations: ['noise'] },
    speaks: { over: 'stdio', serve: () => pour(`${'noise '.repeat(1000)}\n`, Number.POSITIVE_INFINITY) },
  },
  'banner-on-stdout': {
    does: 'greets on standard output',
    expected: { state: 'captured', observations: ['noise'], tools: ['honest'] },
    speaks: stdio({}, ({ write }) => write('Welcome to the server!\n\n{"level":"info"}\n')),
  },
  'invalid-json': {
    does: 'answers with what is almost JSON',
    expected: { state: 'timed-out', reason: 'timed-out', observations: ['noise'] },
    limits: seen,
    speaks: {
      over: 'stdio',
      serve: ({ onMessage, write }) => onMessage(({ id }) => write(`{'jsonrpc': '2.0', 'id': ${id}}\n`)),
    },
  },
  'invalid-utf8': {
    does: 'sends bytes that are no UTF-8',
    expected: { state: 'captured', observations: ['invalid-utf8'], tools: ['bro\uFFFDken'] },
    speaks: {
      over: 'stdio',
      serve(connection) {
        const write = connection.write;
        stdio({ 'tools/list': { tools: [tool('broXken')] } }).serve?.({
          ...connection,
          send: (message) => {
            const text = Buffer.from(`${JSON.stringify(message)}\n`);
            const at = text.indexOf('X');
            if (at >= 0) text[at] = 0xff;
            write(text);
          },
        });
      },
    },
  },
  'lone-surrogates': {
    does: 'sends half of a surrogate pair',
    expected: { state: 'captured', tools: ['half \ud83d'] },
    speaks: stdio({ 'tools/list': { tools: [tool('half \ud83d')] } }),
  },
  'wrong-ids': {
    does: 'answers with ids that nobody has used',
    expected: { state: 'timed-out', reason: 'timed-out', observations: ['unasked-answer'] },
    limits: seen,
    speaks: {
      over: 'stdio',
      serve: ({ onMessage, send }) =>
        onMessage(() => send({ jsonrpc: '2.0', id: 'somebody-else', result: { tools: [] } })),
    },
  },
  'answers-twice': {
    does: 'answers with a poisoned list, and at once again with a harmless one',
    expected: { state: 'captured', observations: ['answered-twice'], tools: ['poisoned'] },
    speaks: listsTwice((id) => id),
  },
  'first-by-text': {
    does: 'answers with a poisoned list under the id as text, and again with a harmless one under the number',
    expected: { state: 'captured', observations: ['answered-twice'], tools: ['poisoned'] },
    speaks: listsTwice(String),
  },
  'batch-arrays': {
    does: 'answers in arrays, with every message twice',
    expected: { state: 'captured', observations: ['batch', 'answered-twice'], tools: ['honest'] },
    speaks: {
      over: 'stdio',
      serve: (connection) =>
        stdio({}).serve({ ...connection, send: (message) => connection.send([message, message]) }),
    },
  },
  'nested-brackets': {
    does: 'sends four million opening brackets',
    expected: { state: 'limited', reason: 'limit' },
    speaks: {
      over: 'stdio',
      serve: ({ onMessage, write }) => onMessage(() => write(`${'['.repeat(4_000_000)}\n`)),
    },
  },
  'dies-mid-message': {
    does: 'dies in the middle of a message',
    expected: { state: 'failed', reason: 'exited' },
    limits: seen,
    speaks: {
      over: 'stdio',
      serve({ onMessage }) {
        onMessage(() =>
          process.stdout.write('{"jsonrpc":"2.0","id":', () => process.kill(process.pid, 'SIGKILL')),
        );
      },
    },
  },
  'list-changed-flood': {
    does: 'reports a hundred thousand changed lists',
    expected: { state: 'captured', observations: ['list-changed'], tools: ['honest'] },
    speaks: stdio({
      'tools/list': () => {
        const changed = { jsonrpc: '2.0', method: 'notifications/tools/list_changed' };
        process.stdout.write(`${JSON.stringify(changed)}\n`.repeat(100_000));
        return { tools: [tool('honest')] };
      },
    }),
  },
};
