import { wordsOf } from './names.ts';

/** Who else gets at a folder: all devices and friends of an account, all users of a machine, a whole team. */
export type SharedFolder = 'synced' | 'temporary' | 'repository';

/** Folders of services that copy them elsewhere, as their programs name them. */
const synced =
  /^(?:dropbox(?: \(.*\))?|onedrive(?: ?- .*)?|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|cloudstorage|box(?: sync)?|nextcloud|owncloud|pclouddrive|syncthing)$/i;

/** Works out from its path whether something is kept where others get at it. */
export function sharedFolderOf(path: string): SharedFolder | undefined {
  if (path.length > 1000 || /[<>]|\.{3}|^\/path\/to\//i.test(path)) return undefined;
  const folders = path.split(/[/\\]/).slice(0, -1);
  if (folders.some((folder) => synced.test(folder))) return 'synced';
  if (/^\/(?:(?:private\/)?(?:var\/)?tmp|dev\/shm)\//.test(path)) return 'temporary';
  return /^(?:\$\{workspaceFolder(?::[^}]*)?\}|\.{1,2})$/.test(folders[0] ?? '') ? 'repository' : undefined;
}

/** Whether a variable says where a model's memory is kept (`MEMORY_FILE_PATH`), and not a part of a machine's. */
export function isMemoryPath(name: string): boolean {
  if (!/memor/i.test(name)) return false;
  const words = wordsOf(name.slice(0, 100));
  const at = words.findIndex((word) => word === 'memory' || word === 'memories');
  return (
    at >= 0 &&
    !/^(?:in|shared)$/.test(words[at - 1] ?? '') &&
    /^(?:path|file|dir|directory|folder|root)$/.test(words[words.length - 1] ?? '')
  );
}
