import { type Clause, Mood } from './clause.ts';
import { findCues } from './cues.ts';
import type { TextContext } from './directive.ts';
import type { TextUnderTest } from './judge.ts';
import { parse } from './parse.ts';
import { beginsWithCase } from './pattern.ts';
import { joinPhrases } from './phrases.ts';
import { scan } from './scan.ts';

/** What judges know of a text; what it is for is found out when one of them asks. */
export class Test implements TextUnderTest {
  readonly text: string;
  readonly context: TextContext;
  readonly clauses: readonly Clause[];
  #purpose: number | undefined;

  constructor(text: string, context: TextContext, clauses: readonly Clause[]) {
    this.text = text;
    this.context = context;
    this.clauses = clauses;
  }

  get purpose(): number {
    this.#purpose ??= purposeOf(this.clauses, this.context);
    return this.#purpose;
  }
}

/** Reads a text whatever it says. */
export function readText(text: string, context: TextContext): TextUnderTest {
  const tokens = scan(text);
  return new Test(text, context, parse(text, tokens, findCues(text, tokens), context));
}

/** Classes of what the tool is for: the first sentence of its description, in which nothing is asked, and its name. */
function purposeOf(clauses: readonly Clause[], context: TextContext): number {
  let purpose = thingsOf(wordsOfName(context));
  if (context.role !== 'description') return purpose | thingsOf(firstSentence(context.description ?? ''));
  const first = clauses[0];
  if (
    first &&
    !first.wrapped &&
    !beginsWithCase(first) &&
    first.acts.every(({ mood }) => mood < Mood.imperative)
  )
    purpose |= first.things;
  return purpose;
}

function thingsOf(text: string): number {
  return joinPhrases(scan(text)).reduce((things, token) => things | token.things, 0);
}

/** `readFile` and `read_file` as words, as far as names are long: `read File`, `read file`. */
export function wordsOfName({ toolName = '' }: TextContext): string {
  return toolName
    .slice(0, 200)
    .replace(/[_-]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
}

/** What a description says before its first full stop, up to 300 characters. */
export function firstSentence(description: string): string {
  return /^[^.!?\n。]{0,300}/.exec(description)?.[0] ?? '';
}
