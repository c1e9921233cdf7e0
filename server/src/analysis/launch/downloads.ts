import type { RemoteScript, Word } from './launch.ts';
import { isShell } from './shells.ts';
import { type Dialect, powershell, type ShellCommand, type ShellProgram } from './syntax.ts';
import { programName } from './words.ts';
import { unwrap } from './wrappers.ts';

const downloaders = new Set([
  'curl',
  'wget',
  'fetch',
  'aria2c',
  'http',
  'https',
  'xh',
  'iwr',
  'irm',
  'invoke-webrequest',
  'invoke-restmethod',
  'start-bitstransfer',
]);

/** Programs that run what they read, apart from shells. */
const interpreters = /^(?:python[\d.]*|node|nodejs|deno|bun|perl|ruby|php|osascript|iex|invoke-expression)$/;

/** Words that run the text or the file behind them in the same shell. */
const evaluators = new Set(['eval', 'source', '.', 'iex', 'invoke-expression']);

/** How many steps of a pipe (`curl … | gunzip | sh`) and how many wrappers are looked through. */
const longestChain = 16;

/**
 * Finds code that is fetched and run at once: `curl … | sh`, `bash <(curl …)`, `sh -c "$(wget …)"`,
 * `curl -o x … && sh x`, `iwr … | iex`.
 */
export function findDownloads({ commands }: ShellProgram, dialect: Dialect): RemoteScript[] {
  if (dialect === powershell) return evaluatedDownloads(commands);
  const found: RemoteScript[] = [];
  const saved = new Map<string, ShellCommand>();
  const isChecked = commands.some(checksSum);
  for (const command of commands) {
    const words = behindWrappers(command);
    const name = programName(words[0]?.text ?? '');
    if (downloaders.has(name)) {
      if (!isChecked) for (const file of savedFiles(name, words, command)) saved.set(file, command);
      if (command.within && runsOutputOf(command, command.within)) {
        found.push(script(command, command.within));
      }
      continue;
    }
    const source = readsProgram(name, words) ? downloadBefore(command) : undefined;
    const origin = source ?? (saved.size > 0 ? saved.get(fileThatRuns(name, words)) : undefined);
    if (origin) found.push(script(origin, command));
  }
  return found;
}

/** Programs of Windows that run what an address holds: `mshta https://…`, `regsvr32 /i:https://…` (MITRE ATT&CK T1218). */
export function loadedByWindows(name: string, words: readonly Word[]): RemoteScript | undefined {
  if (!/^(?:mshta|rundll32|regsvr32|msiexec|wmic)$/.test(name)) return undefined;
  for (const word of words.slice(1, longestChain)) {
    const [address] = /https?:\/\/\S{1,500}/i.exec(word.text) ?? [];
    if (address) return { kind: 'runner', words: [word], runner: name, address };
  }
  return undefined;
}

/** `… | sha256sum -c`: what does not have the sum that is written there does not run. */
export function checksSum({ words }: Pick<ShellCommand, 'words'>): boolean {
  const [program, ...args] = words.map(({ text }) => text);
  return (
    /^(?:sha(?:256|384|512)sum|shasum|gsha256sum)$/.test(programName(program ?? '')) &&
    args.some((text) => /^-(?:[abd-z]*c[a-z]*|-check)$/.test(text))
  );
}

/** PowerShell passes texts around in variables: an evaluation and a download in one piece of code are enough. */
function evaluatedDownloads(commands: readonly ShellCommand[]): RemoteScript[] {
  const evaluates = commands.some(({ words }) => evaluators.has(words[0]?.text.toLowerCase() ?? ''));
  const words = commands.flatMap((command) => command.words);
  const downloads = words.some(
    ({ text }) => downloaders.has(text.toLowerCase()) || /\.Download(?:String|Data)/i.test(text),
  );
  return evaluates && downloads ? [remoteScript(words, 'iex')] : [];
}

