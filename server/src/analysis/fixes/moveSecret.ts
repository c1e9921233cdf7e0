import { appendItem, insertFirst, replaceContent } from '../edits.ts';
import type { TextEdit } from '../finding.ts';
import type { ServerEntry, ServerSurroundings } from '../model.ts';
import type { ProposedFix } from '../rule.ts';
import type { SecretOccurrence, SecretPlace } from '../secrets.ts';
import { wordsOf } from '../text/names.ts';
import { get, type ObjectNode } from '../tree.ts';

/** What a secret can be replaced with, in the syntax of the document's client. */
export interface SecretReference {
  /** `${input:github-token}`, `${env:GITHUB_TOKEN}`, … */
  readonly text: string;
  /** The variable or the input that it names. */
  readonly name: string;
  /** Whether the client asks for the value; otherwise it comes from the environment. */
  readonly isInput: boolean;
}

type Field = 'env' | 'headers' | 'args' | 'url';
const fieldOf: Readonly<Partial<Record<SecretPlace, Field>>> = {
  env: 'env',
  header: 'headers',
  arg: 'args',
  url: 'url',
};

/** The reference that could stand in place of a secret; undefined where the client would not expand it. */
export function referenceFor(
  secret: SecretOccurrence,
  server: ServerEntry,
  document: ServerSurroundings,
): SecretReference | undefined {
  const { secretReference, expandsOnlyIn } = document.detected.format;
  if (secretReference === undefined) return undefined;
  const field = fieldOf[secret.place];
  if (expandsOnlyIn && !(field && expandsOnlyIn.includes(field))) return undefined;
  const words = nameWords(secret, server);
  if (secretReference === '${input:id}') {
    if (!inputsHome(document.text, server)) return undefined;
    const name = unusedId(words.join('-'), document);
    return { text: `\${input:${name}}`, name, isInput: true };
  }
  const name = words.join('_').toUpperCase();
  return { text: secretReference.replace('NAME', name), name, isInput: false };
}

/**
 * The fix that puts a reference in the place of a secret and, where the client asks for values, declares
 * the input. Only the secret itself is replaced: `Bearer ` stays.
 */
export function moveSecret(
  secret: SecretOccurrence,
  server: ServerEntry,
  document: ServerSurroundings,
): ProposedFix[] {
  const reference = referenceFor(secret, server, document);
  if (!reference) return [];
  const { text, name, isInput } = reference;
  const replacement = () => replaceContent(secret.node, text, secret.from, secret.to);
  if (!isInput) {
    const title = {
      en: `Read it from the environment variable ${name}: \`${text}\``,
      ja: `環境変数 ${name} から読み込む: \`${text}\``,
    };
    return [{ title, safe: false, edits: () => [replacement()] }];
  }
  return [
    {
      title: {
        en: `Move to \`${text}\`, which the client asks for once`,
        ja: `\`${text}\` に移す（値は初回に入力）`,
      },
      safe: false,
      writesJson: true,
      edits: () => [replacement(), ...declareInput(document.text, server, inputOf(name, secret, server))],
    },
  ];
}

function inputOf(id: string, { label, name }: SecretOccurrence, server: ServerEntry) {
  const what = label === undefined || label === 'password' ? (name ?? 'Secret') : label;
  return { type: 'promptString', id, description: `${what} for ${server.name}`, password: true };
}

function declareInput(text: string, server: ServerEntry, input: unknown): TextEdit[] {
  const home = inputsHome(text, server);
  if (!home) return [];
  const inputs = get(home, 'inputs');
  return inputs?.kind === 'array'
    ? appendItem(text, inputs, input)
    : [insertFirst(text, home, 'inputs', [input])];
}

/** The object that holds the servers, where `inputs` belong; undefined where they cannot be added. */
function inputsHome(text: string, server: ServerEntry): ObjectNode | undefined {
  const home = server.map.member?.parent;
  // In a fragment without its outer braces there is no place for another member.
  if (!home || text.charAt(home.start) !== '{') return undefined;
  const inputs = get(home, 'inputs');
  return inputs === undefined || inputs.kind === 'array' ? home : undefined;
}

/** Words that say nothing about whose secret it is. */
const generic = new Set(
  [
    'api key apikey token secret access auth authorization authentication bearer password passwd pwd pass client',
    'private user header http https x k pat credential credentials jwt cookie session default database db url uri',
    'connection string dsn subscription',
  ].flatMap((line) => line.split(' ')),
);

/** `github token`: the words that name a secret, in front of them the server where they could be anybody's. */
function nameWords({ name, label }: SecretOccurrence, server: ServerEntry): string[] {
  const words = wordsOf(name ?? (label === 'password' ? '' : (label ?? 'secret')));
  if (words[0] === 'x') words.shift();
  if (label === 'password') {
    while (/^(?:url|uri|dsn|string|connection|password|pass|pwd)$/.test(words[words.length - 1] ?? ''))
      words.pop();
    words.push('password');
  }
  const own = words.every((word) => generic.has(word)) ? [...wordsOf(server.name), ...words] : words;
  return /^[a-z]/.test(own[0] ?? '') ? own : ['mcp', ...own];
}

function unusedId(id: string, document: ServerSurroundings): string {
  const used = new Set(document.inputs.map((input) => input.id?.value));
  let unused = id;
  for (let number = 2; used.has(unused); number++) unused = `${id}-${number}`;
  return unused;
}
