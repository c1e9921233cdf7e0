import type { Limits } from './limits.ts';
import type { Capture, CaptureStep } from './outcome.ts';
import type { Target } from './target.ts';

/** What goes to the process that captures. */
export type ToWorker = CaptureRequest | { readonly type: 'cancel' };

export interface CaptureRequest {
  readonly type: 'capture';
  readonly target: Target;
  readonly limits: Limits;
  readonly secrets: readonly string[];
}

/** What somebody outside has to know to end a server when the process that started it cannot. */
export interface Started {
  readonly pid: number;
  readonly marker: string;
}

/** What comes from it. */
export type FromWorker =
  | { readonly type: 'started'; readonly started: Started }
  | { readonly type: 'progress'; readonly step: CaptureStep }
  | { readonly type: 'done'; readonly capture: Capture };
