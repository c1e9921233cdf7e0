import { isPlaceholder } from './placeholders.ts';
import { isReference } from './references.ts';
import { isSecretField } from './secretFields.ts';

/** What logs somebody in without being called a credential. */
const session = /^(?:session|session_?id|sid|phpsessid|jsessionid|ticket|magic|magic_?link|signature|sig)$/i;

/** A parameter of an address whose value logs in whoever opens it. Indices of the value. */
export interface QueryCredential {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The first credential in the query or the fragment of an address, by its name. */
export function credentialInQuery(address: string): QueryCredential | undefined {
  for (const match of address.matchAll(/[?&#;]([A-Za-z][\w.-]{0,60})=([^&#;\s]{8,2000})/g)) {
    const [whole, name = '', value = ''] = match;
    if (!session.test(name) && !isSecretField(name)) continue;
    if (isPlaceholder(value) || isReference(value)) continue;
    const to = match.index + whole.length;
    return { name, from: to - value.length, to };
  }
  return undefined;
}
