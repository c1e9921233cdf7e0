import { clients } from '../analysis/formats/clients.ts';
import { detectByPath, manifestsNamed } from '../analysis/formats/detect.ts';
import { pathSegments, placePattern } from '../analysis/formats/pattern.ts';
import { isLockFile } from '../analysis/lock/file.ts';
import { isPolicyFile } from '../analysis/policy/file.ts';

/** Far deeper than people nest folders; what lies below is reported. */
export const maxDepth = 64;

/** What is never looked into: it is not the project's, or the plugin's, own. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The folders of clients' own, as far as their names are certain, in lower case: `.vscode`, `.continue/mcpservers`. */
const placeFolders: ReadonlySet<string> = new Set(
  clients.flatMap((client) =>
    client.files.flatMap((file) => {
      const folders = placePattern(client, file)?.segments.slice(0, -1) ?? [];
      const open = folders.findIndex((segment) => segment.includes('*'));
      const certain = folders.slice(0, open < 0 ? undefined : open);
      return folders[0]?.startsWith('.')
        ? certain.map((_, index) => certain.slice(0, index + 1).join('/'))
        : [];
    }),
  ),
);

/** How many folders lie between the start of a client's own folder and a file in it. */
export const deepestPlace = 4;

/** Whether a folder is one in which a client looks, by its own name. */
export function isPlaceFolder(uri: string): boolean {
  const segments = pathSegments(uri);
  const ends = Array.from({ length: deepestPlace }, (_, index) => segments.slice(-1 - index).join('/'));
  return ends.some((end) => placeFolders.has(end));
}

/** JSON also as a copy beside a config: `mcp.json.example`, `settings.json.bak`. Of YAML and TOML these are too many. */
const candidateName = /\.(?:json[c5]?|code-workspace)(?:[.~][^.]*)?$|\.(?:ya?ml|toml|jsonl)$/i;

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
