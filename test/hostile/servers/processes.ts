import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { type HostileServer, stdio } from './server.ts';

const short = { graceTime: 200 };
/** A process that does nothing, for as long as a test could take. */
const sleeper = ['-e', 'process.on("SIGTERM", () => {}); setTimeout(() => {}, 600_000)'];
const nowhere = { env: { PATH: '/usr/bin:/bin' }, cwd: '/', args: [] };

/** Servers that do not begin, or do not end, as they should. */
export const processes: Readonly<Record<string, HostileServer>> = {
  'ignores-sigterm': {
    does: 'ignores the end of its input and SIGTERM',
    expected: { state: 'captured', observations: ['killed'], tools: ['honest'] },
    limits: short,
    speaks: stdio({}, () => {
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1_000);
    }),
  },
  'forks-a-survivor': {
    does: 'leaves a child behind',
    expected: { state: 'captured', observations: ['surviving-process'], tools: ['honest'] },
    limits: short,
    speaks: stdio({}, () => {
      spawn(process.execPath, sleeper, { stdio: 'ignore' }).unref();
      process.stdin.on('end', () => process.exit());
    }),
  },
  'forks-a-daemon': {
    does: 'leaves a child behind in a session of its own',
    expected: { state: 'captured', observations: ['surviving-process'], tools: ['honest'] },
    limits: short,
    speaks: stdio({}, () => {
      spawn(process.execPath, sleeper, { stdio: 'ignore', detached: true }).unref();
      process.stdin.on('end', () => process.exit());
    }),
  },
  'holds-the-pipe': {
    does: 'ends while a child keeps its standard output open',
    expected: { state: 'failed', reason: 'exited' },
    limits: short,
    speaks: {
      over: 'stdio',
      serve() {
        spawn(process.execPath, sleeper, { stdio: 'inherit' }).once('spawn', () => process.exit(3));
      },
    },
  },
  'exits-at-once': {
    does: 'ends at once, as if all were well',
    expected: { state: 'failed', reason: 'exited' },
    limits: short,
    speaks: { over: 'stdio', serve: () => process.exit(0) },
  },
  'ends-on-anything-new': {
    does: 'ends on what comes before `initialize`, and works when started again',
    expected: { state: 'captured', tools: ['honest'] },
    limits: short,
    speaks: stdio({
      'server/discover': () => process.exit(1),
    }),
  },
  'closes-its-input': {
    does: 'closes its standard input and goes on',
    expected: { state: 'failed', reason: 'closed' },
    limits: short,
    // Node ends when somebody takes its standard input away.
    speaks: {
      over: 'nothing',
      target: { kind: 'stdio', ...nowhere, command: 'sh', args: ['-c', 'exec 0<&-; sleep 600'] },
    },
  },
  'closes-its-output': {
    does: 'closes its standard output and goes on',
    expected: { state: 'failed', reason: 'closed' },
    limits: short,
    speaks: {
      over: 'stdio',
      serve({ onMessage }) {
        onMessage(() => {});
        closeSync(1);
        setInterval(() => {}, 1_000);
      },
    },
  },
  'stderr-flood': {
    does: 'writes 64 MiB to standard error',
    expected: { state: 'captured', observations: ['stderr-cut'], tools: ['honest'] },
    speaks: stdio({}, () => {
      for (let left = 64; left > 0; left--) process.stderr.write('E'.repeat(1024 * 1024));
    }),
  },
  'missing-command': {
    does: 'does not exist',
    expected: { state: 'failed', reason: 'not-found' },
    speaks: { over: 'nothing', target: { kind: 'stdio', ...nowhere, command: 'toolseal-no-such-command' } },
  },
  'missing-folder': {
    does: 'is to run in a folder that does not exist',
    expected: { state: 'failed', reason: 'no-folder' },
    speaks: {
      over: 'nothing',
      target: { kind: 'stdio', ...nowhere, command: 'node', cwd: '/toolseal-no-such-folder' },
    },
  },
};
