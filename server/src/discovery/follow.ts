import { watchFile } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How often is looked, in milliseconds: all places of a machine together take less than half of one. */
const interval = 2000;

/**
 * Follows files by looking at them again and again: neither they nor the folders above them have to be there, without
 * which no system tells of anything. Keeps no process running.
 *
 * @param onDidChange called for each file that has come, changed or gone
 * @returns what adds a file, a `file:` URI; one that is followed already is left alone
 */
export function createFollower(onDidChange: () => void): (uri: string) => void {
  const followed = new Set<string>();
  return (uri) => {
    if (followed.has(uri)) return;
    followed.add(uri);
    watchFile(fileURLToPath(uri), { interval, persistent: false }, (now, before) => {
      // To have read it is no change.
      const isSame = now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino;
      if (!isSame) onDidChange();
    });
  };
}
