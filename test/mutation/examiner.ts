import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Task, Verdict } from './examine.ts';

/** A hundred times what the examples of a rule need. */
const timeLimit = 5_000;

/** Examines one mutant after the other in a process of its own, which a mutant may block or bring down. */
export class Examiner {
  #child: ChildProcess | undefined;

  async examine(task: Task): Promise<Verdict> {
    this.#child ??= fork(join(import.meta.dirname, 'examine.ts'), {
      execArgv: ['--max-old-space-size=1024'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const child = this.#child;
    const verdict = await new Promise<Verdict | undefined>((resolve) => {
      const timer = setTimeout(finish, timeLimit);
      child.on('message', finish).on('exit', () => finish());
      child.send(task);

      function finish(verdict?: Verdict): void {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(verdict);
      }
    });
    if (!verdict) this.stop();
    return verdict ?? { failure: 'blocks or brings down the process' };
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
