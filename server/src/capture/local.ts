import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigDocument, ServerEntry } from '../analysis/model.ts';
import { type Resolution, resolveLaunch } from './launch/resolve.ts';
import type { SandboxChoice } from './launch/sandbox.ts';
import type { Capture } from './outcome.ts';
import { type RunOptions, runCapture } from './run.ts';
import type { Target } from './target.ts';

/** Captures as a part without processes of its own sees them. */
export interface Capturer {
  /**
   * Finds out what a server would start or call; starts nothing.
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
    const { scope } = document.detected;
    const folder = scope === 'project' && document.uri.startsWith('file:') ? projectOf(document) : home;
    return resolveLaunch(document, server, { env: process.env, home, folder, inputs, sandbox });
  },
  run: runCapture,
};

/** The folder that a config belongs to: the project around `.vscode/mcp.json`, the folder of `.mcp.json`. */
function projectOf({ uri, detected }: ConfigDocument): string {
  return resolve(fileURLToPath(uri), '..', ...Array<string>(detected.ownFolders).fill('..'));
}
