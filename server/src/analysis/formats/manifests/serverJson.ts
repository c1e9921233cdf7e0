import { readImage, readRunOptions, takesValue } from '../../launch/containers.ts';
import type { Ecosystem, ImageReference, Launch, PackageSpec, Word } from '../../launch/launch.ts';
import { readContainerLaunch, readLaunch } from '../../launch/read.ts';
import { readSpecifier } from '../../launch/specifiers.ts';
import { hasVariable, wordOf } from '../../launch/words.ts';
import type { NamedValue, ServerEntry } from '../../model.ts';
import { describedBy } from '../../tools/collect.ts';
import { get, getString, type ObjectNode, pieceOf, type StringNode, type TreeNode } from '../../tree.ts';
import { asString, stringOrNone } from '../values.ts';
import { getAny, manifestEntry, namedObjects, objectsIn } from './entry.ts';
import type { DeclaredInput, DeclaredPackage, ManifestReader, Publication } from './manifest.ts';

/**
 * `server.json` of the MCP registry (generic-server-json.md and its CHANGELOG). Fields are in camelCase since
 * 2025-09-16 and in snake_case before; the oldest entries say `registry_name` and `name` of a package.
 * The registry's answers wrap the same in `{ "server": … }` and `{ "servers": [ … ] }`.
 */
export const serverJson: ManifestReader = {
  kind: 'server-json',
  recognises: (root, named) => serversIn(root, named).length > 0,
  read(root, text) {
    const documents = serversIn(root, true);
    return {
      servers: documents.flatMap((document) => readServer(document, text)),
      inputs: documents.flatMap(inputsOf),
      packages: documents.flatMap((document) => objectsIn(get(document, 'packages')).flatMap(readPackage)),
      publications: documents.flatMap(publicationOf),
      toolSets: documents.flatMap((document) =>
        describedBy(document, getString(document, 'name')?.value ?? null, [
          getString(document, 'title'),
          getString(document, 'description'),
        ]),
      ),
    };
  },
};

/** The value of a field in either notation. */
function field(node: ObjectNode, camelCase: string): TreeNode | undefined {
  return getAny(node, camelCase, snakeCase(camelCase));
}

