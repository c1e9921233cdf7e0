import type { Language, Severity } from '../../analysis/finding.ts';
import { plural } from '../plural.ts';
import type { Answer } from './checklist.ts';
import type { Approval } from './model.ts';

const en = {
  title: 'MCP servers: security report',
  intro: (servers: number, files: number) => `${plural(servers, 'server')} in ${plural(files, 'file')}`,
  empty: 'No MCP config was found.',
  lookedInto: (places: readonly string[]) => `It was looked for in ${places.join(', ')}.`,
  lookedFor: (places: number) =>
    `Configs of the user and of the machine were looked for at ${plural(places, 'place')}:`,
  emptyNext:
    'Add a server to the config of your client, such as .vscode/mcp.json, and scan again. A config that lies elsewhere can be scanned by itself: “Scan This File” in the editor, its path or --user on the command line.',
  contents: 'Contents',
  servers: 'Servers',
  pending: 'Need a decision',
  unlisted: 'Tools not known',
  otherFiles: 'Other files',
  nothingPending: 'Nothing at warning or worse.',
  filesUnchecked: (count: number) => `${plural(count, 'file was', 'files were')} not read, or only in part:`,
  unlistedHint:
    'What they say to the model was not looked at. Have their tools listed (toolseal capture) to check it.',
  suppressed: (count: number) =>
    `${plural(count, 'finding is', 'findings are')} hidden by a policy or a comment.`,
  tooMild: (count: number) => `${plural(count, 'milder finding is', 'milder findings are')} left out.`,
  grid: 'Servers by category',
  gridHint:
    'Each number is how many findings there are, coloured by the worst of them. It leads to the first.',
  server: 'Server',
  wholeFile: 'File as a whole',
  disabled: 'switched off',
  approvals: {
    denied: 'denied by the policy',
    changed: 'changed since its approval',
    expired: 'approval expired',
    unapproved: 'not approved',
  } satisfies Record<Approval, string>,
  tools: (count: number) => plural(count, 'tool'),
  none: 'none',
  flows: 'Ways out for private data',
  noFlow: (unlisted: number) =>
    unlisted === 0
      ? 'No set of servers that one client starts together brings in texts of outsiders, reads private data and can send it out.'
      : `Servers that one client starts together can bring in texts of outsiders, read private data and send it out. No such set was found among those whose tools are known; those of ${plural(unlisted, 'server')} are not.`,
  flowCaption: (client: string) => `What ${client} can do in one session`,
  sources: 'Texts of outsiders',
  data: 'Private data',
  waysOut: 'Ways out',
  flowText: (source: string, data: string, out: string) => `From ${source} over ${data} to ${out}`,
  findings: 'Findings',
  noFindings: 'Nothing was found in what could be checked.',
  fix: 'Fix',
  checklist: 'Checklist',
  checklistHint: 'Answered by what this scan saw. What it cannot see is not guessed.',
  answers: { met: 'met', 'not-met': 'not met', 'cannot-tell': 'cannot tell' } satisfies Record<
    Answer,
    string
  >,
  severities: {
    error: 'error',
    warning: 'warning',
    information: 'information',
    hint: 'hint',
  } satisfies Record<Severity, string>,
  counted: (count: number, worst: string) => `${count}, worst: ${worst}`,
  partly: 'read in part',
  unreadable: 'not read',
  made: (version: string) => `Made by Toolseal ${version}. Nothing was started, nothing left this machine.`,
};

const ja: typeof en = {
  title: 'MCP サーバーのセキュリティレポート',
  intro: (servers, files) => `${files} ファイルに ${servers} 台のサーバー`,
  empty: 'MCP の設定ファイルは見つかりませんでした。',
  lookedInto: (places) => `${places.join('、')} を調べました。`,
  lookedFor: (places) => `ユーザーとマシンの設定は、次の ${places} か所を調べました。`,
  emptyNext:
    '.vscode/mcp.json など、お使いのクライアントの設定ファイルにサーバーを追加してから、もう一度スキャンしてください。ほかの場所の設定ファイルは、エディターの「このファイルをスキャン」か、コマンドラインでパスか --user を指定すると調べられます。',
  contents: '目次',
  servers: 'サーバー',
  pending: '判断が必要',
  unlisted: 'ツールが不明',
  otherFiles: 'その他のファイル',
  nothingPending: '警告以上の指摘はありません。',
  filesUnchecked: (count) => `${count} ファイルは読めないか、一部だけ読みました:`,
  unlistedHint: 'モデルに伝える内容は調べていません。ツールを取得すると確認できます。',
  suppressed: (count) => `${count} 件の指摘がポリシーまたはコメントで除外されています。`,
  tooMild: (count) => `軽微な ${count} 件は省略しました。`,
  grid: 'サーバーとカテゴリー',
  gridHint: '数字は指摘の件数、色は最も重いものを示します。選ぶと最初の指摘に移ります。',
  server: 'サーバー',
  wholeFile: 'ファイル全体',
  disabled: '無効',
  approvals: {
    denied: 'ポリシーで禁止',
    changed: '承認後に変更',
    expired: '承認の期限切れ',
    unapproved: '未承認',
  },
  tools: (count) => `ツール ${count} 個`,
  none: 'なし',
  flows: '非公開データの流出経路',
  noFlow: (unlisted) =>
    `${unlisted === 0 ? '' : 'ツールが分かっている範囲では、'}一つのクライアントが同時に起動するサーバーの中に、外部の文の取り込み、非公開データの読み取り、外部への送信が揃うものはありません。${unlisted === 0 ? '' : `${unlisted} 台のツールは分かっていません。`}`,
  flowCaption: (client) => `${client} の 1 セッションでできること`,
  sources: '外部の文',
  data: '非公開データ',
  waysOut: '外への経路',
  flowText: (source, data, out) => `${source} から ${data} を経て ${out} へ`,
  findings: '指摘',
  noFindings: '確認できた範囲では何も見つかりませんでした。',
  fix: '修正',
  checklist: 'チェックリスト',
  checklistHint: 'このスキャンで確認できたことに基づく回答です。確認できないことは推測しません。',
  answers: { met: '達成', 'not-met': '未達成', 'cannot-tell': '判断できない' },
  severities: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
  counted: (count, worst) => `${count} 件、最も重いもの: ${worst}`,
  partly: '一部のみ',
  unreadable: '読めない',
  made: (version) => `Toolseal ${version} が作成しました。何も起動せず、外部への通信もしていません。`,
};

export const htmlTexts: Readonly<Record<Language, typeof en>> = { en, ja };
