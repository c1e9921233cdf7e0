import { replaceContent } from '../edits.ts';
import type { ConfigDocument } from '../model.ts';
import type { Localized, ProposedFix } from '../rule.ts';
import type { Span, StringNode } from '../tree.ts';

/**
 * Takes parts out of a string, by indices into its value. Nothing is proposed where the text is what a server
 * said: there it is to be known, and not to be improved.
 */
export function removeParts(
  { kind }: ConfigDocument,
  node: StringNode,
  parts: readonly Span[],
  title: Localized,
): readonly ProposedFix[] {
  if (kind === 'tools-list' || kind === 'sampling-message') return [];
  const edits = () =>
    [node, ...(node.repeats ?? [])].flatMap((place) =>
      parts.map(({ start, end }) => replaceContent(place, '', start, end)),
    );
  return [{ title, safe: false, edits }];
}
