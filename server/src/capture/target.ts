/** A server with everything filled in: what is started or called, exactly. Holds secrets, and is never stored. */
export type Target = StdioTarget | RemoteTarget;

export interface StdioTarget {
  readonly kind: 'stdio';
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment, not an addition to ours. */
  readonly env: Readonly<Record<string, string>>;
  /** An absolute path. */
  readonly cwd: string;
  /** A folder that is made for the program before it starts, and removed with all that is in it at the end. */
  readonly scratch?: string;
}

export interface RemoteTarget {
  /** `http`: Streamable HTTP, or HTTP with SSE where the server does not know it; `sse`: only that. */
  readonly kind: 'http' | 'sse';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
