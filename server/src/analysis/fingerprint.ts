/** What a finding is known by, and how often the same came up in its document before it. */
export interface Identity {
  readonly text: string;
  readonly count: number;
}

/**
 * The text that identifies a finding across line moves and reformatting. Array indices do not count, so that an
 * argument added in front changes nothing.
 *
 * @param parts rule, message, path and (masked) data of the finding
 */
export function identityOf(parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? '*' : part)).join('\u0000');
}

/**
 * Tells findings of one identity apart.
 *
 * @param seen how often each identity came up in this document so far; updated
 */
export function countIdentity(text: string, seen: Map<string, number>): Identity {
  const count = seen.get(text) ?? 0;
  seen.set(text, count + 1);
  return { text, count };
}

/** Sixteen hex digits that stand for an identity. */
export function fingerprint({ text, count }: Identity): string {
  return hash(count === 0 ? text : `${text}\u0000${count}`);
}

/** Whether a text can be a fingerprint. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

/**
 * Sixteen hex digits of a text: cyrb53's mixing (public domain), kept to two 32-bit halves. Not for security: it
 * only has to spread.
 */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
