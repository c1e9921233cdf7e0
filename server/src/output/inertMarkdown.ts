/**
 * Markdown in which foreign text stays text, for GitHub and GitLab: neither the language nor what these sites make of
 * plain words (mentions, issues, addresses) takes effect. Fit for the cell of a table.
 */

/** A message: what stands between backticks is set as code, the rest as plain text. */
export function inertText(text: string): string {
  const parts = text.split('`');
  // A backtick without a partner is one of the text.
  const stray = parts.length % 2 === 0 ? parts.length - 1 : -1;
  return parts
    .map((part, index) => {
      if (index === stray) return plain(`\`${part}`);
      return index % 2 === 1 ? inertCode(part) : plain(part);
    })
    .join('');
}

/** A name or a path, set as code; a backtick in it becomes an apostrophe. */
export function inertCode(text: string): string {
  const code = text.replaceAll('`', "'").replaceAll('|', '\\|');
  return `\`${code.trim() === '' ? '…' : code}\``;
}

/**
 * What has a meaning in Markdown or HTML somewhere in a line, and what the sites look for in the result: `@name`,
 * `#12`, `!12`, `GH-12`, `:smile:`, `www.`, `https://`.
 */
const signs = /[\\`*_{}[\]<>|^@#!&$%~]|:(?=\S)|\bwww(?=\.)|\bGH(?=-\d)/gi;

/** Nobody sees an empty comment, and a name that it splits is none. */
const split = '<!-- -->';

function plain(text: string): string {
  return text.replace(signs, (sign) => {
    if (/[:\w]/.test(sign) && sign !== '_') return sign + split;
    return /[@#!&$%~]/.test(sign) ? `\\${sign}${split}` : `\\${sign}`;
  });
}
