/**
 * Sixteen hex digits that identify a finding across line moves and reformatting. Array indices do not count,
 * so that an argument added in front changes nothing.
 *
 * @param parts rule, message, path and (masked) data of the finding
 * @param seen how often each identity came up in this document so far; updated
 */
export function fingerprint(parts: readonly (string | number)[], seen: Map<string, number>): string {
  const identity = parts.map((part) => (typeof part === 'number' ? '*' : part)).join('\u0000');
  const count = seen.get(identity) ?? 0;
  seen.set(identity, count + 1);
  return hash(count === 0 ? identity : `${identity}\u0000${count}`);
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
