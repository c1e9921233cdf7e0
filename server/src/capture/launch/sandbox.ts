import { access } from 'node:fs/promises';
import { basename, delimiter, dirname, isAbsolute, join, sep } from 'node:path';
import type { StdioTarget } from '../target.ts';
import { holdsSeatbelt, inSeatbelt, privatePlaces } from './seatbelt.ts';

/** `auto`: the one that this system has; where there is none, nothing. */
export const sandboxChoices = ['none', 'auto', 'bwrap', 'sandbox-exec'] as const;
export type SandboxChoice = (typeof sandboxChoices)[number];

/** What a program of this system can be put into. */
export type Sandbox = 'bwrap' | 'sandbox-exec';

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
 * Finds the sandbox that was chosen. That of macOS has to prove itself, which starts programs of the system.
 *
 * @param env where programs are looked for
 * @returns undefined where none is wanted, or where this system has none that works
 */
export async function findSandbox(
  choice: SandboxChoice,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Sandbox | undefined> {
  if (choice === 'none') return undefined;
  if (process.platform === 'darwin' && choice !== 'bwrap')
    return (await holdsSeatbelt()) ? 'sandbox-exec' : undefined;
  if (process.platform !== 'linux' || choice === 'sandbox-exec') return undefined;
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (isAbsolute(folder) && (await exists(join(folder, 'bwrap')))) return 'bwrap';
  }
  return undefined;
}

/** Puts a program into a sandbox that was found: it sees its project and none of the user's other files. */
export async function inSandbox(target: StdioTarget, home: string, sandbox: Sandbox): Promise<StdioTarget> {
  if (sandbox === 'bwrap') return await inBubblewrap(target, home);
  const hidden = [...new Set([...privatePlaces, home])];
  return await inSeatbelt(target, hidden, await readableFor(target, home, hidden));
}

/**
 * Puts a program into bubblewrap: it reads the system, its own project and installed tools, writes to nothing that
 * lasts, sees no other process, and is ended with all that it starts. The network stays: `npx` and `uvx` need it.
 */
async function inBubblewrap(target: StdioTarget, home: string): Promise<StdioTarget> {
  const { command, args, cwd } = target;
  const places = await Promise.all(emptied.map(async (place) => ((await exists(place)) ? [place] : [])));
  const hidden = [...new Set([...places.flat(), home])];
  const mounts = ['/run/systemd/resolve', ...(await readableFor(target, home, hidden))];
  const options = [
    ...['--unshare-all', '--share-net', '--die-with-parent', '--new-session'],
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...hidden.flatMap((place) => ['--tmpfs', place]),
    // A project in a folder is laid over the folder: outer ones first.
    ...mounts.sort().flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--chdir', cwd],
  ];
  return { ...target, command: 'bwrap', args: [...options, '--', command, ...args], cwd: '/' };
}

/** What lies in a hidden place and is needed: tools, the folder that the program runs in, and what it is started with. */
async function readableFor(
  { command, args, cwd }: StdioTarget,
  home: string,
  hidden: readonly string[],
): Promise<string[]> {
  const isHidden = (path: string): boolean => hidden.some((place) => isBelow(path, place));
  const readable = new Set(toolFolders.map((folder) => join(home, folder)));
  if (isHidden(cwd) && !hidden.includes(cwd)) readable.add(cwd);
  for (const word of [command, ...args]) {
    if (isAbsolute(word) && isHidden(word) && (await exists(word)))
      readable.add(await projectOf(word, hidden));
  }
  return [...readable];
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
