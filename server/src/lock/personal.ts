import type { PersonalApproval } from '../analysis/lock/approvals.ts';
import { isDate } from '../analysis/policy/ignores.ts';

/** The file with what the user has approved, in a folder of the user's own. */
export const personalFileName = 'approvals.json';

/** What the user has approved in the workspace folder at this URI. */
export interface OwnApproval extends PersonalApproval {
  readonly folder: string;
}

interface PersonalFile {
  readonly version: 1;
  readonly approvals: readonly OwnApproval[];
}

/**
 * The approvals in such a file.
 *
 * @returns undefined for a text that is none
 */
export function readPersonal(text: string | undefined): readonly OwnApproval[] | undefined {
  if (text === undefined) return [];
  try {
    const file: unknown = JSON.parse(text);
    return isPersonalFile(file) ? file.approvals : undefined;
  } catch {
    return undefined;
  }
}

/** Adds approvals, each in place of an older one of the same launch and definitions. */
export function addPersonal(known: readonly OwnApproval[], added: readonly OwnApproval[]): string {
  const isNew = (old: OwnApproval) => !added.some((own) => isSame(old, own));
  return print([...known.filter(isNew), ...added]);
}

/** Takes launches out of the approvals of a folder. */
export function removePersonal(
  known: readonly OwnApproval[],
  folder: string,
  launches: readonly string[],
): string {
  return print(known.filter((own) => own.folder !== folder || !launches.includes(own.launch)));
}

function isSame(a: OwnApproval, b: OwnApproval): boolean {
  return a.folder === b.folder && a.launch === b.launch && a.definitions === b.definitions;
}

function print(approvals: readonly OwnApproval[]): string {
  return `${JSON.stringify({ version: 1, approvals } satisfies PersonalFile, null, 2)}\n`;
}

function isPersonalFile(value: unknown): value is PersonalFile {
  const { version, approvals } = (value ?? {}) as Partial<Record<keyof PersonalFile, unknown>>;
  return version === 1 && Array.isArray(approvals) && approvals.every(isOwnApproval);
}

function isOwnApproval(value: unknown): value is OwnApproval {
  const own = (value ?? {}) as Partial<Record<keyof OwnApproval, unknown>>;
  return (
    typeof own.folder === 'string' &&
    typeof own.launch === 'string' &&
    (own.definitions === null || typeof own.definitions === 'string') &&
    typeof own.approved === 'string' &&
    isDate(own.approved)
  );
}
