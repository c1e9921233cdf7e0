import type { Language } from '../../analysis/finding.ts';
import { lockFormat } from '../../analysis/lock/file.ts';
import type { OutlinedServer } from '../../analysis/outline.ts';
import { policyFormat } from '../../analysis/policy/file.ts';
import { plural } from '../plural.ts';
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
  /** How many findings of these rules there are, also among those not shown; a `*` at the end stands for any rest. */
  readonly count: (...rules: readonly string[]) => number;
  /** Servers whose tools stand in one of the files, so that their texts were checked. */
  readonly recorded: number;
  readonly hasPolicy: boolean;
  readonly hasLock: boolean;
  /** Clients whose own places were looked at. */
  readonly clients: number;
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

function factsOf({ scan }: ReportModel): Facts {
  const servers = scan.files.flatMap(({ outline }) => outline).filter(({ disabled }) => !disabled);
  const ofFiles = scan.files.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  const ids = [...ofFiles, ...scan.hidden].map(({ ruleId }) => ruleId);
  const matches = (id: string, rule: string) =>
    rule.endsWith('*') ? id.startsWith(rule.slice(0, -1)) : id === rule;
  return {
    servers,
    count: (...rules) => ids.filter((id) => rules.some((rule) => matches(id, rule))).length,
    recorded: servers.filter(({ tools }) => tools.length > 0).length,
    hasPolicy: scan.files.some(({ format }) => format === policyFormat),
    hasLock: scan.files.some(({ format }) => format === lockFormat),
    clients: new Set(scan.lookedFor?.flatMap(({ clients }) => clients)).size,
  };
}

/** What an item looks for: how many were found, and that none was. */
interface Looked {
  readonly found: number;
  readonly some: Text;
  readonly none: Text;
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
function byTools({ recorded, servers }: Facts, found: number, some: Text): Evidence {
  if (found > 0) return notMet(some.en, some.ja);
  if (recorded === 0)
    return cannotTell(
      'The files that were scanned hold the tools of no server.',
      'スキャンしたファイルに、ツールの一覧はありません。',
    );
  if (recorded < servers.length)
    return cannotTell(
      `The files that were scanned hold the tools of ${recorded} of ${servers.length} servers; nothing was found in them.`,
      `スキャンしたファイルには ${servers.length} 台中 ${recorded} 台のツールがあり、問題は見つかりませんでした。`,
    );
  return met(
    'Nothing was found in the tools of any server.',
    'どのサーバーのツールにも問題はありませんでした。',
  );
}

/** Items that the way of starting servers answers. */
function byLaunches({ servers }: Facts, { found, some, none }: Looked): Evidence {
  if (found > 0) return notMet(some.en, some.ja);
  return servers.length === 0
    ? cannotTell('No server is configured.', '設定されたサーバーがありません。')
    : met(none.en, none.ja);
}

const groups: readonly { readonly title: Text; readonly items: readonly Item[] }[] = [
  {
    title: { en: 'Development', ja: '開発' },
    items: [
      {
        title: { en: 'No user input inside tool definitions', ja: 'ツール定義に利用者の入力を含めない' },
        judge: (facts) => {
          const found = facts.count(...textRules);
          return byTools(facts, found, {
            en: `${plural(found, 'text gives the model orders or hides', 'texts give the model orders or hide')} something.`,
            ja: `モデルに指示する、または何かを隠す文が ${found} 件`,
          });
        },
      },
      {
        title: {
          en: 'Parameterised calls instead of shell strings',
          ja: 'シェル文字列ではなく引数で呼び出す',
        },
        judge: (facts) => {
          const found = facts.count('shell-command', 'shell-metacharacters', 'inline-code', 'remote-script');
          return byLaunches(facts, {
            found,
            some: {
              en: `${plural(found, 'launch goes through a shell or runs', 'launches go through a shell or run')} inline code.`,
              ja: `シェルやインラインコードを使う起動が ${found} 件`,
            },
            none: {
              en: 'No launch goes through a shell or runs inline code.',
              ja: 'シェルやインラインコードを使う起動はありません。',
            },
          });
        },
      },
      {
        title: { en: 'No credentials in the model’s context', ja: 'モデルの文脈に認証情報を入れない' },
        judge: (facts) => {
          const found = facts.count('secret-in-tool-text', 'secret-elicitation', 'secret-header-parameter');
          return byTools(facts, found, {
            en: `${plural(found, 'text or request carries', 'texts or requests carry')} credentials.`,
            ja: `認証情報を含む文や要求が ${found} 件`,
          });
        },
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
          const answer = confined === local.length ? met : notMet;
          return answer(
            `${confined} of ${plural(local.length, 'local server')}.`,
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
        judge: (facts) => {
          const found = facts.count('unpinned-*');
          return byLaunches(facts, {
            found,
            some: {
              en: `${plural(found, 'package, image or repository is', 'packages, images or repositories are')} not pinned.`,
              ja: `固定されていないパッケージ、イメージ、リポジトリーが ${found} 件`,
            },
            none: {
              en: 'No unpinned package, image or repository was found.',
              ja: '固定されていないパッケージ、イメージ、リポジトリーは見つかりませんでした。',
            },
          });
        },
      },
      {
        title: { en: 'Approval per tool', ja: 'ツールごとに承認する' },
        judge: (facts) => {
          const found = facts.count(
            'wildcard-auto-approve',
            'destructive-auto-approve',
            'sandbox-auto-approve',
          );
          return byLaunches(facts, {
            found,
            some: {
              en: `${plural(found, 'setting lets', 'settings let')} tools run without asking.`,
              ja: `確認なしでツールを実行させる設定が ${found} 件`,
            },
            none: {
              en: 'No setting approves all tools, or a destructive one, in advance.',
              ja: 'すべてのツールや破壊的なツールを事前に承認する設定はありません。',
            },
          });
        },
      },
      {
        title: { en: 'Regular search for unapproved servers', ja: '未承認サーバーを定期的に探す' },
        judge: ({ clients, count }) => {
          if (count('unapproved-server', 'denied-server') > 0)
            return notMet(
              'Servers that nobody approved were found.',
              '承認されていないサーバーが見つかりました。',
            );
          return clients > 0
            ? met(
                `This scan looked where ${plural(clients, 'client keeps its', 'clients keep their')} servers.`,
                `${clients} 種類のクライアントの設定を調べました。`,
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
        judge: ({ count, hasPolicy, hasLock }) => {
          if (count('unapproved-server', 'launch-changed', 'definition-changed') > 0)
            return notMet('There is one, and servers differ from it.', '一覧と異なるサーバーがあります。');
          if (count('invalid-lock') > 0)
            return notMet(
              '`toolseal.lock.json` has entries that do not count.',
              '`toolseal.lock.json` に無効な項目があります。',
            );
          if (hasLock)
            return met('`toolseal.lock.json` is that list.', '`toolseal.lock.json` がその一覧です。');
          return hasPolicy
            ? cannotTell(
                'There is a policy; whether it lists servers is for you to check.',
                'ポリシーがあります。一覧の有無はご確認ください。',
              )
            : cannotTell(
                'Neither `toolseal.lock.json` nor a policy was found.',
                '`toolseal.lock.json` もポリシーも見つかりませんでした。',
              );
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
