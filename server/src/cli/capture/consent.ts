import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Language } from '../../analysis/finding.ts';
import type { Consent } from '../../capture/launch/consent.ts';
import type { InputRequest } from '../../capture/launch/resolve.ts';
import { captureCliTexts } from './texts.ts';

/** Who decides what may be started, and knows what configs ask for. */
export interface Decider {
  /** Shows what would happen and finds out whether it may. */
  agrees(consent: Consent): Promise<boolean>;
  /** The value of an input; undefined when there is none. */
  answer(request: InputRequest): Promise<string | undefined>;
}

/** Asks at a terminal. The answer to a question that nobody understood is no. */
export function askingAtTerminal(language: Language): Decider {
  const texts = captureCliTexts[language];
  return {
    async agrees(consent) {
      process.stderr.write(`\n${texts.consent(consent)}\n`);
      return /^\s*(?:y|yes|はい)\s*$/i.test((await ask(`${texts.question(consent)} `, false)) ?? '');
    },
    answer: (request) =>
      ask(`${texts.input(request)} `, request.password).then((text) => text || request.default),
  };
}

/** Agrees to everything, as the user has said in advance; inputs come from the environment. */
export function agreeingToAll(language: Language, env: NodeJS.ProcessEnv): Decider {
  const texts = captureCliTexts[language];
  return {
    agrees(consent) {
      process.stderr.write(`\n${texts.consent(consent)}\n`);
      return Promise.resolve(true);
    },
    answer: ({ id, default: fallback }) => Promise.resolve(env[inputVariable(id)] ?? fallback),
  };
}

/** The variable that holds an input's value where nobody can be asked. */
export function inputVariable(id: string): string {
  return `TOOLSEAL_INPUT_${id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

/** Asks on standard error, since standard output is for results. Undefined when the input ends. */
async function ask(question: string, hidden: boolean): Promise<string | undefined> {
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
    process.kill(process.pid, 'SIGINT');
  });
  const answer = Promise.race([asked.question(question), closed]);
  isMuted = hidden;
  const text = await answer;
  asked.close();
  if (hidden) process.stderr.write('\n');
  return text;
}
