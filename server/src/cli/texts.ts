import type { Language } from '../analysis/finding.ts';

const en = {
  help: `Usage: toolseal scan [PATH ...] [options]     check files and folders (default: the current folder)
       toolseal capture [PATH ...] [options]  connect to the servers there, after asking, and check their tools
       toolseal approve [PATH ...] [options]  write what servers start and offer into toolseal.lock.json
       toolseal verify [PATH ...] [options]   compare servers with toolseal.lock.json
       toolseal pins [PATH ...] [options]     print the pins of launches and definitions
       toolseal merge FILE ... [options]      put the results of several scans (JSON or SARIF) together
       toolseal rules [ID] [options]          list the rules, or explain one

Options of scan:
  --format FORMAT       pretty (default), json, sarif, markdown, html or github
  --output FILE         write there instead of standard output
  --min-severity S      show from here on: hint, information (default), warning, error
  --fail-on S           exit with 1 when a finding reaches S (default: warning; never to disable)
  --as FORMAT           read the given files as this format instead of detecting it
  --user                check also what the clients of the user read, and what is set for the whole machine
  --home DIR            treat DIR as the home folder
  --shard I/N           check only the I-th of N parts of the files (toolseal merge puts the results together)
  --threads N           check with N threads (default: as many as help; 1 for none beside the main one)
  --no-policy           show also what toolseal.json or a comment hides
  -                     read one document from standard input (needs --as or --stdin-path)
  --stdin-path PATH     the path that standard input stands for

Options of capture:
  --server NAME         only the server of this name
  --yes                 do not ask before a program is started (values of inputs: TOOLSEAL_INPUT_<ID>)
  --timeout SECONDS     for each server (default: 60)
  --sandbox SANDBOX     bwrap (Linux), sandbox-exec (macOS), auto (where there is one) or none (default): what a
                        program is put into
  --output PATH         save what the servers list: in this file, or several in this folder
  --user, --home, --format, --min-severity, --fail-on as for scan

Options of approve:
  --server NAME         only the servers of this name
  --all                 every server (needed with --yes where no name is given)
  --capture FILE        what the server offers: a capture, or another tools list
  --yes                 approve without a question

Options of verify:
  --offline             compare launches only
  --capture FILE        what one of the servers offers now
  --server NAME         the server that --capture is of (needed for a bare tools list)
  --format FORMAT       pretty (default) or json

Options of merge:
  --format FORMAT       json (default), sarif, markdown or github; SARIF results stay SARIF
  --partial             no error when a part of a scan is missing
  --output, --fail-on as for scan

Options of pins and rules:
  --format FORMAT       pretty (default) or json

Options of approve, verify and pins, as for scan: --as, --user, --home

Options of all:
  --lang LANGUAGE       en or ja (default: from the environment)
  -h, --help            show this
  --version             show the version

Exit status: 0 no finding reaches --fail-on, or every server is as approved; 1 one does, or one is not; 2 wrong usage,
or something could not be read or captured.
`,
  seeHelp: 'See `toolseal --help`.',
  noCommand: 'A command is missing.',
  optionsBehind: (line: string) => `Options stand behind the command: \`toolseal ${line}\`.`,
  unknownCommand: (name: string) => `There is no command \`${name}\`.`,
  unknownOption: (name: string) => `There is no option \`${name}\`.`,
  needsValue: (name: string) => `\`${name}\` needs a value.`,
  takesNoValue: (name: string) => `\`${name}\` takes no value.`,
  notOneOf: (name: string, value: string, values: readonly string[]) =>
    `\`${name}\` cannot be \`${value}\`. It is one of: ${values.join(', ')}.`,
  notYet: (name: string) => `\`${name}\` is not in this version.`,
  stdinNeedsFormat: '`-` needs `--as` or `--stdin-path`: the format does not follow from standard input.',
  stdinPathNeedsStdin: '`--stdin-path` needs `-`: standard input is read only when it is named.',
  noStdin: 'Standard input (`-`) is read by `scan` and `pins` only: name a file.',
  noHome: (path: string) => `\`--home\`: there is no folder ${path}.`,
  emptyPath: 'A path is empty. The current folder is `.`.',
  tooManyRules: 'Only one rule can be explained at a time.',
  badShard: (value: string) => `\`--shard\` cannot be \`${value}\`. Write which part of how many: \`2/5\`.`,
  badThreads: (value: string) => `\`--threads\` cannot be \`${value}\`. It is a number from 1 to 99.`,
  noReports: 'Name the results to merge.',
  noReport: (path: string) =>
    `${path} is no result of \`toolseal scan --format json\` or \`--format sarif\`.`,
  mixedReports: 'JSON and SARIF results cannot be merged with each other.',
  sarifOnly: 'SARIF results can only be merged into SARIF: leave `--format` out.',
  missingParts: (parts: string) => `The result is not complete: part ${parts} is missing.`,
  unknownRule: (id: string) => `There is no rule \`${id}\`. \`toolseal rules\` lists them.`,
  cannotWrite: (path: string, code: string) => `Cannot write ${path} (${code}).`,
  cannotPrint: (code: string) => `Cannot write to standard output (${code}).`,
  keepsDecisions: (path: string) =>
    `\`--output\` cannot be ${path}: that name is kept for Toolseal's own file.`,
  noFolder: 'The current folder does not exist any more.',
  closed: (path: string, more: number) =>
    `${path}${more > 0 ? ` and ${more} more` : ''}: larger than 20 MiB or not readable, so whether there are servers in ${more > 0 ? 'them' : 'it'} is not known`,
};

