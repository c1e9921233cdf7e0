import { readDocument } from '../../analysis/analyze.ts';
import { argsWithoutSecrets, secretMark } from '../../analysis/lock/withoutSecrets.ts';
import { visible } from '../../analysis/text/inert.ts';
import { masked, maskSecrets } from '../secrets.ts';
import type { Target } from '../target.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * What the user is asked to agree to: all of it, in full length, with secrets masked and nothing hidden. Plain
 * text that may be shown anywhere.
 */
export interface Consent {
  readonly server: string;
  readonly kind: Target['kind'];
  /** The command line, as one could type it; for a remote server its address. */
  readonly command: string;
  /** Where it runs; undefined for a remote server. */
  readonly cwd: string | undefined;
  /** Names of the variables or headers that it is given beside the usual ones. */
  readonly given: readonly string[];
  /** Variables of the environment that the config refers to and that are not set. */
  readonly unset: readonly string[];
  /** What the program is put into; undefined where it runs with all of the user's rights. */
  readonly sandbox?: Sandbox;
}

const urlPassword = /(:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}@/g;
/** Shorter ones would mask half of a command line, and are masked where they are a whole value. */
const shortestSecret = 4;

/**
 * Writes down what would happen.
 *
 * @param envNames the variables that the config gives
 * @param secrets values to mask; what else looks like a secret is masked too
 */
export function consentFor(
  server: string,
  target: Target,
  envNames: readonly string[],
  unset: readonly string[],
  secrets: readonly string[],
): Consent {
  // Before the checks look for more: they would mask a token in one of these, and leave the rest.
  const hide = (text: string): string =>
    secrets
      .filter(({ length }) => length > 0 && length < shortestSecret)
      .reduce(hideValue, maskSecrets(text, secrets, shortestSecret));
  // Even a password that everybody knows is none of the onlookers' business.
  const show = (text: string): string => visible(text.replace(urlPassword, `$1${masked}@`));
  const common = { server: visible(server), kind: target.kind, unset: unset.map(visible) };
  if (target.kind !== 'stdio') {
    const hidden = hide(target.url);
    const [url = ''] = withoutSecrets({ url: hidden }, [hidden]);
    return { ...common, command: show(url), cwd: undefined, given: Object.keys(target.headers).map(visible) };
  }
  const command = hide(target.command);
  const args = target.args.map(hide);
  const words = withoutSecrets({ command, args }, [command, ...args]);
  return {
    ...common,
    command: words.map((word) => quoted(show(word))).join(' '),
    cwd: visible(target.cwd),
    given: envNames.map(visible),
  };
}

/** Masks a secret that is a whole word, or all that stands behind an `=`. */
function hideValue(word: string, secret: string): string {
  return word === secret || word.endsWith(`=${secret}`) ? word.slice(0, -secret.length) + masked : word;
}

/** Masks what the checks of configs take for a secret, in words that variables have become part of: a command with its arguments, or an address. */
function withoutSecrets(entry: object, words: readonly string[]): string[] {
  const text = JSON.stringify({ mcpServers: { server: entry } });
  const server = readDocument({ uri: 'capture:', text, as: 'claude-code' })?.servers[0];
  const found = server?.secrets ?? [];
  // What an approval leaves out for its name alone is not shown here either.
  const args = argsWithoutSecrets(server?.args ?? [], found);
  return words.map((word, index) => {
    let result = word;
    for (const { node, from, to, masked } of [...found].reverse()) {
      if (node.value === word) result = result.slice(0, from) + masked + result.slice(to);
    }
    return result === word ? (args[index - 1] ?? word).replace(secretMark, masked) : result;
  });
}

/** A word as a shell would need it, so that one argument does not look like two. */
function quoted(word: string): string {
  return /^[\w@%+=:,./\\…~$^-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
