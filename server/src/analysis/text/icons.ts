import { decodeBase64 } from './base64.ts';
import { parseAuthority, reachOf } from './hosts.ts';

/** What is wrong with the address of an icon. */
export type IconProblem = 'unencrypted' | 'scheme' | 'script' | 'size';

/** As a data URI, far more than any icon needs. */
const largest = 100_000;
/** As much of a picture as is read for scripts. */
const read = 100_000;

const active = /<(?:script|foreignObject|iframe|embed|object)[\s>/]|\son[a-z]{3,30}\s?=|javascript:/i;

/**
 * What is wrong with the address of an icon, which clients may load without a question (MCP 2026-07-28, icons: only
 * https and data, and no scripts in SVG).
 */
export function iconProblem(src: string): IconProblem | undefined {
  if (/^https:\/\//i.test(src)) return undefined;
  const plain = /^http:\/\/([^/?#]{1,300})/i.exec(src)?.[1];
  if (plain !== undefined)
    return reachOf(parseAuthority(plain).host) === 'public' ? 'unencrypted' : undefined;
  const data = /^data:([^,]{0,200}),/i.exec(src);
  if (data) {
    const [start, type = ''] = data;
    if (/^image\/svg/i.test(type) && active.test(decoded(src.slice(start.length, read), type)))
      return 'script';
    return src.length > largest ? 'size' : undefined;
  }
  return /^[a-z][a-z0-9+.-]{1,30}:/i.test(src) ? 'scheme' : undefined;
}

function decoded(content: string, type: string): string {
  if (/;base64$/i.test(type)) return decodeBase64(content.replace(/\s+/g, '')) ?? content;
  return content.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
