import type { SecretSpan } from '../analysis/analyze.ts';
import { findAssignments } from '../analysis/text/assignments.ts';
import { maskedPassword } from '../analysis/text/mask.ts';
import { credentialKind } from '../analysis/text/names.ts';
import { isReference } from '../analysis/text/references.ts';
import { findTokens } from '../analysis/text/tokens.ts';
import { findUrlCredentials } from '../analysis/text/urlCredentials.ts';

/** Values shorter than this are masked where they were found, but not looked for elsewhere. */
const shortest = 6;

/**
 * Finds what has to be masked wherever a piece of a text is shown: the secrets themselves, and other places
 * with the same value (a comment, another argument), tokens that nobody else has come upon, and whatever goes by the
 * name of a credential, a password that everybody knows included.
 *
 * @param text the whole text
 * @param secrets the secrets that were found in it
 * @returns a function that gives the ranges which overlap a piece, in order, none overlapping another
 */
export function createMask(
  text: string,
  secrets: readonly SecretSpan[],
): (start: number, end: number) => SecretSpan[] {
  // What is shown may lie where the text could not be read.
  const tokens = findTokens(text).map(({ from, to, masked }) => ({ start: from, end: to, masked }));
  const others = [...repetitions(text, secrets), ...namedIn(text), ...passwordsIn(text)];
  const ranges = withoutOverlaps([...secrets, ...tokens, ...others]);
  return (start, end) => ranges.filter((range) => range.start < end && range.end > start);
}

/** `"--password", "value"`, as lists of arguments have it. */
const listed = /"(-{1,2}[A-Za-z][\w-]{0,80})"[ \t]{0,20},\s{0,200}"([^"\\\r\n]{1,1000})"/g;

/** What goes by the name of a credential; references to variables and what is to be filled in say nothing. */
function namedIn(text: string): SecretSpan[] {
  const isCredential = (name: string) => credentialKind(name) !== undefined;
  const found = findAssignments(text, isCredential).map(({ from, to }) => ({ start: from, end: to }));
  for (const { 0: whole, 1: flag = '', 2: value = '', index } of text.matchAll(listed)) {
    const end = index + whole.length - 1;
    if (isCredential(flag)) found.push({ start: end - value.length, end });
  }
  return asPasswords(text, found);
}

/** `-u user:password`, as curl has it. */
const login = /\s(?:-u|--user)[ =]?["']?[^\s:"'\\]{1,100}:([^\s"'\\]{1,200})/g;

/** Passwords in addresses and logins of commands, which no rule may have looked at: hooks, and what could not be read. */
function passwordsIn(text: string): SecretSpan[] {
  const found = findUrlCredentials(text).map(({ from, to }) => ({ start: from, end: to }));
  for (const { 0: whole, 1: value = '', index } of text.matchAll(login)) {
    const end = index + whole.length;
    found.push({ start: end - value.length, end });
  }
  return asPasswords(text, found);
}

function asPasswords(text: string, spans: readonly Pick<SecretSpan, 'start' | 'end'>[]): SecretSpan[] {
  return spans
    .filter(({ start, end }) => {
      const value = text.slice(start, end);
      return !isReference(value) && !harmless.test(value);
    })
    .map((span) => ({ ...span, masked: maskedPassword }));
}

/** A switch, a small number, the beginning of a list, what is still to be filled in: `<your token>`, `YOUR_API_KEY`. */
const harmless = /^(?:true|false|null|\d{1,3}|[{[<].*)$|your/i;

/** In one pass, however many values there are. By their ends, since tokens of one kind begin alike. */
function repetitions(text: string, secrets: readonly SecretSpan[]): SecretSpan[] {
  const byTail = new Map<string, Map<string, string>>();
  for (const { start, end, masked } of secrets) {
    if (end - start < shortest) continue;
    const tail = text.slice(end - shortest, end);
    byTail.set(tail, (byTail.get(tail) ?? new Map<string, string>()).set(text.slice(start, end), masked));
  }
  const found: SecretSpan[] = [];
  if (byTail.size === 0) return found;
  for (let end = shortest; end <= text.length; end++) {
    for (const [value, masked] of byTail.get(text.slice(end - shortest, end)) ?? []) {
      if (text.endsWith(value, end)) found.push({ start: end - value.length, end, masked });
    }
  }
  return found;
}

/** Of ranges that overlap, the first stands for all and covers all. */
function withoutOverlaps(spans: readonly SecretSpan[]): SecretSpan[] {
  const result: SecretSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (!last || span.start >= last.end) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { ...last, end: span.end };
  }
  return result;
}
