import { capture } from './capture.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/**
 * A process that captures one server and ends. It is the only place where the MCP SDKs are loaded, and what a
 * server sends is read here and nowhere else: if that takes it down, or its parent goes, nothing else does.
 */
const cancelled = new AbortController();

process.on('disconnect', () => cancelled.abort());
// Ctrl+C reaches every process of a terminal; the parent decides what it means.
process.on('SIGINT', () => {});
process.on('message', (message: ToWorker) => {
  if (message.type === 'cancel') cancelled.abort();
  else void run(message);
});

async function run({ target, limits, secrets }: Extract<ToWorker, { type: 'capture' }>): Promise<void> {
  const result = await capture(
    target,
    {
      limits,
      secrets,
      onStart: (started) => send({ type: 'started', started }),
      onProgress: (step) => send({ type: 'progress', step }),
    },
    cancelled.signal,
  );
  await send({ type: 'done', capture: result });
  process.exit();
}

function send(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, () => resolve());
    else resolve();
  });
}
