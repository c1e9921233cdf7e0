import { l10n, type QuickPickOptions, window } from 'vscode';
import { type CaptureConsent, type CaptureInput, visible } from '../../../server/src/protocol.ts';
import { plain, withoutIcons } from '../foreignText.ts';

/**
 * Shows in full what would be started or called, and asks whether it may. The button that Enter presses only looks: the
 * dialog may come just after an Enter in a quick pick.
 *
 * @returns undefined where the user wants neither
 */
export async function askForConsent(consent: CaptureConsent): Promise<'capture' | 'look' | undefined> {
  const { server, kind, command, sandbox } = consent;
  const isLocal = kind === 'stdio';
  const look = l10n.t('Show in Config');
  const capture = isLocal ? l10n.t('Start') : l10n.t('Connect');
  const question = isLocal
    ? l10n.t('Start {0} and list its tools?', server)
    : l10n.t('Connect to {0} and list its tools?', server);
  const lines = [command, '', ...surroundingsOf(consent), ...(isLocal ? [rightsOf(sandbox)] : [])];
  const options = { modal: true, detail: lines.join('\n') };
  const answer = await window.showWarningMessage(question, options, look, capture);
  if (answer === look) {
    return 'look';
  }
  return answer === capture ? 'capture' : undefined;
}

/** Where a server runs, and what it is given. */
export function surroundingsOf({ kind, cwd, given, unset }: CaptureConsent): string[] {
  const names = given.join(', ');
  return [
    ...(cwd === undefined ? [] : [l10n.t('Folder: {0}', cwd)]),
    ...(given.length === 0
      ? []
      : [
          kind === 'stdio'
            ? l10n.t('Variables given to it: {0}', names)
            : l10n.t('Headers sent to it: {0}', names),
        ]),
    ...(unset.length === 0 ? [] : [l10n.t('Variables that are not set: {0}', unset.join(', '))]),
  ];
}

function rightsOf(sandbox: string | undefined): string {
  return sandbox === undefined
    ? l10n.t('It runs with your rights, for as long as it takes to list its tools. Nothing is called.')
    : l10n.t(
        'It runs in a sandbox ({0}): it sees no files of yours but its project, and writes none.',
        sandbox,
      );
}

/** Asks for what the config leaves to the user; undefined when the user leaves a question. */
export async function askForInputs(
  inputs: readonly CaptureInput[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const answers: Record<string, string> = {};
  for (const { id, description, password, default: value, options } of inputs) {
    const title = l10n.t('Value for {0}, used only to list the tools', visible(id));
    const common = { title, ignoreFocusOut: true };
    const answer = options
      ? await chooseFrom(options, { ...common, placeHolder: visible(description) })
      : await window.showInputBox({
          ...common,
          prompt: withoutIcons(plain(description)),
          password,
          ...(value !== undefined && { value }),
        });
    if (answer === undefined) {
      return undefined;
    }
    answers[id] = answer;
  }
  return answers;
}

async function chooseFrom(values: readonly string[], options: QuickPickOptions): Promise<string | undefined> {
  const items = values.map((value) => ({ label: withoutIcons(value), value }));
  return (await window.showQuickPick(items, options))?.value;
}
