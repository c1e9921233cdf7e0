import { RequestType } from 'vscode-languageserver';
import { severities } from '../analysis/finding.ts';
import { categories } from '../analysis/owasp.ts';
import { ruleUrl } from '../links.ts';
import { checkDocument } from '../policy/check.ts';
import { today } from '../policy/today.ts';
import { SAFETY_REQUEST, type SafetyAnswer, type SafetyParams } from '../protocol.ts';
import { answer, type Session } from './session.ts';

const safetyRequest = new RequestType<SafetyParams, SafetyAnswer | null, never>(SAFETY_REQUEST);

/** A text that no sensible question needs is not looked at. */
const longestText = 1_000_000;

/** Says what is found in a config or a list of tools that an agent would add: nothing is started or written. */
export function provideSafety(session: Session): void {
  session.connection.onRequest(safetyRequest, ({ text }, token) =>
    answer<SafetyAnswer | null>(session, SAFETY_REQUEST, token, null, async () => check(session, text)),
  );
}

function check({ language, log }: Session, text: string): SafetyAnswer | null {
  if (typeof text !== 'string' || text.length > longestText) return null;
  const { findings, state, reason, servers, tools } = checkDocument(
    { uri: 'untitled:mcp.json', text },
    { language, today: today(), onError: (rule, error) => log.failure(rule, error) },
    undefined,
  );
  return {
    state,
    ...(reason !== undefined && { reason }),
    servers,
    tools,
    findings: [...findings]
      .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .map(({ ruleId, category, severity, message, server, tool, fixes }) => ({
        ...{ ruleId, severity, message, server, tool },
        category: categories[category].label,
        fixes: fixes.map(({ title }) => title),
        help: ruleUrl(ruleId, language),
      })),
  };
}
