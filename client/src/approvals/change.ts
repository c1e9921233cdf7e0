import { Disposable, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { fileKey, type ListedFile, type ListedServer } from '../../../server/src/protocol.ts';
import { plain } from '../foreignText.ts';
import { isConfig } from './configs.ts';
import type { Listing } from './listing.ts';
import { pathOf } from './texts.ts';

/** A server that would now run and was never approved as it is. */
export interface NewLaunch {
  readonly file: ListedFile;
  readonly server: ListedServer;
}

/** What the buttons of the notification do. */
export interface ChangeActions {
  review(launches: readonly NewLaunch[]): Promise<void>;
  approve(launches: readonly NewLaunch[]): Promise<void>;
  open(launch: NewLaunch): Promise<void>;
  /** Called when a notification about a config of VS Code itself has been answered or closed. */
  afterwards(): Promise<void>;
}

/** How long changes are collected for one notification, in milliseconds. */
const pause = 1000;

/** How much of a command a notification shows. */
const mostOfCommand = 100;

/** How many servers a notification names. */
const mostNames = 3;

/**
 * Says what would now run when a config changes on the disk, unless the user has just saved what they typed. What
 * is there at the start, what is approved and what was said once is not mentioned.
 */
export function watchForNewLaunches(listing: Listing, actions: ChangeActions): Disposable {
  const saves = followSaves();
  const known = new Set<string>();
  let isFirst = true;
  /** The files, and the folders of the window, at the look before. */
  let listed = new Set<string>();
  let folders = folderUris();
  let news: NewLaunch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = async (): Promise<void> => {
    const launches = news.filter(({ file, server }) => isStillThere(listing, file, server));
    news = [];
    if (launches.length > 0) {
      await notify(launches, actions);
    }
  };
  const look = (onDisk: ReadonlySet<string>): void => {
    const touched = new Set([...onDisk].map((uri) => fileKey(uri)));
    for (const file of listing.files()) {
      const key = fileKey(file.uri);
      // What is being typed is no launch yet.
      if (isDirty(key) && !touched.has(key)) {
        continue;
      }
      const fresh = file.servers.filter((server) => !known.has(keyOf(file, server)));
      // The word of the disk may come later than a look for another reason, which finds the change all the same.
      const isFound = !isFirst && (listed.has(key) || appears(file, folders));
      const isChange = touched.has(key) || isFound;
      const isTyped = (touched.has(key) || fresh.length > 0) && saves.take(key);
      if (isChange && !isTyped && workspace.isTrusted) {
        news.push(...fresh.filter(isUnapproved).map((server) => ({ file, server })));
      }
      for (const server of fresh) {
        known.add(keyOf(file, server));
      }
    }
    isFirst = false;
    listed = new Set(listing.files().map(({ uri }) => fileKey(uri)));
    folders = folderUris();
    clearTimeout(timer);
    if (news.length > 0) {
      timer = setTimeout(say, pause);
    }
  };
  return Disposable.from(saves, listing.onDidLook(look), new Disposable(() => clearTimeout(timer)));
}

/** Which files the user has saved after typing in them. Agents save through the editor, too, but nobody types then. */
function followSaves() {
  const typed = new Set<string>();
  const saving = new Set<string>();
  const saved = new Map<string, string>();
  const subscriptions = Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isActive = window.activeTextEditor?.document === document;
      if (isActive && contentChanges.length > 0 && document.isDirty && isConfig(document)) {
        typed.add(keyIn(document));
      }
    }),
    // What agents save skips this event.
    workspace.onWillSaveTextDocument(({ document }) => {
      if (typed.has(keyIn(document))) {
        saving.add(keyIn(document));
      }
    }),
    workspace.onDidSaveTextDocument((document) => {
      const key = keyIn(document);
      typed.delete(key);
      if (saving.delete(key)) {
        saved.set(key, document.getText());
      }
    }),
  );
  return {
    /** Whether the file was saved since the last time that somebody asked, and not written by others since then. */
    take: (key: string): boolean => {
      const text = saved.get(key);
      saved.delete(key);
      return text !== undefined && documentAt(key)?.getText() === text;
    },
    dispose: () => subscriptions.dispose(),
  };
}

