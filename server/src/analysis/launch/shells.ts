import type { Word } from './launch.ts';
import { cmd, type Dialect, posix, powershell } from './syntax.ts';

/** Code that a shell is given on its command line. */
export interface FoundCode {
  readonly code: readonly Word[];
  readonly dialect: Dialect;
  readonly encoded: boolean;
}

type Shell = (args: readonly Word[]) => FoundCode | undefined;

const shells: ReadonlyMap<string, Shell> = new Map([
  ...['sh', 'bash', 'zsh', 'dash', 'ksh', 'mksh', 'ash', 'rbash', 'fish', 'csh', 'tcsh', 'nu'].map(
    (name): [string, Shell] => [name, posixCode],
  ),
  ['powershell', (args) => powershellCode(args, true)],
  ['pwsh', (args) => powershellCode(args, false)],
  ['cmd', cmdCode],
]);

/** Whether a program of this name is a shell. */
export function isShell(name: string): boolean {
  return shells.has(name);
}

/** The code among a shell's arguments; undefined when it runs a script or reads its input. */
export function findCode(name: string, args: readonly Word[]): FoundCode | undefined {
  return shells.get(name)?.(args);
}

/** Options of bash and its relatives whose value is the next word. */
const posixValues = new Set(['--rcfile', '--init-file', '-o', '+o', '-O', '+O', '--init-command']);

function posixCode(args: readonly Word[]): FoundCode | undefined {
  let expected = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as Word;
    const { text } = word;
    if (!/^[-+]./.test(text)) return expected ? code([word], posix) : undefined;
    if (text.startsWith('--command=')) return code([{ ...word, text: text.slice(10) }], posix);
    if (/^-[A-Za-z]*c/.test(text) || text === '--command') expected = true;
    // `-eo pipefail`, `-O extglob`: the name of the setting follows.
    if (posixValues.has(text) || /^[-+][A-Za-z]+o$/.test(text)) index++;
  }
  return undefined;
}

/** Parameters of PowerShell that take a value; any unambiguous beginning of a name will do. */
const powershellValues = [
  'executionpolicy',
  'ep',
  'windowstyle',
  'version',
  'inputformat',
  'outputformat',
  'configurationname',
  'configurationfile',
  'custompipename',
  'psconsolefile',
  'settingsfile',
  'workingdirectory',
  'wd',
];

/** Parameters as in `about_PowerShell_exe` and `about_Pwsh`: without one, the former runs code, the latter a file. */
function powershellCode(args: readonly Word[], positionalIsCode: boolean): FoundCode | undefined {
  for (let index = 0; index < args.length; index++) {
    const { text } = args[index] as Word;
    const parameter = /^[-/–—]{1,2}([A-Za-z]+):?$/.exec(text)?.[1]?.toLowerCase();
    if (parameter === undefined) return positionalIsCode ? code(args.slice(index), powershell) : undefined;
    const rest = args.slice(index + 1);
    if ('command'.startsWith(parameter) || parameter === 'commandwithargs' || parameter === 'cwa') {
      return code(rest, powershell);
    }
    if ('encodedcommand'.startsWith(parameter) || parameter === 'ec') {
      return rest[0] && { ...code([rest[0]], powershell), encoded: true };
    }
    if ('file'.startsWith(parameter)) return undefined;
    if (powershellValues.some((name) => name.startsWith(parameter))) index++;
  }
  return undefined;
}

/** `cmd /d /s /c "…"`: all that follows `/c`, `/k` or `/r` is the command line. */
function cmdCode(args: readonly Word[]): FoundCode | undefined {
  for (let index = 0; index < args.length; index++) {
    const { text } = args[index] as Word;
    if (!text.startsWith('/')) return undefined;
    if (/^(?:\/[a-z:]+)*\/[ckr]$/i.test(text)) return code(args.slice(index + 1), cmd);
  }
  return undefined;
}

function code(words: readonly Word[], dialect: Dialect): FoundCode {
  return { code: words, dialect, encoded: false };
}
