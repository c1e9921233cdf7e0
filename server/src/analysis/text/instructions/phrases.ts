import type { Word } from './lexicon/table.ts';
import { Kind, type Token } from './token.ts';

/** Joins words that make a fixed phrase (`chat history`, `make sure`) into one token, the longest first. */
export function joinPhrases(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    let word: Word | undefined = token.word;
    let best: Word | undefined;
    let last = index;
    for (let next = index + 1; word?.next && next < tokens.length; next++) {
      const following = tokens[next];
      const longer: Word | undefined =
        following?.kind === Kind.word && following.word ? word.next.get(following.word) : undefined;
      if (!longer) break;
      word = longer;
      if (longer.acts | longer.things | longer.marks) {
        best = longer;
        last = next;
      }
    }
    const end = tokens[last];
    if (best && end) {
      joined.push({
        kind: Kind.word,
        from: token.from,
        to: end.to,
        word: best,
        acts: best.acts,
        forms: best.forms,
        things: best.things,
        marks: best.marks,
      });
      index = last;
    } else joined.push(token);
  }
  return joined;
}
