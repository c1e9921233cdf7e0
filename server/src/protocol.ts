import { documentGlobs } from './analysis/formats/detect.ts';
import { policyFileName } from './analysis/policy/file.ts';

/** What client and server agree on. The only file of the server that the client may import. */

/** Globs of the files to check, whatever their scheme. */
export const documentPatterns: readonly string[] = [...documentGlobs(), `**/${policyFileName}`];

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** The client shows the status: without this the server sends none. */
  readonly statusNotifications?: boolean;
  /** The user trusts the workspace: its policy and the ignores in its files count. Without this they do not. */
  readonly trusted?: boolean;
  /** The settings below `toolseal`, from clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** Client to server, without parameters: from now on the user trusts the workspace. */
export const TRUST_NOTIFICATION = 'toolseal/trust';

/** Server to client, after every check of a document: `StatusParams`. */
export const STATUS_NOTIFICATION = 'toolseal/status';

export interface StatusParams {
  readonly uri: string;
  readonly state: 'checked' | 'partly-checked' | 'not-checked';
  /** Why not all of it was checked, in the user's language. */
  readonly reason?: string;
  readonly format?: string;
  readonly servers: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Findings that a policy or a comment hides; they are not in `counts`. */
  readonly suppressed: number;
}
