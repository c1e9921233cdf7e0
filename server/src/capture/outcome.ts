/** What comes out of a capture. Plain data: it travels between processes. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * `captured`: everything that the server lists; `limited`: only a part, see `cuts`; `needs-sign-in`: nothing,
 * because the server wants to know who asks; `failed` and `timed-out`: nothing, or not all of it.
 */
export type CaptureState = 'captured' | 'limited' | 'needs-sign-in' | 'failed' | 'timed-out';

export type ListKind = 'tools' | 'prompts' | 'resources' | 'resourceTemplates';

/** What a server said of itself. Foreign text throughout. */
export interface Definitions {
  readonly protocolVersion: string | undefined;
  readonly serverInfo: JsonObject | undefined;
  readonly capabilities: JsonObject | undefined;
  readonly instructions: string | undefined;
  readonly tools: readonly JsonObject[];
  readonly prompts: readonly JsonObject[];
  readonly resources: readonly JsonObject[];
  readonly resourceTemplates: readonly JsonObject[];
  /** The tools of a second list in the same session, where they are not the same as in the first. */
  readonly toolsAgain: readonly JsonObject[] | undefined;
  /** The lists that broke off, or were never read though the server announced them. */
  readonly incomplete: readonly ListKind[];
}

/** What a capture is busy with. */
export type CaptureStep = 'start' | 'introduction' | ListKind;

export interface Capture {
  readonly state: CaptureState;
  /** Why it is not `captured`. */
  readonly reason: Reason | undefined;
  /** What was left out. */
  readonly cuts: readonly Cut[];
  /** What the server did beside answering. */
  readonly observations: readonly Observation[];
  readonly definitions: Definitions;
  /** The end of what the server wrote to standard error, secrets masked. Foreign text. */
  readonly stderr: string;
  /** What the process that captured needed at most, in bytes; 0 where it cannot say. */
  readonly peakMemory: number;
}

/** Why a capture failed; texts in `texts.ts`. */
export type Reason =
  | { readonly code: 'not-found' | 'not-permitted'; readonly command: string }
  | { readonly code: 'no-folder'; readonly folder: string }
  | { readonly code: 'cannot-start' | 'connection' | 'tls'; readonly detail: string }
  | { readonly code: 'exited'; readonly exit: string }
  | { readonly code: 'closed' | 'no-answer' | 'redirect' | 'private-address' | 'metadata-address' }
  | {
      readonly code:
        | 'timed-out'
        | 'sign-in'
        | 'headers-too-large'
        | 'out-of-memory'
        | 'broken-down'
        | 'cancelled';
    }
  | { readonly code: 'http-status'; readonly status: number }
  | { readonly code: 'content-type'; readonly type: string }
  | { readonly code: 'not-mcp' }
  | { readonly code: 'refused'; readonly method: string; readonly error: number }
  | { readonly code: 'needs-capabilities'; readonly names: readonly string[] }
  | { readonly code: 'limit'; readonly limit: Cut['limit'] };

/** A limit that was reached, and in what. */
export interface Cut {
  readonly limit: 'message-bytes' | 'total-bytes' | 'pages' | 'repeated-page' | 'items' | 'depth';
  /** The list that is incomplete, where it is one. */
  readonly list: ListKind | undefined;
}

/** Behaviour that no well-made server shows. */
export interface Observation {
  readonly code: ObservationCode;
  readonly count: number;
  /** Names of methods that the server asked for; empty otherwise. */
  readonly methods: readonly string[];
}

export type ObservationCode =
  /** Text on standard output, or in a stream, that is no message. */
  | 'noise'
  | 'invalid-utf8'
  /** Arrays of messages, which only protocol version 2025-03-26 knows. */
  | 'batch'
  /** Answers to what nobody asked. */
  | 'unasked-answer'
  /** Further answers to a request; like a client, a capture takes the first. */
  | 'answered-twice'
  /** Requests to the client, which has offered nothing: sampling, elicitation, roots. */
  | 'request-to-client'
  | 'list-changed'
  /** A second list of tools in the same session says something else than the first. */
  | 'inconsistent-list'
  /** Entries of a list that are no objects with a name. */
  | 'malformed-entry'
  /** Still ran after the end of its input and SIGTERM, and had to be killed. */
  | 'killed'
  /** Processes that outlived the server. */
  | 'surviving-process'
  | 'stderr-cut';

export const noDefinitions: Definitions = {
  protocolVersion: undefined,
  serverInfo: undefined,
  capabilities: undefined,
  instructions: undefined,
  tools: [],
  prompts: [],
  resources: [],
  resourceTemplates: [],
  toolsAgain: undefined,
  incomplete: [],
};
