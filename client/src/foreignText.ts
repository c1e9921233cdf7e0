import { visible } from '../../server/src/protocol.ts';

/** Foreign text, or one with it, for a notification, in which `[label](address)` would become a link. */
export function plain(text: string): string {
  return visible(text).replaceAll('](', '] (');
}

/** Foreign text for a line of a quick pick, in which `$(name)` would become an icon. */
export function withoutIcons(text: string): string {
  return visible(text).replaceAll('$(', '\\$(');
}
