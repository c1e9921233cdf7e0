/** Where a name is looked up: the registries that the tables know. */
export type Registry = 'npm' | 'pypi' | 'oci';

/**
 * A name as its registry compares it: PyPI ignores case and takes runs of `-`, `_` and `.` for one hyphen
 * (PEP 503); npm and container registries have lower-case names only.
 */
export function normalName(registry: string, name: string): string {
  const lower = name.toLowerCase();
  return registry === 'pypi' ? lower.replace(/[-_.]+/g, '-') : lower;
}

export interface NameParts {
  /** `@scope` of npm, registry and namespace of an image (`ghcr.io/acme`); empty without one. */
  readonly scope: string;
  readonly base: string;
}

/** Takes a name apart at its last slash: what is in front of it belongs to a publisher. */
export function splitName(name: string): NameParts {
  const slash = name.lastIndexOf('/');
  return { scope: name.slice(0, Math.max(slash, 0)), base: name.slice(slash + 1) };
}

/** Characters that pass for another one in a name. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ['l', '1I|'],
    ['o', '0οо'],
    ['a', 'аα'],
    ['c', 'сϲ'],
    ['d', 'ԁ'],
    ['e', 'еє'],
    ['h', 'һ'],
    ['i', 'іι'],
    ['j', 'ј'],
    ['k', 'кκ'],
    ['m', 'м'],
    ['n', 'п'],
    ['p', 'рρ'],
    ['r', 'г'],
    ['s', 'ѕ'],
    ['t', 'тτ'],
    ['u', 'υս'],
    ['v', 'ν'],
    ['x', 'хχ'],
    ['y', 'уγ'],
  ].flatMap(([letter = '', others = '']) => [...others].map((other) => [other, letter] as const)),
);

/**
 * What a name looks like at a glance: two names with one skeleton can be taken for each other. Letters of other
 * scripts and digits become the Latin letters that they resemble (after Unicode UTS #39), `rn` becomes `m`,
 * `vv` becomes `w`, separators go, and `wright` is what it sounds like.
 */
export function skeleton(name: string): string {
  let text = '';
  for (const character of name.normalize('NFKC'))
    text += lookalikes.get(character) ?? character.toLowerCase();
  return text.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('wright', 'write').replace(/[-_.]/g, '');
}

/** Whether a name mixes Latin letters with letters of another script, as no registry allows. */
export function mixesScripts(name: string): boolean {
  return /[A-Za-z]/.test(name) && /[^\p{Script=Latin}\P{L}]/u.test(name);
}
