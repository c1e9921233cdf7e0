import { clients } from './clients.ts';
import type { ClientFormat, DetectedFormat, VariableSyntax } from './format.ts';

/** A reference to something that some client fills in, as it stands in a text. */
export interface Variable {
  readonly text: string;
  /** Index in the text. */
  readonly from: number;
  /** Whose way of writing it is. */
  readonly syntax: VariableSyntax;
  /** The name of the environment variable or the id of the input; the editor's name for any other. */
  readonly name: string;
  /** Whether only the `$` in front is missing: no client fills that in. */
  readonly incomplete: boolean;
}

const braces = /\{(?:(env|input):([\w.-]{1,100})|(\w{1,100})(:-[^{}]{0,200})?)\}/y;

/** Variables of editors, which look like those of the environment. */
const editorVariables: ReadonlySet<string> = new Set([
  'workspaceFolder',
  'workspaceFolderBasename',
  'userHome',
] as const);

/** `GITHUB_TOKEN`, `github_token`: what others call `extensionPath` or `region` is not the environment's. */
const environmentName = /^[A-Z][A-Z0-9_]*$|_/;

/** Finds the variables in a text that are unmistakable, whatever its client. */
export function findVariables(text: string): Variable[] {
  const found: Variable[] = [];
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
    const incomplete = text[brace - 1] !== '$';
    const from = incomplete ? brace : brace - 1;
    // `$${X}` is an escape, `{{X}}` a template.
    if (text[from - 1] === '$' || text[from - 1] === '{') continue;
    braces.lastIndex = brace;
    const match = braces.exec(text);
    if (match === null) continue;
    const [, prefix, prefixed, plain = '', fallback] = match;
    const syntax = prefix
      ? prefixed && prefixSyntax(prefix, incomplete)
      : plainSyntax(plain, fallback !== undefined, incomplete);
    if (!syntax) continue;
    const name = prefixed ?? plain;
    found.push({ text: text.slice(from, braces.lastIndex), from, syntax, name, incomplete });
  }
  return found;
}

function prefixSyntax(prefix: string, incomplete: boolean): VariableSyntax {
  if (prefix === 'input') return '${input:id}';
  return incomplete ? '{env:NAME}' : '${env:NAME}';
}

function plainSyntax(name: string, hasDefault: boolean, incomplete: boolean): VariableSyntax | undefined {
  if (editorVariables.has(name)) return `\${${name}}` as VariableSyntax;
  if (incomplete || !environmentName.test(name)) return undefined;
  return hasDefault ? '${NAME:-default}' : '${NAME}';
}

/** Ways of writing an environment variable with no more than its name: who knows one may know them all. */
const plainNames: ReadonlySet<VariableSyntax> = new Set(['${NAME}', '${NAME:-default}', '$NAME'] as const);

/** Tells whether a client of the document fills a variable in, or may well do so. */
export function fillerOf({ format, alsoReadBy }: DetectedFormat): (variable: Variable) => boolean {
  const readers = [format.variables, ...alsoReadBy.map(({ name }) => byName.get(name)?.variables ?? [])];
  const known = new Set(readers.flat());
  // Of a client without a known variable nobody can say what it does.
  const anything = readers.some((variables) => variables.length === 0);
  const plain = [...known].some((own) => plainNames.has(own));
  return ({ syntax, incomplete }) => {
    if (syntax === '${input:id}') {
      // Asking needs `inputs`, which only files of VS Code's own kind have: in others VS Code refuses it too.
      return format.variables.includes(syntax) !== incomplete;
    }
    if (anything) return true;
    if (incomplete && syntax !== '{env:NAME}') return false;
    return plainNames.has(syntax) ? plain : known.has(syntax);
  };
}

const byName: ReadonlyMap<string, ClientFormat> = new Map(clients.map((client) => [client.name, client]));

/** How the client itself writes the same thing; undefined where it has no way to. */
export function ownForm(
  { text, syntax, name, incomplete }: Variable,
  client: ClientFormat,
): string | undefined {
  const { variables } = client;
  if (syntax === '${NAME:-default}') return undefined;
  const isEnvironment = syntax === '${NAME}' || syntax === '${env:NAME}' || syntax === '{env:NAME}';
  if (!isEnvironment) return incomplete && variables.includes(syntax) ? `$${text}` : undefined;
  const own = variables.find((candidate) => environmentForms.has(candidate));
  return own?.replace('NAME', name);
}

const environmentForms: ReadonlySet<VariableSyntax> = new Set([
  '${env:NAME}',
  '${NAME}',
  '$NAME',
  '{env:NAME}',
] as const);
