import type { Language } from '../analysis/finding.ts';
import { categories } from '../analysis/owasp.ts';
import type { Rule } from '../analysis/rule.ts';
import { ruleUrl } from '../links.ts';
import type { ScanReport } from './report.ts';

/** A scan as the JSON object that programs read. */
export function reportToJson(report: ScanReport): string {
  return print(report);
}

/** Rules as the JSON object that programs read. */
export function rulesToJson(rules: readonly Rule[], language: Language): string {
  return print({
    version: 1,
    rules: rules.map(({ id, category, severity, confidence, title, reads }) => ({
      id,
      category: categories[category].label,
      severity,
      confidence,
      title: title[language],
      helpUri: ruleUrl(id, language),
      reads,
    })),
  });
}

/** Indented JSON; what a terminal would obey or not show (bidi controls, C1 controls …) is escaped. */
export function print(value: object): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = json.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  return `${escaped}\n`;
}
