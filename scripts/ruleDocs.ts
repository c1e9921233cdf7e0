import {
  approvalsInWords,
  exampleFile,
  findInExample,
  trackedInWords,
} from '../server/src/analysis/examples.ts';
import type { Language, Severity } from '../server/src/analysis/finding.ts';
import { syntaxByName } from '../server/src/analysis/formats/detect.ts';
import { categories } from '../server/src/analysis/owasp.ts';
import { policyFileName } from '../server/src/analysis/policy/file.ts';
import type { Example, Examples, Rule } from '../server/src/analysis/rule.ts';

/**
 * The pages of the rules and the table in the README: what follows from a rule's declaration stands between
 * `<!-- generated: name -->` and `<!-- end -->`; everything else is written by hand and kept.
 */

const labels = {
  en: {
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    head: ['Category', 'Severity', 'Confidence', 'Since'],
    confidences: { high: 'high', medium: 'medium', low: 'low' },
    bad: 'Reported',
    good: 'Not reported',
    references: 'References',
    table: ['Rule', 'What it finds', 'Category', 'Severity'],
    why: 'Why it matters',
    fix: 'How to fix it',
    ignore: 'When not to worry',
  },
  ja: {
    severities: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
    head: ['カテゴリー', '重大度', '確度', '追加'],
    confidences: { high: '高', medium: '中', low: '低' },
    bad: '指摘する例',
    good: '指摘しない例',
    references: '参考資料',
    table: ['ルール', '見つけるもの', 'カテゴリー', '重大度'],
    why: 'なぜ問題か',
    fix: '直し方',
    ignore: '問題にならない場合',
  },
} as const;

/** The headings that every page has, in the order in which a new page gets them. */
export function headings(language: Language): readonly string[] {
  const { why, bad, good, fix, ignore, references } = labels[language];
  return [why, bad, good, fix, ignore, references];
}

/**
 * A rule's page: the current text with its generated parts brought up to date, or a new page.
 *
 * @throws when a generated part is missing from the current text
 */
export function rulePage(rule: Rule, { bad, good }: Examples, language: Language, current: string): string {
  const label = labels[language];
  const page =
    current ||
    [
      block('head'),
      `## ${label.why}`,
      rule.why[language],
      block('examples'),
      `## ${label.fix}`,
      rule.remedy[language],
      `## ${label.ignore}`,
      block('references'),
      '',
    ].join('\n\n');
  return replaceBlocks(page, {
    head: head(rule, language),
    examples: `${examples(label.bad, bad, rule, language)}\n\n${examples(label.good, good, rule, language)}`,
    references: [`## ${label.references}`, '', ...referenceLines(rule)].join('\n'),
  });
}

/** The README with its table of rules brought up to date. `folder` is where the pages are. */
export function readmeWithTable(
  rules: readonly Rule[],
  language: Language,
  folder: string,
  current: string,
): string {
  const { table, severities } = labels[language];
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](${folder}/${rule.id}.md)`,
    rule.title[language],
    categories[rule.category].label,
    severities[rule.severity],
  ]);
  return replaceBlocks(current, { rules: markdownTable([table, ...rows]) });
}

function head(rule: Rule, language: Language): string {
  const label = labels[language];
  const category = categories[rule.category];
  const values = [
    `[${category.label} ${category.title}](${category.url})`,
    label.severities[rule.severity as Severity],
    label.confidences[rule.confidence],
    rule.since,
  ];
  return [`# ${rule.title[language]} (\`${rule.id}\`)`, '', markdownTable([label.head, values])].join('\n');
}

function examples(heading: string, list: readonly Example[], rule: Rule, language: Language): string {
  const parts = list.map((example) => {
    const file = exampleFile(example);
    const surroundings =
      file.policy === undefined ? '' : `\`${policyFileName}\`\n\n${fence(file.policy, policyFileName)}\n\n`;
    const approvals = approvalsInWords(file, language).map(
      ({ words, json }) => `${words}\n\n${fence(json, policyFileName)}\n\n`,
    );
    const tracked = file.tracked ? `${trackedInWords[language](file.tracked)}\n\n` : '';
    const others = (file.others ?? [])
      .map(({ path, text }) => `\`${path}\`\n\n${fence(text, path)}\n\n`)
      .join('');
    const said = findInExample(rule.id, file, language).map(
      ({ severity, message }) => `\n\n**${labels[language].severities[severity]}**: ${message}`,
    );
    return `${surroundings}${approvals.join('')}${tracked}${others}\`${file.path}\`\n\n${fence(file.text, file.path)}${said.join('')}`;
  });
  return [`## ${heading}`, ...parts].join('\n\n');
}

function referenceLines(rule: Rule): string[] {
  const { title, url } = categories[rule.category];
  return [
    `- [OWASP MCP Top 10: ${title}](${url})`,
    ...rule.references.map((reference) => `- <${reference}>`),
  ];
}

function block(name: string): string {
  return `<!-- generated: ${name} -->\n<!-- end -->`;
}

function replaceBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((result, [name, content]) => {
    const open = `<!-- generated: ${name} -->`;
    const start = result.indexOf(open);
    const end = result.indexOf('<!-- end -->', start);
    if (start < 0 || end < 0) throw new Error(`the generated part '${name}' is missing`);
    return `${result.slice(0, start + open.length)}\n${content}\n${result.slice(end)}`;
  }, text);
}

function markdownTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function fence(text: string, path: string): string {
  const syntax = syntaxByName(path);
  const language = syntax === 'json' || syntax === undefined ? 'jsonc' : syntax;
  const lines = text.trimEnd().split('\n').map(cut);
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;
}

/** Examples of what is too long are too long for a page. */
const longest = 300;

function cut(line: string): string {
  return line.length <= longest ? line : `${line.slice(0, longest - 80)} … ${line.slice(-60)}`;
}
