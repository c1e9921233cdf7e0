import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { ConfigDocument, ServerEntry } from '../analysis/model.ts';
import { localPath } from '../discovery/localPath.ts';
import { type Resolution, resolveLaunch } from './launch/resolve.ts';
import type { SandboxChoice } from './launch/sandbox.ts';
import type { Capture } from './outcome.ts';
import { type RunOptions, runCapture } from './run.ts';
import type { Target } from './target.ts';

/** Captures as a part without processes of its own sees them. */
export interface Capturer {
  /**
   * Finds out what a server would start or call, and starts nothing of it. On macOS a sandbox that is wanted is tried
   * first, with programs of the system.
   *
   * @param inputs what the user has answered so far
   */
  resolve(
    document: ConfigDocument,
    server: ServerEntry,
    inputs: ReadonlyMap<string, string>,
    sandbox: SandboxChoice,
  ): Promise<Resolution>;
  /** Starts or calls it: only after the user has agreed to this target. Never rejects. */
  run(target: Target, options: RunOptions, signal: AbortSignal): Promise<Capture>;
}

/** Captures from this machine, with its environment; of user-level configs in the user's home folder. */
export const localCapturer: Capturer = {
  resolve(document, server, inputs, sandbox) {
    const home = homedir();
    const path = document.detected.scope === 'project' ? localPath(document.uri) : undefined;
    const folder = path === undefined ? home : projectOf(path, document);
    return resolveLaunch(document, server, { env: process.env, home, folder, inputs, sandbox });
  },
  run: runCapture,
};

/** The folder that a config belongs to: the project around `.vscode/mcp.json`, the folder of `.mcp.json`. */
function projectOf(path: string, { detected }: ConfigDocument): string {
  return resolve(path, '..', ...Array<string>(detected.ownFolders).fill('..'));
}
