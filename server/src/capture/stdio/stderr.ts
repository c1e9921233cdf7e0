import { findTokens } from '../../analysis/text/tokens.ts';
import { maskSecrets } from '../secrets.ts';

/** The end of what a server writes to standard error. */
export interface StderrLog {
  readonly push: (bytes: Buffer) => void;
  readonly isCut: () => boolean;
  /** Without secrets: neither those that the server was given nor whatever else looks like one. */
  readonly text: () => string;
}

/** Shorter values would take words out of a log that have nothing to do with them. */
const shortestSecret = 6;

/**
 * Keeps the last bytes, in a ring.
 *
 * @param most how many
 */
export function createStderrLog(most: number, secrets: readonly string[]): StderrLog {
  const ring = Buffer.alloc(most);
  let written = 0;
  return {
    push(bytes) {
      const kept = bytes.subarray(Math.max(0, bytes.length - most));
      written += bytes.length - kept.length;
      const at = written % most;
      const first = kept.copy(ring, at);
      kept.copy(ring, 0, first);
      written += kept.length;
    },
    isCut: () => written > most,
    text() {
      const at = written % most;
      const bytes =
        written <= most
          ? ring.subarray(0, written)
          : Buffer.concat([ring.subarray(at), ring.subarray(0, at)]);
      return withoutSecrets(bytes.toString('utf8'), secrets);
    },
  };
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const result = maskSecrets(text, secrets, shortestSecret);
  let clean = '';
  let from = 0;
  for (const token of findTokens(result)) {
    clean += result.slice(from, token.from) + token.masked;
    from = token.to;
  }
  return clean + result.slice(from);
}
