const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys next to each other on a QWERTY keyboard, in the same row or slanted to the next one. */
const neighbours: ReadonlySet<string> = new Set(
  rows.flatMap((row, at) =>
    [...row].flatMap((key, index) => {
      const below = rows[at + 1] ?? '';
      return [row.charAt(index + 1), below.charAt(index), below.charAt(index - 1)]
        .filter(Boolean)
        .flatMap((other) => [key + other, other + key]);
    }),
  ),
);

/** From this length on a word that differs by any letter is no other word. */
const long = 9;
/** Up to this length a word that differs by a letter is most likely another word: git, gis, gist. */
const short = 4;

/**
 * Whether `name` reads like a slip of the fingers in `known`. Both are compared part by part (`mcp`, `server`,
 * `fetch`): exactly one part may differ. Parts in another order, or glued together, count as a slip too.
 *
 * Made to be right rather than complete: short parts, plurals and other digits name other things
 * (`mcp-server-git` and `mcp-server-gist`), so they are let through.
 */
export function isTypo(name: string, known: string): boolean {
  if (Math.abs(name.length - known.length) > 2 || name === known) return false;
  const parts = name.split(/[-_.]/);
  const knownParts = known.split(/[-_.]/);
  if (parts.join('') === knownParts.join('')) return true;
  if (parts.length !== knownParts.length) return false;
  const different = parts.flatMap((part, index) => (part === knownParts[index] ? [] : [index]));
  const [first = 0, second] = different;
  if (different.length === 1) return isTypoOfWord(parts[first] ?? '', knownParts[first] ?? '');
  return different.length === 2 && second !== undefined && swapsGeneric(parts, knownParts, first, second);
}

/** `server-mcp-git` for `mcp-server-git`; `git-mcp` and `mcp-git` are as a rule two packages. */
function swapsGeneric(
  parts: readonly string[],
  known: readonly string[],
  first: number,
  second: number,
): boolean {
  const swapped = parts[first] === known[second] && parts[second] === known[first];
  return swapped && parts.length > 2 && [parts[first], parts[second]].sort().join() === 'mcp,server';
}

/** Whether one word is a slip of the fingers in another. */
export function isTypoOfWord(word: string, known: string): boolean {
  const distance = editDistance(word, known);
  if (distance === 0 || distance > 2 || isInflected(word, known) || changesDigits(word, known)) return false;
  if (distance === 2) return known.length >= long && word.length >= long && word[0] === known[0];
  if (known.length >= long) return true;
  if (isTransposed(word, known) || doublesLetter(word, known)) return known.length > 2;
  if (known.length <= short) return false;
  if (word.length < known.length) return true;
  return word.length === known.length && hitsNeighbour(word, known);
}

/** Adds or drops what makes another word of it: `servers`, `fetcher`, `gworkspace`. */
function isInflected(word: string, known: string): boolean {
  const [shorter, longer] = word.length < known.length ? [word, known] : [known, word];
  if (longer.slice(1) === shorter) return true;
  return longer.startsWith(shorter) && /^(?:s|e?d|e?r|x|y|ly|js|py|ai)$/.test(longer.slice(shorter.length));
}

function changesDigits(word: string, known: string): boolean {
  return word.replace(/\d/g, '') === known.replace(/\d/g, '');
}

function isTransposed(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  const at = firstDifference(word, known);
  return (
    word.charAt(at) === known.charAt(at + 1) &&
    word.charAt(at + 1) === known.charAt(at) &&
    word.slice(at + 2) === known.slice(at + 2)
  );
}

function doublesLetter(word: string, known: string): boolean {
  const at = firstDifference(word, known);
  return word.charAt(at) === word.charAt(at - 1) && word.slice(at + 1) === known.slice(at);
}

function hitsNeighbour(word: string, known: string): boolean {
  const at = firstDifference(word, known);
  return neighbours.has(word.charAt(at) + known.charAt(at));
}

function firstDifference(word: string, known: string): number {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at++;
  return at;
}

/** Damerau–Levenshtein distance (optimal string alignment); anything above 2 is given as 3. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || differentLetters(a, b) > 4) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > 2) return 3;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 3, 3);
}

/** How many letters one word has and the other has not. An edit changes this number by two at the most. */
function differentLetters(a: string, b: string): number {
  let count = 0;
  for (let bits = lettersOf(a) ^ lettersOf(b); bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** The letters of a word as a set of bits; characters that share one only make words look more alike. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}
