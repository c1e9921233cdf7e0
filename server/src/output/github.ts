import type { Language, Severity } from '../analysis/finding.ts';
import { visible } from '../analysis/text/inert.ts';
import { prettyTexts } from './prettyTexts.ts';
import type { FileReport, FindingReport, ScanReport } from './report.ts';
import { totalsOf } from './report.ts';
import { verdictOf } from './verdict.ts';

/** GitHub has three kinds of annotations. */
const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const notChecked: Readonly<Record<Language, string>> = { en: 'Not checked', ja: '未確認' };

/**
 * A scan as workflow commands that GitHub turns into annotations (docs.github.com, "Workflow commands"), with the
 * sum at the end. Nothing that was read can begin a command of its own: line breaks are written out.
 */
export function reportToGithub(report: ScanReport, language: Language): string {
  const { hidden, hiddenFailures } = report;
  // Where a finding says already that a file was read in part, a second annotation says nothing new.
  const told = new Set(
    report.findings.filter(({ ruleId }) => ruleId === 'scan-incomplete').map(({ uri }) => uri),
  );
  const unread = report.files.filter(({ status, uri }) => status !== 'checked' && !told.has(uri));
  const lines = [
    ...report.findings.filter(({ suppressed }) => !suppressed).map(annotate),
    ...unread.map((file) => annotateFile(file, language)),
    `Toolseal: ${verdictOf(totalsOf(report), language).text}`,
    ...(hidden > 0 ? [`Toolseal: ${prettyTexts[language].hidden(hidden, hiddenFailures)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function annotate({ severity, path, range, ruleId, category, message }: FindingReport): string {
  const { start, end } = range;
  return command(
    commands[severity],
    {
      file: path,
      line: start.line + 1,
      endLine: end.line + 1,
      // GitHub takes columns only within one line.
      ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
      title: `${ruleId} (${category})`,
    },
    message,
  );
}

function annotateFile({ path, reason = '' }: FileReport, language: Language): string {
  return command('notice', { file: path, title: notChecked[language] }, reason);
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

/** As `@actions/core` does it. */
function escapeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
