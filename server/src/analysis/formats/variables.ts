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

/** Variables of editors, which look like those of the environment. */
const editorVariables: ReadonlySet<string> = new Set([
  'workspaceFolder',
  'workspaceFolderBasename',
  'userHome',
] as const);

/** `GITHUB_TOKEN`, `github_token`: what others call `extensionPath` or `region` is not the environment's. */
const environmentName = /^[A-Z][A-Z0-9_]*$|_/;

const [dollar, opening, closing, colon] = [0x24, 0x7b, 0x7d, 0x3a] as const;
const longestName = 100;
const longestDefault = 200;

/** Finds the variables in a text that are unmistakable, whatever its client. */
export function findVariables(text: string): Variable[] {
  const found: Variable[] = [];
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
    const incomplete = text.charCodeAt(brace - 1) !== dollar;
    const from = incomplete ? brace : brace - 1;
    const before = text.charCodeAt(from - 1);
    // `$${X}` is an escape, `{{X}}` a template.
    if (before === dollar || before === opening) continue;
    const variable = variableAt(text, from, brace + 1, incomplete);
    if (variable) found.push(variable);
  }
  return found;
}

/** `env:NAME}`, `input:id}`, `NAME}` or `NAME:-default}`, by hand: they are in most values of most configs. */
function variableAt(text: string, from: number, start: number, incomplete: boolean): Variable | undefined {
  let end = start;
  while (isWord(text.charCodeAt(end))) end++;
  if (end === start || end - start > longestName) return undefined;
  const next = text.charCodeAt(end);
  if (next !== closing && next !== colon) return undefined;
  const word = text.slice(start, end);
  let syntax: VariableSyntax | undefined;
  let name = word;
  if (next === closing) syntax = plainSyntax(word, false, incomplete);
  else {
    const nameEnd =
      word === 'env' || word === 'input' ? closingBrace(text, end + 1, longestName, isName) : -1;
    if (nameEnd > end + 1) {
      name = text.slice(end + 1, nameEnd);
      syntax = prefixSyntax(word, incomplete);
      end = nameEnd;
    } else {
      if (text[end + 1] !== '-') return undefined;
      end = closingBrace(text, end + 2, longestDefault, isNoBrace);
      if (end >= 0) syntax = plainSyntax(word, true, incomplete);
    }
  }
  return syntax && { text: text.slice(from, end + 1), from, syntax, name, incomplete };
}

/** Where a brace closes behind a limited number of certain characters; below zero if none does. */
function closingBrace(text: string, from: number, most: number, isInside: (code: number) => boolean): number {
  let end = from;
  while (end - from < most && end < text.length && isInside(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === closing ? end : -1;
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

function isName(code: number): boolean {
  return isWord(code) || code === 45 || code === 46;
}

function isNoBrace(code: number): boolean {
  return code !== opening && code !== closing;
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
export function fillerOf(detected: DetectedFormat): (variable: Variable) => boolean {
  const filler = fillers.get(detected) ?? createFiller(detected);
  fillers.set(detected, filler);
  return filler;
}

/** Every server of a document asks for the same one. */
const fillers = new WeakMap<DetectedFormat, (variable: Variable) => boolean>();

function createFiller({ format, alsoReadBy }: DetectedFormat): (variable: Variable) => boolean {
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
