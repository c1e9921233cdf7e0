/** Words that stand in for a secret; long enough not to come up in a random text. */
const wordsAnywhere = new RegExp(
  [
    'example|sample|dummy|placeholder|redacted|change.?me|change.?this|replace|insert|foobar|lorem',
    'your|goes.?here|fake|(?:\\b|_)(?:mock|todo)(?:\\b|_)|fixme|paste|provide|not.?real|invalid|deadbeef|cafebabe|qwerty|hunter2',
    '(?:key|token|secret|password|value|id|pat)[-_ ]?here',
    // the same in other languages
    '\\b(?:ihre?[nrm]?|deine?[nrm]?|uw|tu|su|il|la|din)[-_ ]|votre|mettre|remplace|inserer|inserisci',
    'sostituisci|reemplaz|cambia|substitua|coloque|vervang|jouw|twoj[-_ ]|zmien|wstaw|[-_]aqui',
  ].join('|'),
  'i',
);

/** UUIDs that documentation uses (RFC 9562's neighbourhood, MDN, Wikipedia). */
const documentedUuids = new Set([
  '550e8400-e29b-41d4-a716-446655440000',
  '123e4567-e89b-12d3-a456-426614174000',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
]);

const longestLookedAt = 512;

/**
 * Whether a value only shows where a secret would go, in any of the ways in which people write that:
 * brackets, dots and stars, words of several languages, counting, repetition.
 */
export function isPlaceholder(value: string): boolean {
  return isObviousPlaceholder(value) || isCounting(value.slice(0, longestLookedAt));
}

/** The same without those that only count: these are as long as the real thing, and people try tools out with them. */
export function isObviousPlaceholder(value: string): boolean {
  const text = value.slice(0, longestLookedAt);
  return (
    text === '' ||
    // Keys are ASCII; `ここにトークン` and `<トークン>` are words.
    /[^\0-\u024f]/.test(text) ||
    /[<>«»]|^\[.*\]$|^\(.*\)$|^\{.*\}$/.test(text) ||
    /\.{3}|\*{2}|x{4}|X{4}|_{4}|-{6}|#{3}|\?{3}|([A-Za-z0-9])\1{5}/.test(text) ||
    wordsAnywhere.test(text) ||
    isName(text) ||
    isMonotonous(text) ||
    documentedUuids.has(text.toLowerCase())
  );
}

/** The name of a variable in place of its value: `GITHUB_TOKEN`. */
function isName(text: string): boolean {
  return /^[A-Z][A-Z]*(?:_[A-Z]+)+(?:_\d{1,2})?$/.test(text);
}

/** `1234567890abcdef`, `a1b2c3d4`. */
function isCounting(text: string): boolean {
  const plain = plainOf(text);
  return (
    plain.length >= 6 &&
    [1, -1].some((step) => [1, 2].some((distance) => shareInRuns(plain, distance, step) >= 0.45))
  );
}

function plainOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Few characters, or one piece over and over. */
function isMonotonous(text: string): boolean {
  const plain = plainOf(text);
  if (plain.length >= 12 && new Set(plain).size <= 4) return true;
  const piece = plain.slice(0, 8);
  return plain.length >= 24 && plain.startsWith(piece, 8) && plain.startsWith(piece, 16);
}

/**
 * The share of characters in runs of three or more that count up or down (or stay the same).
 *
 * @param distance 1 for `1234`, 2 for the digits of `a1b2c3`
 */
function shareInRuns(text: string, distance: number, step: number): number {
  let inRuns = 0;
  let run = 1;
  for (let index = distance; index <= text.length; index++) {
    const difference = text.charCodeAt(index) - text.charCodeAt(index - distance);
    if (difference === 0 || difference === step) {
      run++;
      continue;
    }
    if (run >= 3) inRuns += run;
    run = 1;
  }
  return inRuns / text.length;
}
