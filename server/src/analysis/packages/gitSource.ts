/** What comes out of a repository by git, as package managers and `docker build` write it. */
export interface GitSource {
  /** The repository without credentials, as a message shows it: `github.com/acme/mcp`. */
  readonly repository: string;
  /** What is checked out. */
  readonly reference: string | undefined;
  /** default: nothing is said, so the default branch. commit: a full hash. tag: a version or a short hash. */
  readonly kind: 'default' | 'branch' | 'tag' | 'commit';
  /** Where the reference begins in the text, its separator included; where it would have to stand if absent. */
  readonly from: number;
  readonly to: number;
  readonly separator: Separator;
}

/** `@` for pip and uv, `/` for Nix, `#` elsewhere. */
type Separator = '@' | '#' | '/';

/**
 * Takes the address of a repository apart: `git+https://host/path@reference#subdirectory=x` (pip, uv),
 * `github:acme/mcp#reference` (npm-package-arg), `https://host/path.git#reference:folder` (docker build),
 * `github:acme/mcp/reference#attribute` (Nix flake references).
 *
 * @param ecosystem `pypi`, `nix`, or anything else for the notation with `#`
 */
export function parseGitSource(ecosystem: string, text: string): GitSource {
  const hash = text.indexOf('#');
  const address = hash < 0 ? text : text.slice(0, hash);
  if (ecosystem === 'pypi') {
    // An `@` in front of the path belongs to the user or to `name @ address`.
    const path = address.indexOf('/', address.indexOf('://') + 3);
    const at = path < 0 ? -1 : address.indexOf('@', path);
    const from = at < 0 ? address.length : at;
    return source(address.slice(0, from), at < 0 ? '' : address.slice(at + 1), from, address.length, '@');
  }
  if (ecosystem === 'nix') {
    const [repository = address] = /^[\w-]+:[^/?]+\/[^/?]+/.exec(address) ?? [];
    const reference = address.slice(repository.length).replace(/^\/|\?.*/gs, '');
    return source(repository, reference, repository.length, address.length, '/');
  }
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  const reference = ecosystem === 'oci' ? fragment.replace(/:.*/s, '') : fragment;
  return source(
    address,
    reference,
    address.length,
    address.length + (hash < 0 ? 0 : 1) + reference.length,
    '#',
  );
}

function source(
  address: string,
  reference: string,
  from: number,
  to: number,
  separator: Separator,
): GitSource {
  return {
    repository: shown(address),
    reference: reference || undefined,
    kind: kindOf(reference),
    from,
    to,
    separator,
  };
}

function kindOf(reference: string): GitSource['kind'] {
  if (reference === '') return 'default';
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(reference)) return 'commit';
  return /^(?:refs\/tags\/|tags\/)|^[vV]?\d+(?:\.\d+)+|^[0-9a-f]{7,39}$/.test(reference) ? 'tag' : 'branch';
}

function shown(address: string): string {
  return address
    .replace(/^[^@/]*\s@\s*/, '')
    .replace(/^(?:git\+)?(?:\w+:\/\/|(?=git@))/, '')
    .replace(/^[^/@]*@/, '')
    .replace(/\.git$/, '');
}

/** Whether a build context of `docker build` is a repository elsewhere (Docker reference, build contexts). */
export function isRemoteContext(text: string): boolean {
  return (
    /^(?:git:\/\/|git@|ssh:\/\/|github\.com\/)/.test(text) || /^https?:\/\/[^#?]*\.git(?:[#?]|$)/.test(text)
  );
}
