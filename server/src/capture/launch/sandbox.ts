import { access } from 'node:fs/promises';
import { basename, delimiter, dirname, isAbsolute, join, sep } from 'node:path';
import type { StdioTarget } from '../target.ts';

/** `auto`: the one that this system has; where there is none, nothing. */
export const sandboxChoices = ['none', 'auto', 'bwrap'] as const;
export type SandboxChoice = (typeof sandboxChoices)[number];

/** What a program of this system can be put into. */
export type Sandbox = 'bwrap';

/**
 * What holds programs and nothing private, below the home folder: version managers and what they and the like
 * install. A server may read it and not write there.
 */
const toolFolders = [
  '.asdf',
  '.bun',
  '.cargo/bin',
  '.deno/bin',
  '.fnm',
  '.local/bin',
  '.local/share/fnm',
  '.local/share/mise',
  '.local/share/uv',
  '.nvm',
  '.pyenv',
  '.volta',
];

/** Where other programs keep what is theirs; a server sees these places empty. */
const emptied = ['/tmp', '/var/tmp', '/run', '/home', '/root', '/media', '/mnt'];

/** What marks the folder of a project, with all that a program in it may need. */
const projectMarks = ['package.json', 'pyproject.toml', 'deno.json', 'go.mod', 'Cargo.toml', '.git'];

/**
 * Finds the sandbox that was chosen.
 *
 * @param env where programs are looked for
 * @returns undefined where none is wanted, or where this system has none
 */
export async function findSandbox(
  choice: SandboxChoice,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Sandbox | undefined> {
  if (choice === 'none' || process.platform !== 'linux') return undefined;
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (isAbsolute(folder) && (await exists(join(folder, 'bwrap')))) return 'bwrap';
  }
  return undefined;
}

/**
 * Puts a program into bubblewrap: it reads the system, its own project and installed tools, writes to nothing that
 * lasts, sees no other process, and is ended with all that it starts. The network stays: `npx` and `uvx` need it.
 */
export async function inSandbox(target: StdioTarget, home: string): Promise<StdioTarget> {
  const { command, args, cwd } = target;
  const places = await Promise.all(emptied.map(async (place) => ((await exists(place)) ? [place] : [])));
  const hidden = [...new Set([...places.flat(), home])];
  const isHidden = (path: string): boolean => hidden.some((place) => isBelow(path, place));
  const mounts = new Set<string>();
  for (const folder of toolFolders) mounts.add(join(home, folder));
  mounts.add('/run/systemd/resolve');
  if (isHidden(cwd) && !hidden.includes(cwd)) mounts.add(cwd);
  for (const word of [command, ...args]) {
    if (isAbsolute(word) && isHidden(word) && (await exists(word))) mounts.add(await projectOf(word, hidden));
  }
  const options = [
    ...['--unshare-all', '--share-net', '--die-with-parent', '--new-session'],
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...hidden.flatMap((place) => ['--tmpfs', place]),
    // A project in a folder is laid over the folder: outer ones first.
    ...[...mounts].sort().flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--chdir', cwd],
  ];
  return { ...target, command: 'bwrap', args: [...options, '--', command, ...args], cwd: '/' };
}

/** The folder around a file that belongs to it; the file itself where it lies among other people's. */
async function projectOf(path: string, hidden: readonly string[]): Promise<string> {
  const [outer] = path.split(`${sep}node_modules${sep}`);
  if (outer !== undefined && outer !== path && !hidden.includes(outer)) return outer;
  for (
    let folder = dirname(path);
    !hidden.includes(folder) && folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    for (const mark of projectMarks) if (await exists(join(folder, mark))) return folder;
    // The `bin` of an installation needs what lies beside it.
    if (basename(folder) === 'bin' && !hidden.includes(dirname(folder))) return dirname(folder);
  }
  return path;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
