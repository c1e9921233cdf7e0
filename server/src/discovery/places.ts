import { clients } from '../analysis/formats/clients.ts';
import type { ClientFormat, FilePattern, Os, Scope } from '../analysis/formats/format.ts';
import { manifests } from '../analysis/formats/manifests.ts';

/** What decides where the clients of somebody keep their configs. */
export interface Machine {
  readonly os: Os;
  /** The home folder: an absolute path of that system. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A place on a machine where a client looks, whether there is something or not. */
export interface Place {
  readonly client: ClientFormat;
  readonly file: FilePattern;
  /** Absolute and `/`-separated, on Windows too. Each `*` and `**` of the registry is still in it. */
  readonly path: string;
}

/**
 * The places of one scope on a machine: the registry's patterns with the folders of this machine in them. A
 * variable of the environment adds a place and takes none away, since other processes may not have it.
 *
 * @returns every place once; one that several clients share comes once for each of them
 */
export function placesOn(machine: Machine, scope: Exclude<Scope, 'project'>): Place[] {
  const known = new Set<string>();
  return [...clients, ...manifests].flatMap((client) =>
    client.files
      .filter((file) => file.scope === scope && (file.os ?? machine.os) === machine.os)
      .flatMap((file) => expand(file.path, machine).map((path) => ({ client, file, path })))
      .filter(({ path }) => {
        const key = `${client.id} ${path}`;
        return !known.has(key) && known.add(key);
      }),
  );
}

/**
 * Somebody else's home folder, as a backup or a mounted disk may hold it: no system says which one it comes from,
 * so that it is looked at as each of them would. Of the variables of this environment, only those count that lead
 * into it.
 */
export function foreignHome({ home, env }: Machine): Machine[] {
  const root = slashes(home);
  const own = Object.entries(env).filter(([, value]) => {
    const path = value === undefined ? '' : slashes(value);
    return path === root || path.startsWith(`${root}/`);
  });
  const systems: readonly Os[] = ['linux', 'darwin', 'win32'];
  return systems.map((os) => ({ os, home, env: Object.fromEntries(own) }));
}

/** The paths that a pattern of the registry stands for; none for one that this machine has not. */
function expand(pattern: string, machine: Machine): string[] {
  const [, lead = '', rest = ''] = /^(~|<user-data:[^>]+>|\$\w+|%\w+%)(?:\/(.*))?$/.exec(pattern) ?? [];
  const below = (folders: readonly string[]) =>
    folders.map((folder) => (rest === '' ? folder : `${folder}/${rest}`));
  if (lead === '~')
    return below([slashes(machine.home)]).flatMap((path) => [path, ...movedByXdg(path, machine)]);
  if (lead.startsWith('<')) return below(userData(lead.slice('<user-data:'.length, -1), machine));
  if (lead !== '') return below(variable(lead.replace(/[$%]/g, ''), machine));
  // Without a lead it is absolute, or a place in a project.
  return pattern.startsWith('/') ? [pattern] : [];
}

/** What stands below `~/.config` also stands below the folder that replaces it (XDG Base Directory, 0.8). */
function movedByXdg(path: string, machine: Machine): string[] {
  const standard = `${slashes(machine.home)}/.config/`;
  if (machine.os === 'win32' || !path.startsWith(standard)) return [];
  return variable('XDG_CONFIG_HOME', machine).map((folder) => `${folder}/${path.slice(standard.length)}`);
}

function userData(product: string, machine: Machine): string[] {
  const home = slashes(machine.home);
  switch (machine.os) {
    case 'darwin':
      return [`${home}/Library/Application Support/${product}`];
    case 'win32':
      return variable('APPDATA', machine).map((folder) => `${folder}/${product}`);
    case 'linux':
      return [...new Set([`${home}/.config`, ...variable('XDG_CONFIG_HOME', machine)])].map(
        (folder) => `${folder}/${product}`,
      );
  }
}

/** Where Windows has its folders unless the environment says something else. */
const windowsFolders: Readonly<Record<string, (home: string) => string>> = {
  appdata: (home) => `${home}/AppData/Roaming`,
  localappdata: (home) => `${home}/AppData/Local`,
  userprofile: (home) => home,
  programdata: () => 'C:/ProgramData',
  programfiles: () => 'C:/Program Files',
};

/** The paths that a variable of the environment names; on Windows its name is written in any case. */
function variable(name: string, { os, home, env }: Machine): string[] {
  const wanted = name.toLowerCase();
  const value =
    os === 'win32' ? Object.entries(env).find(([key]) => key.toLowerCase() === wanted)?.[1] : env[name];
  const fallback = os === 'win32' ? windowsFolders[wanted]?.(slashes(home)) : undefined;
  return [...new Set([fallback, isAbsolute(value) ? slashes(value) : undefined])].filter(
    (path) => path !== undefined,
  );
}

/** A relative one would mean another folder for every process. */
function isAbsolute(path: string | undefined): path is string {
  return path !== undefined && /^(?:\/|[a-z]:[/\\])./i.test(path);
}

/** With `/` between the names and none at the end. */
function slashes(path: string): string {
  const isWindows = /^(?:[a-z]:[/\\]|\\\\)/i.test(path);
  return (isWindows ? path.replaceAll('\\', '/') : path).replace(/(?<=[^/:])\/+$/, '');
}
