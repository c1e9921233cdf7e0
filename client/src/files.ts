import { FileSystemError, FileType, type Uri, workspace } from 'vscode';
import { type FileResult, type FolderResult, largestFile } from '../../server/src/protocol.ts';

/** A file system far away may never answer; a check does not wait for it. In milliseconds. */
const longestWait = 15_000;

/** Reads a file of the workspace as text, wherever the workspace is. Never rejects. */
export function readFile(uri: Uri): Promise<FileResult> {
  return answered(async () => {
    if ((await workspace.fs.stat(uri)).size > largestFile) {
      return { problem: 'too-large' };
    }
    return { text: await workspace.decode(await workspace.fs.readFile(uri), { uri }) };
  });
}

/** Lists a folder of the workspace. Links to folders count as neither: they may lead in a circle. Never rejects. */
export function readFolder(uri: Uri): Promise<FolderResult> {
  return answered(async () => {
    const found = await workspace.fs.readDirectory(uri);
    const isLinkedFolder = (type: FileType) => type === (FileType.Directory | FileType.SymbolicLink);
    return {
      entries: found
        .filter(([, type]) => !isLinkedFolder(type))
        .map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 })),
    };
  });
}

type Unread = Extract<FileResult, { readonly problem: unknown }>;

async function answered<T>(run: () => Promise<T | Unread>): Promise<T | Unread> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Unread>((resolve) => {
    timer = setTimeout(() => resolve({ problem: 'failed' }), longestWait);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function problemOf(error: unknown): Unread['problem'] {
  switch (error instanceof FileSystemError ? error.code : undefined) {
    case 'FileNotFound':
    case 'FileNotADirectory':
      return 'missing';
    case 'NoPermissions':
      return 'denied';
    default:
      return 'failed';
  }
}
