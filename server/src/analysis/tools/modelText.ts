import type { Definition, ModelText, TextRole, ToolSet } from '../model.ts';
import type { Directive, TextContext } from '../text/instructions/directive.ts';
import { findDirectives } from '../text/instructions/find.ts';
import type { StringNode } from '../tree.ts';

/** What is known of the servers beside the text's own. */
interface Others {
  toolsBeside(server: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/**
 * A text as readers find it. It is the context of its own analysis: what only a suspicious text needs, such as the
 * names of the tools around it, is looked up when it is asked for.
 */
export class RecordedText implements ModelText, TextContext {
  readonly node: StringNode;
  readonly role: TextRole;
  readonly owner: Definition | undefined;
  readonly server: string | null;
  /** What it was recorded with; known when all of that has been read. */
  toolSet: ToolSet | undefined;
  /** The servers of its document, where there are several. */
  neighbours: Others | undefined;
  #directives: readonly Directive[] | undefined;
  #parameterNames: ReadonlySet<string> | undefined;

  constructor(node: StringNode, role: TextRole, owner: Definition | undefined, server: string | null) {
    this.node = node;
    this.role = role;
    this.owner = owner;
    this.server = server;
  }

  get directives(): readonly Directive[] {
    this.#directives ??= findDirectives(this.node.value, this);
    return this.#directives;
  }

  get toolName(): string | undefined {
    return this.owner?.kind === 'tool' ? this.owner.name : undefined;
  }

  get description(): string | undefined {
    return this.owner?.description?.value;
  }

  get ownTools(): ReadonlySet<string> {
    return this.toolSet?.toolNames ?? none;
  }

  get otherTools(): ReadonlySet<string> {
    return this.server === null ? none : (this.neighbours?.toolsBeside(this.server) ?? none);
  }

  get parameterNames(): ReadonlySet<string> {
    this.#parameterNames ??=
      this.owner?.kind === 'tool' ? new Set(this.owner.parameters.map(({ name }) => name)) : none;
    return this.#parameterNames;
  }
}
