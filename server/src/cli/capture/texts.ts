import type { Language } from '../../analysis/finding.ts';
import { inert, visible } from '../../analysis/text/inert.ts';
import type { Consent } from '../../capture/launch/consent.ts';
import type { InputRequest } from '../../capture/launch/resolve.ts';
import { plural } from '../../output/plural.ts';

interface Texts {
  /** All of what would happen, over several lines. */
  readonly consent: (consent: Consent) => string;
  readonly question: (consent: Consent) => string;
  readonly input: (request: InputRequest) => string;
  readonly needsTerminal: string;
  readonly badTimeout: (value: string) => string;
  readonly noServer: (name: string) => string;
  readonly noServers: string;
  readonly declined: string;
  readonly noValue: (id: string, variable: string) => string;
  readonly counts: (tools: number, prompts: number, resources: number) => string;
  readonly saved: (path: string) => string;
  readonly lastOutput: string;
}

const en: Texts = {
  consent: ({ server, kind, command, cwd, given, unset, sandbox }) =>
    lines(
      kind === 'stdio' ? `${server} starts a program:` : `${server} is at an address:`,
      `  ${command}`,
      cwd === undefined ? '' : `  in ${cwd}`,
      given.length === 0 ? '' : `  with ${kind === 'stdio' ? 'variables' : 'headers'}: ${given.join(', ')}`,
      unset.length === 0 ? '' : `  not set: ${unset.join(', ')}`,
      sandbox
        ? `  in a sandbox (${sandbox}): it sees no files of yours but its project, and writes none`
        : '',
    ),
  question: ({ kind }) =>
    kind === 'stdio' ? 'Start it and list its tools? [y/N]' : 'Connect and list its tools? [y/N]',
  input: ({ id, description, options, default: fallback }) =>
    `${visible(description || id)}${options ? ` (${options.map(inert).join(', ')})` : ''}${fallback ? ` [${inert(fallback)}]` : ''}:`,
  needsTerminal:
    'Capturing starts programs and there is no terminal to ask at. `--yes` agrees to all that is shown.',
  badTimeout: (value) => `\`--timeout\` cannot be \`${value}\`. It is a number of seconds from 1 to 3600.`,
  noServer: (name) => `There is no server \`${name}\` in what was given.`,
  noServers: 'There is no server in what was given.',
  declined: 'not started',
  noValue: (id, variable) => `not started: it needs a value for \`${inert(id)}\` (set ${variable})`,
  counts: (tools, prompts, resources) =>
    `${plural(tools, 'tool')}, ${plural(prompts, 'prompt')}, ${plural(resources, 'resource')}`,
  saved: (path) => `saved as ${path}`,
  lastOutput: 'It wrote last:',
};

const ja: Texts = {
  consent: ({ server, kind, command, cwd, given, unset, sandbox }) =>
    lines(
      kind === 'stdio' ? `${server} はプログラムを起動します:` : `${server} は次のアドレスにあります:`,
      `  ${command}`,
      cwd === undefined ? '' : `  フォルダー: ${cwd}`,
      given.length === 0 ? '' : `  渡す${kind === 'stdio' ? '変数' : 'ヘッダー'}: ${given.join('、')}`,
      unset.length === 0 ? '' : `  未設定: ${unset.join('、')}`,
      sandbox
        ? `  サンドボックス (${sandbox}): プロジェクト以外のファイルは見えず、書き込みもできません`
        : '',
    ),
  question: ({ kind }) =>
    kind === 'stdio' ? '起動してツールを取得しますか? [y/N]' : '接続してツールを取得しますか? [y/N]',
  input: en.input,
  needsTerminal:
    '取得にはプログラムの起動が必要ですが、確認できる端末がありません。`--yes` を付けると、表示するものすべてに同意します。',
  badTimeout: (value) =>
    `\`--timeout\` に \`${value}\` は指定できません。1 から 3600 までの秒数を指定してください。`,
  noServer: (name) => `指定された中に \`${name}\` というサーバーはありません。`,
  noServers: '指定された中にサーバーはありません。',
  declined: '起動していません',
  noValue: (id, variable) =>
    `起動していません: \`${inert(id)}\` の値が必要です (${variable} を設定してください)`,
  counts: (tools, prompts, resources) =>
    `ツール ${tools} 個、プロンプト ${prompts} 個、リソース ${resources} 個`,
  saved: (path) => `${path} に保存しました`,
  lastOutput: '最後の出力:',
};

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** What the command line says about captures. */
export const captureCliTexts: Readonly<Record<Language, Texts>> = { en, ja };
