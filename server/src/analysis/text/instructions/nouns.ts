import { Mark, Thing } from './lexicon/classes.ts';
import { Kind, type Token } from './token.ts';

/** Whether what follows shows that a word is a noun: "copy of", "message body", "list is". */
export function isNominal(next: Token | undefined, inside: boolean): boolean {
  if (!next || !inside) return true;
  if (next.kind === Kind.literal) return false;
  if (next.kind !== Kind.word) return next.kind !== Kind.quote;
  const determines =
    Mark.article |
    Mark.all |
    Mark.this |
    Mark.to |
    Mark.into |
    Mark.and |
    Mark.always |
    Mark.prior |
    Mark.also |
    Mark.contents;
  const named = Thing.user | Thing.model | Thing.ownTool | Thing.otherTool;
  return !(next.marks & determines) && !(next.things & named);
}

/** Whether what follows can only be the object of a verb. */
export function isVerbal(next: Token | undefined): boolean {
  if (!next) return false;
  return (
    next.kind === Kind.literal ||
    next.kind === Kind.quote ||
    (next.marks & (Mark.article | Mark.all)) !== 0 ||
    objects.has(next.word?.text ?? '')
  );
}

const objects: ReadonlySet<string> = new Set([
  'it',
  'them',
  'this',
  'that',
  'these',
  'those',
  'everything',
  'anything',
  'whatever',
  'what',
]);
