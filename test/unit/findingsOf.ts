import { analyze } from '../../server/src/analysis/analyze.ts';

/** What a rule says of one server: message, severity and marked text, in document order. */
export function findingsOf(ruleId: string, entry: unknown, file = '.vscode/mcp.json'): string[] {
  const root = file.includes('.vscode') ? 'servers' : 'mcpServers';
  const text = JSON.stringify({ [root]: { example: entry } });
  const { findings } = analyze({ uri: `file:///project/${file}`, text }, { language: 'en' });
  return findings
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ messageId, severity, span }) => `${messageId} ${severity} ${text.slice(span.start, span.end)}`);
}
