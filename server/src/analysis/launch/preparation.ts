import { checksSum } from './downloads.ts';
import type { Word } from './launch.ts';
import type { ShellCommand, ShellProgram } from './syntax.ts';
import { programName } from './words.ts';

/** What shells do themselves before a program starts, and `mkdir`: nothing that runs other people's code. */
const builtins = new Set('cd export set umask ulimit unset exec mkdir test [ true : command'.split(' '));

/** What a sum is compared with, before the program starts. */
const isCheck = new Set(['echo', 'printf']);

/** What prints a secret that is kept elsewhere, or something about the machine. */
const readers = new Set(
  'security secret-tool op pass gopass vault bw keyring cat pwd dirname realpath readlink whoami hostname id uname nproc getconf'.split(
    ' ',
  ),
);

/** Programs of which only some commands print a secret. */
const tellers: ReadonlyMap<string, RegExp> = new Map([
  ['gh', /^auth token\b/],
  ['gcloud', /^(?:auth print-(?:access|identity)-token|secrets versions access)\b/],
  ['aws', /^(?:secretsmanager get-secret-value|ssm get-parameters?)\b/],
  ['az', /^(?:account get-access-token|keyvault secret show)\b/],
  ['git', /^rev-parse\b/],
  ['brew', /^--prefix\b/],
]);

/** What a client fills in from what somebody typed: in a shell, it can end the word that it stands in. */
const typed = /\$\{(?:input:|prompt:|command:|user_config\.)/;

/**
 * Whether shell code only prepares the start of one program: it changes folder, limits or variables, takes secrets from
 * where they are kept, sends messages to a file. Nothing is piped, downloaded or read in as code.
 */
export function onlyPrepares(code: readonly Word[], { commands }: ShellProgram): boolean {
  if (code.some(({ text }) => typed.test(text))) return false;
  let programs = 0;
  for (const command of commands) {
    const [program = '', ...args] = wordsOf(command);
    if (command.pipedFrom && !checksSum(command)) return false;
    if (checksSum(command)) continue;
    if (command.within) {
      if (!tells(programName(program), args.join(' '))) return false;
    } else if (program !== '' && !builtins.has(program) && !isCheck.has(program)) programs++;
    else if (program === 'exec' && args.length > 0) programs++;
  }
  return programs === 1;
}

/** The words behind assignments; an `exec` is the shell's own. */
function wordsOf({ words }: ShellCommand): string[] {
  const texts = words.map(({ text }) => text);
  const start = texts.findIndex((text) => !/^\w+=/.test(text));
  return start < 0 ? [] : texts.slice(start);
}

function tells(program: string, args: string): boolean {
  return readers.has(program) || (tellers.get(program)?.test(args) ?? false);
}
