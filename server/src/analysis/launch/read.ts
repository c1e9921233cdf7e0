import type { StringNode } from '../tree.ts';
import { isEngine, readContainer } from './containers.ts';
import { findDownloads, keywords, loadedByWindows } from './downloads.ts';
import type {
  Command,
  ContainerRun,
  Launch,
  PackageSpec,
  RemoteScript,
  ShellCode,
  Word,
  Wrapper,
} from './launch.ts';
import { onlyPrepares } from './preparation.ts';
import { isRunner, readRunner } from './runners.ts';
import { type FoundCode, findCode, isShell } from './shells.ts';
import { cmd, parseShell, posix, type ShellProgram, splitWords } from './syntax.ts';
import { isLocalPath, part, programName, wordOf } from './words.ts';
import { isWrapper, unwrap } from './wrappers.ts';

/** How deep commands are looked for in the arguments and the code of other commands. */
const maxDepth = 8;
/** How many wrappers in a row are taken off. */
const maxWrappers = 16;
/** How many commands are looked at: far more than anybody starts. */
const maxCommands = 1000;

/**
 * Works out what a command with its arguments really starts. Never throws, and takes time in proportion to
 * the text, whatever it holds.
 */
export function readLaunch(command: StringNode, args: readonly StringNode[]): Launch {
  const words = [...splitCommand(wordOf(command)), ...args.map(wordOf)];
  const reader = new LaunchReader();
  reader.read(words, 0, false);
  return launchOf(words, reader);
}

/**
 * Works out what a container starts that is described by a manifest and not by a command line.
 *
 * @param name what stands for the container: its image, or the name of the service
 */
export function readContainerLaunch(name: Word, container: ContainerRun): Launch {
  const inside = insideOf(container);
  const reader = new LaunchReader();
  reader.commands.push({
    program: name,
    args: [],
    handedOn: inside,
    packages: [],
    options: [],
    container,
    contained: false,
  });
  reader.read(inside, 1, true);
  return launchOf([name, ...inside], reader);
}

function launchOf(words: readonly Word[], reader: LaunchReader): Launch {
  const { wrappers, shell, commands, remoteScripts } = reader;
  const packages = commands.flatMap((read) => read.packages);
  return { words, wrappers, shell, commands, packages, remoteScripts };
}

/** A command written as one string (`npx -y pkg`) in words; a path with spaces in it stays whole. */
function splitCommand(command: Word): readonly Word[] {
  const { text } = command;
  if (!/\s/.test(text)) return [command];
  if (!isLocalPath(text)) return splitWords(command);
  const end = endOfPath(text);
  return [part(command, 0, end), ...splitWords(part(command, end))];
}

/** Where `C:\Program Files\nodejs\npx.cmd -y pkg` stops being a path. */
function endOfPath(text: string): number {
  let end = text.search(/\s/);
  // Nobody has that many spaces in a path; each costs a look at what stands before it.
  for (let spaces = 0; end >= 0 && spaces < 20; spaces++) {
    if (isProgram(programName(text.slice(0, end))) || text.charAt(end + 1) === '-') return end;
    const next = text.slice(end + 1).search(/\s/);
    end = next < 0 ? -1 : end + 1 + next;
  }
  return text.length;
}

/** Code that decodes something, which it then runs. */
const decodes = /\bbase64\s+(?:-d|-D|--decode)\b|FromBase64String/i;

function isProgram(name: string): boolean {
  return isRunner(name) || isEngine(name) || isShell(name) || isWrapper(name);
}

class LaunchReader {
  readonly wrappers: Wrapper[] = [];
  readonly commands: Command[] = [];
  readonly remoteScripts: RemoteScript[] = [];
  shell: ShellCode | undefined;

  /**
   * Reads the command that these words are.
   *
   * @param contained whether it runs inside a container
   */
  read(words: readonly Word[], depth: number, contained: boolean): void {
    const inner = this.unwrap(words);
    const [program] = inner;
    if (!program || program.text === '' || this.commands.length >= maxCommands) return;
    const name = programName(program.text);
    const code = findCode(name, inner.slice(1));
    if (code) this.readShell(program, code, depth, contained);
    else
      this.readProgram(name, isRunner(name) || isEngine(name) ? splitFirst(inner) : inner, depth, contained);
  }

  /** Takes the wrappers off and remembers them. */
  private unwrap(words: readonly Word[]): readonly Word[] {
    let inner = words;
    for (let count = 0; count < maxWrappers; count++) {
      const [word] = inner;
      const found = word && unwrap(programName(word.text), inner);
      if (!found) break;
      this.wrappers.push({ kind: found.kind, word });
      const [program, ...rest] = found.rest;
      // `env -S "npx -y pkg"`, `runas /user:x "npx -y pkg"`
      inner = program && /\s/.test(program.text) ? [...splitCommand(program), ...rest] : found.rest;
    }
    return inner;
  }

