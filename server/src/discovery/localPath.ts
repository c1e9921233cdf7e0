import { fileURLToPath } from 'node:url';
import { withWholeEscapes } from '../analysis/formats/pattern.ts';

/**
 * The path of a URI as an editor sends it, of which not every one escapes what it should.
 *
 * @returns undefined for a URI of another scheme than `file`, or one that names no path of this machine; never throws
 */
export function localPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(withWholeEscapes(uri));
  } catch {
    return undefined;
  }
}
