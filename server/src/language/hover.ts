import type { Hover, HoverParams, ServerCapabilities } from 'vscode-languageserver';
import { readDocument } from '../analysis/analyze.ts';
import { type Finding, type Language, severities } from '../analysis/finding.ts';
import { type Category, type CategoryId, categories } from '../analysis/owasp.ts';
import type { Rule } from '../analysis/rule.ts';
import { rules } from '../analysis/rules/index.ts';
import { ruleUrl } from '../links.ts';
import { type Check, toRange } from './documents.ts';
import { keyHelpAt } from './keys.ts';
import { blocks, bold, code, join, lines, link, type Markup, text, toContent } from './markup.ts';
import { answer, type Session } from './session.ts';

/** More would be a wall of text; the Problems panel has the rest. */
const mostBlocks = 3;

/** Explains findings, and the keys that decide what a server may do. */
export function provideHover(session: Session): ServerCapabilities {
  const { connection, documents } = session;
  connection.onHover((params, token) =>
    answer(session, 'textDocument/hover', token, null, async () => {
      const check = await documents.check(params.textDocument.uri, token);
      return check?.settings.enable ? hoverAt(session, check, params) : null;
    }),
  );
  return { hoverProvider: true };
}

function hoverAt(session: Session, check: Check, { position }: HoverParams): Hover | null {
  const offset = check.document.offsetAt(position);
  return findingHover(session, check, offset) ?? keyHover(session, check, offset);
}

function findingHover(
  { client, language }: Session,
  { document, analysis }: Check,
  offset: number,
): Hover | undefined {
  const here = analysis.findings
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || length(a) - length(b));
  const [first] = here;
  if (!first) return undefined;
  const oneOfEach = here.filter((finding, index) => here.findIndex(sameRule(finding)) === index);
  const content = blocks(oneOfEach.slice(0, mostBlocks).map((finding) => explain(finding, language)));
  return {
    contents: toContent(content, client.markdownHover),
    range: toRange(document, first.span),
  };
}

function length({ span }: Finding): number {
  return span.end - span.start;
}

function ruleOf({ ruleId }: Finding): Rule {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`a finding of an unknown rule: ${ruleId}`);
  return rule;
}

function sameRule({ ruleId }: Finding): (other: Finding) => boolean {
  return (other) => other.ruleId === ruleId;
}

function explain(finding: Finding, language: Language): Markup {
  const { id, category, title, why, remedy } = ruleOf(finding);
  return lines([
    heading(bold(title[language]), category),
    ...readings(finding, language),
    text(why[language]),
    text(`${fix[language]}${remedy[language]}`),
    join([link(id, ruleUrl(id, language)), owaspLink(categories[category])], ' · ', '\n'),
  ]);
}

/** What people see and what the model receives, one below the other. */
function readings({ reading }: Finding, language: Language): Markup[] {
  if (!reading) return [];
  return [
    join([text(seen[language]), code(reading.seen || '-')], ''),
    join([text(received[language]), code(reading.received)], ''),
  ];
}

const seen: Readonly<Record<Language, string>> = { en: 'People see: ', ja: '人が見る内容: ' };
const received: Readonly<Record<Language, string>> = {
  en: 'The model receives: ',
  ja: 'モデルが受け取る内容: ',
};

function keyHover(
  { client, language, environment }: Session,
  { document }: Check,
  offset: number,
): Hover | null {
  const config = readDocument({ uri: document.uri, text: document.getText() }, environment.home);
  const found = config && keyHelpAt(config, offset);
  if (!found) return null;
  const { key, help } = found;
  const category = categories[help.category];
  const content = lines([
    heading(text(`\`${key.key.value}\``), help.category),
    text(help.text[language]),
    text(category.meaning[language]),
    text(`${fix[language]}${category.advice[language]}`),
    owaspLink(category),
  ]);
  return { contents: toContent(content, client.markdownHover), range: toRange(document, key.key) };
}

const fix: Readonly<Record<Language, string>> = { en: 'Fix: ', ja: '対処: ' };

function heading(subject: Markup, id: CategoryId): Markup {
  const { label, title } = categories[id];
  return join([subject, text(`${label} ${title}`)], ' · ');
}

function owaspLink({ url }: Category): Markup {
  return link('OWASP', url);
}
