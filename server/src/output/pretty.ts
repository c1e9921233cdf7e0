import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Language, OtherFile } from '../analysis/finding.ts';
import { formatById } from '../analysis/formats/detect.ts';
import { lockFormat } from '../analysis/lock/file.ts';
import { categories } from '../analysis/owasp.ts';
import { policyFormat } from '../analysis/policy/file.ts';
import { rules } from '../analysis/rules/index.ts';
import { visible } from '../analysis/text/inert.ts';
import { ruleUrl } from '../links.ts';
import { columnsOf } from './columns.ts';
import { excerpt } from './excerpt.ts';
import { createMask } from './mask.ts';
import { type PrettyTexts, prettyTexts } from './prettyTexts.ts';
import { countSeverities, countSuppressed, type Scan, type ScannedFile } from './scan.ts';
import { type Style, styleOf, type Terminal } from './terminal.ts';
import { completenessOf, verdictOf } from './verdict.ts';

/** A scan as text for people: every finding with its line, then a summary of what was and was not checked. */
export function scanToText(scan: Scan, language: Language, terminal: Terminal): string {
  const style = styleOf(terminal);
  const blocks = scan.files
    .filter((file) => file.findings.length > 0)
    .flatMap((file) => fileToText(file, language, style, terminal.width));
  return `${[...blocks, summary(scan, language, style)].join('\n\n')}\n`;
}

function fileToText(file: ScannedFile, language: Language, style: Style, width: number): string[] {
  const texts = prettyTexts[language];
  const format = file.format === undefined ? undefined : formatById(file.format)?.format;
  const about =
    file.format === policyFormat || file.format === lockFormat
      ? texts[file.format]
      : [...(format ? [format.name] : []), texts.checked(file.servers, file.tools)].join(' · ');
  const document = TextDocument.create(file.uri, '', 0, file.text);
  const mask = createMask(file.text, file.secrets);
  const gutter = String(document.lineCount).length;
  return [
    `${style.bold(visible(file.path))}  ${style.dim(about)}`,
    ...file.findings.map((finding) => findingToText(finding)),
  ];

  function findingToText(finding: Finding): string {
    const { severity } = finding;
    const { line } = document.positionAt(finding.span.start);
    const shown = excerpt(file.text, finding.span, mask, width - gutter - 4);
    const category = categories[finding.category];
    const fix = finding.fixes[0];
    const rail = (sign: string, number = '') => style.dim(` ${number.padStart(gutter)} ${sign}`);
    return [
      `${style.severity(severity, `${texts.severity[severity]}:`)} ${style.bold(finding.message)}`,
      `${rail('╭─')} ${place(finding.span.start)}`,
      `${rail('│', String(line + 1))} ${shown.text}`,
      `${rail('│')} ${' '.repeat(shown.before)}${style.severity(severity, '^'.repeat(shown.marked))}`,
      ...finding.related.map(
        ({ message, span, file: other }) =>
          `${rail('│')} ${texts.note}: ${visible(message)} (${other ? placeIn(other, span.start) : place(span.start)})`,
      ),
      ...readings(finding, texts).map((line) => `${rail('│')} ${line}`),
      `${rail('╰─')} ${finding.ruleId} ${style.dim(`· ${category.label} ${category.title}`)}`,
      ...(fix ? [`${' '.repeat(gutter + 5)}${style.good(texts.fix)}: ${visible(fix.title)}`] : []),
    ].join('\n');
  }

  function place(offset: number): string {
    return asLinked(file.path, document.positionAt(offset));
  }
}

function placeIn({ uri, path, text }: OtherFile, offset: number): string {
  return asLinked(path, TextDocument.create(uri, '', 0, text).positionAt(offset));
}

/** As terminals link it: lines and columns from 1. */
function asLinked(path: string, { line, character }: Position): string {
  return `${visible(path)}:${line + 1}:${character + 1}`;
}

/** What people see and what a model receives, one below the other. */
function readings({ reading }: Finding, texts: PrettyTexts): string[] {
  if (!reading) return [];
  const width = Math.max(columnsOf(texts.seen), columnsOf(texts.received));
  const line = (name: string, value: string) =>
    `${name}: ${' '.repeat(width - columnsOf(name))}${visible(value)}`;
  return [line(texts.seen, reading.seen), line(texts.received, reading.received)];
}

function summary(scan: Scan, language: Language, style: Style): string {
  const texts = prettyTexts[language];
  const ruleIds = new Set(scan.files.flatMap((file) => file.findings.map(({ ruleId }) => ruleId)));
  const found = rules.filter(({ id }) => ruleIds.has(id));
  const suppressed = countSuppressed(scan.files);
  const incomplete = scan.files.filter((file) => file.status !== 'checked');
  const paragraphs = [
    table(
      `${texts.remedies}:`,
      found.flatMap(({ id, remedy }) => [
        [id, remedy[language]],
        ['', style.dim(ruleUrl(id, language))],
      ]),
    ),
    table(
      `${style.severity('warning', texts.notChecked(incomplete.length))}:`,
      incomplete.map(({ path, status, reason = '' }) => [
        visible(path),
        status === 'partly-checked' ? texts.partly(reason) : reason,
      ]),
    ),
    [
      verdict(scan, language, style),
      ...(suppressed > 0 ? [texts.suppressed(suppressed)] : []),
      ...(scan.hidden.length > 0 ? [texts.hidden(scan.hidden.length, scan.hiddenFailures)] : []),
    ].join('\n'),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function verdict({ files, hidden }: Scan, language: Language, style: Style): string {
  const { text, worst } = verdictOf(
    {
      counts: countSeverities(files),
      files: files.length,
      affected: files.filter((file) => file.findings.length > 0).length,
      servers: files.reduce((sum, file) => sum + file.servers, 0),
      tools: files.reduce((sum, file) => sum + file.tools, 0),
      keptBack: hidden.length + countSuppressed(files),
      ...completenessOf(files),
    },
    language,
  );
  return worst === undefined ? text : worst === 'good' ? style.good(text) : style.severity(worst, text);
}

/** Two columns below a title; nothing where there are no rows. */
function table(title: string, rows: readonly (readonly [name: string, value: string])[]): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => columnsOf(name)));
  const lines = rows.map(([name, value]) => `  ${name}${' '.repeat(width - columnsOf(name))}  ${value}`);
  return [title, ...lines].join('\n');
}
