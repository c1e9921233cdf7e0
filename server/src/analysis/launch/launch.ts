import type { StringNode } from '../tree.ts';
import type { Option } from './options.ts';

/**
 * A word of a command line and its place: `node.value.slice(from, to)` holds it. Where quotes or escapes of
 * a shell stand inside it, `text` is what the shell makes of it and shorter than the place.
 */
export interface Word {
  readonly text: string;
  readonly node: StringNode;
  readonly from: number;
  readonly to: number;
}

/** What a server entry would really start, with wrappers (`cmd /c`, `env A=b`, `sudo`, …) taken off. */
export interface Launch {
  /** Every word of the entry as it stands there, the program first. */
  readonly words: readonly Word[];
  /** What only passes another program on, outermost first. */
  readonly wrappers: readonly Wrapper[];
  /** Code that a shell would run: the outermost that is more than one plain command, if any is. */
  readonly shell: ShellCode | undefined;
  /** The programs behind the wrappers: one, or those of the shell code and those that are handed on. */
  readonly commands: readonly Command[];
  /** The packages of all commands. */
  readonly packages: readonly PackageSpec[];
  /** Code that is fetched from an address and run at once. */
  readonly remoteScripts: readonly RemoteScript[];
}

export interface Wrapper {
  readonly kind: WrapperKind;
  readonly word: Word;
}

export type WrapperKind = 'cmd' | 'env' | 'privilege' | 'secrets-manager' | 'version-manager' | 'other';

/** A program with its arguments. Arguments of one command may be a command themselves (`mcp-proxy npx …`). */
export interface Command {
  readonly program: Word;
  readonly args: readonly Word[];
  /** What it hands on to the program that it fetches or finds (`npx pkg …`); all arguments of any other. */
  readonly handedOn: readonly Word[];
  /** Packages that the program would fetch, if it is a runner such as npx or uvx. */
  readonly packages: readonly PackageSpec[];
  /** Options of that runner itself, not of what it starts. */
  readonly options: readonly Option[];
  /** A `docker run` or the like. */
  readonly container: ContainerRun | undefined;
  /** Whether it runs inside a container: its paths are not those of this machine. */
  readonly contained: boolean;
}

export interface ShellCode {
  /** The shell itself: `bash`, `powershell`, `cmd`. */
  readonly shell: Word;
  /** The code: one argument for most shells, the rest of the line for PowerShell and cmd. */
  readonly code: readonly Word[];
  /** The words of the only command, where plain words are all there is: it needs no shell. */
  readonly plain: readonly Word[] | undefined;
  /** Whether it only prepares the start of one program: folder, limits, variables, secrets from where they are kept. */
  readonly prepares: boolean;
  /** Whether it comes as base64 (`-EncodedCommand`, `base64 -d | sh`), and so cannot be read. */
  readonly encoded: boolean;
}

export type Ecosystem = 'npm' | 'pypi' | 'nuget' | 'jsr' | 'go' | 'cargo';

export interface PackageSpec {
  readonly ecosystem: Ecosystem;
  /** The runner as people call it: `npx`, `pnpm dlx`, `uvx`, … */
  readonly runner: string;
  /** The whole specifier as written. */
  readonly word: Word;
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
  /** What an exact version replaces, separator included (`@latest`); empty where it has to be inserted. */
  readonly place: Word;
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
  /** What the image is built from first, if that is said: a folder or a repository. */
  readonly build?: Word;
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

export interface RemoteScript {
  /** shell: `curl … | sh`; runner: `npx https://…`, `deno run https://…`. */
  readonly kind: 'shell' | 'runner';
  /** All words of what fetches and what runs. */
  readonly words: readonly [Word, ...Word[]];
  /** What runs it: `sh`, `npx`. */
  readonly runner: string;
  /** Where it comes from, if that is written there. */
  readonly address: string | undefined;
}
