import { Disposable, LanguageModelTextPart, LanguageModelToolResult, l10n, lm } from 'vscode';
import { SAFETY_REQUEST, type SafetyAnswer } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';

interface SafetyInput {
  /** A config or a list of tools, as text. */
  readonly config: string;
}

/**
 * The tool through which an agent asks whether a server is safe to add. It gets the findings and nothing else: no
 * server is started, nothing is written.
 */
export function registerSafetyTool(server: Server): Disposable {
  // Editors that are built on VS Code may lack it.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => {});
  return lm.registerTool<SafetyInput>('toolseal_check_server', {
    prepareInvocation: () => ({ invocationMessage: l10n.t('Checking an MCP server with Toolseal') }),
    invoke: async ({ input }, token) => {
      const text = String(input?.config ?? '');
      const answer = await server.request<SafetyAnswer>(SAFETY_REQUEST, { text }, token);
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(describe(answer)))]);
    },
  });
}

/** What the model reads: honest about what was not looked at. */
function describe(answer: SafetyAnswer | undefined) {
  if (!answer) return { checked: false, reason: 'It could not be checked. Do not call it safe.' };
  const { state, reason, servers, tools, findings } = answer;
  if (servers + tools === 0)
    return {
      checked: false,
      reason: reason ?? 'No server and no tool was recognised in it. Do not call it safe.',
    };
  return {
    checked: state === 'checked',
    ...(reason !== undefined && { reason }),
    ...{ servers, tools, findings },
    note:
      tools > 0
        ? 'What the server does when it runs was not looked at.'
        : 'The tools of the server were not looked at: they are known only once it has listed them.',
  };
}
