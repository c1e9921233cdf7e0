/**
 * A shorter text that still fails: pieces are left out as long as that holds (delta debugging, Zeller and Hildebrandt
 * 2002), from halves down to single characters.
 */
export async function minimise(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  const end = Date.now() + mostTime;
  let current = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; ) {
    let at = 0;
    let shrunk = false;
    while (at < current.length && Date.now() < end) {
      const shorter = current.slice(0, at) + current.slice(at + size);
      if (await fails(shorter)) {
        current = shorter;
        shrunk = true;
      } else at += size;
    }
    if (Date.now() >= end) break;
    if (!shrunk || size > 1) size = size === 1 ? 0 : Math.floor(size / 2);
  }
  return current;
}

/** In milliseconds: a text that stays long is better than none. */
const mostTime = 5_000;
