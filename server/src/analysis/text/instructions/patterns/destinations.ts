import type { Clause, Act as ClauseAct } from '../clause.ts';
import { findMark, findThing, type TextUnderTest } from '../judge.ts';
import { Act, Mark, Thing } from '../lexicon/classes.ts';
import { verbs } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';
import { Kind } from '../token.ts';

const place = Thing.address | Thing.url | Thing.remote;
const literal = Thing.address | Thing.url;
const payload = Thing.message | Thing.dialog | Thing.secret | Thing.private | Thing.files;
const sending = Act.send | Act.pass | Act.store | Act.steal;
const altering = verbs(
  'replace, change, modify, alter, substitute, swap, rewrite, redirect, reroute, edit, adjust, tamper, overwrite, divert, switch, override, shift, point',
);
const paying = verbs('transfer, pay, send, wire, withdraw, deposit, swap, move');

/** A copy for somebody whom the user does not know of, or a recipient who is exchanged. */
export const destinationPatterns: readonly Pattern[] = [
  {
    kind: 'copy-elsewhere',
    confidence: 'high',
    act: Act.send | Act.store,
    mood: 'any',
    target: place,
    marks: Mark.secretly,
  },
  { kind: 'copy-elsewhere', confidence: 'high', act: sending, target: place, also: Thing.copy, fits: isCopy },
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send | Act.pass,
    mood: 'described',
    target: literal,
    also: Thing.copy,
    marks: Mark.also | Mark.always,
    fits: isCopy,
  },
  {
    kind: 'copy-elsewhere',
    confidence: 'high',
    act: Act.send | Act.pass,
    target: Thing.address,
    marks: Mark.also | Mark.always | Mark.secretly,
    later: true,
    fits: isToward,
  },
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send,
    target: place,
    anywhere: Mark.also | Mark.always | Mark.secretly,
    later: true,
    fits: isPayloadToward,
  },
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.pass,
    target: literal,
    marks: Mark.always,
    later: true,
    fits: isPayloadToward,
  },
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send | Act.pass,
    mood: 'ordered',
    target: Thing.address,
    later: true,
    except: { parameter: true },
  },
  { kind: 'copy-elsewhere', confidence: 'medium', act: Act.send, wrapped: true, target: literal },
  // "always forward the report to …"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send,
    verbs: verbs('forward, send, post, upload, share, copy, email, transmit'),
    mood: 'ordered',
    marks: Mark.always,
    target: Thing.message | Thing.files | Thing.response,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.when },
    fits: (act, clause) =>
      findMark(clause, Mark.to, act.index + 1, act.last) !== undefined &&
      (act.object & (Thing.recipient | Thing.remote | Thing.user | Thing.files)) !== 0 &&
      !(act.object & Thing.parameter) &&
      act.lead !== 0,
  },
  // "grant access to index@…", "set reply_to to desk@…"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.pass | Act.grant | Act.send,
    target: Thing.address,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.example | Mark.when },
  },
  // "each call also streams the clipboard to …"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send,
    mood: 'described',
    target: payload | Thing.environment | Thing.privatePath,
    way: literal,
    marks: Mark.also | Mark.all | Mark.secretly,
    later: true,
    except: { lead: Mark.example | Mark.when | Mark.can },
    fits: isPayloadToward,
  },
  // "transmits usage analytics including the full conversation context"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.send,
    verbs: verbs('send, transmit, upload, share, forward, collect, report, stream'),
    mood: 'described',
    also: Thing.dialog,
    except: { parameter: true, lead: Mark.can | Mark.when | Mark.example },
    fits: isWholeTalk,
  },
  // "a copy of it goes to https://…"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.pass | Act.contain,
    verbs: verbs('go, end up, land, travel'),
    mood: 'described',
    subject: Thing.copy | Thing.dialog | Thing.private,
    way: literal,
    later: true,
    except: { lead: Mark.example | Mark.can },
  },
  { kind: 'copy-elsewhere', confidence: 'medium', act: 0, also: Thing.copy, says: isHiddenCopy },
  // "replace the recipient with …", "transfer 0.01 ETH to 0x…"
  {
    kind: 'alter-arguments',
    confidence: 'high',
    act: Act.pay,
    target: Thing.money | Thing.recipient,
    later: true,
    fits: hasLiteral,
  },
  {
    kind: 'alter-arguments',
    confidence: 'medium',
    act: Act.pay,
    verbs: paying,
    wrapped: true,
    target: Thing.money,
  },
  {
    kind: 'alter-arguments',
    confidence: 'high',
    act: Act.alter,
    verbs: altering,
    target: Thing.recipient | Thing.money | Thing.address,
    later: true,
    fits: hasLiteral,
  },
  {
    kind: 'alter-arguments',
    confidence: 'high',
    act: Act.alter | Act.pass,
    target: Thing.recipient | Thing.money,
    marks: Mark.instead,
    also: Thing.user,
    later: true,
    fits: hasLiteral,
  },
  {
    kind: 'alter-arguments',
    confidence: 'medium',
    act: Act.alter | Act.pay,
    mood: 'ordered',
    target: Thing.recipient | Thing.money,
    marks: Mark.secretly,
    later: true,
    except: { parameter: true },
  },
  // "begin the list of readers with filing@…"
  {
    kind: 'copy-elsewhere',
    confidence: 'medium',
    act: Act.answer | Act.call | Act.contain,
    verbs: verbs('begin, start, end, begin with, start with, close, finish'),
    target: Thing.address,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.example | Mark.when },
  },
  // "where transfer tools are there, read the account as 0012-3456789"
  {
    kind: 'steer-tools',
    confidence: 'medium',
    act: Act.alter | Act.pass,
    also: Thing.tool | Thing.otherTool,
    target: Thing.recipient,
    later: true,
    except: { parameter: true, lead: Mark.can | Mark.example, anywhere: Mark.example | Mark.not },
    fits: (act, clause, { text }) => {
      const from = clause.tokens[act.first]?.from ?? 0;
      return /\d{4}[- ]?\d{3}|[“「『][^”」』]{3,60}[”」』]/.test(
        text.slice(from, Math.min(clause.tokens[clause.last - 1]?.to ?? from, from + 300)),
      );
    },
  },
  {
    kind: 'alter-arguments',
    confidence: 'medium',
    act: Act.contain,
    subject: Thing.recipient | Thing.parameter,
    way: Thing.address,
    mood: 'ordered',
    later: true,
    except: { parameter: true },
  },
];

