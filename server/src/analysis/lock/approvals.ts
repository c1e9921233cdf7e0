import type { ServerEntry } from '../model.ts';
import type { Localized, Surroundings } from '../rule.ts';
import { jsonPointer, pathOf } from '../tree.ts';
import { pinOf } from './canonical.ts';
import { type DefinitionChange, definitionChanges } from './definitionChanges.ts';
import type { DefinitionPins } from './definitions.ts';
import { canonicalLaunch, type LaunchForm, launchForm } from './launchForm.ts';
import type { Lock, LockedDefinitions, LockedServer } from './model.ts';

/** What is approved where a document is. */
export interface Approvals {
  /** The lock that counts there; undefined where there is none yet. */
  readonly lock: Lock | undefined;
  /** The URI of the lock, whether it exists or not. */
  readonly lockUri: string;
  /** How the lock names the document. */
  readonly file: string;
  /**
   * What the user has approved; undefined where the lock itself is the user's word: for configs of the user,
   * and for whoever takes the repository's word (CI).
   */
  readonly personal: readonly PersonalApproval[] | undefined;
  /** What a server said the last time it was asked; undefined for a launch that was never captured. */
  readonly capturedOf: (launchPin: string) => Captured | undefined;
}

/** An approval as it is kept outside of the workspace: what has these pins is known to the user. */
export interface PersonalApproval {
  readonly launch: string;
  /** The pin of all definitions; null where none were known. */
  readonly definitions: string | null;
  /** YYYY-MM-DD. */
  readonly approved: string;
}

export interface Captured {
  readonly pins: DefinitionPins;
  /** ISO 8601. */
  readonly time: string;
  /** Whether a second list of tools was not the same as the first. */
  readonly isInconsistent: boolean;
  /** What its definitions do now, by the errors in them, that the approved ones did not. */
  readonly worseThan: (approved: LockedDefinitions) => readonly Worsening[];
}

export interface Worsening {
  /** Undefined for what belongs to no tool. */
  readonly tool: string | undefined;
  /** The title of the rule that says so. */
  readonly title: Localized;
}

/** How a server stands to what was approved. */
export interface ServerState {
  readonly kind: 'new' | 'approved' | 'claimed' | 'launch-changed' | 'definitions-changed' | 'expired';
  readonly form: LaunchForm | undefined;
  readonly pin: string | undefined;
  /** The entry of the lock that it is compared with. */
  readonly entry: LockedServer | undefined;
  readonly captured: Captured | undefined;
  readonly changes: readonly DefinitionChange[];
  /** The day of the approval that counts. */
  readonly approved: string | undefined;
}

interface Compared {
  readonly approvals: Approvals;
  readonly policy: Surroundings['policy'];
  readonly today: Surroundings['today'];
  readonly state: ServerState;
}

/** The last answer for each server: several rules ask the same. */
const answers = new WeakMap<ServerEntry, Compared>();

/**
 * Compares a server with what was approved. Its launch decides and not its name: a server that was renamed
 * or moved stays approved, another one under an approved name does not.
 */
export function serverState(
  server: ServerEntry,
  approvals: Approvals,
  { policy, today }: Pick<Surroundings, 'policy' | 'today'>,
): ServerState {
  const known = answers.get(server);
  if (known?.approvals === approvals && known.policy === policy && known.today === today) return known.state;
  const state = compare(server, approvals, policy, today);
  answers.set(server, { approvals, policy, today, state });
  return state;
}

function compare(
  server: ServerEntry,
  approvals: Approvals,
  policy: Surroundings['policy'],
  today: Surroundings['today'],
): ServerState {
  const form = launchForm(server);
  const pin = form && pinOf(canonicalLaunch(form));
  const entry = findEntry(server, pin, approvals);
  const captured = pin === undefined ? undefined : approvals.capturedOf(pin);
  const state = { form, pin, entry, captured, changes: [], approved: entry?.approved };
  if (!form || !entry) return { ...state, kind: 'new' };
  if (entry.pin !== pin) return { ...state, kind: 'launch-changed' };
  const changes = captured && entry.captured ? definitionChanges(entry.captured, captured.pins) : [];
  if (changes.length > 0) return { ...state, changes, kind: 'definitions-changed' };
  const own = approvals.personal?.findLast(
    ({ launch, definitions }) => launch === pin && definitions === (entry.captured?.pin ?? null),
  );
  if (approvals.personal && !own) return { ...state, kind: 'claimed' };
  const approved = own?.approved ?? entry.approved;
  const days = policy?.approvals.expireAfterDays;
  const isExpired = today !== undefined && days !== undefined && daysBetween(approved, today) > days;
  return { ...state, approved, kind: isExpired ? 'expired' : 'approved' };
}

/**
 * How the lock names the place of a server: the file, and where it holds several maps of servers, as `~/.claude.json`
 * does for every project, a JSON pointer to the map.
 */
export function placeInLock({ map }: Pick<ServerEntry, 'map'>, file: string): string {
  const path = map.member ? pathOf(map.member) : [];
  if (path.length <= 1) return file;
  return `${file}#${jsonPointer(path)}`;
}

/** By the launch, in its place if there; then by the place. */
function findEntry(
  server: ServerEntry,
  pin: string | undefined,
  { lock, file }: Approvals,
): LockedServer | undefined {
  const servers = lock?.servers ?? [];
  const place = placeInLock(server, file);
  const here = servers.find((entry) => entry.server === server.name && entry.file === place);
  return here?.pin === pin ? here : (servers.find((entry) => entry.pin === pin) ?? here);
}

const day = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}
