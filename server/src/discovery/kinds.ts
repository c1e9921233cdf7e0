import { detectByPath, manifestsNamed } from '../analysis/formats/detect.ts';
import { isLockFile } from '../analysis/lock/file.ts';
import { isPolicyFile } from '../analysis/policy/file.ts';

/** Far deeper than people nest folders; what lies below is reported. */
export const maxDepth = 64;

/** What is never looked into: it is not the project's, or the plugin's, own. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Also copies that lie beside a config: `mcp.json.example`, `settings.json.bak`. YAML is used for too much else. */
const candidateName = /\.(?:json[c5]?|code-workspace)(?:[.~][^.]*)?$|\.ya?ml$(?<=mcp.*)/i;

/**
 * What the name of a file says: `known` where a client reads a file at this place, `candidate` where its content has to
 * tell, undefined where it is nothing of ours.
 *
 * @param home the home folder, `/`-separated; undefined where there is none
 */
export function kindOf(uri: string, home: string | undefined): 'known' | 'candidate' | undefined {
  if (isPolicyFile(uri) || isLockFile(uri) || detectByPath(uri, home)) return 'known';
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return candidateName.test(name) || manifestsNamed(uri).length > 0 ? 'candidate' : undefined;
}
