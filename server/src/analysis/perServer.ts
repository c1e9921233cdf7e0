import type { ServerEntry } from './model.ts';

let slots = 0;

/**
 * A function of a server that is asked by several rules, and again at every keystroke elsewhere in the document. Its
 * answers are kept with the server; they hold no offsets, since a server may be moved.
 */
export function perServer<T extends NonNullable<unknown>>(
  derive: (server: ServerEntry) => T,
): (server: ServerEntry) => T {
  const slot = slots++;
  return (server) => {
    const { derived } = server;
    const known = derived[slot];
    if (known !== undefined) return known as T;
    const answer = derive(server);
    derived[slot] = answer;
    return answer;
  };
}
