/** A credential in a URL's user information: `text.slice(from, to)`. */
export interface UrlCredential {
  readonly from: number;
  readonly to: number;
  /** Whether it stands where the user does, with no password behind it. */
  readonly isUser: boolean;
  /** The rest of the URL in lower case, by which a password that only repeats the user is known. */
  readonly around: string;
}

/** Scheme and authority; the authority ends where RFC 3986 says, or where the text around the URL goes on. */
const authority = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/([^\s/?#"'`<>\\]{0,2000})/gi;

/** Finds the passwords in URLs of any scheme (`https://user:password@host`, `postgres://…`). */
export function findUrlCredentials(text: string): UrlCredential[] {
  const found: UrlCredential[] = [];
  for (const match of text.matchAll(authority)) {
    const [whole, part = ''] = match;
    // An unescaped `@` in a password is common enough.
    const at = part.lastIndexOf('@');
    if (at < 0) continue;
    const start = match.index + whole.length - part.length;
    // The colon of `${USER:-app}` separates nothing.
    const colon = part
      .slice(0, at)
      .replace(/\$\{[^{}]{0,200}\}/g, (variable) => '_'.repeat(variable.length))
      .indexOf(':');
    const from = start + colon + 1;
    const to = start + at;
    const around = (text.slice(match.index, from) + text.slice(to, to + 200)).toLowerCase();
    if (to > from) found.push({ from, to, isUser: colon < 0, around });
  }
  return found;
}
