import { join } from 'node:path';

/**
 * The user's folder for approvals, where the system keeps settings of programs: for the command line, and for
 * editors that have no folder of their own for it.
 *
 * @param env variables that may move it
 */
export function userStorage(home: string, env: Readonly<Record<string, string | undefined>>): string {
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'toolseal');
    case 'win32':
      return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'toolseal');
    default:
      return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'toolseal');
  }
}
