import {
  CancellationTokenSource,
  Disposable,
  FileType,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { configPatterns } from '../../../server/src/protocol.ts';
import { isWorthStarting, isWorthStartingFor } from '../documents.ts';

/** More configs than that are in no workspace that people work in. */
const mostConfigs = 200;

const selector = [
  ...configPatterns.map((pattern) => ({ pattern })),
  { scheme: 'untitled', language: 'json' },
  { scheme: 'untitled', language: 'jsonc' },
];

/** In milliseconds. */
const longestSearch = 10_000;

/** Alternatives within alternatives are not understood everywhere, so the inner ones are written out. */
const glob = `{${configPatterns.flatMap(alternatives).join()}}`;

/** Whether a document may be a config of a client. */
export function isConfig(document: TextDocument): boolean {
  return languages.match(selector, document) > 0;
}

/** Whether there are configs where most projects have them. Looks at few files, for it runs at every start. */
export async function hasConfigs(): Promise<boolean> {
  if (workspace.textDocuments.some((document) => isConfig(document) && isWorthStarting(document))) {
    return true;
  }
  const areWorthIt = await Promise.all((await configsOfRoots()).map(isWorthStartingFor));
  return areWorthIt.includes(true);
}

/** Finds the configs in the folders of the window, opened or not, and those that are open from elsewhere. */
export async function findConfigs(): Promise<string[]> {
  const found = await searched();
  const open = workspace.textDocuments.filter(isConfig).map(({ uri }) => uri);
  const uris = [...found, ...(await configsOfRoots()), ...open].map(String);
  return [...new Set(uris)].sort();
}

/** A virtual workspace may have nobody who searches it, for whom the editor waits for ever. */
async function searched(): Promise<Uri[]> {
  const source = new CancellationTokenSource();
  const timer = setTimeout(() => source.cancel(), longestSearch);
  const cancelled = new Promise<Uri[]>((resolve) => source.token.onCancellationRequested(() => resolve([])));
  try {
    const search = workspace.findFiles(glob, '**/node_modules/**', mostConfigs, source.token);
    return await Promise.race([search, cancelled]);
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

/** The configs at the root of a folder: a setting of the folder that hides files does not hide them. */
async function configsOfRoots(): Promise<Uri[]> {
  const paths = configPatterns.flatMap(alternatives).map((pattern) => pattern.slice('**/'.length));
  const fixed = ['mcp.json', '.mcp.json', '.vscode/mcp.json', ...paths.filter((path) => !path.includes('*'))];
  const candidates = (workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    fixed.map((path) => Uri.joinPath(uri, path)),
  );
  const exist = await Promise.all(candidates.map((uri) => isOfType(uri, FileType.File)));
  return candidates.filter((_, index) => exist[index]);
}

async function isOfType(uri: Uri, type: FileType): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & type) !== 0;
  } catch {
    return false;
  }
}

/** Follows the configs in the folders of the window on the disk. */
export function watchConfigs(onDidChange: (uri: Uri) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(glob);
  return Disposable.from(
    watcher,
    watcher.onDidChange(onDidChange),
    watcher.onDidCreate(onDidChange),
    watcher.onDidDelete(onDidChange),
  );
}

/** Folders of clients begin with a dot, and those in them; not git's own, in which something changes all the time. */
const clientFolders = '**/{.*,.*/*}';
const ofGit = /\/\.git(?:\/|$)/;
const configIn = '**/*.{json,jsonc,toml,yaml,yml,md}';

/**
 * Follows folders that come or go with the configs in them: of one that was moved or quickly written, the editor is told
 * the folder and not the files.
 *
 * @param onDidCreate told of each file in a new folder that may be a config
 * @param onDidDelete told of whatever is gone
 */
export function watchFolders(onDidCreate: (uri: Uri) => void, onDidDelete: (uri: Uri) => void): Disposable {
  const created = workspace.createFileSystemWatcher(clientFolders, false, true, true);
  const deleted = workspace.createFileSystemWatcher('**', true, true, false);
  const lookInto = async (folder: Uri): Promise<void> => {
    if (ofGit.test(folder.path) || !(await isOfType(folder, FileType.Directory))) {
      return;
    }
    const files = await workspace.findFiles(new RelativePattern(folder, configIn), null, mostConfigs);
    for (const uri of files) {
      onDidCreate(uri);
    }
  };
  return Disposable.from(
    created,
    deleted,
    // Where nobody searches, the next look finds it.
    created.onDidCreate((uri) => void lookInto(uri).catch(() => {})),
    deleted.onDidDelete(onDidDelete),
  );
}

/** `a{b,c}d` as `abd` and `acd`. */
function alternatives(pattern: string): string[] {
  const [, before, inner, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  if (before === undefined || inner === undefined || after === undefined) {
    return [pattern];
  }
  return inner.split(',').flatMap((choice) => alternatives(`${before}${choice}${after}`));
}
