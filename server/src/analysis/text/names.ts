/** What a name promises about its value. */
export type CredentialKind = 'token' | 'password';

const hint = /key|token|secret|pass|pwd|pw|auth|cred|bearer|cookie|jwt|pat|session|sig|mnemonic|phrase|seed/i;

/** Behind the word that counts: `API_KEY_2`, `TOKEN_PROD`, `SECRET_KEY_BASE`. */
const qualifier =
  /^(?:\d+|v\d+|prod|production|dev|development|staging|stage|test|live|sandbox|default|main|primary|secondary|backup|old|new|value|raw|plain|string|base|base64|b64|hex|header)$/;

const passwordWord = /(?:password|passwd|passwort|passphrase|passcode|pwd)s?$|^(?:pass|pw|psw)$/;
const tokenWord =
  /(?:key|token|secret|credential|cookie)s?$|^(?:creds?|auth|authorization|authorisation|bearer|jwt|pat|session|sig|signature|mnemonic|phrase|seed)$/;

/** Before `key`, `token`, … they make it something that is no secret. */
const harmless = new Set(
  [
    'public publishable pub anon site host hot foreign sort partition cache range row index object map project',
    'issue translation idempotency known event group shard routing instrumentation page next cursor continuation',
    'max min num total prompt completion input output context stop sync pagination start end eos bos pad mask',
    'special csrf xsrf short dedupe message column field property api-version registry feature flag lookup',
  ].flatMap((line) => line.split(' ')),
);

/**
 * What the name of a variable, header, flag, field or query parameter says about its value; undefined when
 * it does not speak of a credential. `GITHUB_TOKEN`, `x-api-key`, `--clientSecret` and `DB_PASSWORD` do;
 * `MAX_TOKENS`, `TOKEN_LIMIT`, `PUBLIC_KEY`, `KEY_PATH`, `CLIENT_ID` do not.
 */
export function credentialKind(name: string): CredentialKind | undefined {
  if (name.length > 100 || !hint.test(name)) return undefined;
  const words = wordsOf(name);
  while (words.length > 1 && qualifier.test(words[words.length - 1] ?? '')) words.pop();
  const last = words[words.length - 1] ?? '';
  if (words.includes('public') || words.includes('publishable')) return undefined;
  if (passwordWord.test(last)) return 'password';
  if (!tokenWord.test(last)) return undefined;
  const before = words[words.length - 2];
  if (before !== undefined && harmless.has(before)) return undefined;
  if (/^(?:public|publishable|anon|instrumentation|hot|mon)/.test(last)) return undefined;
  return 'token';
}

/** The words of a name in any notation, in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
