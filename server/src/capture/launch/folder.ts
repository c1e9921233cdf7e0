import { basename, dirname } from 'node:path';

/** Where clients keep a project's config: a folder with a dot, perhaps with another inside (`.kiro/settings`). */
const deepest = 3;

/**
 * The folder that a config belongs to: the project around `.vscode/mcp.json`, the folder of `.mcp.json`.
 *
 * @param path of the config, absolute
 */
export function projectFolder(path: string): string {
  const nearest = dirname(path);
  let folder = nearest;
  for (let depth = 0; depth < deepest; depth++) {
    const parent = dirname(folder);
    if (basename(folder).startsWith('.')) return parent;
    if (parent === folder) break;
    folder = parent;
  }
  return nearest;
}
