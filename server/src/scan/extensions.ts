import type { Language } from '../analysis/finding.ts';
import { readJson } from '../analysis/formats/json.ts';
import { inert } from '../analysis/text/inert.ts';
import { get, getString, type TreeNode } from '../analysis/tree.ts';
import type { ScannedFile } from '../output/scan.ts';
import { type Source, unread } from './source.ts';

/** Nobody needs more to recognise an extension. */
const mostNames = 5;

const reasons: Readonly<Record<Language, (names: string) => string>> = {
  en: (names) => `the extension provides MCP servers in code (${names}): what they start stands in no file`,
  ja: (names) =>
    `拡張機能がコードで MCP サーバーを提供します (${names})。起動内容はファイルに書かれていません`,
};

/**
 * Looks into the manifest of an installed extension (`contributes.mcpServerDefinitionProviders`, VS Code 1.101 and
 * later). What such an extension starts cannot be checked, and that is said.
 *
 * @returns undefined for an extension that provides no servers
 */
export function checkExtension(source: Source, language: Language): ScannedFile | undefined {
  if ('problem' in source.content) return undefined;
  const [root] = readJson(source.content.text).roots;
  const providers = get(get(root, 'contributes'), 'mcpServerDefinitionProviders');
  if (providers?.kind !== 'array' || providers.items.length === 0) return undefined;
  const names = providers.items.slice(0, mostNames).flatMap((provider) => nameOf(provider) ?? []);
  return unread(source, 'skipped', reasons[language](names.map((name) => `\`${inert(name)}\``).join(', ')));
}

function nameOf(provider: TreeNode): string | undefined {
  const label = getString(provider, 'label')?.value;
  // A label in percent signs stands in another file.
  return label && !/^%.*%$/.test(label) ? label : getString(provider, 'id')?.value;
}
