import { Emitter, type Event } from 'vscode-languageserver';
import { detectByPath } from '../analysis/formats/detect.ts';
import type { Approvals } from '../analysis/lock/approvals.ts';
import { isLockFile } from '../analysis/lock/file.ts';
import type { ApprovalBook } from '../lock/book.ts';
import { type LockPlace, lockPlace } from '../lock/place.ts';
import type { Log } from './log.ts';
import type { Policies } from './policies.ts';

/** The user's approvals, and where they are kept. */
export interface ApprovalStorage {
  readonly book: ApprovalBook;
  /** An absolute path. */
  readonly folder: string;
  /** Its URI. */
  readonly uri: string;
}

/** What is approved in the folders of the workspace and in the configs of the user. */
export interface ApprovalService {
  /** Undefined where there is no disk to keep approvals on. */
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
    const isOurs = (uri: string) => isLockFile(uri) || (storage && uri.startsWith(storage.uri));
    if (uris.some(isOurs)) changed.fire();
  });
  policies.onDidChange(() => changed.fire());

  const placeFor = (uri: string): LockPlace | undefined => {
    // A text without a name yet is nowhere.
    if (!storage || home === undefined || uri.startsWith('untitled:')) return undefined;
    const scope = detectByPath(uri, home)?.scope ?? 'project';
    if (scope === 'project' && !policies.isTrusted()) return undefined;
    return lockPlace(uri, scope, policies.folderOf(uri), storage.folder, home);
  };

  return {
    book: storage?.book,
    placeFor,
    async approvalsFor(uri, text) {
      const place = placeFor(uri);
      return place && (await storage?.book.approvalsFor({ uri, text }, place, home));
    },
    async keepCapture(uri, text) {
      const place = placeFor(uri);
      try {
        if (place && (await storage?.book.keepCapture(text, place.folder))) changed.fire();
      } catch (error) {
        log.failure('captures', error);
      }
    },
    fire: () => changed.fire(),
    onDidChange: changed.event,
  };
}
