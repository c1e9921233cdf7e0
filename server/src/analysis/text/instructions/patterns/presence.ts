import type { Clause, Act as ClauseAct } from '../clause.ts';
import type { TextUnderTest } from '../judge.ts';
import { Act, Mark, Thing } from '../lexicon/classes.ts';
import { words } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';

const present = words(
  'connected, available, installed, present, loaded, enabled, offered, offers, offer, have, has, disposal, used, called, invoked',
);

/** What is to be different as soon as tools of others are there or in use. */
export const presencePatterns: readonly Pattern[] = [
  // "whenever create_issue is used, x has to be …", "where a mail tool is connected, numbers are to be …"
  {
    kind: 'steer-tools',
    confidence: 'medium',
    act: Act.contain | Act.alter | Act.answer,
    mood: 'ordered',
    near: Thing.tool | Thing.ownTool | Thing.otherTool | Thing.command,
    later: true,
    except: { parameter: true, subject: Thing.user, target: Thing.ownTool },
    holds: present,
    fits: isWhereToolIs,
  },
];

const determiners = /^(?:a|an|any|another|every|each)$/;

/** The order stands behind a condition: that a tool of another server is there, or is used. */
function isWhereToolIs(act: ClauseAct, clause: Clause, { context }: TextUnderTest): boolean {
  const condition = clause.tokens.slice(clause.first, act.index);
  const conditional = condition.some(
    ({ marks, word }) => marks & Mark.when || /^(?:in|for|where)$/.test(word?.text ?? ''),
  );
  if (!conditional || !condition.some(({ word }) => present.has(word?.text ?? ''))) return false;
  return condition.some(({ things, word }, index) => {
    if (things & Thing.otherTool) return true;
    if (!/^(?:tool|shell|terminal|server)$/.test(word?.text ?? '') || context.ownTools.has(word?.text ?? ''))
      return false;
    return condition
      .slice(Math.max(0, index - 4), index)
      .some((token) => determiners.test(token.word?.text ?? ''));
  });
}
