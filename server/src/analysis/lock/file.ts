import { pathSegments } from '../formats/pattern.ts';

/** The file of a lock, at the root of a workspace. */
export const lockFileName = 'toolseal.lock.json';

/** The id of its format: the `--as` name. */
export const lockFormat = 'lock' as const;

/** The version of its shape that is read and written. */
export const lockVersion = 1;

/** Whether a lock is what stands at this URI or path. */
export function isLockFile(uri: string): boolean {
  return pathSegments(uri).at(-1) === lockFileName;
}
