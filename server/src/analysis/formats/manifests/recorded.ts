import type { ManifestKind } from '../../model.ts';
import { collectRecorded, kindsRecorded } from '../../tools/collect.ts';
import type { TreeNode } from '../../tree.ts';
import type { ManifestReader } from './manifest.ts';

/**
 * What servers said, recorded: answers to `tools/list`, `prompts/list`, `resources/list` and `initialize` or
 * `server/discover` in any envelope, and requests for sampling and elicitation (MCP 2026-07-28; older versions
 * send the same as requests of their own). JSON, or JSON Lines of a whole session.
 */
function recorded(
  kind: ManifestKind,
  isOne: (found: ReturnType<typeof kindsRecorded>) => boolean,
): ManifestReader {
  return {
    kind,
    isLines: true,
    recognises: (root, named) => isOne(kindsRecorded(root, named)),
    read(_root: TreeNode, _text, _asked, roots) {
      return { servers: [], ...collectRecorded(roots, true) };
    },
  };
}

export const toolsList = recorded('tools-list', ({ offers }) => offers);

export const samplingMessage = recorded('sampling-message', ({ requests }) => requests);
