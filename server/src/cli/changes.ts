import type { Language } from '../analysis/finding.ts';
import type { ServerState } from '../analysis/lock/approvals.ts';
import { type LaunchChange, launchChanges, launchLine } from '../analysis/lock/launchChanges.ts';
import { definitionChangeInWords, definitionInWords } from '../analysis/lock/words.ts';

const lineParts: ReadonlySet<LaunchChange['part']> = new Set(['command', 'args', 'url']);

/** What of a launch was approved, and what is there instead: the command line as a whole, the rest part by part. */
export function launchDifference({ kind, entry, form }: ServerState): {
  readonly was: readonly string[];
  readonly now: readonly string[];
} {
  if (kind !== 'launch-changed' || !entry || !form) return { was: [], now: [] };
  const lines = [launchLine(entry.launch), launchLine(form)];
  const rest = launchChanges(entry.launch, form).filter(({ part }) => !lineParts.has(part));
  const side = (line: string | undefined, value: (change: LaunchChange) => string | undefined) => [
    ...(lines[0] === lines[1] || !line ? [] : [line]),
    ...rest
      .filter((change) => value(change) !== undefined)
      .map((change) => `${change.name ?? change.part}=${value(change)}`),
  ];
  return { was: side(lines[0], ({ before }) => before), now: side(lines[1], ({ after }) => after) };
}

/** What of the definitions has changed, each in a few words. */
export function definitionLines({ changes }: ServerState, language: Language): string[] {
  return changes.map(
    (change) => `${definitionInWords[language](change)}: ${definitionChangeInWords[language](change)}`,
  );
}