const ja: typeof en = {
  help: `使い方: toolseal scan [パス ...] [オプション]     ファイルとフォルダーを検査します (既定: 現在のフォルダー)
        toolseal capture [パス ...] [オプション]  確認のうえサーバーに接続し、ツールを検査します
        toolseal approve [パス ...] [オプション]  サーバーの起動内容とツールを toolseal.lock.json に書き込みます
        toolseal verify [パス ...] [オプション]   サーバーを toolseal.lock.json と比較します
        toolseal pins [パス ...] [オプション]     起動内容と定義のピンを表示します
        toolseal merge ファイル ... [オプション]  複数の検査結果 (JSON または SARIF) を一つにまとめます
        toolseal rules [ID] [オプション]          ルールの一覧、または一つのルールの説明を表示します

scan のオプション:
  --format 形式         pretty (既定)、json、sarif、markdown、html、github
  --output ファイル     標準出力の代わりにファイルへ書き込みます
  --min-severity 重大度 これ以上を表示します: hint、information (既定)、warning、error
  --fail-on 重大度      これ以上の問題があれば 1 で終了します (既定: warning、never で無効)
  --as 形式             指定したファイルを、判別せずにこの形式として読みます
  --user                各クライアントのユーザー設定とシステム設定も検査します
  --home フォルダー     ホームフォルダーとして扱います
  --shard I/N           ファイルを N 個に分けた I 番目だけを検査します (結果は toolseal merge でまとめます)
  --threads N           N 個のスレッドで検査します (既定: 効果がある数、1 で追加のスレッドなし)
  --no-policy           toolseal.json やコメントで除外したものも表示します
  -                     標準入力から読みます (--as または --stdin-path が必要です)
  --stdin-path パス     標準入力の内容のパス

capture のオプション:
  --server 名前         この名前のサーバーだけを対象にします
  --yes                 プログラムを起動する前に確認しません (入力の値: TOOLSEAL_INPUT_<ID>)
  --timeout 秒          サーバーごとの制限時間 (既定: 60)
  --sandbox 種類        bwrap (Linux)、sandbox-exec (macOS)、auto (あれば使用)、none (既定):
                        プログラムを中で実行するサンドボックス
  --output パス         取得した内容をこのファイル、または複数ならこのフォルダーに保存します
  --user、--home、--format、--min-severity、--fail-on は scan と同じです

approve のオプション:
  --server 名前         この名前のサーバーだけを対象にします
  --all                 すべてのサーバーを対象にします (--yes で名前を省く場合に必要です)
  --capture ファイル    サーバーが提供するもの (取得結果またはツール一覧)
  --yes                 質問せずに承認します

verify のオプション:
  --offline             起動内容だけを比較します
  --capture ファイル    サーバーが現在提供するもの
  --server 名前         --capture がどのサーバーのものか (ツール一覧だけの場合に必要です)
  --format 形式         pretty (既定) または json

merge のオプション:
  --format 形式         json (既定)、sarif、markdown、github (SARIF の結果は SARIF のまま)
  --partial             分割した結果が一部だけでもエラーにしません
  --output、--fail-on は scan と同じ

pins と rules のオプション:
  --format 形式         pretty (既定) または json

approve、verify、pins では scan と同じ --as、--user、--home も使えます

共通のオプション:
  --lang 言語           en または ja (既定: 環境変数に従います)
  -h, --help            この説明を表示します
  --version             バージョンを表示します

終了コード: 0 --fail-on 以上の問題がない、または承認時のまま、1 問題または変更あり、2 使い方の誤り、または読み取りや取得ができないものあり
`,
  seeHelp: '`toolseal --help` をご覧ください。',
  noCommand: 'コマンドがありません。',
  optionsBehind: (line) => `オプションはコマンドの後に書いてください: \`toolseal ${line}\``,
  unknownCommand: (name) => `\`${name}\` というコマンドはありません。`,
  unknownOption: (name) => `\`${name}\` というオプションはありません。`,
  needsValue: (name) => `\`${name}\` には値が必要です。`,
  takesNoValue: (name) => `\`${name}\` は値を取りません。`,
  notOneOf: (name, value, values) =>
    `\`${name}\` に \`${value}\` は指定できません。指定できる値: ${values.join('、')}`,
  notYet: (name) => `\`${name}\` はこのバージョンにはありません。`,
  stdinNeedsFormat: '標準入力の形式は判別できないため、`-` には `--as` か `--stdin-path` が必要です。',
  stdinPathNeedsStdin: '`--stdin-path` には `-` が必要です: 標準入力は指定したときだけ読みます。',
  noStdin: '標準入力 (`-`) を読むのは `scan` と `pins` だけです。ファイルを指定してください。',
  noHome: (path) => `\`--home\`: ${path} というフォルダーはありません。`,
  emptyPath: '空のパスが指定されています。現在のフォルダーは `.` です。',
  tooManyRules: '説明できるルールは一度に一つです。',
  badShard: (value) =>
    `\`--shard\` に \`${value}\` は指定できません。\`2/5\` のように「何番目/全体の数」を書いてください。`,
  badThreads: (value) =>
    `\`--threads\` に \`${value}\` は指定できません。1 から 99 までの数を書いてください。`,
  noReports: 'まとめる結果のファイルを指定してください。',
  noReport: (path) =>
    `${path} は \`toolseal scan --format json\` または \`--format sarif\` の結果ではありません。`,
  mixedReports: 'JSON と SARIF の結果を混ぜてまとめることはできません。',
  sarifOnly: 'SARIF の結果は SARIF としてのみまとめられます。`--format` を外してください。',
  missingParts: (parts) => `結果がそろっていません: ${parts} がありません。`,
  unknownRule: (id) => `\`${id}\` というルールはありません。\`toolseal rules\` で一覧を表示できます。`,
  cannotWrite: (path, code) => `${path} に書き込めません (${code})。`,
  cannotPrint: (code) => `標準出力に書き込めません (${code})。`,
  keepsDecisions: (path) =>
    `\`--output\` に ${path} は指定できません。その名前は Toolseal 自身のファイルに使われます。`,
  noFolder: '現在のフォルダーはもう存在しません。',
  closed: (path, more) =>
    `${path}${more > 0 ? ` ほか ${more} 件` : ''}: 20 MiB を超えているか読み取れないため、サーバーがあるかどうかは不明です`,
};

/** What the command line says by itself, beside its results. */
export const cliTexts: Readonly<Record<Language, typeof en>> = { en, ja };
