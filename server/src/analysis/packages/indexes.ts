import type { Command, Word } from '../launch/launch.ts';
import { programName, wordOf } from '../launch/words.ts';
import type { NamedValue } from '../model.ts';

/** Where a runner is told to look for packages. */
export interface PackageIndex {
  /** The option or variable: `--index-url`, `PIP_INDEX_URL`. */
  readonly name: string;
  readonly use: IndexUse;
  /** The address as it stands there. */
  readonly address: Word;
  /** The word of the option; undefined for a variable. */
  readonly option: Word | undefined;
}

/**
 * instead: in place of the official one. first: asked before the official one. beside: whichever has the higher
 * version wins, which is how dependency confusion works.
 */
export type IndexUse = 'instead' | 'first' | 'beside';

interface Tool {
  readonly options: Readonly<Record<string, IndexUse>>;
  /** Names of variables in upper case. */
  readonly variables: Readonly<Record<string, IndexUse>>;
}

const npm: Tool = {
  options: { '--registry': 'instead', '--reg': 'instead' },
  variables: { NPM_CONFIG_REGISTRY: 'instead' },
};
const bun: Tool = {
  ...npm,
  variables: { ...npm.variables, BUN_CONFIG_REGISTRY: 'instead' },
};
const yarn: Tool = {
  ...npm,
  variables: { ...npm.variables, YARN_NPM_REGISTRY_SERVER: 'instead', YARN_REGISTRY: 'instead' },
};
/** By default uv takes a package from the first index that has it (uv reference, `--index-strategy`). */
const uv: Tool = {
  options: {
    '--index-url': 'instead',
    '-i': 'instead',
    '--default-index': 'instead',
    '--index': 'first',
    '--extra-index-url': 'first',
    '--find-links': 'beside',
    '-f': 'beside',
  },
  variables: {
    UV_INDEX_URL: 'instead',
    UV_DEFAULT_INDEX: 'instead',
    UV_INDEX: 'first',
    UV_EXTRA_INDEX_URL: 'first',
    UV_FIND_LINKS: 'beside',
  },
};
/** pip takes the highest version of all indexes (pip documentation, `--extra-index-url`). */
const pip: Tool = {
  options: {
    '--index-url': 'instead',
    '-i': 'instead',
    '--pypi-url': 'instead',
    '--extra-index-url': 'beside',
    '--find-links': 'beside',
    '-f': 'beside',
  },
  variables: { PIP_INDEX_URL: 'instead', PIP_EXTRA_INDEX_URL: 'beside', PIP_FIND_LINKS: 'beside' },
};
const dotnet: Tool = { options: { '--source': 'instead', '--add-source': 'beside' }, variables: {} };
const go: Tool = { options: {}, variables: { GOPROXY: 'instead' } };
const deno: Tool = { options: {}, variables: npm.variables };

const tools: ReadonlyMap<string, Tool> = new Map([
  ['npx', npm],
  ['npm', npm],
  ['pnpm', npm],
  ['pnpx', npm],
  ['yarn', yarn],
  ['bun', bun],
  ['bunx', bun],
  ['uv', uv],
  ['uvx', uv],
  ['pip', pip],
  ['pip3', pip],
  ['pipx', pip],
  ['dotnet', dotnet],
  ['dnx', dotnet],
  ['go', go],
  ['deno', deno],
]);

/** The indexes that a command is given, in its options and in the environment of the server. */
export function indexesOf({ program, options }: Command, env: readonly NamedValue[]): PackageIndex[] {
  const tool = tools.get(programName(program.text));
  if (!tool) return [];
  const given = options.flatMap(({ name, word, value }): PackageIndex[] => {
    const use = tool.options[name];
    return use && value ? [{ name, use, address: value, option: word }] : [];
  });
  const inherited = env.flatMap(({ name, value }): PackageIndex[] => {
    const use = tool.variables[name.toUpperCase()];
    return use ? [{ name, use, address: wordOf(value), option: undefined }] : [];
  });
  return [...given, ...inherited];
}

/** The domains of the registries that the tools use by themselves, and of their mirrors by the same operator. */
const officialDomains = new Set([
  'golang.org',
  'jsr.io',
  'npmjs.com',
  'npmjs.org',
  'nuget.org',
  'pypi.org',
  'pythonhosted.org',
  'yarnpkg.com',
]);

/** Whether a host belongs to an official registry. TestPyPI does not: anybody can take any name there. */
export function isOfficialRegistry(host: string): boolean {
  const name = host.toLowerCase();
  return name !== 'test.pypi.org' && officialDomains.has(name.split('.').slice(-2).join('.'));
}
