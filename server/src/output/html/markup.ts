import { visible } from '../../analysis/text/inert.ts';

/** Text that may stand in a page as it is: only `html` makes it, so that nothing else can. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Part = string | number | Html | readonly Html[] | undefined | false;

/**
 * Markup in which everything that is filled in is escaped, whatever it holds, unless it was made by `html` itself.
 * Invisible characters are written out. Holes belong into texts and into quoted attributes.
 */
export function html(parts: TemplateStringsArray, ...holes: readonly Part[]): Html {
  let text = parts[0] ?? '';
  for (const [index, hole] of holes.entries()) text += fill(hole) + (parts[index + 1] ?? '');
  return new Html(text);
}

function fill(hole: Part): string {
  if (hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.toString();
  return typeof hole === 'object' ? hole.map(String).join('') : escaped(visible(String(hole)));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Markup of our own that is no template: a style sheet, a script. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** A message of ours, with what it quotes in backticks as code. */
export function message(text: string): Html {
  const parts = text.split('`');
  // A backtick without a partner is a backtick.
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
