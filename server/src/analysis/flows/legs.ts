import type { Localized } from '../rule.ts';

/**
 * What a tool contributes to a flow that nobody wants (Willison 2025, the lethal trifecta; Meta 2025, Agents Rule
 * of Two): it brings in texts that an outsider may have written, reaches private data, or carries something out.
 * `destructive` stands beside them: what a text from outside could do harm with.
 */
export const allLegs = ['untrusted', 'private', 'sink', 'destructive'] as const;
export type Leg = (typeof allLegs)[number];

/** The three that together make data leave. */
export const trifecta = ['untrusted', 'private', 'sink'] as const;

/** How a label came about, from strongest to weakest. */
export type EvidenceKind = 'policy' | 'known-server' | 'annotation' | 'schema' | 'name';

/** That something has a leg, and why that is believed. */
export interface LegEvidence {
  readonly leg: Leg;
  readonly matter: Matter;
  readonly kind: EvidenceKind;
  /** The words that tell: of the name, of a parameter, of an annotation; the name of a known server. */
  readonly words: string;
}

/** What it is that comes in, is read, or goes out: for a message. */
export type Matter = keyof typeof matters;

export const matters = {
  web: { en: 'web pages', ja: 'Web ページ' },
  mail: { en: 'e-mail', ja: 'メール' },
  messages: { en: 'messages', ja: 'メッセージ' },
  issues: { en: 'issues and comments', ja: 'Issue とコメント' },
  documents: { en: 'documents', ja: 'ドキュメント' },
  posts: { en: 'posts', ja: '投稿' },
  files: { en: 'files', ja: 'ファイル' },
  database: { en: 'databases', ja: 'データベース' },
  notes: { en: 'notes and memory', ja: 'メモと記憶' },
  repositories: { en: 'private repositories', ja: '非公開リポジトリー' },
  records: { en: 'business records', ja: '業務データ' },
  secrets: { en: 'secrets', ja: '秘密情報' },
  screen: { en: 'the screen', ja: '画面' },
  session: { en: 'pages you are logged in to', ja: 'ログイン中のページ' },
  requests: { en: 'requests to any address', ja: '任意のアドレスへのリクエスト' },
  uploads: { en: 'uploads', ja: 'アップロード' },
  commands: { en: 'commands', ja: 'コマンド' },
  changes: { en: 'changes that cannot be taken back', ja: '取り消せない変更' },
} satisfies Readonly<Record<string, Localized>>;
