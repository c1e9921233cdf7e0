import { codePoint } from '../inert.ts';
import { maskTokens } from '../tokens.ts';
import { fold } from './confusables.ts';
import { withoutEscapes } from './escapes.ts';
import type { InvisiblePassage } from './invisible.ts';
import type { Passage } from './passage.ts';
import { withoutUndrawn } from './plain.ts';

/** One passage twice: as it is drawn, and as a model receives it. */
export interface View {
  readonly seen: string;
  readonly received: string;
}

/** How much of the text around a passage is shown with it. */
const around = 30;

/** What people see where a passage stands, and what the model gets to read there. Known tokens are masked. */
export function viewOf(text: string, passage: Passage | InvisiblePassage): View {
  const { seen, received } = rawView(text, passage);
  return { seen: maskTokens(seen), received: maskTokens(received) };
}

function rawView(text: string, passage: Passage | InvisiblePassage): View {
  const { channel, from, to, message } = passage;
  const before = text.slice(Math.max(0, from - around), from);
  const after = text.slice(to, to + around);
  const raw = text.slice(from, to);
  switch (channel) {
    case 'escape': {
      const window = before + raw + after;
      return { seen: withoutEscapes(asTyped(window)), received: window };
    }
    case 'push':
      return { seen: before, received: `${before} … ${message}` };
    case 'comment':
    case 'element':
    case 'caption':
      return { seen: before + after, received: raw };
    case 'confusable':
      return { seen: before + fold(raw) + after, received: before + spelledOut(raw) + after };
    default: {
      const received = before + (message ?? counted(raw)) + after;
      if (/[\u202d\u202e]/.test(raw)) return { seen: asReordered(before + raw + after), received };
      const drawn = 'parts' in passage ? withoutParts(text, passage) : '';
      return { seen: withoutUndrawn(before) + drawn + withoutUndrawn(after), received };
    }
  }
}

function withoutParts(text: string, { from, parts }: InvisiblePassage): string {
  let drawn = '';
  let at = from;
  for (const { start, end } of parts) {
    drawn += text.slice(at, start);
    at = end;
  }
  return drawn;
}

/** Roughly as it is drawn: what stands behind a right-to-left override runs backwards. */
function asReordered(text: string): string {
  return text
    .replace(/\u202e([^\u202c\u2069]*)/g, (_, turned: string) => [...turned].reverse().join(''))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** What is left on the screen where characters were rubbed out. */
function asTyped(text: string): string {
  const line: string[] = [];
  for (const character of text) {
    if (character === '\b' || character === '\u007f') line.pop();
    else line.push(character);
  }
  return line.join('');
}

/** Letters that only look Latin as their code points. */
function spelledOut(text: string): string {
  let result = '';
  for (const character of text) result += fold(character) === character ? character : codePoint(character);
  return result;
}

/** With how many of one character there are in place of all of them. */
function counted(text: string): string {
  return text.replace(
    /(.)\1{3,}/gu,
    (run, character: string) => `${character}×${run.length / character.length}`,
  );
}
