import { findHosts } from '../text/addresses.ts';
import { reachOf } from '../text/hosts.ts';
import type { StringNode } from '../tree.ts';
import { behindWrappers, findDownloads, readsProgram, runsOutputOf } from './downloads.ts';
import { runsEncoded } from './encoded.ts';
import type { Word } from './launch.ts';
import { findCode } from './shells.ts';
import { parseShell, posix, type ShellCommand, type ShellProgram } from './syntax.ts';
import { programName, wordOf } from './words.ts';

/** What a command does that nobody should let run by itself. */
export interface HookDanger {
  /** input: sends what the client hands to the hook; environment, files: sends those. */
  readonly kind: 'download' | 'encoded' | 'connection' | 'input' | 'environment' | 'files';
  readonly words: readonly [Word, ...Word[]];
  /** The host, where one is written there. */
  readonly host: string;
}

/** How many shells inside shells are looked at. */
const maxShells = 30;
/** How many dangers of one hook are told. */
const maxTold = 10;
/** How many variables are followed. */
const maxKept = 8;
/** How many steps of a pipe are looked through. */
const longestPipe = 16;

/** Programs that pass on what they read, and how many words behind them name no file. */
const filters: ReadonlyMap<string, number> = new Map([
  ['cat', 0],
  ['head', 0],
  ['tail', 0],
  ['base64', 0],
  ['gzip', 0],
  ['cut', 0],
  ['jq', 1],
  ['sed', 1],
  ['awk', 1],
  ['grep', 1],
  ['tr', 2],
  ['tee', Number.POSITIVE_INFINITY],
]);
const senders = /^(?:curl|wget|http|https|xh|nc|ncat|netcat|socat|telnet)$/;
const sockets = /^(?:nc|ncat|netcat|socat|telnet)$/;
const dataOptions =
  /^(?:-d|-F|-T|--data(?:-binary|-raw|-ascii|-urlencode)?|--json|--form|--upload-file|--post-(?:data|file)|--body-(?:data|file))$/;
const secretFile =
  /(?:^|[/@=~])(?:\.(?:ssh|aws|gnupg|kube)\/|\.(?:env|netrc|npmrc|pypirc)(?![\w])|\.claude(?:\.json|\/\.credentials)|\.codex\/auth|id_(?:rsa|ed25519|ecdsa)\b)/;
