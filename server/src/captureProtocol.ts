/*
 * Captures: what a server says of itself when it is connected to, which for most servers means to start it. The
 * client asks for a plan, shows it to the user in full, and has it carried out only if the user agrees.
 */

/** Client to server: `CapturePlanParams`, answered with `CapturePlanResult`. Starts nothing. */
export const CAPTURE_PLAN_REQUEST = 'toolseal/capturePlan';

/** Client to server: `CaptureParams`, answered with `CaptureResult`. Cancelling it ends the server, too. */
export const CAPTURE_REQUEST = 'toolseal/capture';

/** Server to client, while a capture runs: `CaptureProgressParams`. */
export const CAPTURE_PROGRESS_NOTIFICATION = 'toolseal/captureProgress';

export interface CapturePlanParams {
  /** The config, open or on the disk. */
  readonly uri: string;
  /** Its key, or its name where only one has it. */
  readonly server: string;
  /** What the user has answered to the inputs of an earlier answer, by id; kept until the plan is made. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Whether to put a program into the sandbox that the system has, if it has one. */
  readonly sandbox?: boolean;
}

/**
 * - `ready`: to be shown to the user, and carried out with `CAPTURE_REQUEST` as it is;
 * - `inputs`: values that the user has to give first;
 * - `impossible`: why not, in the user's language; the server by its name, as far as it is there.
 */
export type CapturePlanResult =
  | { readonly kind: 'ready'; readonly plan: string; readonly consent: CaptureConsent }
  | { readonly kind: 'inputs'; readonly inputs: readonly CaptureInput[] }
  | { readonly kind: 'impossible'; readonly server: string; readonly reason: string };

/** What would happen: complete, inert, secrets masked. */
export interface CaptureConsent {
  readonly server: string;
  readonly kind: 'stdio' | 'http' | 'sse';
  /** The command line; for a remote server its address. */
  readonly command: string;
  /** Where it runs; absent for a remote server. */
  readonly cwd?: string | undefined;
  /** Names of the variables, or headers, that the config gives to it. */
  readonly given: readonly string[];
  /** Variables of the environment that the config refers to and that are not set. */
  readonly unset: readonly string[];
  /** The sandbox that the program is put into; absent where it runs with all of the user's rights. */
  readonly sandbox?: string;
}

/** A value that the config leaves to the user. */
export interface CaptureInput {
  readonly id: string;
  /** Foreign text. */
  readonly description: string;
  readonly password: boolean;
  readonly default: string | undefined;
  /** What can be chosen from; undefined where anything can be typed. */
  readonly options: readonly string[] | undefined;
}

export interface CaptureParams {
  /** From `CapturePlanResult`; good for one capture. */
  readonly plan: string;
}

export interface CaptureProgressParams {
  readonly plan: string;
  /** In the user's language. */
  readonly message: string;
}

export interface CaptureResult {
  readonly state: 'captured' | 'limited' | 'needs-sign-in' | 'failed' | 'timed-out';
  readonly tools: number;
  readonly prompts: number;
  readonly resources: number;
  /** Why it is not `captured`, and what is missing; in the user's language. */
  readonly reasons: readonly string[];
  /** What the server did that no well-made one does; in the user's language. */
  readonly observations: readonly string[];
  /** The end of what the server wrote to standard error, inert, secrets masked. */
  readonly stderr: string;
  /** The text of a capture file, which the server has kept; absent where nothing was said. */
  readonly file?: string;
}
