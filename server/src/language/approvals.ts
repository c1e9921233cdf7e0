import { Emitter, type Event } from 'vscode-languageserver';
import { detectByPath } from '../analysis/formats/detect.ts';
import type { Scope } from '../analysis/formats/format.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import { isLockFile } from '../analysis/lock/file.ts';
import type { ApprovalBook } from '../lock/book.ts';
import type { LockPlace } from '../lock/place.ts';
import { pathBelow } from '../policy/check.ts';
import type { Log } from './log.ts';
import type { Policies } from './policies.ts';

/** Approvals, and where they are kept. */
export interface ApprovalStorage extends Pick<ApprovalBook, 'approvalsFor'> {
  /** Undefined where approvals can be looked up and not made. */
  readonly book: ApprovalBook | undefined;
  /** The URI of the user's own folder for them; undefined where there is none. */
  readonly uri: string | undefined;
  /**
   * The lock that approvals of a document belong to.
   *
   * @param folder the URI of the innermost folder of the workspace that the document is in
   */
  placeFor(uri: string, scope: Scope, folder: string | undefined): LockPlace | undefined;
  /** Told that files have changed, where nothing else tells it. */
  forget?(): void;
}

/** The user's own data has another scheme in the editor than on the disk, under the same path. */
function onDisk(uri: string): string {
  return uri.replace(/^vscode-userdata:(?:\/\/)?/i, 'file://');
}

/** What is approved in the folders of the workspace and in the configs of the user. */
export interface ApprovalService {
  /** Undefined where there is nothing to keep approvals on. */
  readonly book: ApprovalBook | undefined;
  /** Where approvals of a document belong; undefined for a project that is not trusted or on no disk. */
  placeFor(uri: string): LockPlace | undefined;
  /** What a document is to be compared with; the same object as long as nothing has changed. Never rejects. */
  approvalsFor(uri: string, text: string): Promise<Approvals | undefined>;
  /** Keeps what a server of a config was found to offer, for comparison. Never rejects. */
  keepCapture(uri: string, text: string): Promise<void>;
  /** Something was approved or revoked here. */
  readonly fire: () => void;
  readonly onDidChange: Event<void>;
}

/**
 * Follows the locks and the user's approvals.
 *
 * @param home `/`-separated; undefined where there is none
 * @param changedFiles tells of files that were changed on the disk
 */
export function createApprovals(
  storage: ApprovalStorage | undefined,
  policies: Policies,
  home: string | undefined,
  changedFiles: Event<readonly string[]>,
  log: Log,
): ApprovalService {
  const changed = new Emitter<void>();
  changedFiles((uris) => {
    const isOurs = (uri: string) =>
      isLockFile(uri) || (storage?.uri !== undefined && pathBelow(storage.uri, uri) !== undefined);
    if (!uris.some(isOurs)) return;
    storage?.forget?.();
    changed.fire();
  });
  policies.onDidChange(() => changed.fire());

  const placeFor = (uri: string): LockPlace | undefined => {
    // A text without a name yet is nowhere.
    if (!storage || uri.startsWith('untitled:')) return undefined;
    const scope = detectByPath(uri, home)?.scope ?? 'project';
    if (scope === 'project' && !policies.isTrusted()) return undefined;
    return storage.placeFor(onDisk(uri), scope, policies.folderOf(uri));
  };

  return {
    book: storage?.book,
    placeFor,
    async approvalsFor(uri, text) {
      const place = placeFor(uri);
      return place && (await storage?.approvalsFor({ uri, text }, place, home));
    },
    async keepCapture(uri, text) {
      const place = placeFor(uri);
      try {
        if (place && (await storage?.book?.keepCapture(text, place.folder))) changed.fire();
      } catch (error) {
        log.failure('captures', error);
      }
    },
    fire: () => changed.fire(),
    onDidChange: changed.event,
  };
}
