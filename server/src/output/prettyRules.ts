import { approvalsInWords, exampleFile, trackedInWords } from '../analysis/examples.ts';
import type { Language } from '../analysis/finding.ts';
import { categories, categoryIds } from '../analysis/owasp.ts';
import { policyFileName } from '../analysis/policy/file.ts';
import type { Example, Examples, Rule } from '../analysis/rule.ts';
import { visible } from '../analysis/text/inert.ts';
import { ruleUrl } from '../links.ts';
import { prettyTexts } from './prettyTexts.ts';
import { type Style, styleOf, type Terminal } from './terminal.ts';

/** All rules as text for people, by category. */
export function rulesToText(rules: readonly Rule[], language: Language, terminal: Terminal): string {
  const style = styleOf(terminal);
  const severityNames = prettyTexts[language].severity;
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const blocks = categoryIds.flatMap((category) => {
    const lines = rules
      .filter((rule) => rule.category === category)
      .map(({ id, severity, title }) => {
        const name = style.severity(severity, severityNames[severity]);
        return `  ${id.padEnd(idWidth)}  ${title[language]} ${style.dim('·')} ${name}`;
      });
    const { label, title } = categories[category];
    return lines.length > 0 ? [[style.bold(`${label} ${title}`), ...lines].join('\n')] : [];
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Everything about one rule as text for people. */
export function ruleToText(
  rule: Rule,
  { bad, good }: Examples,
  language: Language,
  terminal: Terminal,
): string {
  const style = styleOf(terminal);
  const texts = prettyTexts[language];
  const category = categories[rule.category];
  const section = (title: string, lines: readonly string[]) => [style.bold(title), ...lines].join('\n');
  return `${[
    section(rule.title[language], [
      `${rule.id} · ${category.label} ${category.title} · ${style.severity(rule.severity, texts.severity[rule.severity])}`,
    ]),
    section(texts.why, [rule.why[language]]),
    section(texts.remedies, [rule.remedy[language]]),
    section(texts.bad, examplesToLines(bad, language, style)),
    section(texts.good, examplesToLines(good, language, style)),
    section(texts.references, [ruleUrl(rule.id, language), category.url, ...rule.references]),
  ].join('\n\n')}\n`;
}

function examplesToLines(examples: readonly Example[], language: Language, style: Style): string[] {
  return examples.flatMap((example) => {
    const file = exampleFile(example);
    const { path, text, policy, tracked } = file;
    const heading = example.shows === undefined ? path : `${path} (${example.shows})`;
    return [
      ...(policy === undefined ? [] : fileToLines(policyFileName, policy, style)),
      ...approvalsInWords(file, language).flatMap(({ words, json }) => fileToLines(words, json, style)),
      ...(tracked ? [`  ${style.dim(trackedInWords[language](tracked))}`] : []),
      ...fileToLines(heading, text, style),
    ];
  });
}

function fileToLines(heading: string, text: string, style: Style): string[] {
  const lines = text.trimEnd().split(/\r?\n/);
  return [`  ${style.dim(heading)}`, ...lines.map((line) => `    ${visible(line)}`)];
}
