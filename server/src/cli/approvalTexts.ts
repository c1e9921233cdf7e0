import type { Language } from '../analysis/finding.ts';

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const en = {
  whichServer: 'Say which servers: `--server NAME` or `--all`.',
  needsYes: 'Nobody can be asked here: add `--yes` to approve without a question.',
  noServer: (name: string) => `There is no server \`${name}\` in what was read.`,
  nothingToApprove: 'There is nothing to approve.',
  captureNeedsServer: 'The capture does not say which launch it is of: add `--server NAME`.',
  captureOfOther: (name: string) =>
    `The capture is of another launch than that of \`${name}\`. Capture the server as it is now.`,
  captureOfNone: 'The capture is of no server in what was read.',
  offlineCapture: '`--offline` compares launches only: leave it or `--capture` out.',
  serverNeedsCapture: '`verify` compares every server: `--server` only says which one a `--capture` is of.',
  notACapture: (path: string) => `${path} holds nothing that a server offers.`,
  question: 'Approve? [y/N] ',
  starts: 'starts',
  reaches: 'reaches',
  was: 'was',
  now: 'now',
  state: 'state',
  offers: 'offers',
  counts: (tools: number, prompts: number, resources: number) =>
    [counted(tools, 'tool'), counted(prompts, 'prompt'), counted(resources, 'resource')].join(', '),
  unknownOffers: 'not captured',
  approved: (server: string, path: string) => `Approved \`${server}\` of ${path}.`,
  left: (server: string, path: string) => `Left \`${server}\` of ${path} alone.`,
  denied: (server: string, path: string) => `\`${server}\` of ${path} is denied by toolseal.json.`,
  undecided: 'toolseal.json cannot be read, so nobody knows what it denies: nothing was approved.',
  states: {
    denied: 'denied by the policy',
    unpinned: 'tools not compared',
    newOffers: 'launch approved, tools new',
  },
  summary: (good: number, bad: number) => {
    const all = counted(good + bad, 'server');
    if (bad === 0) return `${all} ${good === 1 ? 'is' : 'are'} as approved.`;
    return `${bad} of ${all} ${bad === 1 ? 'is' : 'are'} not as approved.`;
  },
  gone: (file: string, server: string) => `- ${file} · ${server}  approved, but not found`,
  unusable: (path: string) => `${path} cannot be read: nothing can be compared with it.`,
};

const ja: typeof en = {
  whichServer: '`--server 名前` または `--all` で対象のサーバーを指定してください。',
  needsYes: '確認の質問ができません。質問なしで承認するには `--yes` を付けてください。',
  noServer: (name) => `\`${name}\` というサーバーは見つかりません。`,
  nothingToApprove: '承認するものはありません。',
  captureNeedsServer: 'どの起動内容を取得したものか分かりません。`--server 名前` を付けてください。',
  captureOfOther: (name) =>
    `取得結果は \`${name}\` と違う起動内容のものです。現在のサーバーを取得し直してください。`,
  captureOfNone: '取得結果に当てはまるサーバーは見つかりません。',
  offlineCapture: '`--offline` は起動内容だけを比較します。`--capture` とは同時に指定できません。',
  serverNeedsCapture:
    '`verify` はすべてのサーバーを比較します。`--server` は `--capture` がどのサーバーのものかを示すだけです。',
  notACapture: (path) => `${path} には、サーバーが提供するものが含まれていません。`,
  question: '承認しますか? [y/N] ',
  starts: '起動',
  reaches: '接続先',
  was: '変更前',
  now: '変更後',
  state: '状態',
  offers: '提供',
  counts: (tools, prompts, resources) =>
    `ツール ${tools} 件、プロンプト ${prompts} 件、リソース ${resources} 件`,
  unknownOffers: '未取得',
  approved: (server, path) => `${path} の \`${server}\` を承認しました。`,
  left: (server, path) => `${path} の \`${server}\` は変更していません。`,
  denied: (server, path) => `${path} の \`${server}\` は toolseal.json で禁止されています。`,
  undecided: 'toolseal.json を読み取れず、何が禁止されているか分からないため、承認していません。',
  states: {
    denied: 'ポリシーで禁止',
    unpinned: 'ツールは未比較',
    newOffers: '起動内容は承認済み、ツールは新規',
  },
  summary: (good, bad) =>
    bad === 0
      ? `${good} 件のサーバーは承認時のままです。`
      : `${good + bad} 件のサーバーのうち ${bad} 件が承認時と違います。`,
  gone: (file, server) => `- ${file} · ${server}  承認済みですが、見つかりません`,
  unusable: (path) => `${path} を読めないため、何も比較できません。`,
};

/** What the commands about approvals say. */
export const approvalTexts: Readonly<Record<Language, typeof en>> = { en, ja };
