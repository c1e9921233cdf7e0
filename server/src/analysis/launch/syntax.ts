import type { Word } from './launch.ts';
import { isExact } from './words.ts';

/** How a shell writes what matters here. */
export interface Dialect {
  /** Takes the meaning from the next character; empty if nothing does. */
  readonly escape: string;
  /** Whether `'…'` quotes. */
  readonly singleQuotes: boolean;
  /** Whether `;` and `#` separate and comment, and `$(…)`, `(…)` and the like hold commands. */
  readonly nesting: boolean;
  /** Characters that the shell replaces with something, so that a word is not what it looks like. */
  readonly expands: RegExp;
}

/** sh, bash, zsh, fish (POSIX.1-2024, Shell Command Language 2.2–2.10, and bash's `<(…)`). */
export const posix: Dialect = { escape: '\\', singleQuotes: true, nesting: true, expands: /[$*[~{}]/ };
export const powershell: Dialect = { escape: '`', singleQuotes: true, nesting: true, expands: /[$*{}]/ };
export const cmd: Dialect = { escape: '^', singleQuotes: false, nesting: false, expands: /[%!]/ };

/** One command in shell code. */
export interface ShellCommand {
  readonly words: Word[];
  /** The command whose output it reads (`a | b`). */
  readonly pipedFrom: ShellCommand | undefined;
  /** The command in whose words it stands as `$(…)`, `<(…)` or `(…)`. */
  readonly within: ShellCommand | undefined;
  /** Files that its output is written to. */
  readonly writes: Word[];
}

export interface ShellProgram {
  readonly commands: readonly ShellCommand[];
  /** Whether there is nothing but one command of words that mean what they look like. */
  readonly plain: boolean;
}

/**
 * Splits shell code into its commands, in one pass and without a recursion: nothing is expanded, and what
 * is not understood becomes a word.
 *
 * @param code the code; between its parts (arguments that a shell joins with a space) a word ends
 */
export function parseShell(code: readonly Word[], dialect: Dialect): ShellProgram {
  const parser = new Parser(dialect);
  for (const word of code) parser.read(word);
  return parser.finish();
}

/** The words of a command line without a shell: white space separates, quotes hold together. */
export function splitWords(line: Word): Word[] {
  const words: Word[] = [];
  const { text } = line;
  // Unbalanced quotes stand for themselves.
  for (const match of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["']/g)) {
    const value = match[0].replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single);
    words.push(placed(line, match.index, match.index + match[0].length, value));
  }
  return words;
}

/** The word at these indices of a text, without its quotes where they enclose all of it. */
function placed(code: Word, from: number, to: number, text: string): Word {
  if (!isExact(code)) return { ...code, text };
  const quote = code.text.charAt(from);
  const quoted = (quote === '"' || quote === "'") && to - from === text.length + 2;
  const inner = quoted && code.text.charAt(to - 1) === quote ? 1 : 0;
  return { text, node: code.node, from: code.from + from + inner, to: code.from + to - inner };
}

/** How many commands of a piece of code are looked at: far more than anybody puts on a command line. */
const maxCommands = 1000;

interface Frame {
  readonly command: ShellCommand;
  readonly closer: string;
  /** The word around it, which goes on behind the closer. */
  readonly start: number;
  readonly value: string;
  readonly inQuotes: boolean;
}

class Parser {
  private readonly commands: ShellCommand[] = [];
  private readonly frames: Frame[] = [];
  private command = newCommand();
  private last: ShellCommand | undefined;
  private plain = true;
  private code!: Word;
  private at = 0;
  /** Where the current word begins; below zero between words. */
  private start = -1;
  private value = '';
  private inQuotes = false;
  private redirect: 'in' | 'out' | undefined;
  private readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  read(code: Word): void {
    this.code = code;
    this.at = 0;
    while (this.at < code.text.length && this.commands.length < maxCommands) {
      if (this.inQuotes) this.readQuoted();
      else this.readOpen();
    }
    this.inQuotes = false;
    this.endWord();
  }

  finish(): ShellProgram {
    while (this.frames.length > 0) this.close();
    this.endCommand();
    const [only, another] = this.commands;
    const assigns = only?.words[0]?.text.includes('=') ?? true;
    return { commands: this.commands, plain: this.plain && !assigns && another === undefined };
  }

  private readOpen(): void {
    const { dialect } = this;
    const char = this.code.text.charAt(this.at);
    if (char === ' ' || char === '\t' || char === '\r') this.skip();
    else if (char === '"') this.open(true);
    else if (char === "'" && dialect.singleQuotes) this.readSingleQuoted();
    else if (char === dialect.escape) this.readEscape();
    else if (char === '\n' || char === '&' || char === '|') this.readOperator(char);
    else if (char === '<' || char === '>') this.readRedirect(char);
    else if (dialect.nesting) this.readNesting(char);
    else this.take(char);
  }

  private readNesting(char: string): void {
    const next = this.code.text.charAt(this.at + 1);
    if (char === ';') this.separate(1);
    else if (char === '#' && this.start < 0) this.skipComment();
    else if (char === '$' && next === '(') this.nest(2, ')');
    else if (char === '`') this.readBacktick();
    else if (char === '(') this.nest(1, ')');
    else if (char === ')') {
      this.plain = false;
      this.at++;
      this.close();
    } else if (char === '$' && next === '{') this.readParameter();
    else this.take(char);
  }

  private readQuoted(): void {
    const { text } = this.code;
    const char = text.charAt(this.at);
    const { dialect } = this;
    if (char === '"') this.open(false);
    // Inside quotes a backslash means itself unless something special follows it (XCU 2.2.3).
    else if (char === dialect.escape && /[$`"\\\n]/.test(text.charAt(this.at + 1))) this.readEscape();
    else if (dialect.nesting && char === '$' && text.charAt(this.at + 1) === '(') this.nest(2, ')');
    else if (dialect.nesting && char === '`' && dialect.escape !== '`') this.readBacktick();
    else {
      if (char === '$' || (char === '%' && !dialect.nesting)) this.plain = false;
      this.append(char, 1);
    }
  }

  private open(inQuotes: boolean): void {
    this.inQuotes = inQuotes;
    this.append('', 1);
  }

  private readSingleQuoted(): void {
    const end = this.code.text.indexOf("'", this.at + 1);
    const stop = end < 0 ? this.code.text.length : end;
    this.append(this.code.text.slice(this.at + 1, stop), stop + 1 - this.at);
  }

  private readEscape(): void {
    const next = this.code.text.charAt(this.at + 1);
    this.append(next === '\n' ? '' : next, 2);
  }

  /** `${NAME:-$(x)}` as text: what is in it is not looked at. */
  private readParameter(): void {
    const end = this.code.text.indexOf('}', this.at);
    const stop = end < 0 ? this.code.text.length : end + 1;
    this.plain = false;
    this.append(this.code.text.slice(this.at, stop), stop - this.at);
  }

  private readOperator(char: string): void {
    const next = this.code.text.charAt(this.at + 1);
    if (char === '&' && next === '>') {
      this.at++;
      this.readRedirect('>');
    } else if (char === '|' && next !== '|') {
      this.endCommand();
      this.command = newCommand(this.last, this.command.within);
      this.plain = false;
      this.at += next === '&' ? 2 : 1;
    } else this.separate(char !== '\n' && next === char ? 2 : 1);
  }

  private readRedirect(char: string): void {
    const { text } = this.code;
    if (this.dialect.nesting && text.charAt(this.at + 1) === '(') {
      this.nest(2, ')');
      return;
    }
    // The number in front (`2>`) belongs to the redirection.
    if (this.start >= 0 && /^\d$/.test(this.value)) this.drop();
    this.endWord();
    while (/[<>&]/.test(text.charAt(this.at))) this.at++;
    this.redirect = char === '>' ? 'out' : 'in';
    this.plain = false;
  }

  private readBacktick(): void {
    this.plain = false;
    const frame = this.frames[this.frames.length - 1];
    if (frame?.closer !== '`') this.nest(1, '`');
    else {
      this.at++;
      this.close();
    }
  }

  private nest(length: number, closer: string): void {
    this.plain = false;
    const group = this.start < 0 && this.command.words.length === 0 && length === 1 && closer === ')';
    if (this.start < 0) this.start = this.at;
    const { command, start, value, inQuotes } = this;
    this.frames.push({ command, closer, start: group ? -1 : start, value, inQuotes });
    this.command = newCommand(undefined, group ? command.within : command);
    this.drop();
    this.inQuotes = false;
    this.at += length;
  }

  private close(): void {
    this.endCommand();
    const frame = this.frames.pop();
    if (!frame) return;
    this.command = frame.command;
    this.start = frame.start;
    this.value = frame.value;
    this.inQuotes = frame.inQuotes;
  }

  private skip(): void {
    this.endWord();
    this.at++;
  }

  private skipComment(): void {
    const end = this.code.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.code.text.length : end;
  }

  private separate(length: number): void {
    this.endCommand();
    this.plain = false;
    this.at += length;
  }

  private take(char: string): void {
    if (this.dialect.expands.test(char)) this.plain = false;
    this.append(char, 1);
  }

  private append(value: string, length: number): void {
    if (this.start < 0) this.start = this.at;
    this.value += value;
    this.at += length;
  }

  private drop(): void {
    this.start = -1;
    this.value = '';
  }

  private endWord(): void {
    if (this.start < 0) return;
    const word = placed(this.code, this.start, Math.min(this.at, this.code.text.length), this.value);
    if (this.redirect === undefined) this.command.words.push(word);
    else if (this.redirect === 'out') this.command.writes.push(word);
    this.redirect = undefined;
    this.drop();
  }

  private endCommand(): void {
    this.endWord();
    this.redirect = undefined;
    const { command } = this;
    if (command.words.length > 0) {
      this.commands.push(command);
      this.last = command;
    }
    this.command = newCommand(undefined, command.within);
  }
}

function newCommand(pipedFrom?: ShellCommand, within?: ShellCommand): ShellCommand {
  return { words: [], pipedFrom, within, writes: [] };
}
