/** A stretch of text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tags of markup and of documentation: what they wrap is said like the rest. */
const ordinaryTags = new Set(
  `a abbr args article aside b blockquote body br button caption center code col dd details div dl dt em example examples
  figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input kbd label li link main mark meta nav note notes
  object ol option output p param parameters path pre q query returns s samp script section select small source span strong
  style sub summary sup svg table tbody td textarea tfoot th thead title tr u ul url usecase use_case value var video string
  number name id file filename branch text type key`.split(/\s+/),
);

const longestTag = 60;
const most = 50;

/**
 * The stretches between pseudo-tags (`<IMPORTANT>`, `[HIDDEN_START]`) and in comments: people skim or never see
 * them, models give them weight.
 */
export function wrappedSpans(text: string): Stretch[] {
  const spans: Stretch[] = [];
  const inSections = isInSections(text);
  let at = 0;
  // Both are looked for ahead, so that a text with only one of them is read once.
  let tag = text.indexOf('<');
  let bracket = text.indexOf('[');
  while (spans.length < most) {
    if (tag >= 0 && tag < at) tag = text.indexOf('<', at);
    if (bracket >= 0 && bracket < at) bracket = text.indexOf('[', at);
    const open = tag < 0 || (bracket >= 0 && bracket < tag) ? bracket : tag;
    if (open < 0) return spans;
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open);
      spans.push({ from: open, to: end < 0 ? text.length : end });
      at = end < 0 ? text.length : end + 3;
      continue;
    }
    const closing = text[open] === '<' ? '>' : ']';
    const head = text.slice(open + 1, open + longestTag);
    const length = head.indexOf(closing);
    at = open + 1;
    if (length < 1) continue;
    const name = head.slice(0, length);
    if (!isDirectiveTag(name, closing) || (inSections && isSection(name))) continue;
    const begin = open + length + 2;
    const end = endOf(text, name, closing, begin);
    spans.push({ from: open, to: end });
    at = end;
  }
  return spans;
}

/** `<description>…</description> <importantNotes>…`: a text that is written in sections from its beginning. */
function isInSections(text: string): boolean {
  return /^\s{0,20}<description>/.test(text) && text.includes('</description>');
}

/** A heading of such a text, and nothing that shouts or hides. */
function isSection(name: string): boolean {
  return (
    /^(?:important)?(?:notes?|rules?|requirements?|instructions|warnings?|context)$/i.test(name) &&
    /[a-z]/.test(name)
  );
}

/** `<IMPORTANT>`, `<system_config>`, `[HIDDEN_INSTRUCTION_START]`; not `<b>`, `[1]`, `[optional]`, `<your-token>`. */
function isDirectiveTag(name: string, closing: string): boolean {
  if (closing === ']')
    return (
      /^(?:hidden|secret|system)$/i.test(name) ||
      (/^[A-Z][A-Z_ -]{3,40}$/.test(name) &&
        /HIDDEN|SYSTEM|INST|SECRET|IMPORTANT|ADMIN|OVERRIDE|BEGIN|START|INTERNAL/.test(name))
    );
  const word = /^[a-z][\w:|-]{1,40}/i.exec(name)?.[0];
  if (word === undefined || ordinaryTags.has(word.toLowerCase())) return false;
  return /important|hidden|system|secret|instruct|critical|admin|assistant|directive|internal|note_to|must|priority|override|urgent|warning|requirement|rule|policy|attention|model|agent|prompt|mandatory|security|config|command|protocol|developer|context/i.test(
    word,
  );
}

/** Where a tag's stretch ends: at its closing tag, at the next one of its name, or with the text. */
function endOf(text: string, name: string, closing: string, from: number): number {
  const word = name.split(/[\s_]/)[0] ?? name;
  const end = closing === '>' ? text.indexOf(`</${word}`, from) : text.indexOf('[/', from);
  return end < 0 ? text.length : end;
}
