import type { Command, ServerCapabilities } from 'vscode-languageserver';
import type { Language } from '../analysis/finding.ts';
import { rules } from '../analysis/rules/index.ts';
import { ruleUrl } from '../links.ts';
import { answer, type Session } from './session.ts';

const command = 'toolseal.openDocumentation';

/** Opens the page of a rule in the browser, where the client does that for a server. */
export function provideDocumentation(session: Session): ServerCapabilities {
  const { connection, client, language } = session;
  if (!client.showDocument) return {};
  connection.onExecuteCommand((params, token) =>
    answer(session, 'workspace/executeCommand', token, null, async () => {
      const [id] = params.arguments ?? [];
      // Only pages of ours: an argument can come from anywhere.
      if (params.command === command && rules.some((rule) => rule.id === id)) {
        await connection.window.showDocument({ uri: ruleUrl(id, language), external: true });
      }
      return null;
    }),
  );
  return { executeCommandProvider: { commands: [command] } };
}

/** The command that opens the page of a rule. */
export function openDocumentation(ruleId: string, language: Language): Command {
  return { title: titles[language](ruleId), command, arguments: [ruleId] };
}

const titles: Readonly<Record<Language, (ruleId: string) => string>> = {
  en: (ruleId) => `Show documentation for ${ruleId}`,
  ja: (ruleId) => `${ruleId} の説明を開く`,
};
