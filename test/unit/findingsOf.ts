import { analyze } from '../../server/src/analysis/analyze.ts';
import { applyFix } from '../../server/src/analysis/edits.ts';
import type { Finding } from '../../server/src/analysis/finding.ts';

interface Found {
  readonly text: string;
  readonly findings: readonly Finding[];
}

function find(ruleId: string, entry: unknown, file: string): Found {
  const root = file.includes('.vscode') ? 'servers' : 'mcpServers';
  const text = JSON.stringify({ [root]: { example: entry } });
  const { findings } = analyze({ uri: `file:///project/${file}`, text }, { language: 'en' });
  return { text, findings: findings.filter((finding) => finding.ruleId === ruleId) };
}

/** What a rule says of one server: message, severity and marked text, in document order. */
export function findingsOf(ruleId: string, entry: unknown, file = '.vscode/mcp.json'): string[] {
  const { text, findings } = find(ruleId, entry, file);
  return findings.map(
    ({ messageId, severity, span }) => `${messageId} ${severity} ${text.slice(span.start, span.end)}`,
  );
}

/** What the fixes of a rule make of one server, and whether each may be applied without a look. */
export function fixesOf(
  ruleId: string,
  entry: unknown,
  file = '.vscode/mcp.json',
): (readonly [safe: boolean, entry: unknown])[] {
  const { text, findings } = find(ruleId, entry, file);
  return findings.flatMap(({ fixes }) =>
    fixes.map((fix) => {
      const { servers, mcpServers } = JSON.parse(applyFix(text, fix));
      return [fix.safe, (servers ?? mcpServers).example] as const;
    }),
  );
}

/** The sentences of a rule on one server. */
export function messagesOf(ruleId: string, entry: unknown, file = '.vscode/mcp.json'): string[] {
  return find(ruleId, entry, file).findings.map(({ message }) => message);
}
