import type { Word, WrapperKind } from './launch.ts';
import { scanOptions } from './options.ts';
import { splitWords } from './syntax.ts';
import { part } from './words.ts';

/** How to get past a program that only passes another one on. */
interface WrapperRow {
  readonly kind: WrapperKind;
  /** Subcommands under which it does; without them always. */
  readonly subcommands?: readonly string[];
  /** Options with a value, separated by spaces. */
  readonly values?: string;
  /** How many words stand between the options and the program: `timeout 10 …`. */
  readonly skip?: number;
  /** Whether `A=b` may stand there. */
  readonly assigns?: boolean;
  /** A word there that is no program: `python@3.12`, `/user:x`. */
  readonly ignore?: RegExp;
  /** The only programs that it passes on, where it is a program in its own right. */
  readonly only?: RegExp;
}

/**
 * Subcommands and options as in the manuals of the programs. An option that is missing here is taken for a
 * switch; its value is then taken for the program, and what it really starts is found as an argument.
 */
const rows: Readonly<Record<string, WrapperRow>> = {
  env: { kind: 'env', values: '-u --unset -C --chdir -a --argv0', assigns: true },
  'cross-env': { kind: 'env', assigns: true },
  'cross-env-shell': { kind: 'env', assigns: true },
  'env-cmd': { kind: 'env', values: '-f --file -e --environments -r --rc-file' },
  dotenv: { kind: 'env', values: '-e -v -p -f --file', ignore: /^run$/ },
  dotenvx: { kind: 'env', subcommands: ['run'], values: '-f --env-file -e --env -fk --env-keys-file' },
  direnv: { kind: 'env', subcommands: ['exec'], skip: 1 },

  sudo: {
    kind: 'privilege',
    values:
      '-u --user -g --group -h --host -p --prompt -C --close-from -r --role -t --type -T -U -D --chdir -R --chroot',
    assigns: true,
  },
  doas: { kind: 'privilege', values: '-u -C' },
  pkexec: { kind: 'privilege', values: '--user' },
  gsudo: { kind: 'privilege', values: '-u --user -i --integrity' },
  runas: { kind: 'privilege', ignore: /^\// },

  op: { kind: 'secrets-manager', subcommands: ['run'], values: '--env-file --account --config --session' },
  doppler: { kind: 'secrets-manager', subcommands: ['run'], values: '-p --project -c --config -t --token' },
  infisical: {
    kind: 'secrets-manager',
    subcommands: ['run'],
    values: '-e --env --path --projectId --token --tags --domain --project-config-dir',
  },
  'aws-vault': {
    kind: 'secrets-manager',
    subcommands: ['exec'],
    values: '-d --duration -t --mfa-token --region',
    skip: 1,
  },
  chamber: { kind: 'secrets-manager', subcommands: ['exec'], values: '-b --backend', skip: 1 },
  envchain: { kind: 'secrets-manager', skip: 1 },
  teller: { kind: 'secrets-manager', subcommands: ['run'], values: '-c --config' },
  sops: { kind: 'secrets-manager', subcommands: ['exec-env'], skip: 1 },
  bws: { kind: 'secrets-manager', subcommands: ['run'], values: '-t --access-token --project-id --shell' },
  varlock: { kind: 'secrets-manager', subcommands: ['run'] },
  secretspec: { kind: 'secrets-manager', subcommands: ['run'], values: '-p --profile --provider' },

  mise: {
    kind: 'version-manager',
    subcommands: ['exec', 'x'],
    values: '-c --command -C --cd -j',
    ignore: /@/,
  },
  rtx: { kind: 'version-manager', subcommands: ['exec', 'x'], values: '-c -C', ignore: /@/ },
  volta: { kind: 'version-manager', subcommands: ['run'], values: '--node --npm --yarn --pnpm --env' },
  nvm: {
    kind: 'version-manager',
    subcommands: ['exec', 'run'],
    ignore: /^(?:v?\d[\d.]*|lts\/.*|node|stable)$/,
  },
  fnm: { kind: 'version-manager', subcommands: ['exec'], values: '--using --fnm-dir --log-level --arch' },
  asdf: { kind: 'version-manager', subcommands: ['exec'] },
  nodenv: { kind: 'version-manager', subcommands: ['exec'] },
  pyenv: { kind: 'version-manager', subcommands: ['exec'] },
  rbenv: { kind: 'version-manager', subcommands: ['exec'] },
  corepack: { kind: 'version-manager' },
  conda: { kind: 'version-manager', subcommands: ['run'], values: '-n --name -p --prefix --cwd' },
  mamba: { kind: 'version-manager', subcommands: ['run'], values: '-n --name -p --prefix --cwd' },
  micromamba: { kind: 'version-manager', subcommands: ['run'], values: '-n --name -p --prefix --cwd' },
  poetry: { kind: 'version-manager', subcommands: ['run'], values: '-C --directory -P --project' },
  pdm: { kind: 'version-manager', subcommands: ['run'], values: '-p --project' },
  pipenv: { kind: 'version-manager', subcommands: ['run'] },
  rye: { kind: 'version-manager', subcommands: ['run'] },
  hatch: { kind: 'version-manager', subcommands: ['run'], values: '-e --env' },

  timeout: { kind: 'other', values: '-s --signal -k --kill-after', skip: 1 },
  gtimeout: { kind: 'other', values: '-s --signal -k --kill-after', skip: 1 },
  nice: { kind: 'other', values: '-n --adjustment', ignore: /^-?\d+$/ },
  ionice: { kind: 'other', values: '-c --class -n --classdata' },
  nohup: { kind: 'other' },
  setsid: { kind: 'other' },
  stdbuf: { kind: 'other', values: '-i -o -e' },
  time: { kind: 'other', values: '-f -o' },
  exec: { kind: 'other', values: '-a' },
  command: { kind: 'other' },
  caffeinate: { kind: 'other', values: '-t -w' },
  arch: { kind: 'other', values: '-e -d' },
  winpty: { kind: 'other' },
  'xvfb-run': { kind: 'other', values: '-e -f -n -p -s -w --server-num --server-args' },
  'dbus-run-session': { kind: 'other', values: '--config-file' },
  'dumb-init': { kind: 'other' },
  tini: { kind: 'other', values: '-p -e' },
  busybox: { kind: 'other' },
  wsl: { kind: 'other', values: '-d --distribution -u --user --cd', ignore: /^~$/ },
  node: {
    kind: 'other',
    values: '-r --require --import --loader --env-file',
    only: /(?:npx|npm)-cli\.js$|pnpm\.cjs$/,
  },
  python: { kind: 'other', values: '-W -X', only: /^(?:pip|pipx|uv)$/ },
};

interface Wrapping extends WrapperRow {
  readonly valueOptions: ReadonlySet<string>;
}

const wrappings: ReadonlyMap<string, Wrapping> = new Map(
  Object.entries(rows).map(([name, row]) => [
    name,
    { ...row, valueOptions: new Set(row.values?.split(' ')) },
  ]),
);

/** Whether a program of this name only passes others on, whatever its arguments. */
export function isWrapper(name: string): boolean {
  return wrappings.has(name);
}

/**
 * What a wrapper passes on.
 *
 * @param name the name of the program `words[0]`
 * @returns the words from the program behind the wrapper on; undefined when `words` begin with none
 */
export function unwrap(
  name: string,
  words: readonly Word[],
): { kind: WrapperKind; rest: readonly Word[] } | undefined {
  const wrapping =
    wrappings.get(name) ?? (/^(?:python[\d.]+|py|nodejs)$/.test(name) ? interpreter(name) : undefined);
  if (!wrapping) return undefined;
  return unwrapWords(wrapping, name === 'env' ? splitLines(words) : words);
}

/** `env -S "A=b npx -y pkg"`, `env -Snpx`: one word that stands for several. */
function splitLines(words: readonly Word[]): readonly Word[] {
  return words.flatMap((word, index) => {
    const attached = /^(?:-S=?|--split-string=)(?=[^=])/.exec(word.text)?.[0].length;
    if (attached !== undefined) return splitWords(part(word, attached));
    if (/^(?:-S|--split-string)$/.test(word.text)) return [];
    return /^(?:-S|--split-string)$/.test(words[index - 1]?.text ?? '') ? splitWords(word) : [word];
  });
}

function unwrapWords(
  wrapping: Wrapping,
  words: readonly Word[],
): { kind: WrapperKind; rest: readonly Word[] } | undefined {
  const takesValue = (option: string) => wrapping.valueOptions.has(option);
  let next = 1;
  if (wrapping.subcommands) {
    next = scanOptions(words, next, takesValue).next;
    if (!wrapping.subcommands.includes(words[next]?.text ?? '')) return undefined;
    next++;
  }
  let skip = wrapping.skip ?? 0;
  for (;;) {
    const scanned = scanOptions(words, next, takesValue);
    next = scanned.next;
    const text = words[next]?.text;
    if (text === undefined) return undefined;
    const passed =
      (wrapping.assigns && /^[A-Za-z_]\w*=/.test(text)) ||
      (!scanned.ended && wrapping.ignore?.test(text)) ||
      skip-- > 0;
    if (!passed)
      return wrapping.only?.test(text) === false
        ? undefined
        : { kind: wrapping.kind, rest: words.slice(next) };
    next++;
  }
}

function interpreter(name: string): Wrapping | undefined {
  return wrappings.get(name === 'nodejs' ? 'node' : 'python');
}
