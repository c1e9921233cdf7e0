import type { Language } from '../../analysis/finding.ts';
import type { Consent } from '../../capture/launch/consent.ts';
import type { InputRequest } from '../../capture/launch/resolve.ts';
import { ask, askForYes } from '../ask.ts';
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
      return await askForYes(`${texts.question(consent)} `);
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
