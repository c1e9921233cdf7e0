import { type Language, severities } from '../analysis/finding.ts';
import { plural } from './plural.ts';
import type { HiddenFailures, SeverityCounts } from './scan.ts';

const en = {
  severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  policy: 'policy',
  lock: 'lock',
  fix: 'fix',
  note: 'note',
  seen: 'people see',
  received: 'the model receives',
  remedies: 'What to do',
  problems(counts: SeverityCounts, affected: number, files: number, checked: string): string {
    const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
    const parts = severities
      .filter((severity) => counts[severity] > 0)
      .map((severity) =>
        severity === 'information' ? `${counts[severity]} information` : plural(counts[severity], severity),
      );
    const where = `${affected} of ${plural(files, 'file')}, ${checked} in all`;
    return `${plural(total, 'problem')} in ${where}: ${parts.join(', ')}`;
  },
  /** What was looked at: servers, recorded tools, or both. */
  checked: (servers: number, tools: number) =>
    tools === 0
      ? plural(servers, 'server')
      : servers === 0
        ? plural(tools, 'tool')
        : `${plural(servers, 'server')} and ${plural(tools, 'tool')}`,
  noProblems: (checked: string) => `No problems found in ${checked}`,
  noneShown: (checked: string) => `Nothing to show for ${checked}`,
  nothingToCheck: 'No MCP config found',
  suppressed: (count: number) =>
    `${plural(count, 'finding is', 'findings are')} hidden by a policy or a comment (--no-policy shows ${count === 1 ? 'it' : 'them'})`,
  nothingChecked: 'Nothing was checked',
  hidden(count: number, failures?: HiddenFailures) {
    const text = `${plural(count, 'milder finding is', 'milder findings are')} not shown`;
    if (!failures) return text;
    const verb = failures.count === 1 ? 'reaches' : 'reach';
    const which = count === 1 ? 'it' : failures.count === count ? 'all of them' : `${failures.count} of them`;
    return `${text}; ${which} ${verb} --fail-on ${failures.failOn}`;
  },
  notChecked: (count: number) => `${plural(count, 'file')} could not be checked, or only in part`,
  partly: (reason: string) => `checked in part: ${reason}`,
  why: 'Why',
  bad: 'Reported',
  good: 'Not reported',
  references: 'References',
};

const ja: PrettyTexts = {
  severity: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
  policy: 'ポリシー',
  lock: 'ロックファイル',
  fix: '修正',
  note: '補足',
  seen: '人が見る内容',
  received: 'モデルが受け取る内容',
  remedies: '対処',
  problems(counts, affected, files, checked) {
    const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
    const parts = severities
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${ja.severity[severity]} ${counts[severity]}`);
    return `${files} ファイル (${checked}) のうち ${affected} ファイルに ${total} 件の問題があります: ${parts.join('、')}`;
  },
  checked: (servers, tools) =>
    tools === 0
      ? `サーバー ${servers} 件`
      : servers === 0
        ? `ツール ${tools} 件`
        : `サーバー ${servers} 件とツール ${tools} 件`,
  noProblems: (checked) => `${checked}に問題は見つかりませんでした`,
  noneShown: (checked) => `${checked}について表示する問題はありません`,
  nothingToCheck: 'MCP の設定ファイルは見つかりませんでした',
  suppressed: (count) => `ポリシーまたはコメントにより ${count} 件を除外しています (--no-policy で表示)`,
  nothingChecked: '何も検査していません',
  hidden: (count, failures) =>
    `より軽い ${count} 件は表示していません${failures ? ` (うち ${failures.count} 件は --fail-on ${failures.failOn} 以上)` : ''}`,
  notChecked: (count) => `${count} ファイルは、全部または一部を確認できませんでした`,
  partly: (reason) => `一部のみ確認: ${reason}`,
  why: '理由',
  bad: '検出される例',
  good: '検出されない例',
  references: '参考',
};

export type PrettyTexts = typeof en;

/** What the output for people says beside the findings' own words. */
export const prettyTexts: Readonly<Record<Language, PrettyTexts>> = { en, ja };