  private readShell(shell: Word, found: FoundCode, depth: number, contained: boolean): void {
    const { code, dialect } = found;
    if (found.encoded) {
      if (!this.shell || this.shell.plain)
        this.shell = { shell, code, plain: undefined, prepares: false, encoded: true };
      return;
    }
    // `cmd /c` is how Windows starts npx: only operators make code of what follows.
    if (dialect === cmd && !hasOperator(code)) {
      this.wrappers.push({ kind: 'cmd', word: shell });
      const words = code.length === 1 && code[0] ? splitCommand(code[0]) : code;
      if (depth < maxDepth) this.read(words, depth + 1, contained);
      return;
    }
    let program = parseShell(code, dialect);
    // Quoted twice, as people do for wsl: the only word is the code.
    const [only, another] = program.commands[0]?.words ?? [];
    if (program.plain && only && !another && /\s/.test(only.text)) program = parseShell([only], dialect);
    const plain = program.plain ? program.commands[0]?.words : undefined;
    const encoded = code.some(({ text }) => decodes.test(text));
    // Of shells that only start another shell, what counts is the code inside.
    if (!this.shell || this.shell.plain) {
      const prepares = dialect === posix && onlyPrepares(code, program);
      this.shell = { shell, code, plain, prepares, encoded };
    }
    for (const script of findDownloads(program, dialect)) {
      // The code itself may be what is fetched: `bash -c "$(curl …)"`.
      this.remoteScripts.push({ ...script, runner: script.runner || programName(shell.text) });
    }
    this.readCommands(program, depth, contained);
  }

  private readCommands({ commands }: ShellProgram, depth: number, contained: boolean): void {
    if (depth >= maxDepth) return;
    for (const { words } of commands) {
      const start = words.findIndex(({ text }) => !keywords.has(text) && !/^\w+=/.test(text));
      if (start >= 0) this.read(start === 0 ? words : words.slice(start), depth + 1, contained);
    }
  }

  private readProgram(name: string, words: readonly Word[], depth: number, contained: boolean): void {
    const [program, ...args] = words as [Word, ...Word[]];
    const container = readContainer(name, words);
    const call = container ? undefined : readRunner(name, words);
    const packages = call?.packages ?? [];
    const handedOn = container ? insideOf(container) : (call?.rest ?? args);
    this.commands.push({
      program,
      args,
      handedOn,
      packages,
      options: call?.options ?? [],
      container,
      contained,
    });
    for (const spec of packages) this.addRemotePackage(spec);
    const loaded = loadedByWindows(name, words);
    if (loaded) this.remoteScripts.push(loaded);
    if (depth >= maxDepth) return;
    if (call?.code) this.readCommands(parseShell([call.code], posix), depth, contained);
    this.readHandedOn(handedOn, depth, contained || container !== undefined);
  }

  private addRemotePackage({ source, runner, word, name }: PackageSpec): void {
    // What is checked against a hash is always the same (pip: `#sha256=…`).
    if (source !== 'url' || /^[^#]*#.*\bsha\d{3}=/.test(name)) return;
    this.remoteScripts.push({ kind: 'runner', words: [word], runner, address: name });
  }

  /** Looks for a command among the arguments of another: `mcp-proxy -- npx x`, `--stdio "uvx y"`. */
  private readHandedOn(words: readonly Word[], depth: number, contained: boolean): void {
    let tries = 0;
    for (const [index, word] of words.entries()) {
      const line = /^\s*(\S+)\s/.exec(word.text)?.[1];
      if (line !== undefined) {
        if (startsOthers(line)) this.read(splitWords(word), depth + 1, contained);
      } else if (startsOthers(word.text) && !isListed(words[index - 1])) {
        const rest = words.slice(index);
        if (isCall(rest)) {
          this.read(rest, depth + 1, contained);
          return;
        }
        if (++tries === maxDepth) return;
      }
    }
  }
}

/** `"args": ["-y @acme/mcp"]`: some clients split it, and a shell in between does. */
function splitFirst(words: readonly Word[]): readonly Word[] {
  const [program, first, ...rest] = words;
  if (!program || !first || !/^(?:-\S+\s+\S|[a-z]+\s+[-a-z])/.test(first.text)) return words;
  return [program, ...splitWords(first), ...rest];
}

/** What runs in a container instead of its own program. */
function insideOf({ options, command }: ContainerRun): readonly Word[] {
  const entrypoint = options.find(({ name }) => name === 'entrypoint')?.value;
  return entrypoint ? [entrypoint, ...command] : command;
}

/** Whether a word is a program that fetches or runs others, and not a name such as `mcp/docker`. */
function startsOthers(text: string): boolean {
  const name = programName(text);
  if (!(isRunner(name) || isEngine(name) || isShell(name))) return false;
  return !/[/\\]/.test(text) || isLocalPath(text);
}

/** `--allowed-commands npx docker` only names programs. */
function isListed(option: Word | undefined): boolean {
  return /^-.*(?:allow|permit|deny|block|exclude)/i.test(option?.text ?? '');
}

/** Whether the words that begin with a runner, an engine or a shell are a call of it. */
function isCall(words: readonly Word[]): boolean {
  const name = programName(words[0]?.text ?? '');
  if (findCode(name, words.slice(1)) ?? readContainer(name, words)?.image) return true;
  const call = readRunner(name, words);
  return call?.packages.some((spec) => !isProgram(spec.name)) ?? false;
}

/** Whether `cmd` is given more than one command: an operator, and not one inside quotes, an address or `<x>`. */
function hasOperator(code: readonly Word[]): boolean {
  return code.some(({ text }) => {
    if (!/[&|<>]/.test(text)) return false;
    if (!/\s/.test(text)) return /^(?:&&?|\|\|?|\d?>>?|<)$|^\d?>>?[\w.%&]|[^&|][&|]{1,2}$/.test(text);
    return /[&|<>]/.test(text.replace(/"[^"]*"|<[\w -]+>/g, ''));
  });
}
