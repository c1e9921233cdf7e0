import { appendItem, applyEdits, insertLast } from '../analysis/edits.ts';
import type { Finding, TextEdit } from '../analysis/finding.ts';
import { readJson } from '../analysis/formats/json.ts';
import type { ConfigDocument } from '../analysis/model.ts';
import { bearsComments, commentAbove } from '../analysis/policy/comments.ts';
import { ignoreMarker } from '../analysis/policy/ignores.ts';
import { contentSpan, get, getString, type Span } from '../analysis/tree.ts';

/** A comment above the line of a finding that ignores it for this reason; undefined where none can stand there. */
export function ignoreComment(
  { text, root, detected }: Pick<ConfigDocument, 'text' | 'root' | 'detected'>,
  { ruleId, span }: Finding,
  reason: string,
): TextEdit | undefined {
  if (!root || !bearsComments(detected)) return undefined;
  return commentAbove(text, root, detected.syntax, span.start, `${ignoreMarker} ${ruleId}: ${reason}`);
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
