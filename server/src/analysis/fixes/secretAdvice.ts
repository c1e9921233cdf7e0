import { milder, type Severity, worse } from '../finding.ts';
import { generic } from '../formats/generic.ts';
import type { ServerEntry, ServerSurroundings } from '../model.ts';
import type { Localized, ProposedFix, RuleContext } from '../rule.ts';
import type { SecretOccurrence } from '../secrets.ts';
import { maskedPassword } from '../text/mask.ts';
import { pathOf } from '../tree.ts';
import { moveSecret, referenceFor } from './moveSecret.ts';

/** What the messages about a secret are made of. */
export interface SecretData {
  /** The variable, header, flag or field that holds it. */
  readonly name: string;
  /** `GitHub token`; empty when only the name tells. */
  readonly label: string;
  /** What may be shown of it; empty for a password. */
  readonly masked: string;
  readonly server: string;
  /** What to write instead; empty where the client fills nothing in. */
  readonly reference: string;
  /** The environment variable to set; empty where the client asks for the value itself. */
  readonly variable: string;
  /** Empty where the client is not known. */
  readonly client: string;
  /** What a manifest has for secrets, in place of a variable. */
  readonly declaration?: Localized | undefined;
}

/** Everything but the place that the rules report of a secret. */
export function describeSecret(
  secret: SecretOccurrence,
  server: ServerEntry,
  document: ServerSurroundings,
): { readonly data: SecretData; readonly fixes: ProposedFix[] } {
  const { format } = document.detected;
  const reference = referenceFor(secret, server, document);
  const data = {
    name: secret.name ?? fieldOf(secret),
    label: secret.label ?? '',
    masked: secret.masked === maskedPassword ? '' : secret.masked,
    server: server.name,
    reference: reference?.text ?? '',
    variable: reference && !reference.isInput ? reference.name : '',
    client: format.id === generic.id ? '' : format.name,
    declaration: format.secretAdvice,
  };
  return { data, fixes: moveSecret(secret, server, document) };
}

/**
 * What the place of a file makes of a secret in it. One that only its user writes is shared with fewer people
 * than one of a project; one that git tracks, with everybody who ever gets the repository.
 */
export function exposure(
  severity: Severity,
  { uri, detected }: ServerSurroundings,
  { isTracked }: RuleContext,
): { readonly severity: Severity; readonly note?: Localized } {
  const unshared = detected.scope === 'user' ? milder(severity) : severity;
  return isTracked?.(uri) ? { severity: worse(unshared), note: inGit } : { severity: unshared };
}

const inGit: Localized = {
  en: ' Git tracks this file: if the secret is committed already, revoke it.',
  ja: 'このファイルは Git で管理されています。コミット済みなら失効させてください。',
};

function fieldOf({ node }: SecretOccurrence): string {
  const keys = pathOf(node).filter((key) => typeof key === 'string');
  return keys[keys.length - 1] ?? '';
}

/**
 * What to do about a secret, in a sentence that fits the client. `better` names a field of the entry where
 * the secret would be seen less, if the server takes it there.
 */
export const advice: Localized<(data: SecretData, better?: string) => string> = {
  en: ({ reference, variable, client, declaration }, better) => {
    if (declaration) return declaration.en;
    const place = better ? `, best in \`${better}\`` : '';
    if (variable) return `Set ${variable} in the environment and write \`${reference}\`${place || ' here'}.`;
    if (reference) return `Move it to \`${reference}\`${place}.`;
    if (client) {
      return `${client} is not known to fill in variables here: start the server through a secrets manager, or use its own login.`;
    }
    return 'Let your client’s variables or a secrets manager fill it in.';
  },
  ja: ({ reference, variable, client, declaration }, better) => {
    if (declaration) return declaration.ja;
    const place = better ? `できれば \`${better}\` に、` : '';
    if (variable) {
      return `環境変数 ${variable} に設定し、${place || 'ここには '}\`${reference}\` と書いてください。`;
    }
    if (reference) return `${place}\`${reference}\` に移してください。`;
    if (client) {
      return `${client} がここで変数を展開するかは確認されていません。シークレット管理ツール経由で起動するか、サーバー自身のログイン機能を使ってください。`;
    }
    return 'クライアントの変数かシークレット管理ツールから渡してください。';
  },
};

/** What may be shown of a secret, in brackets behind what it is. */
export const shown: Localized<(data: Pick<SecretData, 'masked'>) => string> = {
  en: ({ masked }) => (masked ? ` (${masked})` : ''),
  ja: ({ masked }) => (masked ? ` (${masked}) ` : ''),
};

/** A label with its article: `a GitHub token`, `an npm token`. */
export function withArticle(label: string): string {
  return `${/^(?:[AEIO]|npm|xAI|access)/.test(label) ? 'an' : 'a'} ${label}`;
}

const japaneseKinds: readonly (readonly [kind: string, japanese: string])[] = [
  ['secret access key', 'シークレットアクセスキー'],
  ['access key id', 'アクセスキー ID'],
  ['access token', 'アクセストークン'],
  ['refresh token', 'リフレッシュトークン'],
  ['bot token', 'ボットトークン'],
  ['client secret', 'クライアントシークレット'],
  ['webhook secret', 'Webhook シークレット'],
  ['secret key', 'シークレットキー'],
  ['private key', '秘密鍵'],
  ['recovery phrase', 'リカバリーフレーズ'],
  ['server address', 'サーバーアドレス'],
  ['credential', '認証情報'],
  ['password', 'パスワード'],
  ['webhook', 'Webhook'],
  ['secret', 'シークレット'],
  ['token', 'トークン'],
  ['key', 'キー'],
];

/** A label in Japanese as it continues a sentence, set off where it begins in Latin: ` GitHub トークン`. */
export function inJapanese(label: string): string {
  const [kind = '', japanese = ''] = japaneseKinds.find(([kind]) => label.endsWith(kind)) ?? [];
  const text = label.slice(0, label.length - kind.length) + japanese;
  return /^\w/.test(text) ? ` ${text}` : text;
}
