import type { Place } from '../discovery/places.ts';
import type { ReadResult } from '../discovery/read.ts';
import type { FileStatus, ScannedFile } from '../output/scan.ts';

/** A file with its content, or a folder that could not be looked into. */
export interface Source {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  /**
   * `given`: the user named it; the others were found. `known`: a client looks there; `candidate`: its content has
   * to tell; `folder`: one that could not be looked into.
   */
  readonly kind: 'given' | 'known' | 'candidate' | 'folder';
  readonly content: ReadResult;
  /** The client's place where it was found, if it was looked for there. */
  readonly place?: Place;
}

/** A file in which nothing was looked at. */
export function unread({ uri, path, place }: Source, status: FileStatus, reason: string): ScannedFile {
  return {
    ...{ uri, path, client: place?.client.name, scope: place?.file.scope, format: undefined },
    ...{
      status,
      reason,
      servers: 0,
      tools: 0,
      outline: [],
      findings: [],
      suppressed: [],
      ignores: [],
      text: '',
      secrets: [],
    },
  };
}
