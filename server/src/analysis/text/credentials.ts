import { decodeBase64 } from './base64.ts';
import type { CredentialKind } from './names.ts';
import { isStockPassword, isStrongPassword } from './passwords.ts';
import { isPlaceholder } from './placeholders.ts';
import { isRandom, wordShare } from './randomness.ts';
import { isReference, literalDefault } from './references.ts';
import { isPublicJwt } from './tokens.ts';

/** The part of a value that is secret: indices into the value. */
export interface Credential {
  readonly from: number;
  readonly to: number;
  /** What gave it away besides the name, if anything. */
  readonly label: string | undefined;
  /** Whether nothing of it may be shown, since people chose it. */
  readonly isPassword: boolean;
}

/** An authentication scheme in front of a header's credential (RFC 9110): `Bearer`, `Basic`, `Sentry-Bearer`; OpenTelemetry writes the blank `%20`. */
const scheme = /^([A-Za-z][A-Za-z-]{2,30})(?:\s+|%20)(?=\S+$)/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const awsSecret = /^[A-Za-z0-9/+]{40}$/;

/**
 * What is secret in a value that goes by the name of a credential; undefined for a reference, a placeholder,
 * or a value that cannot be one (a path, an address, a word).
 *
 * @param name what the value goes by
 */
export function credentialIn(value: string, kind: CredentialKind, name: string): Credential | undefined {
  const start = /^[\s"']*/.exec(value.slice(0, 20))?.[0].length ?? 0;
  const whole = value.slice(start).replace(/[\s"']{1,8}$/, '');
  const schemeMatch = kind === 'token' ? scheme.exec(whole) : null;
  const offset = start + (schemeMatch?.[0].length ?? 0);
  const text = whole.slice(offset - start);
  const fallback = literalDefault(text);
  if (fallback) {
    const inner = credentialIn(fallback.text, kind, name);
    const from = offset + fallback.from;
    return inner && { ...inner, from: from + inner.from, to: from + inner.to };
  }
  if (text.length < 6 || isReference(text)) return undefined;
  const found = (label: string | undefined, isPassword = false): Credential => ({
    from: offset,
    to: offset + text.length,
    label,
    isPassword,
  });
  if (schemeMatch?.[1]?.toLowerCase() === 'basic') {
    return isBasicCredential(text) ? found('Basic credential', true) : undefined;
  }
  if (isPlaceholder(text)) return undefined;
  if (kind === 'password') {
    const isReal = isAppPassword(text) || (isStrongPassword(text) && !isStockPassword(text));
    return isReal && !isAddress(text) ? found(undefined, true) : undefined;
  }
  if (awsSecret.test(text) && /secret.?access.?key/i.test(name) && isRandom(text)) {
    return found('AWS secret access key');
  }
  if (isSeedPhrase(text)) return found('recovery phrase', true);
  const isReal = uuid.test(text) || isToken(text) || isAppPassword(text);
  return isReal && !isAddress(text) ? found(undefined) : undefined;
}

/** Google shows its passwords for apps in groups of four letters. */
function isAppPassword(text: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(text) && wordShare(text) < 0.8;
}

function isToken(text: string): boolean {
  return !/\s/.test(text) && isRandom(text) && !isPublicJwt(text);
}

/** Nobody encodes a placeholder, so that only the plainest ones are let through. */
function isBasicCredential(text: string): boolean {
  const decoded = decodeBase64(text);
  if (decoded === undefined || !/^[^\s:]*:[^\s]*$/.test(decoded))
    return isRandom(text) && !isPlaceholder(text);
  const [, password = ''] = /^[^:]*:(.*)$/.exec(decoded) ?? [];
  return !/^user(?:name)?:pass(?:word)?$/i.test(decoded) && !isPlaceholder(password || decoded.slice(0, -1));
}

/** Twelve to twenty-four words that stand for a wallet's key (BIP 39). */
function isSeedPhrase(text: string): boolean {
  if (!/^[a-z]{3,8}(?: [a-z]{3,8}){11,23}$/.test(text)) return false;
  return new Set(text.split(' ')).size >= 10 && !/\b(?:word|words|mnemonic|phrase|seed|junk)\b/.test(text);
}

/** A path, URL, host, file, e-mail address, hash of content or public key: names a place, opens nothing. */
function isAddress(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ||
    /^(?:\/|~|\.{1,2})[^/\\]*[/\\].*[/\\.]|^[A-Za-z]:[/\\]|^\\\\|^~[/\\]/.test(text) ||
    /^[^\s@]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ||
    /\.[a-z]{2,6}(?::\d{1,5})?$/.test(text) ||
    /^(?:sha\d{1,3}[:-]|ssh-|ecdsa-|data:|pk[-_.]|sb_publishable_|phc_|age1|-----BEGIN)/.test(text)
  );
}
