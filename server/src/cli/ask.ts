import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks on standard error, since standard output is for results.
 *
 * @param hidden whether what is typed must not be seen
 * @returns undefined when the input ends instead of an answer
 */
export async function ask(question: string, hidden = false): Promise<string | undefined> {
  let isMuted = false;
  const output = new Writable({
    write(chunk, _, done) {
      if (!isMuted) process.stderr.write(chunk);
      done();
    },
  });
  const asked = createInterface({ input: process.stdin, output, terminal: true });
  const closed = new Promise<undefined>((resolve) => asked.once('close', () => resolve(undefined)));
  // Ctrl+C while a question is open ends the command, as it does anywhere else.
  asked.once('SIGINT', () => {
    asked.close();
    if (!process.emit('SIGINT', 'SIGINT')) process.kill(process.pid, 'SIGINT');
  });
  // Ctrl+D closes, and is no failure.
  const answer = Promise.race([asked.question(question).catch(() => undefined), closed]);
  isMuted = hidden;
  const text = await answer;
  asked.close();
  if (hidden || text === undefined) process.stderr.write('\n');
  return text;
}

/** Asks for a yes. Any other answer, and none, is a no. */
export async function askForYes(question: string): Promise<boolean> {
  return /^\s*(?:y|yes|はい)\s*$/i.test((await ask(question)) ?? '');
}
