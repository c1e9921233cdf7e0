import type { Language } from '../../analysis/finding.ts';
import type { OutlinedServer } from '../../analysis/outline.ts';
import type { ReportModel } from './model.ts';

/** Whether an item is met, as far as a scan can tell. */
export type Answer = 'met' | 'not-met' | 'cannot-tell';

export interface AnsweredItem {
  readonly title: string;
  readonly answer: Answer;
  /** What the answer rests on. */
  readonly evidence: string;
}

export interface AnsweredGroup {
  readonly title: string;
  readonly items: readonly AnsweredItem[];
}

type Text = Readonly<Record<Language, string>>;

interface Evidence {
  readonly answer: Answer;
  readonly because: Text;
}

interface Item {
  readonly title: Text;
  readonly judge: (facts: Facts) => Evidence;
}

/** What the items ask for. */
interface Facts {
  readonly servers: readonly OutlinedServer[];
  /** How many findings of these rules there are; a `*` at the end stands for any rest. */
  readonly count: (...rules: readonly string[]) => number;
  /** Servers whose tools were listed. */
  readonly listed: number;
  readonly hasPolicy: boolean;
  readonly looksEverywhere: boolean;
}

/**
 * The security checklist for MCP in development, operation and governance, each item answered by evidence. What a
 * scan of files cannot see is not guessed.
 */
export function answerChecklist(model: ReportModel, language: Language): readonly AnsweredGroup[] {
  const facts = factsOf(model);
  return groups.map(({ title, items }) => ({
    title: title[language],
    items: items.map((item) => {
      const { answer, because } = item.judge(facts);
      return { title: item.title[language], answer, evidence: because[language] };
    }),
  }));
}

function factsOf({ scan, findings }: ReportModel): Facts {
  const servers = scan.files.flatMap(({ outline }) => outline).filter(({ disabled }) => !disabled);
  const ids = findings.map(({ finding }) => finding.ruleId);
  const matches = (id: string, rule: string) =>
    rule.endsWith('*') ? id.startsWith(rule.slice(0, -1)) : id === rule;
  return {
    servers,
    count: (...rules) => ids.filter((id) => rules.some((rule) => matches(id, rule))).length,
    listed: servers.filter(({ tools }) => tools.length > 0).length,
    hasPolicy: scan.files.some(({ format }) => format === 'policy'),
    looksEverywhere: scan.lookedFor !== undefined,
  };
}

function notMet(en: string, ja: string): Evidence {
  return { answer: 'not-met', because: { en, ja } };
}

function met(en: string, ja: string): Evidence {
  return { answer: 'met', because: { en, ja } };
}

function cannotTell(en: string, ja: string): Evidence {
  return { answer: 'cannot-tell', because: { en, ja } };
}

const textRules = [
  'tool-poisoning',
  'instruction-override',
  'concealment-instruction',
  'hidden-*',
  'encoded-payload',
  'cross-server-instruction',
];

/** Items that only the tools of servers can answer. */
function byTools({ listed, servers }: Facts, found: number, what: Text): Evidence {
  if (found > 0) return notMet(`${found} ${what.en}`, `${what.ja} ${found} 件`);
  if (listed === 0)
    return cannotTell(
      'The tools of no server have been listed.',
      'ツールの一覧が取得されたサーバーがありません。',
    );
  if (listed < servers.length)
    return cannotTell(
      `The tools of ${listed} of ${servers.length} servers have been listed; nothing was found in them.`,
      `${servers.length} 台中 ${listed} 台のツールを確認し、問題は見つかりませんでした。`,
    );
  return met(
    'Nothing was found in the tools of any server.',
    'どのサーバーのツールにも問題はありませんでした。',
  );
}

/** Items that the way of starting servers answers. */
function byLaunches({ servers }: Facts, found: number, what: Text): Evidence {
  if (found > 0) return notMet(`${found} ${what.en}`, `${what.ja} ${found} 件`);
  return servers.length === 0
    ? cannotTell('No server is configured.', '設定されたサーバーがありません。')
    : met(`None in ${servers.length} servers.`, `${servers.length} 台のサーバーに該当はありません。`);
}

