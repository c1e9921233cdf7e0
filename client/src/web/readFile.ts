import { FileSystemError, type Uri, workspace } from 'vscode';
import type { FileResult } from '../../../server/src/protocol.ts';

/** What is larger is not read: no client's config comes near it. */
const maxBytes = 20 * 1024 * 1024;

/** Reads a file of the workspace as text, wherever the workspace is. Never rejects. */
export async function readFile(uri: Uri): Promise<FileResult> {
  try {
    if ((await workspace.fs.stat(uri)).size > maxBytes) {
      return { problem: 'too-large' };
    }
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return { problem: isMissing ? 'missing' : 'failed' };
  }
}
