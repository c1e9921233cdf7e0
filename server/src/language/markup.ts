import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A text in the two forms that a client may ask for. */
export interface Markup {
  readonly markdown: string;
  readonly plain: string;
}

/** Text that stands for itself, but for `code` in backticks: nothing else in it becomes markup. */
export function text(value: string): Markup {
  const markdown = value
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')))
    .join('');
  return { markdown, plain: value };
}

/** Foreign text as code: nothing in it becomes markup, whatever backticks it brings along. One line. */
export function code(value: string): Markup {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // A blank on either side goes to the fence, so that the text keeps its own and its backticks.
  return { markdown: `${fence} ${value.replace(/[\r\n]+/g, ' ')} ${fence}`, plain: value };
}

/** Bold text. */
export function bold(value: string): Markup {
  return { markdown: `**${text(value).markdown}**`, plain: value };
}

/** A link to a page of the web; in plain text its address alone. */
export function link(label: string, url: string): Markup {
  return { markdown: `[${text(label).markdown}](${url})`, plain: url };
}

/** Several parts side by side. */
export function join(parts: readonly Markup[], separator: string, plainSeparator = separator): Markup {
  return {
    markdown: parts.map(({ markdown }) => markdown).join(separator),
    plain: parts.map(({ plain }) => plain).join(plainSeparator),
  };
}

/** One part below the other, each on a line of its own. */
export function lines(parts: readonly Markup[]): Markup {
  return join(parts, '  \n', '\n');
}

/** Blocks with a rule between them. */
export function blocks(parts: readonly Markup[]): Markup {
  return join(parts, '\n\n---\n\n', '\n\n');
}

/** The form that the client takes. */
export function toContent({ markdown, plain }: Markup, inMarkdown: boolean): MarkupContent {
  return inMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plain };
}
