/** What differs from client to client, as data. Adding a client means adding a row to `clients.ts`. */

/** Who writes a config: the repository, the user, or the machine's administrator. */
export type Scope = 'project' | 'user' | 'system';

/** How a client writes a value that it fills in when it starts a server. */
export type VariableSyntax =
  | '${input:id}'
  | '${env:NAME}'
  | '${NAME}'
  | '${NAME:-default}'
  | '$NAME'
  | '%NAME%'
  | '{env:NAME}'
  | '{file:path}'
  | '${workspaceFolder}'
  | '${userHome}'
  | '${{ secrets.NAME }}';

export interface FilePattern {
  /**
   * `/`-separated. `~/` is the home folder, `<user-data:Code>/` the user data folder of the editor of that
   * name, `%APPDATA%/` and the like a Windows folder, `/` an absolute path; anything else lies in a project.
   * A `*` stands for any characters within one folder or file name, `**` for any folders.
   */
  readonly path: string;
  readonly scope: Scope;
  readonly os?: 'darwin' | 'linux' | 'win32';
  /** The environment variable that replaces the folder (discovery follows it). */
  readonly env?: string;
  /** Where this file keeps its servers, if not where the client's other files do. */
  readonly roots?: readonly RootPath[];
  readonly syntax?: Syntax;
  readonly strict?: boolean;
}

export type Syntax = 'json' | 'jsonc' | 'yaml' | 'toml';

/** Keys that lead to the map of servers; `*` is any key, the empty path is the file itself. */
export type RootPath = readonly string[];

export interface ClientFormat {
  /** The `--as` name. */
  readonly id: string;
  readonly name: string;
  readonly files: readonly FilePattern[];
  readonly syntax: Syntax;
  /** Whether a comment or a trailing comma breaks the file for its client; undefined where nobody knows. */
  readonly strict: boolean | undefined;
  /** In order of preference. */
  readonly roots: readonly RootPath[];
  readonly variables: readonly VariableSyntax[];
  /** What a secret can be replaced with in this client; undefined where it has no variables. */
  readonly secretReference: VariableSyntax | undefined;
  /** The only places where the client expands variables, if not everywhere in an entry. */
  readonly expandsOnlyIn?: readonly ('env' | 'headers' | 'args' | 'url')[];
  /** Fields of an entry that let tools run without asking. */
  readonly autoApprove: readonly AutoApproveField[];
}

export interface AutoApproveField {
  readonly field: string;
  /** `names`: a list of tool names where `*` is all of them; `switch`: `true` is all of them. */
  readonly kind: 'names' | 'switch';
}

export interface DetectedFormat {
  readonly format: ClientFormat;
  readonly scope: Scope;
  readonly syntax: Syntax;
  readonly strict: boolean | undefined;
  readonly roots: readonly RootPath[];
  /** Whether the file's place says so; otherwise it is a guess from the content. */
  readonly byPath: boolean;
}
