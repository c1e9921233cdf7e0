import { decoded } from '../analysis/formats/pattern.ts';

/**
 * The decoded path from a folder to what lies in it, as it is written.
 *
 * @param folder a URI, as the other one
 * @returns undefined for what lies elsewhere
 */
export function below(uri: string, folder: string): string | undefined {
  const root = decoded(folder).replace(/\/$/, '');
  const path = decoded(uri);
  return path.toLowerCase().startsWith(`${root.toLowerCase()}/`) ? path.slice(root.length + 1) : undefined;
}
