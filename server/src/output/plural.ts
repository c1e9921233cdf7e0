/** A count with its English noun: `1 server`, `2 servers`; `many` where that is not the noun with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
