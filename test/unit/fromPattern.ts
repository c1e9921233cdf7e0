/**
 * A text that the pattern matches, the same every time. Knows the syntax that the patterns of
 * tokenFormats.ts use: literals, escapes, classes, groups, alternatives, counted repetitions.
 *
 * @param seed another number gives another text
 */
export function fromPattern({ source }: RegExp, seed: number): string {
  let at = 0;
  let state = seed;

  function random(below: number): number {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  }

  function alternatives(): string {
    const texts = [sequence()];
    while (source[at] === '|') {
      at++;
      texts.push(sequence());
    }
    return texts[random(texts.length)] ?? '';
  }

  function sequence(): string {
    let text = '';
    while (at < source.length && source[at] !== '|' && source[at] !== ')') text += repeated();
    return text;
  }

  function repeated(): string {
    const start = at;
    let text = atom();
    const afterAtom = at;
    const [whole, least, most] =
      /^(?:\{(\d+)(?:,(\d+))?\}|\?)/.exec(source.slice(at)) ?? ([''] as (string | undefined)[]);
    if (!whole) return text;
    at += whole.length;
    const end = at;
    const low = whole === '?' ? 0 : Number(least);
    const high = whole === '?' ? 1 : Number(most ?? least);
    const count = low + random(Math.min(high - low, 20) + 1);
    text = count > 0 ? text : '';
    for (let index = 1; index < count; index++) {
      at = start;
      text += atom();
    }
    at = Math.max(end, afterAtom);
    return text;
  }

  function atom(): string {
    if (source[at] === '(') {
      at = source.startsWith('(?:', at) ? at + 3 : at + 1;
      const text = alternatives();
      at++;
      return text;
    }
    if (source[at] === '[') {
      const end = source.indexOf(']', at);
      const characters = charactersOf(source.slice(at + 1, end));
      at = end + 1;
      return characters[random(characters.length)] ?? '';
    }
    if (source[at] === '\\') {
      at += 2;
      const characters = charactersOf(source.slice(at - 2, at));
      return characters[random(characters.length)] ?? '';
    }
    return source[at++] ?? '';
  }

  return alternatives();
}

/** The characters of a class, without its brackets. */
function charactersOf(source: string): string[] {
  const one = new RegExp(`[${source}]`);
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  return ascii.filter((character) => one.test(character));
}
