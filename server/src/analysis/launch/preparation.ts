import { checksSum } from './downloads.ts';
import type { Word } from './launch.ts';
import type { ShellCommand, ShellProgram } from './syntax.ts';
import { programName } from './words.ts';

/** What shells do themselves before a program starts, and `mkdir`: nothing that runs other people's code. */
const builtins = new Set(
  'cd export set umask ulimit unset mkdir test [ true : command echo printf'.split(' '),
);

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

/** No servers: what deletes, overwrites, ends or fetches something, or runs what it is given. */
const others =
  /^(?:rm|rmdir|unlink|shred|dd|mkfs.*|mv|cp|ln|tee|truncate|chmod|chown|kill|killall|pkill|curl|wget|nc|ncat|netcat|scp|rsync|crontab|launchctl|systemctl|osascript|eval|source|\.|xargs|find)$/;

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
    if (checksSum(command)) continue;
    const [program = '', ...args] = startedBy(command);
    const name = programName(program);
    if (command.pipedFrom || others.test(name)) return false;
    if (command.within && !tells(name, args.join(' '))) return false;
    if (!command.within && name !== '' && !builtins.has(program)) programs++;
  }
  return programs === 1;
}

/** The words behind assignments and `exec`. */
function startedBy({ words }: ShellCommand): string[] {
  const texts = words.map(({ text }) => text);
  const start = texts.findIndex((text) => !/^\w+=/.test(text) && text !== 'exec');
  return start < 0 ? [] : texts.slice(start);
}

function tells(program: string, args: string): boolean {
  return readers.has(program) || (tellers.get(program)?.test(args) ?? false);
}