function script(origin: ShellCommand, runner: ShellCommand): RemoteScript {
  const name = programName(behindWrappers(runner)[0]?.text ?? '');
  return remoteScript([...origin.words, ...runner.words], name);
}

function remoteScript(words: readonly Word[], runner: string): RemoteScript {
  const address = words.find(({ text }) => /^https?:\/\//i.test(text))?.text;
  return { kind: 'shell', words: words as [Word, ...Word[]], runner, address };
}

/** The download whose output comes down the pipe. */
function downloadBefore(command: ShellCommand): ShellCommand | undefined {
  let source = command.pipedFrom;
  for (let step = 0; source && step < longestChain; step++) {
    if (downloaders.has(programName(behindWrappers(source)[0]?.text ?? ''))) return source;
    source = source.pipedFrom;
  }
  return undefined;
}

/** Whether a program with these arguments runs what it reads: `sh`, `bash -s -- x`, `python3 -`. */
export function readsProgram(name: string, words: readonly Word[]): boolean {
  const given = words.slice(1, longestChain);
  if (isShell(name)) {
    const positional = given.find(({ text }) => !/^-./.test(text));
    return (
      !positional || /^(?:-|\/dev\/stdin)$/.test(positional.text) || given.some(({ text }) => text === '-s')
    );
  }
  return interpreters.test(name) && given.every(({ text }) => text === '-' || /^-(?![cem])/.test(text));
}

/** Whether the output of `inner`, a part of the words of `outer`, is run: `bash <(…)`, `eval "$(…)"`, `$(…)`. */
export function runsOutputOf(inner: ShellCommand, outer: ShellCommand): boolean {
  const at = inner.words[0]?.from ?? 0;
  const words = behindWrappers(outer);
  const holder = words.findIndex(({ from, to }) => from <= at && at < to);
  if (holder === 0) return words[0]?.text === '';
  const name = programName(words[0]?.text ?? '');
  const runs = isShell(name) || interpreters.test(name) || evaluators.has(name);
  return runs && words.slice(1, holder).every(({ text }) => text.startsWith('-'));
}

/** The names of the files that a download leaves behind. */
function savedFiles(name: string, words: readonly Word[], command: ShellCommand): string[] {
  const files = command.writes.map(({ text }) => fileName(text));
  for (const [index, { text }] of words.entries()) {
    const attached = /^(?:-o|--output(?:-document)?=)(.+)$/.exec(text)?.[1];
    if (attached !== undefined) files.push(fileName(attached));
    else if (
      /^(?:-[A-Za-z]*o|--output|--output-document)$/.test(text) ||
      (text === '-O' && name === 'wget')
    ) {
      files.push(fileName(words[index + 1]?.text ?? ''));
    } else if (/^https?:/.test(text)) files.push(fileName(text.replace(/[?#].*/s, '')));
  }
  return files.filter((file) => file !== '');
}

/** The file that a command runs: `./x`, `sh x`, `source x`. */
function fileThatRuns(name: string, words: readonly Word[]): string {
  const runsFile = isShell(name) || interpreters.test(name) || evaluators.has(name);
  const file = runsFile ? words.slice(1).find(({ text }) => !text.startsWith('-')) : words[0];
  return fileName(file?.text ?? '');
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export function behindWrappers(command: ShellCommand): readonly Word[] {
  let words: readonly Word[] = command.words.filter(({ text }) => !keywords.has(text));
  for (let depth = 0; depth < longestChain; depth++) {
    const inner = unwrap(programName(words[0]?.text ?? ''), words);
    if (!inner) break;
    words = inner.rest;
  }
  return words;
}

/** Reserved words in front of a command (POSIX.1-2024, XCU 2.4). */
export const keywords: ReadonlySet<string> = new Set([
  'if',
  'then',
  'else',
  'elif',
  'while',
  'until',
  'do',
  '!',
  '{',
  '}',
]);
