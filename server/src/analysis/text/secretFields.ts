import { credentialKind, wordsOf } from './names.ts';

/** Words that need nothing in front of them to be a credential. */
const alone = set(
  'secret secrets credential credentials passphrase passcode mnemonic jwt bearer token authorization apikey accesskey secretkey privatekey',
);

/** What makes a credential of a key or a token: `key` alone opens an entry of a map, `metric_key` names it. */
const before = set(
  'api access auth bearer secret private client refresh service session id deploy encryption signing ssh gpg license webhook bot app admin user personal security account master root oauth github gitlab slack openai anthropic aws azure gcp google stripe npm pypi telegram discord',
);

const payment = /(?:^|_)(?:(?:credit|debit)_?card(?:_?(?:number|no))?|card_?(?:number|no|pan)|cvv2?|cvc2?)$/;
const oneTime =
  /(?:^|_)(?:otp|totp|pin_?code|pin|(?:verification|security|mfa|2fa|sms|auth(?:entication)?|recovery|backup)_?code)$/;

const personal =
  /(?:^|_)(?:e_?mail|phone|mobile|ssn|passport|birth_?(?:date|day)|tax_?id|iban)(?:_(?:address|number|no))?$/;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * Whether a parameter or the field of a form, by its name, holds a credential: a password, a key, a token. More
 * careful than `credentialKind`, since with schemas most keys and tokens are handles: `next_token`, `metricKey`.
 */
export function isSecretField(name: string): boolean {
  const kind = credentialKind(name);
  if (!kind) return false;
  if (kind === 'password') return true;
  const words = wordsOf(name);
  const last = words[words.length - 1] ?? '';
  if (words.length === 1) return alone.has(last);
  return (alone.has(last) && last !== 'token') || before.has(words[words.length - 2] ?? '');
}

/** Whether the field of a form holds what a stranger could pay or log in with, once or for good. */
export function isLoginOrPaymentField(name: string): boolean {
  if (isSecretField(name)) return true;
  const joined = wordsOf(name.slice(0, 100)).join('_');
  return payment.test(joined) || oneTime.test(joined);
}

/** Whether a field holds what identifies a person, by its name. */
export function isPersonalField(name: string): boolean {
  return personal.test(wordsOf(name.slice(0, 100)).join('_'));
}

const secretWords =
  /\b(?:passwords?|passphrases?|passcodes?|pin codes?|(?:api|access|secret|private|signing|ssh) keys?|(?:access|auth|authentication|api|bearer|session|refresh|personal access) tokens?|client secrets?|seed phrases?|recovery (?:phrases?|codes?)|mnemonics?|one-time codes?|verification codes?|(?:credit|debit) card(?: numbers?)?|card numbers?|cvv|cvc)\b|パスワード|パスフレーズ|暗証番号|API ?キー|アクセス ?(?:キー|トークン)|秘密鍵|シークレット|認証コード|確認コード|カード番号|密码|口令|密钥|令牌|验证码|卡号/i;
const asks =
  /\b(?:enter|provide|type|paste|confirm|give|supply|submit|input|fill in|re-?enter|what is|what's|need|needs|require|requires|send)\b|入力|教えて|送信|貼り付け|提供|必要|输入|提供|填写|粘贴/i;
const denies =
  /\b(?:not|never|don't|doesn't|no|without|instead of|won't|cannot)\b|しないで|ません|不要|ない|请勿|不会|无需/i;

/** What says of a field that a secret belongs into it without naming one. */
const described =
  /\bauthenticator\b|\b(?:what|the \w{1,12}) you (?:type|enter|use)\b[^.\n]{0,40}\b(?:log|sign)[ -]?(?:on|in)\b|\b(?:starts?|begins?|starting|beginning) with ["'`]?(?:sk-|[rsp]k_live|gh[opsu]_|github_pat_|glpat-|xox[abp]|AKIA|eyJ|hf_|npm_|AIza)|\b(?:back|front) of (?:your|the) card\b|\b(?:12|24|twelve|twenty-four)[ -]words?\b/i;

/** The longest sentence that is read. */
const longest = 500;

/** Where the description of a field tells, in other words, that a secret belongs into it: "shown in your authenticator app". */
export function describesSecret(text: string): { readonly from: number; readonly to: number } | undefined {
  const read = text.slice(0, longest);
  const match = denies.test(read) ? null : described.exec(read);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}

/**
 * Where a text asks people for a credential: "Please enter your password". A sentence that tells not to, or that
 * none is needed, asks for nothing.
 *
 * @returns the indices of the words for the credential, undefined where nothing is asked for
 */
export function asksForSecret(text: string): { readonly from: number; readonly to: number } | undefined {
  let start = 0;
  for (const sentence of text.slice(0, 10 * longest).split(/(?<=[.!?。！？\n])/)) {
    const read = sentence.slice(0, longest);
    const match = secretWords.exec(read);
    if (match && asks.test(read) && !denies.test(read)) {
      const from = start + match.index;
      return { from, to: from + match[0].length };
    }
    start += sentence.length;
  }
  return undefined;
}
