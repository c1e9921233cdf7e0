import type { Language } from '../finding.ts';
import type { ManifestReader } from './manifests/manifest.ts';

/** What differs from client to client, as data. Adding a client means adding a row below `clients/`. */

/** Who writes a config: the repository, the user, or the machine's administrator. */
export type Scope = 'project' | 'user' | 'system';

export type Os = 'darwin' | 'linux' | 'win32';

/** How a client writes a value that it fills in when it starts a server. */
export type VariableSyntax =
  | '${input:id}'
  | '${env:NAME}'
  | '${NAME}'
  | '${NAME:-default}'
  | '$NAME'
  | '%NAME%'
  | '$COPILOT_MCP_NAME'
  | '{env:NAME}'
  | '{file:path}'
  | '${workspaceFolder}'
  | '${workspaceFolder:name}'
  | '${workspaceFolderBasename}'
  | '${userHome}'
  | '${pathSeparator}'
  | '${/}'
  | '${config:section}'
  | '${command:id}'
  | '${{ secrets.NAME }}'
  | '${{ inputs.NAME }}';

export interface FilePattern {
  /**
   * `/`-separated. What it begins with says where the file is:
   *
   * - `~/`: the home folder;
   * - `<user-data:Code>/`: the user data folder of the editor of that name, which is
   *   `~/Library/Application Support/Code` on macOS, `$XDG_CONFIG_HOME/Code` or `~/.config/Code` on Linux,
   *   `%APPDATA%/Code` on Windows;
   * - `$NAME/`, `%NAME%/`: the folder that this environment variable names (`$NAME` alone: the file). It
   *   stands beside the default place that it replaces;
   * - `/`: an absolute path;
   * - anything else: any folder of a project.
   *
   * A `*` stands for any characters within one folder or file name, `**` for any folders.
   */
  readonly path: string;
  readonly scope: Scope;
  /** The only system on which the client looks here. */
  readonly os?: Os;
  /** Where this file keeps its servers, if not where the client's other files do. */
  readonly roots?: readonly RootPath[];
  /** Where settings of the client stand in this file, if it has any; `[]` is the file itself. */
  readonly settings?: RootPath;
  readonly syntax?: Syntax;
  readonly strict?: boolean;
  /** The manifest of an extension, which may provide servers in code; no config. */
  readonly extension?: true;
  /**
   * One source names this place and nothing confirms it: worth looking at, but no reason to read a file as
   * this client's.
   */
  readonly unconfirmed?: true;
}

/** `front-matter` is the YAML between `---` at the top of a Markdown file. */
export type Syntax = 'json' | 'jsonc' | 'yaml' | 'toml' | 'front-matter';

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
  /** What switches an entry off in this client: `disabled: true`, `enabled: false`. */
  readonly switches?: readonly ('disabled' | 'enabled')[];
  /** Fields of an entry that let tools run without asking. */
  readonly autoApprove: readonly AutoApproveField[];
  /** Switches among the settings of the client that let every tool of every server run without asking. */
  readonly approveEverything?: readonly RootPath[];
  /** Settings of the client of which one value lets every tool of every server run without asking. */
  readonly approvalModes?: readonly ApprovalMode[];
  /**
   * Where keys stand among what is not about servers, in files with settings: keys that lead there from the top of the
   * file. `reference` is how a variable is written there, in the client's own syntax.
   */
  readonly secretSettings?: { readonly paths: readonly RootPath[]; readonly reference?: string };
  /** A setting with the command line of one more server, which Gemini CLI calls `mcp`: keys that lead there. */
  readonly commandSetting?: RootPath;
  /** What to do about a secret where no variable of a client can take its place. */
  readonly secretAdvice?: Readonly<Record<Language, string>>;
  /** What reads it, if it is a manifest and no config of a client. */
  readonly manifest?: ManifestReader;
}

export interface AutoApproveField {
  readonly field: string;
  /**
   * `names`: a list of tool names where `*` is all of them; `switch`: `true` is all of them; `mode`: `approve` is
   * all of them; `offered`: a list like `names`, of the tools that the model may use at all, while the client still
   * asks.
   */
  readonly kind: 'names' | 'switch' | 'mode' | 'offered';
}

export interface ApprovalMode {
  readonly path: RootPath;
  /** The values with which nobody is asked. */
  readonly unasked: readonly string[];
  /** A value with which the client asks: without the setting, some do not. */
  readonly asking: string;
  /** What another setting has to say for it, as in Codex, where tools still ask inside its sandbox. */
  readonly onlyWith?: { readonly path: RootPath; readonly value: string };
}

export interface DetectedFormat {
  readonly format: ClientFormat;
  readonly scope: Scope;
  readonly syntax: Syntax;
  readonly strict: boolean | undefined;
  readonly roots: readonly RootPath[];
  readonly settings: RootPath | undefined;
  /** Whether the file's place says so; otherwise it is a guess from the content. */
  readonly byPath: boolean;
  /** How many folders the place of the file consists of: one for `.vscode/mcp.json`. The project is around them. */
  readonly ownFolders: number;
  /** Other clients that read the file at this place. */
  readonly alsoReadBy: readonly Reader[];
}

/** A client and where it looks for servers in a certain file. */
export interface Reader {
  readonly name: string;
  readonly roots: readonly RootPath[];
}
