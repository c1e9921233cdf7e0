import { pathSegments } from '../formats/pattern.ts';

/** The file of a policy, at the root of a workspace. */
export const policyFileName = 'toolseal.json';

/** The id of its format: the `--as` name. */
export const policyFormat = 'policy' as const;

/** Whether a policy is what stands at this URI or path. */
export function isPolicyFile(uri: string): boolean {
  return pathSegments(uri).at(-1) === policyFileName;
}
