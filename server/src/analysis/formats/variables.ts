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

const pattern = /(?<![${])(\$?)\{(?:(env|input):([\w.-]{1,100})|(\w{1,100})(:-[^{}]{0,200})?)\}/g;

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
  if (!text.includes('{')) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, dollar, prefix, prefixed, plain = '', fallback] = match;
    const incomplete = dollar === '';
    const syntax = prefix
      ? prefixed && prefixSyntax(prefix, incomplete)
      : plainSyntax(plain, fallback !== undefined, incomplete);
    if (!syntax) return [];
    return [{ text: whole, from: match.index, syntax, name: prefixed ?? plain, incomplete }];
  });
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

/** Whether a client of the document fills the variable in, or may well do so. */
export function isFilledIn({ syntax, incomplete }: Variable, detected: DetectedFormat): boolean {
  if (syntax === '${input:id}') {
    // Asking needs `inputs`, which only files of VS Code's own kind have: in others VS Code refuses it too.
    const isKnown = detected.format.variables.includes(syntax);
    return incomplete ? !isKnown : isKnown;
  }
  const others = detected.alsoReadBy.map(({ name }) => byName.get(name));
  return [detected.format, ...others].some((reader) => {
    const variables = reader?.variables ?? [];
    if (variables.length === 0) return true;
    if (incomplete && syntax !== '{env:NAME}') return false;
    return plainNames.has(syntax) ? variables.some((own) => plainNames.has(own)) : variables.includes(syntax);
  });
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
