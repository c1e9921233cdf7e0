import { documentGlobs } from './analysis/formats/detect.ts';

/** What client and server agree on. The only file of the server that the client may import. */

/** Globs of the files to check, whatever their scheme. */
export const documentPatterns: readonly string[] = documentGlobs();

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
}
