/** A named value inside a text: `text.slice(from, to)`. */
export interface Assignment {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** `NAME=`, `name: `, `"name":` (also as it looks inside a string inside JSON), `name := `. */
const named =
  /(?<![\w.-])(-{0,2}[A-Za-z][\w.-]{0,80})(?:\\{0,3}["'])?[ \t]{0,3}(?::=|=>|=|:(?!\/\/))[ \t]{0,3}/g;
/** `--name value`, in a line of shell code. */
const flagged = /(?<![^\s"'`;&|(])(--[A-Za-z][\w-]{0,80})[ \t]{1,3}(?=[^\s-])/g;

const opening = /\\{0,3}["'`]/y;
const longest = 4096;
const unquoted = /[^\s&;,"'`<>\\|]{0,4096}/y;
const scheme = /^[A-Za-z][A-Za-z-]{2,30}$/;

/**
 * Finds named values whose name passes the test: assignments of shell code, query parameters, fields of
 * nested JSON, header lines, connection strings of ADO.NET and libpq. A header's scheme (`Bearer`) belongs
 * to the value. Takes time linear in the text.
 */
export function findAssignments(text: string, isWanted: (name: string) => boolean): Assignment[] {
  const found: Assignment[] = [];
  for (const pattern of text.includes('--') ? [named, flagged] : [named]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const name = match[1] ?? '';
      // `arn:aws:secretsmanager:…:secret:prod` is one word.
      if (!isWanted(name) || (text.charAt(match.index - 1) === ':' && match[0].endsWith(':'))) continue;
      const value = valueAt(text, pattern.lastIndex);
      if (value.to > value.from) found.push({ name, ...value });
      pattern.lastIndex = Math.max(value.to, pattern.lastIndex);
    }
  }
  return found;
}

function valueAt(text: string, start: number): { from: number; to: number } {
  opening.lastIndex = start;
  const quote = opening.exec(text)?.[0] ?? '';
  const from = start + quote.length;
  if (quote) {
    const end = text.slice(from, from + longest).indexOf(quote);
    if (end >= 0) return { from, to: from + end };
  }
  const to = wordEnd(text, from);
  if (text.charAt(to) === ' ' && scheme.test(text.slice(from, to)))
    return { from, to: wordEnd(text, to + 1) };
  return { from, to };
}

function wordEnd(text: string, from: number): number {
  unquoted.lastIndex = from;
  const word = unquoted.exec(text)?.[0] ?? '';
  // A bracket that was opened before the value: `$(TOKEN=x cmd)`, `{token: x}`.
  const bracket = /[)\]}]$/.exec(word)?.[0] ?? '';
  const isOpen = bracket && !word.includes({ ')': '(', ']': '[', '}': '{' }[bracket] ?? '');
  return from + word.length - (isOpen ? 1 : 0);
}
