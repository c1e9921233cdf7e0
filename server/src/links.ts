import type { Language } from './analysis/finding.ts';

const repository = 'https://github.com/toolseal/toolseal/blob/main';

/** The page of a rule, in the reader's language. */
export function ruleUrl(id: string, language: Language): string {
  return `${repository}/docs/${language === 'ja' ? 'ja/' : ''}rules/${id}.md`;
}
