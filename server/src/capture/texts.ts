import type { Language } from '../analysis/finding.ts';
import { inert } from '../analysis/text/inert.ts';
import type { Obstacle } from './launch/resolve.ts';
import type {
  Capture,
  CaptureState,
  CaptureStep,
  Cut,
  ListKind,
  Observation,
  ObservationCode,
  Reason,
} from './outcome.ts';

type ReasonOf<C extends Reason['code']> = Extract<Reason, { readonly code: C }>;
type ReasonTexts = { readonly [C in Reason['code']]: (reason: ReasonOf<C>) => string };

interface Texts {
  readonly states: Readonly<Record<CaptureState, string>>;
  readonly reasons: ReasonTexts;
  readonly limits: Readonly<Record<Cut['limit'], string>>;
  readonly lists: Readonly<Record<ListKind, string>>;
  readonly steps: Readonly<Record<CaptureStep, string>>;
  readonly cut: (list: string | undefined, limit: string) => string;
  readonly observations: Readonly<Record<ObservationCode, (count: number, methods: string) => string>>;
  readonly obstacles: Readonly<Record<Obstacle['code'], (name: string) => string>>;
}

const en: Texts = {
  states: {
    captured: 'captured',
    limited: 'stopped at a limit',
    'needs-sign-in': 'needs sign-in',
    failed: 'failed',
    'timed-out': 'timed out',
  },
  reasons: {
    'not-found': ({ command }) => `\`${inert(command)}\` was not found. Install it, or correct the path.`,
    'not-permitted': ({ command }) => `\`${inert(command)}\` may not be run by this user.`,
    'no-folder': ({ folder }) => `The folder \`${inert(folder)}\` that it should run in does not exist.`,
    'cannot-start': ({ detail }) => `The server could not be started (${detail}).`,
    connection: ({ detail }) => `There was no connection (${detail}).`,
    tls: ({ detail }) => `The certificate or encryption is not valid (${detail}). Nothing was sent.`,
    exited: ({ exit }) => `The server ended by itself (${exit}) before it had answered.`,
    closed: () => 'The server closed the connection before it had answered.',
    'no-answer': () => 'The server accepted the request and gave no answer.',
    redirect: () => 'The server redirects to another place, which was not followed.',
    'private-address': () =>
      'The name led from a public address to one inside the own network, which was not called.',
    'metadata-address': () =>
      'The address is where a cloud hands out credentials to its machines; it was not called.',
    'timed-out': () => 'The server had not answered when the time was up.',
    'sign-in': () => 'The server wants a sign-in first. What it offers is not known.',
    'headers-too-large': () => 'The headers of the answer are larger than a client should accept.',
    'out-of-memory': () => 'What the server sent did not fit into memory.',
    'broken-down': () => 'The capture broke down.',
    cancelled: () => 'The capture was cancelled.',
    'http-status': ({ status }) => `The server answered with HTTP status ${status}.`,
    'content-type': ({ type }) => `The answer is \`${inert(type)}\` and not MCP.`,
    'not-mcp': () => 'The answer does not follow the protocol.',
    refused: ({ method, error }) => `The server refused \`${method}\` (error ${error}).`,
    'needs-capabilities': ({ names }) =>
      `The server works only with a client that offers ${names.map(inert).join(', ') || 'more'}.`,
    limit: ({ limit }) => `Stopped at a limit: ${en.limits[limit]}.`,
  },
  limits: {
    'message-bytes': 'a message that is too large',
    'total-bytes': 'too much data in all',
    pages: 'too many pages',
    'repeated-page': 'pages that lead back to an earlier one',
    items: 'too many entries',
    depth: 'a definition that nests too deep',
  },
  lists: {
    tools: 'tools',
    prompts: 'prompts',
    resources: 'resources',
    resourceTemplates: 'resource templates',
  },
  steps: {
    start: 'starting',
    introduction: 'waiting for the server to introduce itself',
    tools: 'reading tools',
    prompts: 'reading prompts',
    resources: 'reading resources',
    resourceTemplates: 'reading resource templates',
  },
  cut: (list, limit) =>
    list === undefined ? `Incomplete: ${limit}.` : `The ${list} are incomplete: ${limit}.`,
  observations: {
    noise: (count) => `It wrote text among its messages (${count}).`,
    'invalid-utf8': (count) => `It sent bytes that are no text (${count}).`,
    batch: (count) => `It sent messages in batches (${count}).`,
    'unasked-answer': (count) => `It sent answers that nobody had asked for (${count}).`,
    'answered-twice': (count) =>
      `It answered again what it had answered (${count}). The first answer counts.`,
    'request-to-client': (_, methods) => `It asked for ${methods}, though nothing of the kind was offered.`,
    'list-changed': (count) => `It said that a list had changed while it was read (${count}).`,
    'inconsistent-list': () => 'Asked twice, it listed different tools.',
    'malformed-entry': (count) => `Its lists hold entries that are none (${count}).`,
    killed: () => 'It did not end when it was told to, and had to be killed.',
    'surviving-process': () => 'It left a process behind, which was ended.',
    'stderr-cut': () => 'It wrote much to standard error; only the end is kept.',
  },
  obstacles: {
    manifest: () => 'This file describes a server and does not start it.',
    'no-launch': () => 'There is neither a command nor an address.',
    'bad-address': () => 'The address is not one for HTTP.',
    denied: () => 'The policy denies this server.',
    'no-policy': () => 'toolseal.json cannot be read, so nobody knows whether it denies this server.',
    untrusted: () => 'This workspace is not trusted, so nothing in it is started.',
    gone: () => 'The server is no longer in the file.',
    'no-sandbox': (name) => `There is no \`${inert(name)}\` on this system, or none that works.`,
    variable: (name) => `Only the client itself can fill in \`${inert(name)}\`.`,
    'env-file': (name) => `\`${inert(name)}\` could not be read.`,
  },
};

