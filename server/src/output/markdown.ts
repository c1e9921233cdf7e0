import { type Language, type Severity, severities } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { inertCode, inertText } from './inertMarkdown.ts';
import { prettyTexts } from './prettyTexts.ts';
import { type FileReport, type FindingReport, type ScanReport, totalsOf } from './report.ts';
import { verdictOf } from './verdict.ts';

/** What a comment on a pull request bears: GitHub cuts off at 65,536 characters. */
const mostRows = 100;
const longestMessage = 300;

const icons: Readonly<Record<Severity, string>> = {
  error: '🛑',
  warning: '⚠️',
  information: 'ℹ️',
  hint: '💡',
};

/** A scan as a summary for a pull request, worst first. Whatever was read is text: no link, image, HTML or mention. */
export function reportToMarkdown(report: ScanReport, language: Language): string {
  const texts = markdownTexts[language];
  const open = report.findings.filter(({ suppressed }) => !suppressed);
  const sorted = severities.flatMap((severity) => open.filter((finding) => finding.severity === severity));
  const unread = report.files.filter(({ status }) => status !== 'checked');
  const { hidden, hiddenFailures, summary } = report;
  const pretty = prettyTexts[language];
  const blocks = [
    '## Toolseal',
    `**${verdictOf(totalsOf(report), language).text}**`,
    table(
      texts.findings,
      sorted.slice(0, mostRows).map((finding) => findingRow(finding, language)),
    ),
    sorted.length > mostRows ? texts.more(sorted.length - mostRows) : '',
    unread.length > 0 ? `### ${pretty.notChecked(unread.length)}` : '',
    table(
      texts.files,
      unread.slice(0, mostRows).map((file) => fileRow(file, language)),
    ),
    unread.length > mostRows ? texts.more(unread.length - mostRows) : '',
    summary.suppressed > 0 ? pretty.suppressed(summary.suppressed) : '',
    hidden > 0 ? pretty.hidden(hidden, hiddenFailures) : '',
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function findingRow(finding: FindingReport, language: Language): string[] {
  const { severity, path, range, server, tool, message, ruleId, helpUri, category } = finding;
  const owner = [server, tool].filter((name) => name !== null).map((name) => inertCode(cut(name)));
  return [
    `${icons[severity]} ${prettyTexts[language].severity[severity]}`,
    [inertCode(`${visible(path)}:${range.start.line + 1}`), ...owner].join('<br>'),
    inertText(cut(message)),
    `[${ruleId}](${helpUri})<br>${category}`,
  ];
}

function fileRow({ path, status, reason = '' }: FileReport, language: Language): string[] {
  const why = status === 'partly-checked' ? prettyTexts[language].partly(reason) : reason;
  return [inertCode(visible(path)), inertText(why)];
}

function cut(text: string): string {
  return visible(text.length > longestMessage ? `${text.slice(0, longestMessage - 1)}…` : text);
}

/** Nothing where there are no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const en = {
  findings: ['Severity', 'Where', 'What', 'Rule'],
  files: ['File', 'Why'],
  more: (count: number) => `… and ${count} more`,
};

const ja: typeof en = {
  findings: ['重大度', '場所', '内容', 'ルール'],
  files: ['ファイル', '理由'],
  more: (count) => `ほか ${count} 件`,
};

const markdownTexts: Readonly<Record<Language, typeof en>> = { en, ja };
