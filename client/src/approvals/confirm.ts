import { l10n, Uri, window, workspace } from 'vscode';
import type {
  CaptureConsent,
  ListedFile,
  ListedFinding,
  ListedServer,
} from '../../../server/src/protocol.ts';
import { surroundingsOf } from '../capture/consent.ts';
import type { ServerNode } from './nodes.ts';
import { lines, pathOf } from './texts.ts';

/** What the user wants to do with a server; `stop` ends a series. */
export type Decision = 'approve' | 'look' | 'stop';

/** How many findings a dialog names. */
const mostFindings = 3;

/**
 * Asks whether a server may be approved, with all that it would start. The button that Enter presses only looks,
 * or goes on to the next server; Escape stops.
 *
 * @param resolved the launch with its variables filled in; undefined where that takes values of inputs
 * @param place of the server among those that are asked for in a row
 */
export async function confirmApproval(
  { file, server }: ServerNode,
  resolved: CaptureConsent | undefined,
  place: { readonly index: number; readonly count: number },
): Promise<Decision> {
  const question = l10n.t('Approve `{0}` in {1}?', server.name, pathOf(file.uri));
  const isOne = place.count === 1;
  const message = isOne ? question : l10n.t('{0} ({1} of {2})', question, place.index + 1, place.count);
  const look = isOne ? lookLabel(server) : l10n.t('Skip');
  const approve = l10n.t('Approve');
  const chosen = await window.showWarningMessage(
    message,
    { modal: true, detail: detailOf(server, resolved, await newLockOf(file)) },
    look,
    approve,
  );
  if (chosen === approve) {
    return 'approve';
  }
  return chosen === look ? 'look' : 'stop';
}

/** Asks whether approvals may be withdrawn. */
export async function confirmRevocation({ file, server }: ServerNode): Promise<boolean> {
  const revoke = l10n.t('Revoke');
  const question = l10n.t('Revoke the approval of `{0}` in {1}?', server.name, pathOf(file.uri));
  const detail = l10n.t('It is asked for again before it counts as approved.');
  return (await window.showWarningMessage(question, { modal: true, detail }, revoke)) === revoke;
}

function lookLabel({ state }: ListedServer): string {
  return state === 'changed' ? l10n.t('Show What Changed') : l10n.t('Show in Config');
}

/** The launch in full length: what is cut out of it could be what matters. */
function detailOf(
  server: ListedServer,
  resolved: CaptureConsent | undefined,
  newLock: NewLock | undefined,
): string {
  const { transport, command, state, summary, captured, definitions, findings } = server;
  const isRemote = transport === 'http' || transport === 'sse';
  return lines(
    isRemote ? l10n.t('It connects to:') : l10n.t('It starts:'),
    command,
    ...(resolved ? resolvedLines(command, resolved) : []),
    ' ',
    state === 'new' ? '' : summary,
    captured === undefined
      ? l10n.t('Its tools are not known: nobody has had them listed.')
      : offersOf(captured.slice(0, 10), definitions.length),
    ...findingsIn(findings),
    ...(newLock === undefined
      ? []
      : [
          ' ',
          l10n.t(
            'This creates {0} in the folder {1}. Commit it, so that your team sees what was approved.',
            newLock.name,
            newLock.folder,
          ),
        ]),
  );
}

interface NewLock {
  readonly name: string;
  readonly folder: string;
}

/** The file that the first approval makes in a folder of the window; what only the user has makes none there. */
async function newLockOf({ lock }: ListedFile): Promise<NewLock | undefined> {
  const uri = lock === undefined ? undefined : Uri.parse(lock);
  const folder = uri && workspace.getWorkspaceFolder(uri);
  if (!uri || !folder) {
    return undefined;
  }
  try {
    await workspace.fs.stat(uri);
    return undefined;
  } catch {
    return { name: uri.path.replace(/^.*\//, ''), folder: folder.name };
  }
}

function offersOf(day: string, count: number): string {
  return count === 1
    ? l10n.t('What it offers was listed on {0}: 1 definition is approved with it.', day)
    : l10n.t('What it offers was listed on {0}: {1} definitions are approved with it.', day, count);
}

function resolvedLines(command: string, resolved: CaptureConsent): string[] {
  const isOther = resolved.command !== command;
  return [...(isOther ? [l10n.t('Here that is:'), resolved.command] : []), ...surroundingsOf(resolved)];
}

function findingsIn(findings: readonly ListedFinding[]): string[] {
  const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const named = serious.slice(0, mostFindings).map(({ message }) => `• ${message}`);
  const more = serious.length - named.length;
  if (more > 0) {
    named.push(l10n.t('• and {0} more', more));
  }
  return named.length > 0 ? [' ', ...named] : [];
}
