import type { Shard } from '../output/scan.ts';

/** More parts than files help nobody. */
const mostParts = 1000;

/** Reads `2/5`: the second of five parts; undefined for anything else. */
export function readShard(text: string): Shard | undefined {
  const [, first = '', second = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const index = Number(first);
  const count = Number(second);
  return index >= 1 && index <= count && count <= mostParts ? { index, count } : undefined;
}

/**
 * Whether a file belongs to a part. Depends on its path alone, so that machines that see other files as well agree.
 *
 * @param path as it is shown
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return hash(path) % count === index - 1;
}

/** FNV-1a of 32 bits (IETF draft-eastlake-fnv) over UTF-16 units, mixed at the end: its low bits alone are even. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
