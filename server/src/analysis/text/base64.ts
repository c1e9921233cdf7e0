const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64 or base64url (RFC 4648), byte by byte into characters up to U+00FF.
 *
 * @returns undefined for a text that is neither
 */
export function decodeBase64(text: string): string | undefined {
  const digits = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (digits.length % 4 === 1) return undefined;
  let decoded = '';
  let bits = 0;
  let pending = 0;
  for (const digit of digits) {
    const value = alphabet.indexOf(digit);
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xfff;
    pending += 6;
    if (pending >= 8) {
      pending -= 8;
      decoded += String.fromCharCode((bits >> pending) & 0xff);
    }
  }
  return decoded;
}
