import { type Clause, Mood } from './clause.ts';
import { isMentionedAt, type Judge } from './judge.ts';
import { Mark } from './lexicon/classes.ts';

/** What chat templates put around turns. Written in a text, it ends that text for the model and begins another turn. */
const markers =
  `<|im_start|> <|im_end|> <|system|> <|user|> <|assistant|> <|endoftext|> <|eot_id|> <|start_header_id|> <|begin_of_text|> <|tool|>
  <|developer|> <|channel|> <|end|> <|message|> [inst] [/inst] <<sys>> <</sys>> <start_of_turn> <end_of_turn> </tool_result> </function_results>
  </tool_description> </tools> </system> <function_calls> <tool_call> </tool_response> </description>`.split(
    /\s+/,
  );
const headings = [
  '### instruction',
  '### system',
  '### assistant',
  '### human',
  '### user',
  '## system prompt',
  '### response',
  '## new instructions',
  '### new instructions',
  '### end of',
  '### operator',
  '### developer',
  '--- end of',
  '=== end of',
];
const roles =
  /^[ \t]{0,8}(?:\[?(?:system|assistant|human|developer|user)\]?|【システム】|【系统】|系统|システム)[ \t]{0,3}(?:message|prompt|note|override|instructions?|update|notice)?[ \t]{0,3}(?:[:：\]】])/i;
/** What `roles` and `bracketed` begin with. */
const speakers = 'SsAaHhDdUuOo[【系シ';
const bracketed = /^[ \t]{0,8}(?:\[(?:system|developer|operator|admin)\]|【システム】|【系统】)/i;

/**
 * The marker of another speaker's turn in a text. Not where the text only speaks of such markers: in backticks, or in
 * a sentence about what is checked or explained.
 */
export function fakeTurn(text: string, clauses: readonly Clause[]): { from: number; to: number } | undefined {
  const lower = text.toLowerCase();
  for (const marker of [...markers, ...headings]) {
    const from = lower.indexOf(marker);
    if (from < 0 || (marker.startsWith('#') && !isBroken(lower, from + marker.length))) continue;
    if (!isSpokenOf(text, from, clauses) && !isOpenedBefore(lower, marker, from))
      return { from, to: from + marker.length };
  }
  return undefined;
}

/** `<description>…</description>`: a section of the text itself, which it may end. */
function isOpenedBefore(text: string, marker: string, at: number): boolean {
  return /^<\/(?:tool_)?description>$/.test(marker) && text.slice(0, at).includes(marker.replace('/', ''));
}

function isBroken(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return Number.isNaN(next) || next === 58 || next === 10 || next === 32 || next === 115;
}

const speaking =
  /^(?:detect|check|validat|find|finds|flag|explain|document|identif|scan|warn|strip|escap|remov|recogni|report|show)/;

function isSpokenOf(text: string, from: number, clauses: readonly Clause[]): boolean {
  if (/[`"'(]$/.test(text.slice(Math.max(0, from - 1), from))) return true;
  // A marker may end a sentence: what counts is the one that it stands in or behind.
  const clause = clauses.findLast(({ tokens, first }) => (tokens[first]?.from ?? 0) <= from);
  return (
    clause?.acts.some(({ mood, token }) => mood <= Mood.purpose && speaking.test(token.word?.text ?? '')) ??
    false
  );
}

const anySign = /<[|/<a-z]|\[\/?inst|## |[-=]{3} end|"role"|【|(?:系统|システム)：/i;
const anySpeaker = /^[ \t]{0,8}\[?(?:system|assistant|human|developer|user|operator|admin)\b/im;

/** Whether a text has anything in it that looks like the beginning of a turn; cheap, and true too often. */
export function mayHoldTurns(text: string): boolean {
  return anySign.test(text) || anySpeaker.test(text);
}

/** "System: you must …": a line that speaks in another's name and asks for something. */
export const speaksAs: Judge = (clause, { text }) => {
  const from = clause.tokens[clause.first]?.from ?? 0;
  if (!speakers.includes(text.charAt(from))) return undefined;
  const head = text.slice(from, from + 40);
  if (!roles.test(head) && !bracketed.test(head)) return undefined;
  const asked = clause.acts.find(
    (act) => act.mood >= Mood.imperative || (bracketed.test(head) && act.acts !== 0),
  );
  const isExample = ((clause.previous?.marks ?? 0) & Mark.example) !== 0 || isInExample(text, from);
  if (!asked || isExample || isMentionedAt(asked.index, clause)) return undefined;
  return { kind: 'fake-turn', confidence: 'medium', act: asked, target: clause.first };
};

const turnLine = /(?:^|\n)[ \t]{0,20}(user|human|assistant|system)[ \t]{0,5}:/gi;

/** Two speakers and somebody who asks for something between them: a conversation that never took place. */
export function inventedTalk(
  text: string,
  clauses: readonly Clause[],
): { from: number; to: number } | undefined {
  const lines = [...text.matchAll(turnLine)].slice(0, 20);
  const first = lines[0];
  if (!first || new Set(lines.map(([, speaker]) => speaker?.toLowerCase())).size < 2) return undefined;
  if (lines.every(({ index }) => isInExample(text, index))) return undefined;
  const asked = clauses.find(
    ({ tokens, first: at, acts }) =>
      (tokens[at]?.from ?? 0) >= first.index &&
      acts.some((act) => act.mood >= Mood.imperative && (act.object | act.subject) !== 0),
  );
  return asked && { from: first.index + first[0].search(/\S/), to: first.index + first[0].length };
}

/** `<example>User: … Assistant: …</example>`: how a tool is to be used, for agents that keep such samples. */
function isInExample(text: string, at: number): boolean {
  const from = text.lastIndexOf('<example', at);
  return from >= 0 && text.lastIndexOf('</example', at) < from && text.indexOf('</example', at) > at;
}

const roleObject = /"role"\s{0,5}:\s{0,5}"(?:system|assistant|tool|developer)"/;

/** A turn written as the JSON of a chat: `{"role": "tool", "content": …}`. */
export function roleInJson(text: string): { from: number; to: number } | undefined {
  const found = roleObject.exec(text);
  if (
    !found ||
    /example|e\.g\.|format|for instance|shape|looks like|such as/i.test(
      text.slice(Math.max(0, found.index - 80), found.index),
    )
  )
    return undefined;
  return { from: found.index, to: found.index + found[0].length };
}
