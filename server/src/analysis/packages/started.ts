import type { Word } from '../launch/launch.ts';
import { hasVariable, isExact, part } from '../launch/words.ts';
import { perServer } from '../perServer.ts';
import type { Registry } from './names.ts';

/** Something with a name that a server entry fetches from a registry and starts. */
export interface Started {
  readonly registry: Registry;
  readonly name: string;
  /** The whole specifier or image reference. */
  readonly word: Word;
  /** The name in it; undefined where quotes hide its place. */
  readonly nameWord: Word | undefined;
  /** The runner or engine. */
  readonly runner: string;
}

/** The packages of npm and PyPI and the images of a server entry. */
export const startedBy = perServer(({ launch }): readonly Started[] => {
  if (!launch) return nothing;
  const started: Started[] = [];
  for (const { ecosystem, source, name, word, runner } of launch.packages) {
    if (source !== 'registry' || !(ecosystem === 'npm' || ecosystem === 'pypi')) continue;
    started.push({ registry: ecosystem, name, word, nameWord: nameIn(word, name), runner });
  }
  for (const { container } of launch.commands) {
    if (!container?.image || hasVariable(container.image.name)) continue;
    const { word } = container.image;
    const name = container.image.name.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '');
    started.push({ registry: 'oci', name, word, nameWord: nameIn(word, name), runner: container.engine });
  }
  return started;
});

const nothing: readonly Started[] = [];

/** The place of a name in its specifier: behind an alias or a scheme (`npm:x`), in front of extras and version. */
function nameIn(word: Word, name: string): Word | undefined {
  const at = word.text.lastIndexOf(name);
  return isExact(word) && at >= 0 ? part(word, at, at + name.length) : undefined;
}
