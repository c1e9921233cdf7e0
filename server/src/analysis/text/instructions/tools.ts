import { type Act, type Clause, Mood } from './clause.ts';
import { isForeign } from './foreign.ts';
import type { TextUnderTest } from './judge.ts';
import { Mark, Thing } from './lexicon/classes.ts';
import { Kind } from './token.ts';

/**
 * Where a sentence speaks of tools that are not this one: "any other tool", "every tool", "the send_email tool",
 * "email tools". Not "other Acme tools": those are the server's own.
 *
 * @returns the index of the token
 */
export function foreignTools(clause: Clause, { context }: TextUnderTest): number | undefined {
  for (let index = clause.first; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (!token) break;
    if (token.things & Thing.otherTool) return index;
    const text = token.word?.text ?? '';
    if (/^(?:others|alternatives|competitors)$/.test(text)) {
      if (isOthers(clause, index) && !isOfThisServer(clause, index)) return index;
      continue;
    }
    if (!(token.things & Thing.tool) || /^commands?$/.test(text)) continue;
    const kind = genericBefore(clause, index);
    // English claims to come before all that the user may want with these words.
    if (isForeign(token) && isOfThisServer(clause, index)) continue;
    if (kind === 'generic' && !isNarrowed(clause, index)) return index;
    const isEach = text.endsWith('s') || isEveryOther(clause, index);
    if (kind === 'kind' && isEach && !context.ownTools.has(text)) return index;
  }
  return undefined;
}

/** "las demás de este servidor", "aller anderen Werkzeuge dieses Servers" */
function isOfThisServer({ tokens, last }: Clause, at: number): boolean {
  for (let index = at + 1; index < Math.min(last - 1, at + 4); index++)
    if (tokens[index]?.word?.text === 'this') return tokens[index + 1]?.word?.text === 'server';
  return false;
}

/** "every other search tool" */
function isEveryOther({ tokens }: Clause, at: number): boolean {
  return /^(?:every|each)$/.test(tokens[at - 3]?.word?.text ?? '') && tokens[at - 2]?.word?.text === 'other';
}

function isOthers(clause: Clause, at: number): boolean {
  return at > clause.first && !((clause.tokens[at - 1]?.marks ?? 0) & Mark.this);
}

/** What stands before "tool": "any other" (generic), "all email" (of a kind), or a name of their own. */
function genericBefore(clause: Clause, at: number): 'generic' | 'kind' | undefined {
  const before = clause.tokens[at - 1];
  if (!before || at === clause.first) return undefined;
  if (/^(?:its|our)$/.test(clause.tokens[at - 2]?.word?.text ?? '')) return undefined;
  const quantifier = Mark.other | Mark.all | Mark.always;
  if (before.marks & quantifier && !(before.marks & Mark.this && !(before.marks & Mark.other)))
    return 'generic';
  const isAny = ((clause.tokens[at - 2]?.marks ?? 0) & quantifier) !== 0;
  if (isAny && /^(?:connected|attached|installed|available)$/.test(before.word?.text ?? '')) return 'generic';
  // "any available HTTP tool", "other email tools": a kind of tools, said with words that mean no brand.
  for (let index = at - 2; index >= Math.max(clause.first, at - 3); index--) {
    const token = clause.tokens[index];
    if (!token || token.kind !== Kind.word) break;
    if (token.marks & quantifier && !(token.marks & Mark.this)) return before.word ? 'kind' : undefined;
  }
  return undefined;
}

const groups = /^(?:namespace|toolset|suite|family|category|group|section|package)$/;

/** "any tool of this suite", "any tool of this server", "other tools listed below". */
function isNarrowed(clause: Clause, at: number): boolean {
  if (at + 1 >= clause.last) return false;
  const text = clause.tokens[at + 1]?.word?.text ?? '';
  if (text === 'listed' || text === 'below' || text === 'above') return true;
  const noun = clause.tokens[at + 3]?.word?.text ?? '';
  // "any other tool in this server" still claims to come before all that the user may want.
  const isThis =
    clause.tokens[at + 2]?.word?.text === 'this' && !((clause.tokens[at - 1]?.marks ?? 0) & Mark.other);
  return (
    (text === 'of' || text === 'in' || text === 'from' || text === 'on') &&
    (groups.test(noun) || (isThis && noun === 'server'))
  );
}

/** Whether this very tool is named between two tokens: by its name, as "this tool" or as "it". */
export function isSelf(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const token = clause.tokens[index];
    if (!token) break;
    if (token.things & Thing.ownTool) return true;
    const isThis =
      clause.tokens[index - 1]?.word?.text === 'this' || clause.tokens[index - 2]?.word?.text === 'this';
    if (token.things & Thing.tool && isThis) return true;
    if (isAlone(clause, index, to)) return true;
  }
  return false;
}

/** "this" and "it" with no noun behind them; "this one". */
function isAlone(clause: Clause, at: number, to: number): boolean {
  const text = clause.tokens[at]?.word?.text;
  if (text !== 'this' && text !== 'it' && text !== 'me') return false;
  const next = clause.tokens[at + 1];
  if (next?.word?.text === 'one') return true;
  return at + 1 >= to || !next || next.kind !== Kind.word || next.marks !== 0 || next.acts !== 0;
}

const repeated =
  /^(?:whenever|every time|each time|any time|on every|on each|for every|for each|with every|with each|at every|at each)$/;

/** "every time", "whenever", "after each": not a case, but every case. */
export function everyTime(clause: Clause): number | undefined {
  for (let index = clause.first; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (!token) break;
    if (repeated.test(token.word?.text ?? '')) return index;
    if (token.marks & (Mark.after | Mark.when) && (clause.tokens[index + 1]?.marks ?? 0) & Mark.always)
      return index;
  }
  return undefined;
}

/** Whether a passive act is done to this tool: no other one is its subject. */
export function isPassiveSelf(act: Act, clause: Clause): boolean {
  return isSelf(clause, clause.first, act.last) || !(act.subject & Thing.tool) || act.mood === Mood.purpose;
}

/** Whether it is a Japanese, Korean or Chinese word, before which its object may stand. */
export function isVerbLast(act: Act): boolean {
  return (
    (act.token.word?.form.charCodeAt(0) ?? 0) >= 0x2e80 &&
    !/[\u4e00-\u9fff]{2}/.test(act.token.word?.form ?? '')
  );
}
