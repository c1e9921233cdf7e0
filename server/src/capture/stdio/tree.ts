import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Names the capture that a process belongs to, in its environment: a child that leaves its group keeps it. */
export const markerName = 'TOOLSEAL_CAPTURE';

/** Enough for what keeps forking while it is being ended. */
const mostRounds = 20;

/** How often a group is looked for that has been ended, every 10 ms. */
const mostWaits = 100;

/** Sends a signal to a whole process group; false when there is nobody in it. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends whatever is left of a server: its process group, and on Linux also the processes that have left it.
 * On Windows, `taskkill` ends the tree below the leader.
 *
 * @param leader the process that was started
 * @param marker the value of `markerName` in its environment
 * @returns how many processes were found outside the group; never rejects
 */
export async function endTree(leader: number, marker: string): Promise<number> {
  if (process.platform === 'win32') {
    await taskkill(leader);
    return 0;
  }
  signalGroup(leader, 'SIGKILL');
  const found = new Set<number>();
  for (let round = 0; round < mostRounds; round++) {
    const escaped = await markedProcesses(marker);
    if (escaped.length === 0) break;
    for (const pid of escaped) {
      found.add(pid);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone meanwhile.
      }
    }
  }
  // A process that is told to end may take a moment, above all on a busy machine.
  for (let wait = 0; wait < mostWaits && signalGroup(leader, 0); wait++) await setTimeout(10);
  return found.size;
}

/** The processes of this user that run with the marker; empty where there is no `/proc`. */
async function markedProcesses(marker: string): Promise<number[]> {
  const entry = `${markerName}=${marker}`;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const marked = await Promise.all(
    pids.map(async (pid) => {
      // Of a zombie nothing can be read, and nothing needs to be ended.
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
      return environment.split('\0').includes(entry) ? [Number(pid)] : [];
    }),
  );
  return marked.flat();
}

function taskkill(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], {
      stdio: 'ignore',
      windowsHide: true,
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
