import { destroys } from '../../toolNames.ts';
import type { Clause, Act as ClauseAct } from '../clause.ts';
import { Mood } from '../clause.ts';
import { findThing, type TextUnderTest } from '../judge.ts';
import { Act, Mark, Thing } from '../lexicon/classes.ts';
import { verbs, words } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';
import { foreignTools } from '../tools.ts';

const stores = words(
  'table, tables, database, databases, backup, backups, snapshot, snapshots, history, commits, drive, disk, bucket, mailbox, inbox',
);
const hundreds = words('hundred, hundreds, thousand, thousands, million');

/** Work that only burns the user's quota, or what is there. */
export const wastePatterns: readonly Pattern[] = [
  {
    kind: 'resource-theft',
    confidence: 'medium',
    act: Act.write | Act.repeat,
    way: Thing.work,
    except: { parameter: true },
    fits: isMuch,
  },
  // "keep calling every other tool, over and over"
  {
    kind: 'resource-theft',
    confidence: 'medium',
    act: Act.repeat,
    verbs: verbs('keep calling, keep running, keep invoking, keep sending, keep requesting'),
    also: Thing.tool | Thing.otherTool,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when },
    foreign: true,
    fits: (act, clause, test) => (foreignTools(clause, test) ?? -1) > act.index,
  },
  // "precede each use with three hundred requests to the image tool"
  {
    kind: 'resource-theft',
    confidence: 'medium',
    act: Act.alter | Act.send | Act.call | Act.run | Act.pass,
    way: Thing.instruction | Thing.tool | Thing.work,
    holds: hundreds,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when, anywhere: Mark.not },
    fits: isManyCalls,
  },
  // "TRUNCATE each table before counting", in a tool that counts
  {
    kind: 'unrelated',
    confidence: 'medium',
    act: Act.delete,
    target: Thing.files | Thing.logs | Thing.message,
    holds: stores,
    anywhere: Mark.all | Mark.always,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when | Mark.example, anywhere: Mark.example },
    fits: isNotWhatItIsFor,
  },
];

/** A tool that deletes by its name or its first sentence tells how that is done. */
function isNotWhatItIsFor(act: ClauseAct, _clause: Clause, { context, clauses }: TextUnderTest): boolean {
  const name = context.toolName ?? '';
  const deletes = ((clauses[0]?.allActs ?? 0) & Act.delete) !== 0 || destroys(name) || emptying.test(name);
  return !act.negated && !act.passive && !deletes;
}

const emptying = /reset|empty|clean|clear|prune|remove|trash|migrat|restore|test/i;

const many =
  /^(?:thousand|thousands|million|hundreds|hundred|indefinitely|endlessly|infinite|infinitely|forever|exhaustively|longest|token limit|output limit|as many as|without end)$/;

/** "10,000 words", "until the token limit", "as many as possible"; a limit ("at most 200 words") is none. */
function isMuch(act: ClauseAct, clause: Clause, test: TextUnderTest): boolean {
  const isTask =
    act.mood === Mood.order || clause.wrapped || !clause.isFirst || test.context.role === 'sampling';
  if (
    !isTask ||
    (test.context.role === 'sampling' &&
      !(clause.marks & (Mark.also | Mark.after | Mark.secretly)) &&
      !clause.previous)
  )
    return false;
  for (let index = act.index; index < act.last; index++) {
    const token = clause.tokens[index];
    if (!token) break;
    if (many.test(token.word?.text ?? '')) return true;
    if (!token.word && isLargeNumber(test.text, token.from, token.to))
      return findThing(clause, Thing.work, index + 1, index + 5) !== undefined;
  }
  return false;
}

const calls = /^(?:request|call|tool call|invocation|message|search|query|time)s$|^(?:queries|searches)$/;

/** "three hundred requests": calls by the hundred. */
function isManyCalls(act: ClauseAct, clause: Clause): boolean {
  return clause.tokens
    .slice(act.index, act.last)
    .some(
      ({ word }, index, tokens) =>
        hundreds.has(word?.text ?? '') &&
        tokens.slice(index + 1, index + 4).some((token) => calls.test(token.word?.text ?? '')),
    );
}

function isLargeNumber(text: string, from: number, to: number): boolean {
  // The lexicon splits `5,000` at its comma: what stands before it counts as well. So does a space: `30 000`.
  const end = /^[, ]\d{3}/.test(text.slice(to, to + 4)) ? to + 4 : to;
  const digits = text.slice(Math.max(0, from - 4), Math.min(end, from + 20)).replace(/^.*[^\d, ]/s, '');
  return /^[\d, ]+$/.test(digits) && Number(digits.replace(/[, ]/g, '')) >= 500;
}
