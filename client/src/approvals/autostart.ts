import { ConfigurationTarget, l10n, type Memento, window, workspace } from 'vscode';

const offered = 'toolseal.autostartOffered';

/**
 * Offers once, for ever, to make VS Code wait for the user before it starts MCP servers: `never` waits for new and
 * for changed ones, the default `newAndOutdated` starts both. Silent where VS Code waits already or has no such setting.
 */
export async function offerToWait(memento: Memento): Promise<void> {
  const configuration = workspace.getConfiguration('chat.mcp');
  if (configuration.get('autostart') !== 'newAndOutdated' || memento.get(offered)) {
    return;
  }
  await memento.update(offered, true);
  const wait = l10n.t('Ask Before Starting');
  const chosen = await window.showInformationMessage(
    l10n.t(
      'VS Code starts new and changed MCP servers without asking. It can wait until you start them (`chat.mcp.autostart`).',
    ),
    wait,
    l10n.t('Keep as Is'),
  );
  if (chosen === wait) {
    await configuration.update('autostart', 'never', ConfigurationTarget.Global);
  }
}
