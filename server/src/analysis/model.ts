import type { DetectedFormat } from './formats/format.ts';
import type { ManifestContent } from './formats/manifests/manifest.ts';
import type { SyntaxProblem } from './formats/parsed.ts';
import type { Launch } from './launch/launch.ts';
import type { InlineIgnores } from './policy/ignores.ts';
import type { SecretOccurrence } from './secrets.ts';
import type { Member, ObjectNode, Span, StringNode, TreeNode } from './tree.ts';

/** A text with what identifies it. */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** The format to read it as, instead of detecting it (`--as`). */
  readonly as?: string;
}

/** The manifests that describe or start servers, by what rules have to tell apart. */
export type ManifestKind = 'server-json' | 'mcpb' | 'compose' | 'docker-catalog' | 'smithery';

/** A client config or a manifest as rules see it, whatever its dialect. */
export interface ConfigDocument {
  readonly kind: 'client-config' | ManifestKind;
  readonly uri: string;
  readonly text: string;
  readonly detected: DetectedFormat;
  readonly root: TreeNode | undefined;
  readonly servers: readonly ServerEntry[];
  /** Secrets in the settings of the client itself, beside or instead of servers. */
  readonly settingsSecrets: readonly SecretOccurrence[];
  /** VS Code's `inputs` beside the servers. */
  readonly inputs: readonly InputEntry[];
  /** What a manifest says beside its servers; undefined for a client config. */
  readonly manifest: ManifestContent | undefined;
  /** Where the servers were found; more than one in files such as `~/.claude.json`. */
  readonly serverMaps: readonly ServerMap[];
  readonly problems: readonly SyntaxProblem[];
  readonly comment: Span | undefined;
  readonly trailingComma: Span | undefined;
  /** What comments ask to ignore, in files whose client accepts comments. */
  readonly inline: InlineIgnores;
}

export interface ServerMap {
  /** The member whose value holds the servers; undefined where the file itself is the map. */
  readonly member: Member | undefined;
  readonly node: TreeNode;
  /** Whether the client of this file looks here. */
  readonly expected: boolean;
}

export type Transport = 'stdio' | 'http' | 'sse' | 'unknown';

export interface ServerEntry {
  readonly name: string;
  /** The key, or the value of `name` in a list; undefined for an entry without a name. */
  readonly nameNode: StringNode | undefined;
  readonly node: ObjectNode;
  readonly map: ServerMap;
  readonly transport: Transport;
  readonly typeNode: StringNode | undefined;
  readonly command: StringNode | undefined;
  /** Arguments behind the command; the rest of the list where `command` is a list itself. */
  readonly args: readonly StringNode[];
  readonly env: readonly NamedValue[];
  readonly headers: readonly NamedValue[];
  readonly url: StringNode | undefined;
  readonly cwd: StringNode | undefined;
  readonly envFile: StringNode | undefined;
  readonly disabled: boolean;
  /** What would really be started; undefined for a remote server. */
  readonly launch: Launch | undefined;
  readonly secrets: readonly SecretOccurrence[];
}

/** An entry of a map of strings (environment, headers). */
export interface NamedValue {
  readonly name: string;
  readonly key: StringNode;
  readonly value: StringNode;
}

/** An element of VS Code's `inputs`. */
export interface InputEntry {
  readonly node: ObjectNode;
  readonly id: StringNode | undefined;
  readonly type: StringNode | undefined;
  readonly description: StringNode | undefined;
  readonly password: TreeNode | undefined;
  /** What stands in its `default` as plain text. */
  readonly secrets: readonly SecretOccurrence[];
}