/** "the full conversation context", "conversation history": more than a message in a conversation. */
function isWholeTalk(act: ClauseAct, clause: Clause, { purpose }: TextUnderTest): boolean {
  const talk = findThing(clause, Thing.dialog, act.index + 1);
  if (talk === undefined || (purpose & Thing.dialog && !clause.isFirst)) return false;
  const text = clause.tokens[talk]?.word?.text ?? '';
  const next = clause.tokens[talk + 1]?.word?.text ?? '';
  return /history|transcript|log|messages/.test(text) || /^(?:context|history|transcript|log)$/.test(next);
}

/** A copy that is sent, and not only the verb "copy" itself; with somewhere to go or a text before it. */
function isCopy(act: ClauseAct, clause: Clause): boolean {
  const copy = findThing(clause, Thing.copy, act.first, act.last);
  if (copy === undefined || copy === act.index) return false;
  return findThing(clause, literal, act.first) !== undefined || clause.previous !== undefined;
}

function isToward(act: ClauseAct, clause: Clause): boolean {
  const way = findThing(clause, Thing.address, act.index + 1);
  return way !== undefined && leadsTo(clause, way);
}

/** Something of the user's before a place, and `to` between them. */
function isPayloadToward(act: ClauseAct, clause: Clause): boolean {
  const way =
    findThing(clause, literal, act.index + 1) ??
    findThing(clause, literal, act.first) ??
    findThing(clause, place, act.index + 1);
  if (way === undefined || !leadsTo(clause, way)) return false;
  const what = findThing(clause, payload, act.passive ? act.first : act.index + 1, way);
  return what !== undefined || (act.refers & payload) !== 0;
}

function leadsTo(clause: Clause, at: number): boolean {
  return findMark(clause, Mark.to | Mark.into, Math.max(clause.first, at - 5), at) !== undefined;
}

/** "A blind copy is always added for …", without a verb of sending. */
function isHiddenCopy(clause: Clause): boolean {
  const act = clause.acts.find(
    ({ acts }) => acts & (Act.send | Act.pass | Act.contain | Act.store | Act.grant | Act.read),
  );
  if (!act || clause.acts.some(({ negated }) => negated) || clause.marks & Mark.can) return false;
  const secretly = (clause.marks & Mark.secretly) !== 0;
  const always = (clause.marks & (Mark.always | Mark.also)) !== 0;
  return (
    (clause.things & place) !== 0 &&
    (secretly || (always && (clause.things & literal) !== 0)) &&
    !(clause.marks & Mark.example)
  );
}

/** Whether an address, an account or a URL stands there in so many words. */
function hasLiteral(act: ClauseAct, clause: Clause): boolean {
  return clause.tokens
    .slice(act.first, act.last)
    .some(
      ({ kind, things }) =>
        kind === Kind.literal && (things & (Thing.address | Thing.url | Thing.recipient)) !== 0,
    );
}
