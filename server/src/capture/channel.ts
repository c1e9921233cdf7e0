import type { JsonObject, Reason } from './outcome.ts';

/**
 * A way to a server. Has the shape of the `Transport` of both SDKs, whose own ones know no limits: of bytes,
 * of redirects, of processes.
 */
export interface Channel {
  /** @throws CaptureError when the server cannot be reached */
  start(): Promise<void>;
  /** @throws CaptureError when the message cannot be sent, or the answer is none */
  send(message: JsonObject, options?: { readonly requestSignal?: AbortSignal | undefined }): Promise<void>;
  /** Ends the connection and everything that was started for it. Never rejects; may be called twice. */
  close(): Promise<void>;
  onmessage?: ((message: JsonObject) => void) | undefined;
  onclose?: (() => void) | undefined;
  /** The server has gone by itself. */
  onlost?: ((reason: Reason) => void) | undefined;
  setProtocolVersion?(version: string): void;
  /** True where every request has a stream of its own, which ends with it. */
  readonly hasPerRequestStream?: boolean;
}
