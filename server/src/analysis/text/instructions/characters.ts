import { type Act, Mood } from './clause.ts';
import { Mark, Thing } from './lexicon/classes.ts';
import { Kind, type Token } from './token.ts';

/** Whether most words of a sentence are of a language without spaces. */
export function isMostlyCharacters(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  let characters = 0;
  let letters = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token?.kind !== Kind.word) continue;
    if (text.charCodeAt(token.from) >= 0x2e80) characters++;
    else letters++;
  }
  return characters > letters;
}

/** Whether a sentence is Chinese: neither kana nor hangul in it. */
function isChinese(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)) return false;
  }
  return true;
}

/** The acts of a Japanese, Korean or Chinese sentence. */
export function characterActs(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  isFirst: boolean,
): Act[] {
  const from = tokens[first]?.from ?? 0;
  const end = tokens[last - 1];
  const to = end ? Math.min(text.length, end.to + 12) : 0;
  const verbs: number[] = [];
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    // A name between characters says nothing that is done.
    const isName = ((token?.things ?? 0) & (Thing.parameter | Thing.ownTool | Thing.otherTool)) !== 0;
    if (token && token.acts !== 0 && token.kind === Kind.word && !isName) verbs.push(index);
  }
  return isChinese(text, from, end?.to ?? from)
    ? verbFirst(tokens, first, last, verbs, isFirst)
    : verbLast(text, tokens, first, last, verbs, to);
}

/** Chinese: what decides stands before the verb, what it is done to mostly behind it. */
function verbFirst(
  tokens: readonly Token[],
  first: number,
  last: number,
  verbs: readonly number[],
  isFirst: boolean,
): Act[] {
  const acts: Act[] = [];
  let series: Mood | undefined;
  for (const [position, index] of verbs.entries()) {
    const token = tokens[index];
    if (!token) continue;
    const start = Math.max((verbs[position - 1] ?? first - 1) + 1, clauseStart(tokens, first, index));
    const stop = verbs[position + 1] ?? last;
    const lead = unionOf(tokens, start, index);
    const behind = unionOf(tokens, index + 1, stop);
    // "调用转账工具时账号一律改为": what stands between belongs to the verb before.
    const isMain =
      lastOf(tokens, start, index, Mark.must | Mark.always) > lastOf(tokens, start, index, Mark.when);
    const isTime = ((lead.marks & Mark.when) !== 0 && !isMain) || closesTime(tokens, index + 1, stop);
    // "将原文提交到": the object comes first.
    const opens = start === index || lead.count === 0 || (lead.marks & Mark.please && lead.things) !== 0;
    let mood: Mood;
    if (isTime) mood = Mood.condition;
    else if (lead.marks & Mark.can) mood = Mood.may;
    else if (lead.marks & (Mark.must | Mark.not)) mood = Mood.order;
    else if (opens && isFirst && acts.length === 0) mood = Mood.heading;
    else if (opens && series !== undefined) mood = series;
    else if (opens || lead.marks & (Mark.first | Mark.also | Mark.always | Mark.after | Mark.secretly))
      mood = Mood.imperative;
    else mood = series !== undefined && series >= Mood.imperative ? series : Mood.describes;
    if (mood !== Mood.condition) series = mood;
    acts.push({
      token,
      index,
      acts: token.acts,
      mood,
      negated: (lead.marks & Mark.not) !== 0,
      passive: false,
      subject: 0,
      object: lead.things | behind.things,
      refers: 0,
      marks: lead.marks | behind.marks | token.marks,
      lead: lead.marks,
      first: start,
      last: stop,
    });
  }
  return acts;
}

/** The last token in a range with one of the marks; -1 where there is none. */
function lastOf(tokens: readonly Token[], from: number, to: number, marks: number): number {
  for (let index = to - 1; index >= from; index--) if ((tokens[index]?.marks ?? 0) & marks) return index;
  return -1;
}

