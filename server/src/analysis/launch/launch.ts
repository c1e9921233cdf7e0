import type { StringNode } from '../tree.ts';

/** A word of a command line and its place: `node.value.slice(from, to)` holds it. */
export interface Word {
  readonly text: string;
  readonly node: StringNode;
  readonly from: number;
  readonly to: number;
}

/** What a server entry would really start, with wrappers (`cmd /c`, `env A=b`, `sudo`, …) taken off. */
export interface Launch {
  /** Every word as written, the program first. */
  readonly words: readonly Word[];
  /** What stood before the program and only passes it on, outermost first. */
  readonly wrappers: readonly Wrapper[];
  /** The program behind the wrappers, and what it is given. */
  readonly program: Word | undefined;
  readonly args: readonly Word[];
  /** Code that a shell would run; its commands are looked into as well. */
  readonly shell: ShellCode | undefined;
  /** Packages that a runner such as npx or uvx would fetch, also inside shell code. */
  readonly packages: readonly PackageSpec[];
  /** A `docker run` or the like. */
  readonly container: ContainerRun | undefined;
}

export interface Wrapper {
  readonly kind: 'cmd' | 'env' | 'privilege' | 'secrets-manager' | 'version-manager' | 'other';
  readonly word: Word;
}

export interface ShellCode {
  /** The shell itself: `bash`, `powershell`, `cmd`. */
  readonly shell: Word;
  /** The code, usually one argument. */
  readonly code: Word;
  /** Whether it is one command with plain words, which needs no shell. */
  readonly plain: boolean;
  /** Whether it came as base64 (`-EncodedCommand`), and so cannot be read. */
  readonly encoded: boolean;
}

export type Ecosystem = 'npm' | 'pypi' | 'nuget' | 'jsr';

export interface PackageSpec {
  readonly ecosystem: Ecosystem;
  /** The runner as people call it: `npx`, `pnpm dlx`, `uvx`, … */
  readonly runner: string;
  /** The whole specifier as written, its place included. */
  readonly word: Word;
  /** Where a version would be inserted or stands, as indices into `word.node.value`. */
  readonly version: VersionSpec;
  /** The name without version, extras or scheme; the address for a source other than the registry. */
  readonly name: string;
  readonly source: 'registry' | 'git' | 'url' | 'file';
}

export interface VersionSpec {
  /** none: nothing is said; tag: `@latest`; range: `^1`; exact: `1.2.3`; variable: `${VERSION}`. */
  readonly kind: 'none' | 'tag' | 'range' | 'exact' | 'variable';
  /** Without `@` or `==`. */
  readonly text: string;
  /** What a version replaces, separator included (`@latest`); empty at the end of the name if there is none. */
  readonly from: number;
  readonly to: number;
  /** How this ecosystem writes an exact version behind a name: `@`, `==`. */
  readonly separator: string;
}

/** `docker run` and its relatives. */
export interface ContainerRun {
  readonly engine: string;
  readonly image: ImageReference | undefined;
  readonly options: readonly ContainerOption[];
  /** What runs inside, if not the image's own command. */
  readonly command: readonly Word[];
}

export interface ContainerOption {
  /** The long form without dashes (`volume` for `-v`). */
  readonly name: string;
  readonly word: Word;
  /** `--network host` and `--network=host` alike; undefined for a switch. */
  readonly value: Word | undefined;
}

export interface ImageReference {
  readonly word: Word;
  /** With registry and path, without tag and digest. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}
