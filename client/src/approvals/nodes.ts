import type {
  DefinitionKind,
  ListedDefinition,
  ListedFile,
  ListedFinding,
  ListedServer,
} from '../../../server/src/protocol.ts';

/** A line of the tree. Its id is the same as long as it stands for the same thing. */
export type Node = FileNode | ServerNode | GroupNode | DefinitionNode | FindingNode;

interface Common {
  readonly id: string;
  readonly parent: Node | undefined;
  readonly file: ListedFile;
}

export interface FileNode extends Common {
  readonly kind: 'file';
}

export interface ServerNode extends Common {
  readonly kind: 'server';
  readonly server: ListedServer;
}

/** The tools, prompts or resources of a server. */
export interface GroupNode extends Common {
  readonly kind: 'group';
  readonly server: ListedServer;
  readonly of: DefinitionKind;
  readonly definitions: readonly ListedDefinition[];
}

export interface DefinitionNode extends Common {
  readonly kind: 'definition';
  readonly server: ListedServer;
  readonly definition: ListedDefinition;
}

export interface FindingNode extends Common {
  readonly kind: 'finding';
  readonly server: ListedServer;
  readonly finding: ListedFinding;
}

/** Whether a server can be approved, as far as it is about the server. */
export function isApprovable({ pin, state, pending }: ListedServer): boolean {
  return pin !== null && state !== 'denied' && (state !== 'approved' || pending);
}

const groups: readonly DefinitionKind[] = ['tool', 'prompt', 'resource'];

/** The files as the first level of the tree. */
export function fileNodes(files: readonly ListedFile[]): FileNode[] {
  return files.map((file) => ({ kind: 'file', id: file.uri, parent: undefined, file }));
}

/** What is shown below a line. */
export function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'file':
      return serversOf(node);
    case 'server':
      return [...findingsOf(node), ...definitionsOf(node)];
    case 'group':
      return node.definitions.map((definition) => definitionNode(node, node.server, definition));
    default:
      return [];
  }
}

function serversOf(parent: FileNode): Node[] {
  const seen = new Map<string, number>();
  return parent.file.servers.map((server) => {
    // A key can stand twice in an object.
    const count = seen.get(server.name) ?? 0;
    seen.set(server.name, count + 1);
    return { kind: 'server', id: idBelow(parent, server.name, count), parent, file: parent.file, server };
  });
}

function findingsOf(parent: ServerNode): Node[] {
  const seen = new Map<string, number>();
  const { file, server } = parent;
  return server.findings.map((finding) => {
    const count = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, count + 1);
    return {
      kind: 'finding',
      id: idBelow(parent, 'finding', finding.rule, count),
      parent,
      file,
      server,
      finding,
    };
  });
}

function definitionsOf(parent: ServerNode): Node[] {
  const { file, server } = parent;
  const instructions = server.definitions.filter(({ kind }) => kind === 'instructions');
  return [
    ...instructions.map((definition) => definitionNode(parent, server, definition)),
    ...groups.flatMap((of): Node[] => {
      const definitions = server.definitions.filter(({ kind }) => kind === of);
      if (definitions.length === 0) {
        return [];
      }
      return [{ kind: 'group', id: idBelow(parent, of), parent, file, server, of, definitions }];
    }),
  ];
}

function definitionNode(parent: Node, server: ListedServer, definition: ListedDefinition): DefinitionNode {
  const id = idBelow(parent, definition.kind, definition.name);
  return { kind: 'definition', id, parent, file: parent.file, server, definition };
}

function idBelow({ id }: Node, ...parts: readonly (string | number)[]): string {
  return [id, ...parts].join('\n');
}
