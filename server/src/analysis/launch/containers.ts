import type { ContainerOption, ContainerRun, ImageReference, Word } from './launch.ts';
import { scanOptions } from './options.ts';

const engines = new Set(['docker', 'podman', 'nerdctl', 'finch']);

/** Options with a value in front of the subcommand, of all engines. */
const engineValues = new Set(
  (
    '-c --context -H --host --config -l --log-level --tlscacert --tlscert --tlskey --connection --url --identity ' +
    '--root --runroot --storage-driver --storage-opt --namespace -n --address -a --cgroup-manager'
  ).split(' '),
);

/**
 * Options of `run` without a value (`docker run --help`, `podman run --help`). All others take one: so a new
 * one hides the image at worst, and its value is not taken for the image.
 */
const switches = new Set(
  (
    '--detach --disable-content-trust --help --init --interactive --no-healthcheck --oom-kill-disable --privileged ' +
    '--publish-all --quiet --read-only --rm --sig-proxy --tty --use-api-socket --replace --rmi --tls-verify ' +
    '--no-hosts --no-hostname --env-host --http-proxy --passwd --read-only-tmpfs --rootfs --unsetenv-all'
  ).split(' '),
);

const longNames: ReadonlyMap<string, string> = new Map([
  ['-a', 'attach'],
  ['-c', 'cpu-shares'],
  ['-e', 'env'],
  ['-h', 'hostname'],
  ['-l', 'label'],
  ['-m', 'memory'],
  ['-p', 'publish'],
  ['-u', 'user'],
  ['-v', 'volume'],
  ['-w', 'workdir'],
  ['-d', 'detach'],
  ['-i', 'interactive'],
  ['-t', 'tty'],
  ['-q', 'quiet'],
  ['-P', 'publish-all'],
  ['--net', 'network'],
]);

/** Whether an option of `run` (`--name`, `-n`) is given with a value. */
export function takesValue(option: string): boolean {
  if (option.length > 2) return !switches.has(option);
  return 'acehlmpuvw'.includes(option.charAt(1));
}

function takesEngineValue(option: string): boolean {
  return engineValues.has(option);
}

/** Whether a program of this name starts containers. */
export function isEngine(name: string): boolean {
  return engines.has(name);
}

/**
 * Reads `docker run`, `docker container run` and the same of other engines.
 *
 * @param name the name of the program `words[0]`
 * @returns undefined for any other command (`docker exec`, `docker compose run`, `docker mcp gateway run`)
 */
export function readContainer(name: string, words: readonly Word[]): ContainerRun | undefined {
  if (!engines.has(name)) return undefined;
  let { next } = scanOptions(words, 1, takesEngineValue);
  if (words[next]?.text === 'container') next = scanOptions(words, next + 1, takesEngineValue).next;
  if (words[next]?.text !== 'run') return undefined;
  const run = readRunOptions(words, next + 1);
  const image = words[run.next];
  return {
    engine: name,
    image: image && readImage(image),
    options: run.options,
    command: words.slice(run.next + 1),
  };
}

/**
 * Reads the options of `run` from this word on.
 *
 * @returns the options, and the index of the first word behind them
 */
export function readRunOptions(
  words: readonly Word[],
  from: number,
): { readonly options: readonly ContainerOption[]; readonly next: number } {
  const { options, next } = scanOptions(words, from, takesValue);
  return {
    options: options.map(({ name, word, value }) => ({
      name: longNames.get(name) ?? name.replace(/^-+/, ''),
      word,
      value,
    })),
    next,
  };
}

/** Takes an image reference apart: `registry:5000/path/name:tag@sha256:…` (OCI distribution, reference grammar). */
export function readImage(word: Word): ImageReference {
  const { text } = word;
  const at = text.indexOf('@');
  const end = at < 0 ? text.length : at;
  const colon = tagSeparator(text, end);
  const name = text.slice(0, colon < 0 ? end : colon);
  return {
    word,
    name,
    tag: colon < 0 ? undefined : text.slice(colon + 1, end),
    digest: at < 0 ? undefined : text.slice(at + 1),
  };
}

/** The first colon behind the last slash: not that of a port, nor one in `${TAG:-latest}`. */
function tagSeparator(text: string, end: number): number {
  let colon = -1;
  let depth = 0;
  for (let index = 0; index < end; index++) {
    const char = text.charAt(index);
    if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth > 0) continue;
    else if (char === '/') colon = -1;
    else if (char === ':' && colon < 0) colon = index;
  }
  return colon;
}
