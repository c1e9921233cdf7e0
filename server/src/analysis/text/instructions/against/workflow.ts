import { type Clause, type Act as ClauseAct, Mood } from '../clause.ts';
import { findMark, type TextUnderTest } from '../judge.ts';
import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import { Kind } from '../token.ts';
import { foreignTools } from '../tools.ts';
import { deeds, saidBy, textAt } from './words.ts';

/** "always prefer this over 'list_hosts' when …": a choice among the tools of this server. */
export function isOverOwnTool(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || clause.things & Thing.otherTool || foreignTools(clause, test) !== undefined) return false;
  let over = findMark(clause, Mark.instead, act.index + 1);
  // "prefer this to insert_cell"
  if (over === undefined && textAt(test, clause, act.index + 2) === 'to') over = act.index + 2;
  if (over === undefined) return false;
  const at = clause.tokens[over + 1]?.kind === Kind.quote ? over + 2 : over + 1;
  return (
    ((clause.tokens[at]?.things ?? 0) & Thing.ownTool) !== 0 &&
    textAt(test, clause, at) !== test.context.toolName?.toLowerCase()
  );
}

/** "prefer this over the four separate calls", "prefer it to your own memory": not over what others offer. */
export function isOverSingleCalls(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!act || clause.things & Thing.otherTool || foreignTools(clause, test) !== undefined) return false;
  return /\b(?:over|to|than|instead of) (?:the |making |using )?(?:\w+ )?(?:(?:separate|individual|single|multiple|repeated) (?:calls|requests|steps)|(?:own |built-in )?(?:memory|knowledge|training data))\b/i.test(
    saidBy(clause, test),
  );
}

/** "should be used sparingly, and only after …": less often, and not more. */
export function isSparing(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.things & Thing.otherTool || foreignTools(clause, test) !== undefined) return false;
  return /\b(?:used? (?:[\w-]{1,20} ){0,3}?(?:sparingly|judiciously|rarely)|only as a last resort)\b/i.test(
    saidBy(clause, test),
  );
}

/** "remember the choice for the rest of the conversation": what the user has chosen holds on, and nothing else. */
export function isChoiceKept(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (!/^(?:remember|keep|reuse|use)$/.test(act?.token.word?.text ?? '') || !act) return false;
  const words = [1, 2].map((step) => textAt(test, clause, act.index + step)).join(' ');
  return (
    clause.acts.every(({ index, acts }) => index <= act.index || (acts & Act.other) !== 0) &&
    /^(?:the|their|this|that) (?:choice|selection|answer|project|workspace|organi[sz]ation|account)$/.test(
      words,
    )
  );
}

/** "All requests run with the permissions of the signed-in user": whose rights count, and nothing to be done. */
export function isOnTheirRights(act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (act?.token.word?.text !== 'run') return false;
  const words = [1, 2, 3].map((step) => textAt(test, clause, act.index + step)).join(' ');
  return /^(?:with|under|as) (?:the )?(?:user|permissions?|rights|identity|account|credentials)/.test(words);
}

/** "try a broader search before you tell the user that nothing is known": more is done before something is said. */
export function isSearchedFirst(act: ClauseAct | undefined, clause: Clause): boolean {
  if (!/^(?:try|retry|make|search|look|look up|check|verify|run|call)$/.test(act?.token.word?.text ?? ''))
    return false;
  if (!act || act.negated) return false;
  return clause.acts.some(
    (other) =>
      other.index > act.index &&
      other.mood === Mood.condition &&
      (other.acts & (Act.tell | Act.answer)) !== 0 &&
      (other.lead & Mark.before) !== 0,
  );
}

/** "before any tool of this server", "before list_hosts": an order of calls within the server. */
export function isAmongOwnTools(_act: ClauseAct | undefined, clause: Clause, test: TextUnderTest): boolean {
  if (clause.things & (Thing.otherTool | Thing.money) || clause.cues & Cue.against) return false;
  if (isForThoseThatNeedIt(clause, test)) return true;
  // What follows a tool of its own may be repeated: "after 'start_chat' until all questions are asked".
  const isScoped = (clause.cues & Cue.scope) !== 0;
  if (clause.things & (deeds & ~(isScoped ? Thing.deed : 0)) || foreignTools(clause, test) !== undefined)
    return false;
  for (let index = clause.first; index < clause.last; index++) {
    const token = clause.tokens[index];
    if (!token) break;
    const isOrder = (token.marks & (isScoped ? Mark.after : Mark.before | Mark.after)) !== 0;
    if (!isOrder && textAt(test, clause, index) !== 'using') continue;
    const at = clause.tokens[index + 1]?.kind === Kind.quote ? index + 2 : index + 1;
    if (
      (clause.tokens[at]?.things ?? 0) & Thing.ownTool &&
      textAt(test, clause, at) !== test.context.toolName
    )
      return true;
  }
  return false;
}

/** "before any tool that needs an account", as a server says of its own tools in its instructions. */
function isForThoseThatNeedIt(clause: Clause, test: TextUnderTest): boolean {
  return (
    test.context.role === 'instructions' &&
    (clause.things & Thing.ownTool) !== 0 &&
    /\bany (?:other )?tool that (?:needs|requires|takes|expects|accepts) an? \w/i.test(saidBy(clause, test))
  );
}
