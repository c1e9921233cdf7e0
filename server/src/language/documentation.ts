import type { Command } from 'vscode-languageserver';
import type { Language } from '../analysis/finding.ts';
import { rules } from '../analysis/rules/index.ts';
import { ruleUrl } from '../links.ts';
import type { Session } from './session.ts';

/** The command that opens the page of a rule in the browser. */
export const documentationCommand = 'toolseal.openDocumentation';

/** Opens the page of a rule, and only such a page: an argument can come from anywhere. */
export async function showDocumentation({ connection, language }: Session, id: unknown): Promise<void> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) await connection.window.showDocument({ uri: ruleUrl(rule.id, language), external: true });
}

/** The command that opens the page of a rule. */
export function openDocumentation(ruleId: string, language: Language): Command {
  return { title: titles[language](ruleId), command: documentationCommand, arguments: [ruleId] };
}

const titles: Readonly<Record<Language, (ruleId: string) => string>> = {
  en: (ruleId) => `Show documentation for ${ruleId}`,
  ja: (ruleId) => `${ruleId} の説明を開く`,
};
