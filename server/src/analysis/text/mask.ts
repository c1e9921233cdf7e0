/** Below this length the ends of a secret would give too much of it away. */
const shortestShown = 24;
const shownAtEnd = 4;

/**
 * What may be shown of a secret: the public prefix of its format and its last characters (`ghp_…k3A9`), or
 * only its length where it is too short for that (`…[12]`).
 *
 * @param prefix how many characters at the start are the same in every token of its format
 */
export function mask(secret: string, prefix: number): string {
  if (secret.length < shortestShown) return `…[${secret.length}]`;
  return `${secret.slice(0, prefix)}…${secret.slice(-shownAtEnd)}`;
}

/** What may be shown of a password: not even its length. */
export const maskedPassword = '…';
