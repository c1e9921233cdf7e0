/** What stands in a text instead of a secret. */
export const masked = '…';

/**
 * Masks secrets wherever they stand in a text, the longest first: one may be part of another.
 *
 * @param shortest the length below which a value is left: it would take words out that have nothing to do with it
 */
export function maskSecrets(text: string, secrets: readonly string[], shortest: number): string {
  return secrets
    .filter(({ length }) => length >= shortest)
    .sort((a, b) => b.length - a.length)
    .reduce((result, secret) => result.replaceAll(secret, masked), text);
}
