import { appendItem, applyEdits, insertLast } from '../analysis/edits.ts';
import type { Finding, TextEdit } from '../analysis/finding.ts';
import { readJson } from '../analysis/formats/json.ts';
import { ignoreMarker } from '../analysis/policy/ignores.ts';
import { contentSpan, get, getString, type Span } from '../analysis/tree.ts';

/** A comment above the line of a finding that ignores it for this reason. */
export function ignoreComment(text: string, { ruleId, span }: Finding, reason: string): TextEdit {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  return { start, end: start, newText: `${indent}// ${ignoreMarker} ${ruleId}: ${reason}${eol}` };
}

/** How a policy has to be changed to ignore a finding. */
export interface PolicyEdit {
  readonly edits: readonly TextEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** Where in it the reason has to be written. */
  readonly reason: Span;
}

/**
 * Adds an ignore for exactly one finding to a policy; its reason is left to the user.
 *
 * @param text the policy, empty for a new one
 * @param path of the finding's file, relative to the folder of the policy
 * @returns undefined where the policy is too broken to be changed
 */
export function addIgnore(
  text: string,
  { ruleId, fingerprint }: Finding,
  path: string,
): PolicyEdit | undefined {
  const entry = { rule: ruleId, path, fingerprint, reason: '' };
  const edits = editsFor(text, entry);
  const changed = edits && applyEdits(text, edits);
  const ignore = changed === undefined ? undefined : get(readJson(changed).roots[0], 'ignore');
  const added = ignore?.kind === 'array' ? ignore.items.at(-1) : undefined;
  const reason = getString(added, 'reason');
  if (!edits || changed === undefined || !reason) return undefined;
  return { edits, text: changed, reason: contentSpan(reason) };
}

function editsFor(text: string, entry: object): TextEdit[] | undefined {
  if (text.trim() === '') {
    const newText = `${JSON.stringify({ ignore: [entry] }, null, 2)}\n`;
    return [{ start: 0, end: text.length, newText }];
  }
  const { roots, problems } = readJson(text);
  const [root] = roots;
  if (problems.length > 0 || root?.kind !== 'object') return undefined;
  const ignore = get(root, 'ignore');
  if (!ignore) return insertLast(text, root, 'ignore', [entry]);
  return ignore.kind === 'array' ? appendItem(text, ignore, entry) : undefined;
}
