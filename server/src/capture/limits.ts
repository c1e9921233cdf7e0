/** What a capture may cost. All of it is data, so that a test can set what takes long otherwise. */
export interface Limits {
  /** For everything from the start of the server to the end of its processes, in milliseconds. */
  readonly time: number;
  /** For the answer to `server/discover`; a server that does not know it may never answer. */
  readonly probeTime: number;
  /** Between closing a server's input, SIGTERM and SIGKILL. */
  readonly graceTime: number;
  /** Of one message, in bytes after decompression. */
  readonly messageBytes: number;
  /** Of all messages together. */
  readonly totalBytes: number;
  /** Of the headers of one HTTP answer. */
  readonly headerBytes: number;
  /** How many pages of one list are fetched. */
  readonly pages: number;
  /** How many tools, prompts or resources are kept of one list. */
  readonly items: number;
  /** How deep a definition may nest. */
  readonly depth: number;
  /** How much of a server's standard error is kept; the rest is read and dropped. */
  readonly stderrBytes: number;
  /** How many redirects of one request are followed. */
  readonly redirects: number;
}

const MIB = 1024 * 1024;

/**
 * Generous for honest servers: the largest ones known list some hundred tools in less than 1 MiB. The time is
 * for `npx` and `uvx`, which fetch a package at the first start.
 */
export const defaultLimits: Limits = {
  time: 60_000,
  probeTime: 10_000,
  graceTime: 1_000,
  messageBytes: 4 * MIB,
  totalBytes: 32 * MIB,
  headerBytes: 16 * 1024,
  pages: 100,
  items: 2_000,
  depth: 100,
  stderrBytes: 64 * 1024,
  redirects: 3,
};