const groups: readonly { readonly title: Text; readonly items: readonly Item[] }[] = [
  {
    title: { en: 'Development', ja: '開発' },
    items: [
      {
        title: { en: 'No user input inside tool definitions', ja: 'ツール定義に利用者の入力を含めない' },
        judge: (facts) =>
          byTools(facts, facts.count(...textRules), {
            en: 'texts give the model orders or hide something.',
            ja: 'モデルに指示する、または何かを隠す文が',
          }),
      },
      {
        title: {
          en: 'Parameterised calls instead of shell strings',
          ja: 'シェル文字列ではなく引数で呼び出す',
        },
        judge: (facts) =>
          byLaunches(
            facts,
            facts.count('shell-command', 'shell-metacharacters', 'inline-code', 'remote-script'),
            {
              en: 'launches go through a shell or run inline code.',
              ja: 'シェルやインラインコードを使う起動が',
            },
          ),
      },
      {
        title: { en: 'No credentials in the model’s context', ja: 'モデルの文脈に認証情報を入れない' },
        judge: (facts) =>
          byTools(
            facts,
            facts.count('secret-in-tool-text', 'secret-elicitation', 'secret-header-parameter'),
            {
              en: 'texts or requests carry credentials.',
              ja: '認証情報を含む文や要求が',
            },
          ),
      },
      {
        title: { en: 'A structured log of every tool call', ja: 'すべてのツール呼び出しを構造化ログに残す' },
        judge: ({ count }) =>
          count('logging-disabled') > 0
            ? notMet('Logging is switched off for a server.', 'ログが無効になっているサーバーがあります。')
            : cannotTell(
                'A config does not show what is logged.',
                '設定ファイルからは記録の有無が分かりません。',
              ),
      },
      {
        title: {
          en: 'Sampling requests sanitised where sampling is used',
          ja: 'サンプリング要求を無害化する',
        },
        judge: ({ count }) =>
          count('sampling-*') > 0
            ? notMet(
                'Sampling is granted silently, or a request asks for too much.',
                'サンプリングが無条件に許可されているか、過剰な要求があります。',
              )
            : cannotTell('No sampling request was recorded.', '記録されたサンプリング要求がありません。'),
      },
    ],
  },
  {
    title: { en: 'Operation', ja: '運用' },
    items: [
      {
        title: { en: 'Servers run in containers', ja: 'サーバーをコンテナーで動かす' },
        judge: ({ servers }) => {
          const local = servers.filter(
            ({ confinement, transport }) => confinement !== 'remote' && transport !== 'unknown',
          );
          const confined = local.filter(({ confinement }) => confinement !== 'none').length;
          if (local.length === 0)
            return cannotTell('No server runs on this machine.', 'このマシンで動くサーバーがありません。');
          return confined === local.length
            ? met(`All ${local.length} local servers.`, `ローカルの ${local.length} 台すべて。`)
            : notMet(
                `${confined} of ${local.length} local servers.`,
                `ローカルの ${local.length} 台中 ${confined} 台。`,
              );
        },
      },
      {
        title: { en: 'Regular scans', ja: '定期的なスキャン' },
        judge: () =>
          cannotTell(
            'One scan cannot tell; run it in CI.',
            '一度のスキャンでは分かりません。CI で実行してください。',
          ),
      },
      {
        title: { en: 'Server versions pinned', ja: 'サーバーのバージョンを固定する' },
        judge: (facts) =>
          byLaunches(facts, facts.count('unpinned-*'), {
            en: 'packages, images or repositories are not pinned.',
            ja: '固定されていないパッケージ、イメージ、リポジトリーが',
          }),
      },
      {
        title: { en: 'Approval per tool', ja: 'ツールごとに承認する' },
        judge: (facts) =>
          byLaunches(
            facts,
            facts.count('wildcard-auto-approve', 'destructive-auto-approve', 'sandbox-auto-approve'),
            {
              en: 'settings let tools run without asking.',
              ja: '確認なしでツールを実行させる設定が',
            },
          ),
      },
      {
        title: { en: 'Regular search for unapproved servers', ja: '未承認サーバーを定期的に探す' },
        judge: ({ looksEverywhere, count }) => {
          if (count('unapproved-server', 'denied-server') > 0)
            return notMet(
              'Servers that nobody approved were found.',
              '承認されていないサーバーが見つかりました。',
            );
          return looksEverywhere
            ? met(
                'This scan looked where every known client keeps its servers.',
                '既知の全クライアントの設定を調べました。',
              )
            : cannotTell('Only files and folders were scanned.', 'ファイルとフォルダーだけを調べました。');
        },
      },
    ],
  },
  {
    title: { en: 'Governance', ja: 'ガバナンス' },
    items: [
      {
        title: { en: 'A list of approved servers is kept', ja: '承認済みサーバーの一覧を管理する' },
        judge: ({ count, hasPolicy }) => {
          if (count('unapproved-server', 'launch-changed', 'definition-changed') > 0)
            return notMet('There is one, and servers differ from it.', '一覧と異なるサーバーがあります。');
          return hasPolicy
            ? cannotTell(
                'There is a policy; whether it lists servers is for you to check.',
                'ポリシーがあります。一覧の有無はご確認ください。',
              )
            : cannotTell('No policy was found.', 'ポリシーが見つかりませんでした。');
        },
      },
      {
        title: { en: 'A usage policy exists and is known', ja: '利用方針があり、周知されている' },
        judge: ({ hasPolicy }) =>
          hasPolicy
            ? met('`toolseal.json` is there.', '`toolseal.json` があります。')
            : cannotTell('There is no `toolseal.json`.', '`toolseal.json` がありません。'),
      },
      {
        title: { en: 'Incident response covers MCP', ja: 'インシデント対応が MCP を含む' },
        judge: () => cannotTell('No file says so.', 'ファイルからは分かりません。'),
      },
    ],
  },
];
