import {
  type CancellationToken,
  commands,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  window,
  workspace,
} from 'vscode';
import {
  CAPTURE_PLAN_REQUEST,
  CAPTURE_PROGRESS_NOTIFICATION,
  CAPTURE_REQUEST,
  type CapturePlanParams,
  type CapturePlanResult,
  type CaptureProgressParams,
  type CaptureResult,
  SERVERS_REQUEST,
  type ServersResult,
} from '../../../server/src/protocol.ts';
import { plain, withoutIcons } from '../foreignText.ts';
import type { Server } from '../server.ts';
import { askForConsent, askForInputs } from './consent.ts';

type ReadyPlan = Extract<CapturePlanResult, { readonly kind: 'ready' }>;

/** What a keybinding or a view may name; what is missing is taken from the editor, or asked for. */
export interface CaptureArguments {
  /** The config. */
  readonly uri?: string;
  /** The key of the server in it, or its name. */
  readonly server?: string;
}

/**
 * `Toolseal: List Server's Tools…`: connects to a server of a config and checks what it offers. Only in a
 * trusted workspace, and only after the user has seen what that starts.
 */
export async function captureServer(
  server: Server,
  log: LogOutputChannel,
  { uri, server: key }: CaptureArguments,
): Promise<void> {
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      l10n.t('Toolseal starts servers only in a trusted workspace: trust this one, then try again.'),
    );
    return;
  }
  const config = uri ?? window.activeTextEditor?.document.uri.toString();
  if (!config) {
    void window.showInformationMessage(l10n.t('Open the config of the server first.'));
    return;
  }
  const chosen = key ?? (await chooseServer(server, config));
  if (chosen === undefined) {
    return;
  }
  const sandbox = workspace.getConfiguration('toolseal').get<string>('capture.sandbox') === 'auto';
  const plan = await planFor(server, { uri: config, server: chosen, sandbox });
  if (!plan) {
    return;
  }
  const decision = await askForConsent(plan.consent);
  if (decision === 'look') {
    await commands.executeCommand('toolseal.revealInConfig', config, chosen);
  }
  if (decision !== 'capture') {
    return;
  }
  const result = await run(server, plan);
  if (!result) {
    return;
  }
  const name = plan.consent.server;
  if ((await hasChanged(server, config, chosen)) && result.state === 'captured') {
    const review = l10n.t('Review');
    const text = l10n.t('What {0} tells the model has changed since you approved it.', name);
    if ((await window.showWarningMessage(plain(text), review)) === review) {
      await commands.executeCommand('toolseal.review', config, chosen);
    }
  } else {
    report(log, name, result);
  }
}

/** Whether a server now says something else than what was approved. */
async function hasChanged(server: Server, uri: string, key: string): Promise<boolean> {
  const listed = await server.request<ServersResult>(SERVERS_REQUEST, { uris: [uri] });
  const servers = listed?.files.flatMap((file) => file.servers) ?? [];
  const captured = servers.find((one) => one.key === key) ?? servers.find((one) => one.name === key);
  return captured?.definitions.some(({ state }) => /^(?:changed|added|removed)$/.test(state)) === true;
}

async function chooseServer(server: Server, uri: string): Promise<string | undefined> {
  const listed = await server.request<ServersResult>(SERVERS_REQUEST, { uris: [uri] });
  const servers = listed?.files.flatMap((file) => file.servers) ?? [];
  if (servers.length === 0) {
    void window.showInformationMessage(l10n.t('There is no server in this file.'));
    return undefined;
  }
  const picked = await window.showQuickPick(
    servers.map(({ key, name, starts }) => ({
      label: withoutIcons(name),
      description: withoutIcons(starts),
      key,
    })),
    { title: l10n.t('List whose tools?') },
  );
  return picked?.key;
}

/** The plan that the user is asked about; undefined when there is none, or an answer to it is missing. */
async function planFor(server: Server, params: CapturePlanParams): Promise<ReadyPlan | undefined> {
  const plan = await server.request<CapturePlanResult>(CAPTURE_PLAN_REQUEST, params);
  switch (plan?.kind) {
    case 'ready':
      return plan;
    case 'inputs': {
      const inputs = params.inputs ? undefined : await askForInputs(plan.inputs);
      return inputs && (await planFor(server, { ...params, inputs }));
    }
    case 'impossible':
      void window.showWarningMessage(
        plain(l10n.t('The tools of {0} cannot be listed. {1}', plan.server, plan.reason)),
      );
      return undefined;
    default:
      return undefined;
  }
}

async function run(server: Server, { plan, consent }: ReadyPlan): Promise<CaptureResult | undefined> {
  return await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: plain(l10n.t('Listing the tools of {0}', consent.server)),
      cancellable: true,
    },
    async (progress, token: CancellationToken) => {
      const listener = server.onNotification<CaptureProgressParams>(
        CAPTURE_PROGRESS_NOTIFICATION,
        (params) => {
          if (params.plan === plan) {
            progress.report({ message: params.message });
          }
        },
      );
      try {
        return await server.request<CaptureResult>(CAPTURE_REQUEST, { plan }, token);
      } finally {
        listener.dispose();
      }
    },
  );
}

function report(log: LogOutputChannel, name: string, result: CaptureResult): void {
  const { state, tools, reasons, observations, stderr, file } = result;
  for (const text of [...reasons, ...observations]) {
    log.info(`${name}: ${text}`);
  }
  if (stderr !== '') {
    log.info(`${name}:\n${stderr}`);
  }
  const showTools = l10n.t('Show Tools');
  const showLog = l10n.t('Show Log');
  const actions = [...(file === undefined ? [] : [showTools]), ...(state === 'captured' ? [] : [showLog])];
  const counted =
    tools === 1 ? l10n.t('{0}: 1 tool listed.', name) : l10n.t('{0}: {1} tools listed.', name, tools);
  const shown =
    state === 'captured'
      ? window.showInformationMessage(plain(counted), ...actions)
      : window.showWarningMessage(
          plain(l10n.t('Not all that {0} offers could be listed. {1}', name, reasons.join(' '))),
          ...actions,
        );
  void shown.then(async (action) => {
    if (action === showLog) {
      log.show();
    } else if (action === showTools && file !== undefined) {
      await showDefinitions(file);
    }
  });
}

/** Opens definitions as a document without a name, where they are checked like any other. */
export async function showDefinitions(text: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'json', content: text });
  await window.showTextDocument(document, { preview: true });
}
