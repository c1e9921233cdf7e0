/**
 * Patterns in which `*` stands for any characters. They come from files and settings of strangers: matching
 * never goes back further than one wildcard, so that none of them takes long.
 */

/** Whether the whole text matches; the parts between the wildcards are taken from left to right. */
export function matchesGlob(pattern: string, text: string): boolean {
  const [prefix = '', ...parts] = pattern.split(/\*+/);
  const suffix = parts.pop();
  if (suffix === undefined) return text === pattern;
  if (!text.startsWith(prefix) || !text.endsWith(suffix)) return false;
  let at = prefix.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + suffix.length <= text.length;
}

/** Whether a path matches, where `*` stays within one folder or file name and `**` is any folders. */
export function matchesPathGlob(pattern: readonly string[], path: readonly string[]): boolean {
  let expected = 0;
  let at = 0;
  /** Where to go on when the segments behind the last `**` do not fit: one folder further. */
  let retry: { readonly expected: number; at: number } | undefined;
  while (at < path.length) {
    const segment = pattern[expected];
    if (segment === '**') {
      retry = { expected: ++expected, at };
    } else if (segment !== undefined && matchesGlob(segment, path[at] ?? '')) {
      expected++;
      at++;
    } else if (retry) {
      retry.at++;
      at = retry.at;
      expected = retry.expected;
    } else {
      return false;
    }
  }
  return pattern.slice(expected).every((segment) => segment === '**');
}
