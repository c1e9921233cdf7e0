import { bundles } from './clients/bundles.ts';
import { desktops } from './clients/desktops.ts';
import { editors } from './clients/editors.ts';
import { extensions } from './clients/extensions.ts';
import { terminals } from './clients/terminals.ts';
import type { ClientFormat } from './format.ts';

/**
 * Every client whose configs are known. A file that several of them read is taken as the first one's:
 * `.mcp.json` is Claude Code's, `.vscode/mcp.json` VS Code's.
 */
export const clients: readonly ClientFormat[] = [
  ...terminals,
  ...editors,
  ...extensions,
  ...desktops,
  ...bundles,
];
