import type { Language } from '../analysis/finding.ts';
import { categories } from '../analysis/owasp.ts';
import type { Rule } from '../analysis/rule.ts';
import { ruleUrl } from '../links.ts';
import { print } from './print.ts';
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