/** How bash opens a connection. */
const socketFile = /\/dev\/(?:tcp|udp)\/([\w.$%{}-]{1,200})\/[\w${}]{1,100}/;
/** What the client fills in: variables of hooks, and the arguments behind `bash -c` for Codex. */
const handedIn = /\$\{?(?:CLAUDE_TOOL_\w|USER_PROMPT\b)/;
/** A variable that keeps what the client says: `INPUT=$(cat)`. */
const kept = /\b([A-Za-z_]\w{0,40})=["']?(?:\$\(cat\)|`cat`)/g;
const positional = /\$\{?[\d@*]/;

/**
 * The first thing in each piece of code of a hook that is dangerous.
 *
 * @param nodes shell code alone, or a program and its arguments, behind which the client puts what happened
 * @param isList whether it is the latter
 */
export function dangersOf(nodes: readonly StringNode[], isList: boolean): HookDanger[] {
  const words = nodes.map(wordOf);
  const command: ShellCommand = { words, pipedFrom: undefined, within: undefined, writes: [] };
  const names = words
    .flatMap(({ text }) => [...text.matchAll(kept)].map(([, name = '']) => name))
    .slice(0, maxKept);
  const first = isList ? { commands: [command], plain: true } : parseShell(words, posix);
  const pending: { program: ShellProgram; dialect: typeof posix }[] = [{ program: first, dialect: posix }];
  const found: HookDanger[] = words.flatMap(({ text, node }) => {
    const match = socketFile.exec(text);
    if (!match || isNear(match[1] ?? '')) return [];
    const to = match.index + match[0].length;
    return [danger('connection', [{ text: match[0], node, from: match.index, to }], match[1])];
  });
  for (let count = 0; count < maxShells; count++) {
    const next = pending.pop();
    if (!next) break;
    const { program, dialect } = next;
    for (const { words } of findDownloads(program, dialect)) found.push(danger('download', words));
    for (const command of program.commands) {
      if (found.length >= maxTold) break;
      const words = behindWrappers(command);
      const [head, ...args] = words;
      if (!head) continue;
      const code = findCode(programName(head.text), args);
      if (code?.encoded) found.push(danger('encoded', words));
      else if (code) pending.push({ program: parseShell(code.code, code.dialect), dialect: code.dialect });
      else {
        const danger = dangerOf(command, words, program, isList, names);
        if (danger) found.push(danger);
      }
    }
  }
  return found.slice(0, maxTold);
}

function dangerOf(
  command: ShellCommand,
  words: readonly Word[],
  { commands }: ShellProgram,
  isList: boolean,
  names: readonly string[],
): HookDanger | undefined {
  const name = programName(words[0]?.text ?? '');
  const coded = words.find(({ text }) => runsEncoded.test(text.slice(0, 5000)));
  if (coded) return danger('encoded', [coded]);
  const sources = sourcesOf(command);
  const decoder = sources.find(decodes);
  if (decoder && readsProgram(name, words)) return danger('encoded', [...decoder.words, ...words]);
  if (command.within && decodes(command) && runsOutputOf(command, command.within))
    return danger('encoded', [...command.within.words, ...words]);
  if (!senders.test(name)) return undefined;
  const isSocket = sockets.test(name);
  const host = isSocket ? (socketHost(words) ?? '') : hostOf(words);
  const reach = reachOf(host);
  if (isNear(host)) return undefined;
  if (isSocket && words.some(({ text }) => /^(?:-[a-z]*[ec]|--exec|--sh-exec|EXEC:.*)$/i.test(text)))
    return danger('connection', words, host);
  const inner = commands.filter(({ within }) => within === command);
  const data = isSocket ? [] : dataOf(words);
  const takesInput = isSocket || data.some(({ text }) => /(?:^|[@=])(?:-|\/dev\/stdin)$/.test(text));
  const given = [...inner.flatMap((one) => [one, ...sourcesOf(one)]), ...(takesInput ? sources : [])];
  const all = [...given.flatMap((one) => one.words), ...words];
  if (given.some(showsEnvironment)) return danger('environment', all, host);
  const files = [...data, ...given.flatMap((one) => one.words)];
  if (files.some(({ text }) => secretFile.test(text)) && (given.length > 0 || data.some(isFile)))
    return danger('files', all, host);
  // Where a variable says whom it is sent to, the user has chosen that.
  if (reach !== 'public') return undefined;
  const origin = sources.at(-1);
  const readsGiven =
    takesInput &&
    (origin ? passesOn(origin) || origin.words.some(({ text }) => holdsOne(text, names)) : !isSocket);
  const filledIn = data.some(
    ({ text }) => handedIn.test(text) || holdsOne(text, names) || (isList && positional.test(text)),
  );
  const appended =
    isList && words.length > 1 && data.length === 0 && dataOptions.test(words.at(-1)?.text ?? '');
  return readsGiven || filledIn || appended || inner.some((one) => passesOn(sourcesOf(one).at(-1) ?? one))
    ? danger('input', all, host)
    : undefined;
}

/** Whether one of these variables stands in a text. */
function holdsOne(text: string, names: readonly string[]): boolean {
  return names.length > 0 && [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => names.includes(name));
}

/** Whether a host is this machine or on its own network. */
function isNear(host: string): boolean {
  const reach = reachOf(host);
  return reach === 'loopback' || reach === 'local';
}

/** What comes down the pipe to a command, the nearest first. */
function sourcesOf({ pipedFrom }: ShellCommand): ShellCommand[] {
  const sources: ShellCommand[] = [];
  for (let source = pipedFrom; source && sources.length < longestPipe; source = source.pipedFrom)
    sources.push(source);
  return sources;
}

function decodes({ words: [program, ...args] }: ShellCommand): boolean {
  return (
    /^(?:base64|openssl|xxd)$/.test(programName(program?.text ?? '')) &&
    args.some(({ text }) => /^-(?:[dDr]|id$|pr$|-decode|-revert)/.test(text))
  );
}

function showsEnvironment({ words: [program, ...args] }: ShellCommand): boolean {
  const name = programName(program?.text ?? '');
  return name === 'printenv' || (/^(?:env|set|export)$/.test(name) && args.length === 0);
}

/** Whether a command passes on what the client gives to the hook: `cat`, `tee -a x.log`, `jq .prompt`. */
function passesOn({ words: [program, ...args] }: ShellCommand): boolean {
  const name = programName(program?.text ?? '');
  if (name === 'jq' && args.some(({ text }) => /^-(?:[a-z]*n|-null-input)/.test(text))) return false;
  return args.filter(({ text }) => !/^(?:-|\d+$)/.test(text)).length <= (filters.get(name) ?? -1);
}

function dataOf(words: readonly Word[]): Word[] {
  return words.filter(({ text }, index) => {
    if (dataOptions.test(words[index - 1]?.text ?? '')) return true;
    return /^(?:-[dFT].|--(?:data|json|form|upload-file|post-|body-)[\w-]*=)/.test(text);
  });
}

/** `@file`, and what is uploaded by its path. */
function isFile({ text }: Word): boolean {
  return /@|^[~/.]|=[~/.]/.test(text);
}

function hostOf(words: readonly Word[]): string {
  for (const { text } of words) {
    const [place] = findHosts(text);
    if (place) return place.host;
  }
  return (
    words
      .find(({ text }, index) => index > 0 && /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(text))
      ?.text.replace(/[:/].*/s, '') ?? ''
  );
}

function socketHost(words: readonly Word[]): string | undefined {
  const [host] = words.slice(1).filter(({ text }) => /^[\w.:-]+$/.test(text) && !/^(?:-|\d+$)/.test(text));
  return host?.text.replace(/^(?:tcp|udp|openssl)[\w-]*:/i, '').replace(/:.*/s, '');
}

function danger(kind: HookDanger['kind'], words: readonly Word[], host = hostOf(words)): HookDanger {
  return { kind, words: words as [Word, ...Word[]], host };
}
