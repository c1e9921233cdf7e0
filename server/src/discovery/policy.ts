import { join } from 'node:path';
import { policyFileName } from '../analysis/policy/file.ts';
import { localPath } from './localPath.ts';
import { type ReadResult, readTextFile } from './read.ts';

/**
 * Reads the policy of a folder.
 *
 * @param folder an absolute path
 * @returns its text, why it could not be read, or undefined when the folder has none; never throws
 */
export async function readPolicyFile(folder: string): Promise<ReadResult | undefined> {
  const result = await readTextFile(join(folder, policyFileName));
  return 'problem' in result && result.problem === 'missing' ? undefined : result;
}

/**
 * The same for a folder of the workspace, by its URI. A folder that is on no disk has no policy; of one that has a path
 * which cannot be told, the policy cannot be read.
 */
export async function readPolicyOf(folder: string): Promise<ReadResult | undefined> {
  const path = localPath(folder);
  if (path !== undefined) return await readPolicyFile(path);
  return folder.startsWith('file:') ? { problem: 'failed' } : undefined;
}
