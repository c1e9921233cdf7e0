/** Characters that tokens are drawn from. */
export const alphabets = {
  base62: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  hex: '0123456789abcdef',
} as const;

/**
 * Something that looks random but is the same every time, for examples and tests. Tokens put together from
 * it appear nowhere as a whole, so that no scanner takes the sources for a leak.
 */
export function sample(length: number, alphabet: string = alphabets.base62): string {
  let state = length * 7919;
  let text = '';
  while (text.length < length) {
    // A linear congruential generator with the constants of Numerical Recipes; its low bits are weak.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += alphabet.charAt(Math.floor((state / 2 ** 32) * alphabet.length));
  }
  return text;
}