const ja: Texts = {
  states: {
    captured: '取得済み',
    limited: '制限により中断',
    'needs-sign-in': 'サインインが必要',
    failed: '失敗',
    'timed-out': '時間切れ',
  },
  reasons: {
    'not-found': ({ command }) =>
      `\`${inert(command)}\` が見つかりません。インストールするか、パスを直してください。`,
    'not-permitted': ({ command }) => `\`${inert(command)}\` を実行する権限がありません。`,
    'no-folder': ({ folder }) => `実行するフォルダー \`${inert(folder)}\` がありません。`,
    'cannot-start': ({ detail }) => `サーバーを起動できませんでした (${detail})。`,
    connection: ({ detail }) => `接続できませんでした (${detail})。`,
    tls: ({ detail }) => `証明書または暗号化が正しくありません (${detail})。何も送信していません。`,
    exited: ({ exit }) => `サーバーは応答する前に終了しました (${exit})。`,
    closed: () => 'サーバーは応答する前に接続を閉じました。',
    'no-answer': () => 'サーバーは要求を受け取りましたが、応答しませんでした。',
    redirect: () => '別の場所へリダイレクトされましたが、従いませんでした。',
    'private-address': () =>
      '公開アドレスだった名前が内部ネットワークのアドレスに変わったため、接続しませんでした。',
    'metadata-address': () => 'クラウドがマシンに資格情報を渡すアドレスのため、接続しませんでした。',
    'timed-out': () => '制限時間内に応答がありませんでした。',
    'sign-in': () => '先にサインインが必要です。提供される内容はわかりません。',
    'headers-too-large': () => '応答のヘッダーが大きすぎます。',
    'out-of-memory': () => 'サーバーが送った内容がメモリーに収まりませんでした。',
    'broken-down': () => '取得の処理が異常終了しました。',
    cancelled: () => '取得はキャンセルされました。',
    'http-status': ({ status }) => `サーバーは HTTP ステータス ${status} を返しました。`,
    'content-type': ({ type }) => `応答は \`${inert(type)}\` で、MCP ではありません。`,
    'not-mcp': () => '応答がプロトコルに従っていません。',
    refused: ({ method, error }) => `サーバーは \`${method}\` を拒否しました (エラー ${error})。`,
    'needs-capabilities': ({ names }) =>
      `${names.map(inert).join('、') || '追加の機能'} を提供するクライアントでしか動作しません。`,
    limit: ({ limit }) => `制限に達したため中止しました: ${ja.limits[limit]}。`,
  },
  limits: {
    'message-bytes': 'メッセージが大きすぎます',
    'total-bytes': 'データの合計が大きすぎます',
    pages: 'ページが多すぎます',
    'repeated-page': '前のページに戻っています',
    items: '項目が多すぎます',
    depth: '定義の入れ子が深すぎます',
  },
  lists: {
    tools: 'ツール',
    prompts: 'プロンプト',
    resources: 'リソース',
    resourceTemplates: 'リソーステンプレート',
  },
  steps: {
    start: '起動しています',
    introduction: 'サーバーの応答を待っています',
    tools: 'ツールを読み取っています',
    prompts: 'プロンプトを読み取っています',
    resources: 'リソースを読み取っています',
    resourceTemplates: 'リソーステンプレートを読み取っています',
  },
  cut: (list, limit) =>
    list === undefined ? `不完全です: ${limit}。` : `${list}の一覧は不完全です: ${limit}。`,
  observations: {
    noise: (count) => `メッセージの間に別の文字列を出力しました (${count} 件)。`,
    'invalid-utf8': (count) => `文字として読めないバイト列を送りました (${count} 件)。`,
    batch: (count) => `メッセージをまとめて送りました (${count} 件)。`,
    'unasked-answer': (count) => `求めていない応答を送りました (${count} 件)。`,
    'answered-twice': (count) => `応答済みの要求に再び応答しました (${count} 件)。最初の応答だけを使います。`,
    'request-to-client': (_, methods) => `提供していない ${methods} を要求しました。`,
    'list-changed': (count) => `読み取り中に一覧の変更を通知しました (${count} 件)。`,
    'inconsistent-list': () => '二度尋ねると、異なるツールを返しました。',
    'malformed-entry': (count) => `一覧に正しくない項目があります (${count} 件)。`,
    killed: () => '終了の指示に従わなかったため、強制終了しました。',
    'surviving-process': () => '残されたプロセスを終了しました。',
    'stderr-cut': () => '標準エラー出力が多いため、末尾だけを残しました。',
  },
  obstacles: {
    manifest: () => 'このファイルはサーバーを記述するもので、起動はしません。',
    'no-launch': () => 'コマンドもアドレスもありません。',
    'bad-address': () => 'HTTP のアドレスではありません。',
    denied: () => 'このサーバーはポリシーで禁止されています。',
    'no-policy': () => 'toolseal.json を読み取れず、このサーバーが禁止されているか分かりません。',
    untrusted: () => 'このワークスペースは信頼されていないため、何も起動しません。',
    gone: () => 'このサーバーはファイルにありません。',
    'no-sandbox': (name) => `このシステムには使える \`${inert(name)}\` がありません。`,
    variable: (name) => `\`${inert(name)}\` を解決できるのはクライアントだけです。`,
    'env-file': (name) => `\`${inert(name)}\` を読み取れませんでした。`,
  },
};

/** What is said about captures, in both languages. */
export const captureTexts: Readonly<Record<Language, Texts>> = { en, ja };

/** Why a capture is not `captured`, or what is missing from it; empty where nothing is. */
export function explainCapture({ reason, cuts }: Capture, language: Language): string[] {
  const texts = captureTexts[language];
  const why = reason ? [explainReason(reason, texts.reasons)] : [];
  return [
    ...why,
    ...cuts.map(({ list, limit }) => texts.cut(list && texts.lists[list], texts.limits[limit])),
  ];
}

function explainReason<C extends Reason['code']>(reason: ReasonOf<C>, texts: ReasonTexts): string {
  return (texts[reason.code as C] as (reason: ReasonOf<C>) => string)(reason);
}

/** What a server did that no well-made one does. */
export function describeObservation({ code, count, methods }: Observation, language: Language): string {
  const named = methods.map((method) => `\`${inert(method)}\``).join(', ');
  return captureTexts[language].observations[code](count, named);
}

/** Why an entry cannot be captured. */
export function explainObstacle(obstacle: Obstacle, language: Language): string {
  return captureTexts[language].obstacles[obstacle.code]('name' in obstacle ? obstacle.name : '');
}
