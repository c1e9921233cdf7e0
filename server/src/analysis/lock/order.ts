/** The order of RFC 8785: by UTF-16 code units, whatever the language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
