import type { ManifestKind, ServerEntry, ServerRequest, ToolSet } from '../../model.ts';
import type { ObjectNode, StringNode, TreeNode } from '../../tree.ts';

/** What is known of a manifest apart from its places: how it is recognised and read. */
export interface ManifestReader {
  readonly kind: ManifestKind;
  /**
   * Whether a document is one, by its shape.
   *
   * @param named whether the file has a name that such a manifest has, so that less has to be there
   */
  readonly recognises: (root: TreeNode, named: boolean) => boolean;
  /**
   * @param text the document
   * @param asked whether somebody said that it is one, so that all of it is meant
   * @param roots all top-level values, of which `root` is one
   */
  readonly read: (
    root: TreeNode,
    text: string,
    asked: boolean,
    roots: readonly TreeNode[],
  ) => ManifestContent;
  /** Whether a document may be JSON Lines, a value on each. */
  readonly isLines?: true;
}

/** What a manifest holds, in the terms that rules know. */
export interface ManifestContent {
  readonly servers: readonly ServerEntry[];
  readonly toolSets?: readonly ToolSet[];
  readonly requests?: readonly ServerRequest[];
  readonly inputs?: readonly DeclaredInput[];
  readonly packages?: readonly DeclaredPackage[];
  readonly publications?: readonly Publication[];
}

/** A value that whoever installs the server gives: a variable, a header, an option. */
export interface DeclaredInput {
  readonly node: ObjectNode;
  /** The key, or the value of `name`. */
  readonly name: StringNode;
  /** What declares it a secret in this document: `isSecret`, `is_secret`, `sensitive`. */
  readonly flag: string;
}

/** A package of a registry manifest, with what says where it comes from. */
export interface DeclaredPackage {
  readonly node: ObjectNode;
  /** `npm`, `pypi`, `nuget`, `oci`, `mcpb`, `cargo`; in lower case. */
  readonly registry: string;
  readonly identifier: StringNode;
  readonly registryBaseUrl: StringNode | undefined;
  readonly fileSha256: StringNode | undefined;
}

/** The name under which a server is published, and the repository that it names. */
export interface Publication {
  readonly name: StringNode;
  readonly repository: StringNode | undefined;
}