function snakeCase(camelCase: string): string {
  return camelCase.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The server documents in a text: one, or those of a list or of an answer of the registry. */
function serversIn(root: TreeNode, named: boolean): ObjectNode[] {
  if (root.kind === 'array') return root.items.flatMap((item) => serverIn(item, false));
  const listed = objectsIn(get(root, 'servers')).flatMap((item) => serverIn(item, false));
  return listed.length > 0 ? listed : serverIn(root, named);
}

function serverIn(node: TreeNode, named: boolean): ObjectNode[] {
  const inner = get(node, 'server') ?? node;
  return inner.kind === 'object' && looksLikeDocument(inner, named) ? [inner] : [];
}

function looksLikeDocument(node: ObjectNode, named: boolean): boolean {
  if (/\/server\.schema\.json$/.test(getString(node, '$schema')?.value ?? '')) return true;
  if (getString(node, 'name') === undefined) return false;
  if (named && [get(node, 'packages'), get(node, 'remotes')].some((list) => list?.kind === 'array'))
    return true;
  return (
    get(node, 'version_detail')?.kind === 'object' ||
    objectsIn(get(node, 'packages')).some((item) => registryOf(item) !== undefined) ||
    objectsIn(get(node, 'remotes')).some((item) => typeOf(item) !== undefined && getString(item, 'url'))
  );
}

function registryOf(node: ObjectNode): StringNode | undefined {
  return stringOrNone(getAny(node, 'registryType', 'registry_type', 'registry_name'));
}

function typeOf(remote: ObjectNode): StringNode | undefined {
  return stringOrNone(getAny(remote, 'type', 'transport_type'));
}

function readServer(document: ObjectNode, text: string): ServerEntry[] {
  const nameNode = getString(document, 'name');
  const named = { name: nameNode?.value ?? '', nameNode };
  const remotes = objectsIn(get(document, 'remotes')).map((node) =>
    manifestEntry({ ...named, node, ...addressOf(node, text) }),
  );
  const packages = objectsIn(get(document, 'packages')).map((node) => {
    const transport = get(node, 'transport');
    const [runtime, own] = (['runtimeArguments', 'packageArguments'] as const).map((key) =>
      objectsIn(field(node, key)),
    ) as [ObjectNode[], ObjectNode[]];
    const command = stringOrNone(field(node, 'runtimeHint'));
    return manifestEntry({
      ...named,
      ...(transport?.kind === 'object' && addressOf(transport, text)),
      node,
      command,
      args: [...runtime, ...own].flatMap((argument) => wordsOf(argument, text)),
      env: objectsIn(field(node, 'environmentVariables')).flatMap((input) => givenValue(input, text)),
      launch: launchOf(node, command, runtime, own, text),
    });
  });
  return [...packages, ...remotes];
}

function addressOf(node: ObjectNode, text: string): Pick<ServerEntry, 'typeNode' | 'url' | 'headers'> {
  return {
    typeNode: typeOf(node),
    url: getString(node, 'url'),
    headers: objectsIn(get(node, 'headers')).flatMap((header) => {
      const name = getString(header, 'name');
      // A header is sent even where its value comes from the user.
      return givenValue(header, text).concat(
        name && !givenText(header, text) ? [{ name: name.value, key: name, value: pieceOf(name, 0, 0) }] : [],
      );
    }),
  };
}

function givenText(input: ObjectNode, text: string): StringNode | undefined {
  return asString(text, getAny(input, 'value', 'default'));
}

function givenValue(input: ObjectNode, text: string): NamedValue[] {
  const key = getString(input, 'name');
  const value = givenText(input, text);
  return key && value ? [{ name: key.value, key, value }] : [];
}

/** The words that an argument puts on the command line, as far as the manifest knows them. */
function wordsOf(argument: ObjectNode, text: string): StringNode[] {
  const name = getString(argument, 'name');
  const value = givenText(argument, text);
  return [name, value].filter((node) => node !== undefined);
}

function launchOf(
  node: ObjectNode,
  hint: StringNode | undefined,
  runtime: readonly ObjectNode[],
  own: readonly ObjectNode[],
  text: string,
): Launch | undefined {
  const identifier = identifierOf(node);
  if (!identifier) return undefined;
  const name = wordOf(identifier);
  const version = stringOrNone(field(node, 'version'));
  const args = own.flatMap((argument) => wordsOf(argument, text).map(wordOf));
  const registry = registryName(node);
  if (registry === 'oci') {
    const given = runtime
      // What is left to the user would make a value of the next option.
      .filter(
        (argument) => givenText(argument, text) || !takesValue(getString(argument, 'name')?.value ?? ''),
      )
      .flatMap((argument) => wordsOf(argument, text).map(wordOf));
    const { options } = readRunOptions(given, 0);
    return readContainerLaunch(name, {
      engine: hint?.value ?? 'docker',
      image: imageOf(name, version),
      options,
      command: args,
    });
  }
  const nodes = [...runtime, ...own].flatMap((argument) => wordsOf(argument, text));
  const { words, wrappers, shell, remoteScripts } = readLaunch(hint ?? identifier, nodes);
  const spec = packageOf(registry, name, version);
  const packages = spec ? [spec] : [];
  const [program = name, ...rest] = words;
  const command = { program, args: rest, handedOn: args, packages, options: [] };
  return {
    words,
    wrappers,
    shell,
    commands: [{ ...command, container: undefined, contained: false }],
    packages,
    remoteScripts: remoteScripts.filter(({ kind }) => kind === 'shell'),
  };
}

function identifierOf(node: ObjectNode): StringNode | undefined {
  return stringOrNone(getAny(node, 'identifier', 'name'));
}

/** `docker` is what the oldest entries call `oci`. */
function registryName(node: ObjectNode): string {
  const name = registryOf(node)?.value.toLowerCase() ?? '';
  return name === 'docker' ? 'oci' : name;
}

function imageOf(identifier: Word, version: StringNode | undefined): ImageReference {
  const image = readImage(identifier);
  if (image.tag !== undefined || image.digest !== undefined || !version?.value) return image;
  return version.value.startsWith('sha256:')
    ? { ...image, digest: version.value }
    : { ...image, tag: version.value };
}

/** What fetches a package of this registry when the manifest does not say. */
const runners: Readonly<Record<string, { readonly ecosystem: Ecosystem; readonly runner: string }>> = {
  npm: { ecosystem: 'npm', runner: 'npx' },
  pypi: { ecosystem: 'pypi', runner: 'uvx' },
  nuget: { ecosystem: 'nuget', runner: 'dnx' },
  cargo: { ecosystem: 'cargo', runner: 'cargo install' },
};

function packageOf(registry: string, name: Word, version: StringNode | undefined): PackageSpec | undefined {
  const { ecosystem, runner } = (Object.hasOwn(runners, registry) && runners[registry]) || {};
  const specifier = ecosystem && runner ? readSpecifier(ecosystem, name) : undefined;
  if (!specifier || !runner) return undefined;
  const spec = { ...specifier, word: name, runner };
  if (specifier.version.kind !== 'none') return spec;
  // Without a version there is no place for one in the identifier: the field is missing.
  if (!version?.value) return { ...spec, version: { ...spec.version, place: { ...name, text: '' } } };
  const text = version.value;
  return { ...spec, version: { kind: versionKind(text), text, place: wordOf(version), separator: '' } };
}

/** Every ecosystem's exact versions have a number in them; what has none (`latest`) is a tag. */
function versionKind(version: string): PackageSpec['version']['kind'] {
  if (hasVariable(version)) return 'variable';
  if (/^[\^~<>=*|]|\s-\s|[,*|]|\.x\b/i.test(version)) return 'range';
  return /\d/.test(version) ? 'exact' : 'tag';
}

const inputLists = ['environmentVariables', 'headers', 'runtimeArguments', 'packageArguments'];

function inputsOf(document: ObjectNode): DeclaredInput[] {
  const homes = ['packages', 'remotes']
    .flatMap((key) => objectsIn(get(document, key)))
    .flatMap((home) => [home, get(home, 'transport')])
    .filter((home) => home?.kind === 'object');
  const inputs = homes.flatMap((home) => inputLists.flatMap((key) => objectsIn(field(home, key))));
  const flag = [...homes, ...inputs].some(isSnakeCase) ? 'is_secret' : 'isSecret';
  return inputs.flatMap((node): DeclaredInput[] => {
    // What the user gives is not the value then, but what is filled into it.
    const variables = namedObjects(get(node, 'variables'));
    if (variables.length > 0) return variables.map(({ key, node }) => ({ node, name: key, flag }));
    const name = getString(node, 'name');
    return name && !get(node, 'value') ? [{ node, name, flag }] : [];
  });
}

function isSnakeCase({ members }: ObjectNode): boolean {
  return members.some(({ key }) => /^[a-z]+_/.test(key.value));
}

function readPackage(node: ObjectNode): DeclaredPackage[] {
  const identifier = identifierOf(node);
  if (!identifier) return [];
  return [
    {
      node,
      registry: registryName(node),
      identifier,
      registryBaseUrl: stringOrNone(field(node, 'registryBaseUrl')),
      fileSha256: stringOrNone(field(node, 'fileSha256')),
    },
  ];
}

function publicationOf(document: ObjectNode): Publication[] {
  const name = getString(document, 'name');
  return name ? [{ name, repository: getString(get(document, 'repository'), 'url') }] : [];
}
