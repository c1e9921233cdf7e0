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
    } else joined.push(token.word?.parts ? whole(tokens, index, token) : token);
  }
  return joined;
}

/** "leite die Antwort weiter": the verb with the particle that stands at the end of its clause. */
function whole(tokens: readonly Token[], at: number, token: Token): Token {
  let found: Word | undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + 40); index++) {
    const next = tokens[index];
    if (!next || next.kind === Kind.comma || next.kind === Kind.stop || next.kind === Kind.line) break;
    // Another verb of this kind begins another thought.
    if (next.word?.parts && next.acts !== 0) break;
    const longer = next.word && token.word?.next?.get(next.word);
    if (longer && longer.acts !== 0) found = longer;
  }
  return found ? { ...token, word: found, acts: found.acts, forms: found.forms } : token;
}
