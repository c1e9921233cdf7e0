import type { DetectedFormat } from './formats/format.ts';
import type { ManifestContent } from './formats/manifests/manifest.ts';
import type { SyntaxProblem } from './formats/parsed.ts';
import type { Launch } from './launch/launch.ts';
import type { InlineIgnores } from './policy/ignores.ts';
import type { SecretOccurrence } from './secrets.ts';
import type { Directive } from './text/instructions/directive.ts';
import type { Member, ObjectNode, Span, StringNode, TreeNode } from './tree.ts';

/** A text with what identifies it. */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** The format to read it as, instead of detecting it (`--as`). */
  readonly as?: string;
  /** What it is, from whoever looked there for a client: a variable of the environment may lead to any file. */
  readonly place?: DetectedFormat;
}

/** The manifests that describe or start servers, by what rules have to tell apart. */
export type ManifestKind =
  | 'server-json'
  | 'mcpb'
  | 'compose'
  | 'docker-catalog'
  | 'smithery'
  | 'tools-list'
  | 'sampling-message';

/** A client config, a manifest or what a server said, as rules see it, whatever its dialect. */
export interface ConfigDocument {
  readonly kind: 'client-config' | ManifestKind;
  readonly uri: string;
  readonly text: string;
  /** Whether it holds nothing but plain ASCII, escaped or not. */
  readonly isPlain: boolean;
  readonly detected: DetectedFormat;
  readonly root: TreeNode | undefined;
  readonly servers: readonly ServerEntry[];
  /** Secrets in the settings of the client itself, beside or instead of servers. */
  readonly settingsSecrets: readonly SecretOccurrence[];
  /** VS Code's `inputs` beside the servers. */
  readonly inputs: readonly InputEntry[];
  /** What a manifest says beside its servers; undefined for a client config. */
  readonly manifest: ManifestContent | undefined;
  /** What servers offer to the model. */
  readonly toolSets: readonly ToolSet[];
  /** What servers ask of the client's model or user. */
  readonly requests: readonly ServerRequest[];
  /** Where the servers were found; more than one in files such as `~/.claude.json`. */
  readonly serverMaps: readonly ServerMap[];
  readonly problems: readonly SyntaxProblem[];
  readonly comment: Span | undefined;
  readonly trailingComma: Span | undefined;
  /** What comments ask to ignore, in files whose client accepts comments. */
  readonly inline: InlineIgnores;
}

/**
 * A document as it surrounds one of its servers. What a rule says of one server must not depend on another: it is kept
 * while somebody writes in another.
 */
export type ServerSurroundings = Omit<ConfigDocument, 'servers'>;

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
  /** What rules have derived from it; see `perServer`. */
  readonly derived: unknown[];
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

/** What one server offers: an answer to `tools/list`, `prompts/list` and the like, or a manifest that lists it. */
export interface ToolSet {
  /** The server's name where the document tells it: only as good as the document. */
  readonly server: string | null;
  /** The object that lists it all, or a bare list of tools. */
  readonly node: TreeNode;
  readonly tools: readonly ToolDefinition[];
  readonly toolNames: ReadonlySet<string>;
  readonly prompts: readonly PromptDefinition[];
  readonly resources: readonly ResourceDefinition[];
  readonly instructions: StringNode | undefined;
  /** Every text that a model reads, in document order within each definition. */
  readonly texts: readonly ModelText[];
  /** Secrets in any of it as plain text. */
  readonly secrets: readonly SecretOccurrence[];
}

interface DefinitionNode {
  readonly name: string;
  /** The value of `name`, or the key where tools are a map; undefined for a definition without a name. */
  readonly nameNode: StringNode | undefined;
  readonly node: ObjectNode;
  /** The name of the server that offers it, as in its `ToolSet`. */
  readonly server: string | null;
  readonly title: StringNode | undefined;
  readonly description: StringNode | undefined;
}

/** A tool as the model gets to know it (MCP 2026-07-28, server/tools: Tool). */
export interface ToolDefinition extends DefinitionNode {
  readonly kind: 'tool';
  readonly inputSchema: TreeNode | undefined;
  readonly outputSchema: TreeNode | undefined;
  readonly annotations: TreeNode | undefined;
  /** The properties on the first level of its input. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly key: StringNode;
  readonly node: TreeNode | undefined;
  readonly required: boolean;
  readonly description: StringNode | undefined;
}

export interface PromptDefinition extends DefinitionNode {
  readonly kind: 'prompt';
}

/** A resource or a template of resources. */
export interface ResourceDefinition extends DefinitionNode {
  readonly kind: 'resource';
  /** `uri`, or `uriTemplate`. */
  readonly uri: StringNode | undefined;
}

export type Definition = ToolDefinition | PromptDefinition | ResourceDefinition;

/** What a text is to the model that reads it. */
export type TextRole =
  | 'name'
  | 'title'
  | 'description'
  | 'parameter-name'
  | 'parameter-description'
  /** Anything else in a schema: titles, enums, defaults, examples, comments, unknown keywords. */
  | 'schema'
  | 'annotation'
  | 'icon'
  | 'meta'
  | 'server-info'
  | 'instructions'
  | 'prompt'
  | 'resource'
  /** What a tool answered. */
  | 'result'
  | 'sampling'
  | 'elicitation';

/** A text that a model reads, and whose it is. */
export interface ModelText {
  /** What it asks of the model that nobody would want it to do; found out when a rule first wants to know. */
  readonly directives: readonly Directive[];
  /** A value, or a key. */
  readonly node: StringNode;
  readonly role: TextRole;
  /** The tool, prompt or resource that it belongs to; undefined for what a server says of itself. */
  readonly owner: Definition | undefined;
  readonly server: string | null;
}

/** `sampling/createMessage` or `elicitation/create`, as a request or as an entry of `inputRequests` (MRTR). */
export interface ServerRequest {
  readonly kind: 'sampling' | 'elicitation';
  /** The `params`. */
  readonly node: ObjectNode;
  readonly server: string | null;
  /** Tools that the request brings along for the model to call. */
  readonly tools: readonly ToolDefinition[];
  readonly texts: readonly ModelText[];
  readonly secrets: readonly SecretOccurrence[];
}
