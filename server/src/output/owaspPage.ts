import type { Language } from '../analysis/finding.ts';
import { type CategoryId, categories, categoryIds } from '../analysis/owasp.ts';
import { rules } from '../analysis/rules/index.ts';
import { ruleUrl } from '../links.ts';

const texts = {
  en: {
    title: 'The OWASP MCP Top 10, and what Toolseal looks for',
    intro:
      'The list is OWASP’s (2025, beta); the explanations are our own. Each rule has a page with examples and fixes.',
    original: 'OWASP’s page',
  },
  ja: {
    title: 'OWASP MCP Top 10 と Toolseal の検査内容',
    intro:
      'カテゴリーは OWASP (2025、ベータ版) によるもので、説明は Toolseal が書いたものです。各ルールのページに例と直し方があります。',
    original: 'OWASP のページ',
  },
} as const;

/**
 * What each category means, what to do about it, and the rules that look for it, as Markdown. All of it is our own
 * text.
 *
 * @param only the category to explain; without it all
 * @param ruleLink where the page of a rule is
 */
export function owaspPage(
  language: Language,
  only?: CategoryId,
  ruleLink: (id: string) => string = (id) => ruleUrl(id, language),
): string {
  const { title, intro, original } = texts[language];
  const sections = categoryIds
    .filter((id) => only === undefined || id === only)
    .map((id) => {
      const { label, title, url, meaning, advice } = categories[id];
      const list = rules
        .filter(({ category }) => category === id)
        .map((rule) => `- [\`${rule.id}\`](${ruleLink(rule.id)}): ${rule.title[language]}`);
      return [
        `## ${label} ${title}`,
        meaning[language],
        advice[language],
        list.join('\n'),
        `[${original}](${url})`,
      ]
        .filter(Boolean)
        .join('\n\n');
    });
  return `${[`# ${title}`, intro, ...sections].join('\n\n')}\n`;
}
