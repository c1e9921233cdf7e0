import type { CategoryId } from '../../server/src/analysis/owasp.ts';

/** A poisoned definition beside an honest one that speaks of the same things in the same words. */
export interface Pair {
  /** Unique within its file. */
  readonly id: string;
  /** BCP 47, of the texts. */
  readonly language: string;
  /** What tells the two apart. */
  readonly shows: string;
  /** The categories in which the poison may rightly be reported; one finding is enough. */
  readonly category: readonly CategoryId[];
  readonly poison: Capture;
  readonly twin: Capture;
}

/** What a server answers to the list requests, in one document. */
export interface Capture {
  readonly instructions?: string;
  readonly tools: readonly Definition[];
  readonly prompts?: readonly Definition[];
  readonly resources?: readonly Definition[];
}

type Definition = Readonly<Record<string, unknown>>;

/** Parameters of a tool: the description of a string, or a whole schema. */
type Parameters = Readonly<Record<string, string | Definition>>;

/** A server with one tool; `more` holds fields such as `title`, `annotations`, `outputSchema` and `_meta`. */
export function tool(
  name: string,
  description: string,
  parameters: Parameters = {},
  more: Definition = {},
): Capture {
  return { tools: [toolDefinition(name, description, parameters, more)] };
}

/** A server with an honest tool and these instructions. */
export function instructions(text: string): Capture {
  return { instructions: text, ...plain };
}

/** A server with an honest tool and a prompt; the arguments are given by their descriptions. */
export function prompt(
  name: string,
  description: string,
  fields: Readonly<Record<string, string>> = {},
): Capture {
  const list = Object.entries(fields).map(([field, text]) => ({ name: field, description: text }));
  return { ...plain, prompts: [{ name, description, arguments: list }] };
}

/** A server with an honest tool and a resource. */
export function resource(name: string, description: string, uri = 'docs://pages/1'): Capture {
  return { ...plain, resources: [{ uri, name, description, mimeType: 'text/plain' }] };
}

/** The definition of a tool, for servers with several. */
export function toolDefinition(
  name: string,
  description: string,
  parameters: Parameters = {},
  more: Definition = {},
): Definition {
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      typeof value === 'string' ? { type: 'string', description: value } : value,
    ]),
  );
  return { name, description, inputSchema: { type: 'object', properties }, ...more };
}

const plain: Capture = { tools: [toolDefinition('list_pages', 'Lists the pages of the handbook.')] };