/** "读取之前", "调用时": the time word behind a verb makes it a condition. */
function closesTime(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token || token.kind === Kind.comma) return false;
    if (token.marks & (Mark.before | Mark.after | Mark.when) && tokens[index + 1]?.kind === Kind.comma)
      return true;
  }
  return false;
}

/** Japanese and Korean: what it is done to stands before the verb, what decides behind it. */
function verbLast(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  verbs: readonly number[],
  to: number,
): Act[] {
  const acts: Act[] = [];
  let following: Mood = Mood.describes;
  let followingNegated = false;
  for (let position = verbs.length - 1; position >= 0; position--) {
    const index = verbs[position] ?? first;
    const token = tokens[index];
    if (!token) continue;
    const start = (verbs[position - 1] ?? first - 1) + 1;
    const stop = verbs[position + 1] ?? last;
    const before = unionOf(tokens, start, index);
    // What belongs to the verb ends with its clause.
    const ending = endingOf(tokens, index, stop);
    const behind = unionOf(tokens, index + 1, ending);
    const tail = text.slice(token.to, Math.min(tokens[ending]?.from ?? to, token.to + 16));
    let mood: Mood;
    if (behind.marks & (Mark.when | Mark.before | Mark.after)) mood = Mood.condition;
    else if (behind.marks & Mark.must || /^[^、。]{0,8}(?:こと|もの)[。\s]{0,4}$/.test(tail))
      mood = Mood.order;
    else if (behind.marks & Mark.can) mood = Mood.may;
    else if (isChained(tail, tokens[ending])) mood = following;
    else mood = Mood.describes;
    // "入れて渡さない": the negation at the end is of both.
    const negated: boolean =
      (behind.marks & Mark.not) !== 0 || (followingNegated && isDirect(token, tail, tokens[ending]));
    followingNegated = negated;
    if (mood !== Mood.condition) following = mood;
    acts.unshift({
      token,
      index,
      acts: token.acts,
      mood,
      negated,
      passive: false,
      subject: 0,
      object: before.things | behind.things,
      // What was named once need not be named again.
      refers: unionOf(tokens, first, index).things & ~(Thing.user | Thing.tool | Thing.model),
      marks: before.marks | behind.marks | token.marks,
      lead: before.marks,
      first: start,
      last: stop,
    });
  }
  return acts;
}

/** "読み取り、", "入れて渡す": a verb in the middle of a sentence takes its mood from the one at the end. */
function isChained(tail: string, ending: Token | undefined): boolean {
  if (/^(?:[てで]|し[、て]|고|어)/.test(tail) || isKoreanChain(tail)) return true;
  return tail.length <= 2 && (ending?.kind === Kind.comma || tail === '');
}

/** "저장하고", "묻지 말고", "꺼내": a verb in the middle of a Korean sentence. */
function isKoreanChain(tail: string): boolean {
  return /^[가-힣]{0,4}(?:고|며|서|여|어|아|해|지 (?:말고|않고))(?=[\s,.])/.test(tail);
}

function isDirect(token: Token, tail: string, ending: Token | undefined): boolean {
  return (
    ending?.kind !== Kind.comma &&
    (/^[てで]/.test(tail) || (tail === '' && /[てで]$/.test(token.word?.form ?? '')))
  );
}

function endingOf(tokens: readonly Token[], index: number, stop: number): number {
  for (let next = index + 1; next < stop; next++) {
    // "말하지 않은 사람": what goes before a noun says nothing about the end of the sentence.
    if (tokens[next]?.kind === Kind.comma || tokens[next]?.word?.form === '지 않은') return next;
  }
  return stop;
}

function clauseStart(tokens: readonly Token[], first: number, index: number): number {
  let start = index;
  while (start > first && tokens[start - 1]?.kind !== Kind.comma && tokens[start - 1]?.kind !== Kind.colon)
    start--;
  return start;
}

function unionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { things: number; marks: number; count: number } {
  let things = 0;
  let marks = 0;
  let count = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) break;
    things |= token.things;
    marks |= token.marks;
    if (token.kind === Kind.word || token.kind === Kind.literal) count++;
  }
  return { things, marks, count };
}
