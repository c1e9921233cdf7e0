import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import spawn from 'cross-spawn';
import type { Channel } from '../channel.ts';
import { CaptureError, type Intake } from '../intake.ts';
import type { Started } from '../messages.ts';
import type { Reason } from '../outcome.ts';
import type { StdioTarget } from '../target.ts';
import { createLineReader } from './lines.ts';
import { endTree, markerName, signalGroup } from './tree.ts';

/**
 * A server that is started here, without a shell, in a process group of its own.
 *
 * @param onStart told of every process that is started
 * @param onError told of what the server writes to standard error
 */
export function createStdioChannel(
  target: StdioTarget,
  intake: Intake,
  onStart: (started: Started) => void,
  onError: (bytes: Buffer) => void,
): Channel {
  const marker = randomUUID();
  let child: ChildProcessWithoutNullStreams | undefined;
  let exited: Promise<void> = Promise.resolve();
  let ending: Promise<void> | undefined;

  /** A server may go when it is told to; at any other time that is the end of the capture. */
  const lose = (reason: Reason): void => {
    if (ending) return;
    channel.onlost?.(reason);
  };

  /** A server that dies closes its pipes first. With which status it died says more, and is waited for. */
  const loseUnlessExiting = (): void => {
    const timer = setTimeout(() => lose({ code: 'closed' }), intake.limits.graceTime);
    void exited.then(() => clearTimeout(timer));
  };

  const end = async (): Promise<void> => {
    if (child?.pid === undefined) return;
    const { pid } = child;
    child.stdin.end();
    // The order that the specification asks for: end of input, SIGTERM, SIGKILL.
    await settles(exited, intake.limits.graceTime);
    const hasExited = child.exitCode !== null || child.signalCode !== null;
    if (!hasExited && process.platform !== 'win32') {
      signalGroup(pid, 'SIGTERM');
      await settles(exited, intake.limits.graceTime);
    }
    if (child.exitCode === null && child.signalCode === null) intake.observe('killed');
    else if (process.platform !== 'win32' && signalGroup(pid, 0)) intake.observe('surviving-process');
    const escaped = await endTree(pid, marker);
    for (let left = escaped; left > 0; left--) intake.observe('surviving-process');
    await settles(exited, intake.limits.graceTime);
    child.stdout.destroy();
    child.stderr.destroy();
  };

  const channel: Channel = {
    async start() {
      const { command, args, cwd } = target;
      await checkFolder(cwd);
      // Nobody would end what starts after the end.
      if (ending) throw new CaptureError({ code: 'closed' });
      const started = spawn(command, [...args], {
        cwd,
        env: { ...target.env, [markerName]: marker },
        stdio: 'pipe',
        shell: false,
        windowsHide: true,
        detached: process.platform !== 'win32',
      }) as ChildProcessWithoutNullStreams;
      child = started;
      started.stdin.on('error', loseUnlessExiting);
      await new Promise<void>((resolve, reject) => {
        started.once('spawn', resolve);
        started.once('error', (error) => reject(new CaptureError(startReason(error, command))));
      });
      if (started.pid !== undefined) onStart({ pid: started.pid, marker });
      const lines = createLineReader(intake, (message) => channel.onmessage?.(message));
      started.stdout.on('data', (bytes: Buffer) => {
        if (ending) return;
        try {
          lines.push(bytes);
        } catch (error) {
          started.stdout.pause();
          intake.fail(error instanceof CaptureError ? error.reason : { code: 'broken-down' });
        }
      });
      started.stderr.on('data', onError);
      exited = new Promise((resolve) => {
        started.once('exit', (code, signal) => {
          resolve();
          const reason: Reason = { code: 'exited', exit: signal ?? String(code) };
          // What it wrote before may still be on its way; a child of it may hold the pipe open for good.
          const timer = setTimeout(() => lose(reason), intake.limits.graceTime);
          started.once('close', () => {
            clearTimeout(timer);
            lose(reason);
          });
        });
      });
      started.stdout.once('end', loseUnlessExiting);
    },
    send(message) {
      if (!child || ending) return Promise.reject(new CaptureError({ code: 'closed' }));
      child.stdin.write(`${JSON.stringify(message)}\n`);
      return Promise.resolve();
    },
    async close() {
      ending ??= end();
      await ending;
      channel.onclose?.();
    },
  };
  return channel;
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CaptureError({ code: 'no-folder', folder });
}

function startReason(error: NodeJS.ErrnoException, command: string): Reason {
  if (error.code === 'ENOENT') return { code: 'not-found', command };
  if (error.code === 'EACCES' || error.code === 'EPERM') return { code: 'not-permitted', command };
  return { code: 'cannot-start', detail: error.code ?? '' };
}

/** Waits for something, but no longer than this. */
async function settles(promise: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    promise,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    }),
  ]);
  clearTimeout(timer);
}
