import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { policyFileName } from '../analysis/policy/file.ts';
import { readPolicy } from '../analysis/policy/read.ts';
import { readPolicyFile } from '../discovery/policy.ts';
import type { ReadProblem } from '../discovery/read.ts';
import { type PolicyScope, pathBelow } from '../policy/check.ts';

/** The policies that a scan may come under. */
export interface ScanPolicies {
  /** What decides over a file, by its absolute path. */
  scopeFor(path: string): PolicyScope;
  /** Policies that exist and could not be read. */
  readonly unread: readonly { readonly path: string; readonly problem: ReadProblem }[];
}

/**
 * Reads the policies of the current folder and of the folders to scan. For a file in several of them the
 * innermost one decides.
 *
 * @param paths files and folders, as the user gave them
 */
export async function readPolicies(paths: readonly string[]): Promise<ScanPolicies> {
  const folders = new Set(['.', ...paths.filter((path) => path !== '-')].map((path) => resolve(path)));
  const scopes: Required<PolicyScope>[] = [];
  const unread: { path: string; problem: ReadProblem }[] = [];
  for (const folder of folders) {
    const result = await readPolicyFile(folder);
    if (!result) continue;
    if ('problem' in result && !(await canEnter(folder))) continue;
    if ('problem' in result) unread.push({ path: join(folder, policyFileName), problem: result.problem });
    scopes.push({ folder, policy: readPolicy('text' in result ? result.text : '') });
  }
  scopes.sort((a, b) => b.folder.length - a.folder.length);
  return {
    unread,
    scopeFor: (path) => scopes.find(({ folder }) => pathBelow(folder, path) !== undefined) ?? {},
  };
}

/** Whether what lies in a folder can be looked up. Where not, nobody knows of a policy, and the folder itself is told. */
async function canEnter(folder: string): Promise<boolean> {
  return await access(folder, constants.X_OK).then(
    () => true,
    () => false,
  );
}
