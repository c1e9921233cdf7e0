const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
  '"': '"',
  '\\': '\\',
};

/** The content of a string; `offsets[index]` is where `value[index]` stands, absent when nothing is escaped. */
export function decode(
  text: string,
  start: number,
  end: number,
  escaped: boolean,
): { value: string; offsets: readonly number[] | undefined } {
  const raw = text.slice(start, end);
  if (!escaped || !raw.includes('\\')) return { value: raw, offsets: undefined };
  let value = '';
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const { piece, length } =
      text[at] === '\\' ? unescaped(text, at, end) : { piece: text[at] ?? '', length: 1 };
    for (let index = 0; index < piece.length; index++) offsets.push(at);
    value += piece;
    at += length;
  }
  return { value, offsets };
}

function unescaped(text: string, at: number, end: number): { piece: string; length: number } {
  const kind = text.charAt(at + 1);
  const simple = escapes[kind];
  if (simple !== undefined) return { piece: simple, length: 2 };
  const digits = kind === 'u' ? 4 : kind === 'U' ? 8 : kind === 'x' ? 2 : 0;
  const hex = text.slice(at + 2, at + 2 + digits);
  const code = Number.parseInt(hex, 16);
  if (digits > 0 && hex.length === digits && /^[0-9a-f]+$/i.test(hex) && code <= 0x10ffff) {
    return { piece: String.fromCodePoint(code), length: 2 + digits };
  }
  // A backslash at the end of a line joins it with the next text.
  const join = /^\\[ \t]*\r?\n\s*/.exec(text.slice(at, Math.min(end, at + 1000)));
  return join ? { piece: '', length: join[0].length } : { piece: '\\', length: 1 };
}
