import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policyFileName } from '../analysis/policy/file.ts';
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
 * The text of the policy of a folder of the workspace, a `file:` URI; undefined where there is none.
 *
 * @throws when there is one that cannot be read
 */
export async function readPolicyOf(folder: string): Promise<string | undefined> {
  const result = await readPolicyFile(fileURLToPath(folder));
  if (result && 'problem' in result) throw new Error(result.problem);
  return result?.text;
}
