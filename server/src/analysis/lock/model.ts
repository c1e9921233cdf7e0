import type { SyntaxProblem } from '../formats/parsed.ts';
import type { Place } from '../rule.ts';
import type { ObjectNode, TreeNode } from '../tree.ts';
import type { DefinitionPins, PinnedDefinition } from './definitions.ts';
import type { LaunchForm } from './launchForm.ts';

/** A `toolseal.lock.json`: what was approved, and when. */
export interface Lock {
  readonly text: string;
  readonly root: TreeNode | undefined;
  /** The entries that are what they claim to be. */
  readonly servers: readonly LockedServer[];
  readonly problems: readonly LockProblem[];
  readonly syntax: readonly SyntaxProblem[];
  /** Why nothing of it counts, and why it must not be written; undefined for a lock that can be used. */
  readonly unusable: 'conflict' | 'broken' | 'newer' | undefined;
}

/** One server in one file, as it was when somebody approved it. */
export interface LockedServer {
  readonly node: ObjectNode;
  /**
   * The config, relative to the folder of the lock, or to the home folder (`~/`), or the whole URI; with a JSON pointer
   * to the map of servers where that does not stand at the top.
   */
  readonly file: string;
  /** The name there. */
  readonly server: string;
  /** The day of the approval: YYYY-MM-DD. */
  readonly approved: string;
  readonly launch: LaunchForm;
  readonly pin: string;
  /** Undefined as long as nobody has asked the server. */
  readonly captured: LockedDefinitions | undefined;
}

export interface LockedDefinitions extends DefinitionPins {
  /** When the definitions were taken: ISO 8601. */
  readonly time: string;
  readonly definitions: readonly LockedDefinition[];
}

export interface LockedDefinition extends PinnedDefinition {
  /** As it is written in the lock; undefined for one that is too long to be written there. */
  readonly node: TreeNode | undefined;
  /** Its name in the lock. */
  readonly at: Place;
}

/** Where a lock does not count as written: a message of the rule `invalid-lock` with its data. */
export type LockProblem = {
  readonly [K in keyof ProblemData]: {
    readonly message: K;
    readonly data: ProblemData[K];
    readonly at: Place;
  };
}[keyof ProblemData];

interface ProblemData {
  readonly conflict: undefined;
  readonly broken: undefined;
  readonly newer: { readonly version: string };
  readonly wrongType: { readonly name: string };
  readonly wrongPin: { readonly name: string };
  readonly twice: { readonly server: string; readonly file: string };
}
