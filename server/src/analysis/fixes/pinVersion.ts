import type { PackageSpec } from '../launch/launch.ts';
import { replaceWord } from '../launch/place.ts';
import { isExact } from '../launch/words.ts';
import type { ProposedFix } from '../rule.ts';

/** What stands between the name and the version where a version is written; empty in a field of its own. */
export function separatorOf({ version }: PackageSpec): string {
  return version.kind === 'exact' && version.place.text.startsWith('@') ? '@' : version.separator;
}

/** Writes this version in place of what is there. Nothing is proposed where quotes hide the exact place. */
export function pinVersion(spec: PackageSpec, exact: string): readonly ProposedFix[] {
  const { place } = spec.version;
  if (!isExact(place)) return [];
  return [
    {
      title: { en: `Pin version ${exact}`, ja: `バージョン ${exact} に固定する` },
      safe: false,
      edits: () => [replaceWord(place, `${separatorOf(spec)}${exact}`)],
    },
  ];
}
