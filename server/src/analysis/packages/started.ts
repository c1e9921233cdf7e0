import type { PackageSpec, Word } from '../launch/launch.ts';
import { hasVariable, isExact, part } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
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
export function startedBy(server: ServerEntry): Started[] {
  const { packages = [], commands = [] } = server.launch ?? {};
  const images = commands.flatMap(({ container }) =>
    container?.image && !hasVariable(container.image.name) ? [{ ...container.image, container }] : [],
  );
  return [
    ...packages.flatMap(startedPackage),
    ...images.map(({ word, name, container }): Started => {
      const short = name.replace(/^(?:index\.)?docker\.io\/(?:library\/)?/, '');
      return {
        registry: 'oci',
        name: short,
        word,
        nameWord: nameIn(word, short),
        runner: container.engine,
      };
    }),
  ];
}

function startedPackage({ ecosystem, source, name, word, runner }: PackageSpec): Started[] {
  if (source !== 'registry' || !(ecosystem === 'npm' || ecosystem === 'pypi')) return [];
  return [{ registry: ecosystem, name, word, nameWord: nameIn(word, name), runner }];
}

/** The place of a name in its specifier: behind an alias or a scheme (`npm:x`), in front of extras and version. */
function nameIn(word: Word, name: string): Word | undefined {
  const at = word.text.lastIndexOf(name);
  return isExact(word) && at >= 0 ? part(word, at, at + name.length) : undefined;
}
