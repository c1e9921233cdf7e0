const personal =
  /^file:|^(?:mail|imap|gmail|calendar|contacts|notes):|[/:](?:me|self|my|inbox|mailbox|account|profile|session|users?\/[^/{]+)(?:[/?#]|$)|[\w.+-]@[\w-]+\.\w/i;

/** Whether the address of a resource reads like something that belongs to one user. */
export function isPersonalAddress(uri: string): boolean {
  return personal.test(uri.slice(0, 1000));
}
