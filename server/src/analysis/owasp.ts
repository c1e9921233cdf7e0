import type { Language } from './finding.ts';

export const categoryIds = [
  'MCP01',
  'MCP02',
  'MCP03',
  'MCP04',
  'MCP05',
  'MCP06',
  'MCP07',
  'MCP08',
  'MCP09',
  'MCP10',
] as const;
export type CategoryId = (typeof categoryIds)[number];

export interface Category {
  /** `MCP01:2025`. */
  readonly label: string;
  readonly title: string;
  readonly url: string;
  /** What it means and what to do, a sentence each, in our own words. */
  readonly meaning: Readonly<Record<Language, string>>;
  readonly advice: Readonly<Record<Language, string>>;
}

const owaspUrl = 'https://owasp.org/www-project-mcp-top-10/';

/**
 * The OWASP MCP Top 10 (2025, beta v0.1): ids, titles and addresses as in the project's repository at
 * 4774c5e (2026-04-14). Its text is CC BY-NC-SA, so the explanations are not taken from it.
 */
export const categories: Readonly<Record<CategoryId, Category>> = {
  MCP01: category(
    'MCP01',
    'Token Mismanagement & Secret Exposure',
    '-Token-Mismanagement-and-Secret-Exposure',
    {
      en: [
        'A token that stands in a config, a command line or a model’s context reaches everybody who reads it there.',
        'Let the client fill it in when the server starts, and give it the least rights and a short life.',
      ],
      ja: [
        '設定ファイルやコマンドライン、モデルの文脈に置かれたトークンは、それを読める全員の手に渡ります。',
        'サーバーの起動時にクライアントから渡し、権限は最小に、有効期間は短くしてください。',
      ],
    },
  ),
  MCP02: category(
    'MCP02',
    'Privilege Escalation via Scope Creep',
    '%E2%80%93Privilege-Escalation-via-Scope-Creep',
    {
      en: [
        'A server that may do more than its task needs turns one wrong step of the model into a large one.',
        'Grant one folder, one scope, one tool at a time, and look at the grants again from time to time.',
      ],
      ja: [
        '必要以上の権限を持つサーバーがあると、モデルの一度の誤りが大きな被害になります。',
        'フォルダー、スコープ、ツールは必要な分だけ許可し、定期的に見直してください。',
      ],
    },
  ),
  MCP03: category('MCP03', 'Tool Poisoning', '%E2%80%93Tool-Poisoning', {
    en: [
      'Names, descriptions and schemas of tools are read by the model and by nobody else; an order hidden there is obeyed.',
      'Read the definitions before you approve a server, pin them, and compare them when they change.',
    ],
    ja: [
      'ツールの名前、説明、スキーマを読むのはモデルだけです。そこに隠された指示は実行されてしまいます。',
      '承認する前に定義を読み、ピン留めし、変わったときは差分を確認してください。',
    ],
  }),
  MCP04: category(
    'MCP04',
    'Software Supply Chain Attacks & Dependency Tampering',
    '%E2%80%93Software-Supply-Chain-Attacks%26Dependency-Tampering',
    {
      en: [
        'What is fetched when a server starts runs with your rights, whoever published it last.',
        'Pin an exact version or digest, take it from its publisher, and update on purpose.',
      ],
      ja: [
        '起動時に取得されたコードは、最後に公開したのが誰であれ、あなたの権限で動きます。',
        '正確なバージョンかダイジェストに固定し、正規の公開元から入手し、更新は意図して行ってください。',
      ],
    },
  ),
  MCP05: category('MCP05', 'Command Injection & Execution', '%E2%80%93Command-Injection%26Execution', {
    en: [
      'Text that passes through a shell or an interpreter can become a command.',
      'Start programs with a list of arguments, without a shell, and keep them in a sandbox.',
    ],
    ja: [
      'シェルやインタープリターを通る文字列は、コマンドとして実行されることがあります。',
      'シェルを介さず引数の配列でプログラムを起動し、サンドボックスの中で動かしてください。',
    ],
  }),
  MCP06: category('MCP06', 'Intent Flow Subversion', '%E2%80%93Intent-Flow-Subversion', {
    en: [
      'Instructions inside what a tool returns or describes can lead the model away from what the user asked for.',
      'Treat such text as data, and confirm important actions yourself.',
    ],
    ja: [
      'ツールの説明や結果に含まれる指示が、モデルを利用者の目的からそらすことがあります。',
      'そうした文章はデータとして扱い、重要な操作は自分で確認してください。',
    ],
  }),
  MCP07: category(
    'MCP07',
    'Insufficient Authentication & Authorization',
    '%E2%80%93Insufficient-Authentication%26Authorization',
    {
      en: [
        'A server that cannot tell who calls, or a connection that anybody on the way can read, gives your access away.',
        'Use HTTPS and OAuth, bind local servers to the loopback address, and check rights per tool.',
      ],
      ja: [
        '呼び出し元を確認しないサーバーや、途中で読める通信は、アクセス権を他人に渡すことになります。',
        'HTTPS と OAuth を使い、ローカルのサーバーはループバックに限り、権限はツールごとに確認してください。',
      ],
    },
  ),
  MCP08: category('MCP08', 'Lack of Audit and Telemetry', '%E2%80%93Lack-of-Audit-and-Telemetry', {
    en: [
      'Without a record of what tools did, nobody can tell afterwards what went wrong.',
      'Keep structured logs of tool calls where neither the server nor the model can change them.',
    ],
    ja: [
      'ツールの動作記録がなければ、後から何が起きたのか誰にも分かりません。',
      'ツール呼び出しの構造化ログを、サーバーやモデルが書き換えられない場所に残してください。',
    ],
  }),
  MCP09: category('MCP09', 'Shadow MCP Servers', '%E2%80%93Shadow-MCP-Servers', {
    en: [
      'A server that nobody reviewed, or that is not the one you think it is, works unseen beside the others.',
      'Keep a list of approved servers and look for those that are not on it.',
    ],
    ja: [
      '誰も確認していないサーバーや、思っているものとは違うサーバーが、気づかれずに動きます。',
      '承認済みサーバーの一覧を持ち、載っていないものを探してください。',
    ],
  }),
  MCP10: category('MCP10', 'Context Injection & Over-Sharing', '%E2%80%93ContextInjection%26OverSharing', {
    en: [
      'What one server puts into the shared context, every other server and task can read.',
      'Separate contexts per task, pass on only what is needed, and clear them afterwards.',
    ],
    ja: [
      '一つのサーバーが共有の文脈に入れたものは、ほかのサーバーや作業からも読めます。',
      '作業ごとに文脈を分け、必要なものだけを渡し、終わったら消してください。',
    ],
  }),
};

function category(
  id: CategoryId,
  title: string,
  slug: string,
  texts: Record<Language, [meaning: string, advice: string]>,
): Category {
  return {
    label: `${id}:2025`,
    title,
    url: `${owaspUrl}2025/${id}-2025${slug}`,
    meaning: { en: texts.en[0], ja: texts.ja[0] },
    advice: { en: texts.en[1], ja: texts.ja[1] },
  };
}
