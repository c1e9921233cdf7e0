import type { Language } from '../analysis/finding.ts';
import { reportToGithub } from './github.ts';
import { scanToHtml } from './html/page.ts';
import { reportToJson } from './json.ts';
import { reportToMarkdown } from './markdown.ts';
import { scanToText } from './pretty.ts';
import { reportOf, type ScanReport } from './report.ts';
import { reportToSarif } from './sarif.ts';
import type { Scan } from './scan.ts';
import type { Terminal } from './terminal.ts';

/** Formats that need no more than a report, so that merged reports can be written in them too. */
export const reportFormats = ['json', 'sarif', 'markdown', 'github'] as const;
type ReportFormat = (typeof reportFormats)[number];

export const scanFormats = ['pretty', ...reportFormats, 'html'] as const;
type ScanFormat = (typeof scanFormats)[number];

const writers: Readonly<Record<ReportFormat, (report: ScanReport, language: Language) => string>> = {
  json: reportToJson,
  sarif: reportToSarif,
  markdown: reportToMarkdown,
  github: reportToGithub,
};

/** A report in a format that was asked for. */
export function reportToFormat(report: ScanReport, format: ReportFormat, language: Language): string {
  return writers[format](report, language);
}

/** What some formats need beside the scan. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Makes a random word of letters and digits, see `PageOptions`. */
  readonly nonce: () => string;
}

/** A scan in a format that was asked for. */
export function scanToFormat(
  scan: Scan,
  format: ScanFormat,
  language: Language,
  { terminal, nonce }: Surroundings,
): string {
  switch (format) {
    case 'pretty':
      return scanToText(scan, language, terminal);
    case 'html':
      return scanToHtml(scan, { language, surface: 'file', nonce: nonce() });
    default:
      return reportToFormat(reportOf(scan, language), format, language);
  }
}