async function notify(launches: readonly NewLaunch[], actions: ChangeActions): Promise<void> {
  const [first] = launches;
  if (!first) {
    return;
  }
  const review = l10n.t('Review');
  const approve = l10n.t('Approve…');
  const open = l10n.t('Open');
  const text = launches.length === 1 ? oneLaunch(first) : severalLaunches(launches);
  const chosen = await window.showWarningMessage(plain(text), review, approve, open);
  if (chosen === review) {
    await actions.review(launches);
  } else if (chosen === approve) {
    await actions.approve(launches);
  } else if (chosen === open) {
    await actions.open(first);
  }
  if (launches.some(isOfVsCode)) {
    await actions.afterwards();
  }
}

function oneLaunch(launch: NewLaunch): string {
  const { file, server } = launch;
  const { name, transport } = server;
  const command = cut(server.command);
  const place = pathOf(file.uri);
  const isRemote = transport === 'http' || transport === 'sse';
  if (!startsByItself(launch)) {
    return isRemote
      ? l10n.t('`{0}` in {1} now connects to `{2}` for {3}.', name, place, command, file.client)
      : l10n.t('`{0}` in {1} now starts `{2}` for {3}.', name, place, command, file.client);
  }
  return isRemote
    ? l10n.t(
        '`{0}` in {1} now connects to `{2}`: VS Code starts changed servers at the next chat request.',
        name,
        place,
        command,
      )
    : l10n.t(
        '`{0}` in {1} now starts `{2}`: VS Code starts changed servers at the next chat request.',
        name,
        place,
        command,
      );
}

function severalLaunches(launches: readonly NewLaunch[]): string {
  const named = launches
    .slice(0, mostNames)
    .map(({ file, server }) => l10n.t('`{0}` in {1}', server.name, pathOf(file.uri)));
  const more = launches.length - named.length;
  if (more > 0) {
    named.push(l10n.t('{0} more', more));
  }
  const list = named.join(l10n.t(', '));
  return launches.some(startsByItself)
    ? l10n.t(
        '{0} servers would now run that you have not approved: {1}. VS Code starts changed servers at the next chat request.',
        launches.length,
        list,
      )
    : l10n.t('{0} servers would now run that you have not approved: {1}.', launches.length, list);
}

function isOfVsCode({ file }: NewLaunch): boolean {
  return file.format === 'vscode';
}

function startsByItself(launch: NewLaunch): boolean {
  const autostart = workspace.getConfiguration('chat.mcp').get<string>('autostart');
  return isOfVsCode(launch) && autostart === 'newAndOutdated';
}

function cut(command: string): string {
  const characters = [...command];
  return characters.length <= mostOfCommand ? command : `${characters.slice(0, mostOfCommand).join('')}…`;
}

function isStillThere(listing: Listing, file: ListedFile, server: ListedServer): boolean {
  const now = listing.files().find(({ uri }) => uri === file.uri);
  return (
    now?.servers.some((other) => isUnapproved(other) && keyOf(file, other) === keyOf(file, server)) === true
  );
}

/** What the policy denies runs all the same. */
function isUnapproved({ state, pin, disabled }: ListedServer): boolean {
  return pin !== null && state !== 'approved' && !disabled;
}

function keyOf({ uri }: ListedFile, { name, pin }: ListedServer): string {
  return JSON.stringify([uri, name, pin]);
}

function folderUris(): Set<string> {
  return new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()));
}

/**
 * Whether a config that was not there before is in one of these folders or the user's own, and not there because somebody
 * opened it.
 */
function appears({ uri, scope }: ListedFile, folders: ReadonlySet<string>): boolean {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri));
  const isFollowed = folder ? folders.has(folder.uri.toString()) : scope !== 'project';
  return isFollowed && !documentAt(fileKey(uri));
}

function isDirty(key: string): boolean {
  return documentAt(key)?.isDirty === true;
}

function documentAt(key: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => keyIn(document) === key);
}

function keyIn({ uri }: TextDocument): string {
  return fileKey(uri.toString());
}
