/** What a name promises about its value. */
export type CredentialKind = 'token' | 'password';

const hint = /key|token|secret|pass|pwd|pw|auth|cred|bearer|cookie|jwt|pat|session|sig|mnemonic|phrase|seed/i;

/** Behind the word that counts: `API_KEY_2`, `TOKEN_PROD`, `SECRET_KEY_BASE`. */
const qualifier =
  /^(?:\d+|v\d+|prod|production|dev|development|staging|stage|test|live|sandbox|default|main|primary|secondary|backup|old|new|value|raw|plain|string|base|base64|b64|hex|header)$/;

const passwordWord = /(?:password|passwd|passwort|passphrase|passcode|pwd)s?$|^(?:pass|pw|psw)$/;
const tokenWord =
  /(?:key|token|secret|credential|cookie)s?$|^(?:creds?|auth|authorization|authorisation|bearer|jwt|pat|session|sig|signature|mnemonic|phrase|seed)$/;

/** What makes a key or a token something that is no secret. */
const harmless = {
  key: words(
    'public publishable pub anon site host hot foreign sort partition cache range row index object project issue',
    'translation idempotency known shard routing message column field property lookup feature flag',
  ),
  token: words(
    'public page next cursor continuation pagination sync max min num total prompt completion input output context',
    'stop start end eos bos pad mask special csrf xsrf',
  ),
};

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/**
 * What the name of a variable, header, flag, field or query parameter says about its value; undefined when
 * it does not speak of a credential. `GITHUB_TOKEN`, `x-api-key`, `--clientSecret` and `DB_PASSWORD` do;
 * `MAX_TOKENS`, `TOKEN_LIMIT`, `PUBLIC_KEY`, `KEY_PATH`, `CLIENT_ID` do not.
 */
export function credentialKind(name: string): CredentialKind | undefined {
  if (name.length > 100 || !hint.test(name)) return undefined;
  const parts = wordsOf(name);
  while (parts.length > 1 && qualifier.test(parts[parts.length - 1] ?? '')) parts.pop();
  const last = parts[parts.length - 1] ?? '';
  if (parts.includes('public') || parts.includes('publishable')) return undefined;
  if (passwordWord.test(last)) return 'password';
  if (!tokenWord.test(last)) return undefined;
  const before = parts[parts.length - 2] ?? '';
  if ((/keys?$/.test(last) ? harmless.key : harmless.token).has(before)) return undefined;
  if (/^(?:public|publishable|anon|instrumentation|hot|mon)/.test(last)) return undefined;
  return 'token';
}

/** The words of a name in any notation, in lower case. */
export function wordsOf(name: string): string[] {
  const parted = /[A-Z]/.test(name) ? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : name;
  return parted.split(/[^a-z0-9]+/).filter(Boolean);
}
