import { analyze, readDocument } from '../../server/src/analysis/analyze.ts';
import type { ConfigDocument } from '../../server/src/analysis/model.ts';

/** A text of a project's file as the analysis reads it. */
export function documentOf(path: string, content: unknown, as?: string): ConfigDocument | undefined {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  return readDocument({ uri: `file:///project/${path}`, text, ...(as !== undefined && { as }) });
}

/** The findings in such a file: rule and marked words, in document order. */
export function findingsOf(path: string, content: unknown): string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const { findings } = analyze({ uri: `file:///project/${path}`, text }, { language: 'en' });
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ ruleId, severity, span }) => `${severity} ${ruleId}: ${text.slice(span.start, span.end)}`);
}
