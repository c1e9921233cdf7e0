import type { PackageSpec, Word } from './launch.ts';
import { type Option, scanOptions } from './options.ts';
import { npmValues, type RunnerRow, runnerRows, uvValues } from './runnerTable.ts';
import { cargoVersionKind, nugetVersionKind, readSpecifier } from './specifiers.ts';
import { isLocalPath, part } from './words.ts';

/** How many packages of one call are looked at: far more than anybody lists. */
const maxPackages = 1000;

interface Runner {
  readonly label: string;
  readonly row: RunnerRow;
  readonly packageOptions: ReadonlySet<string>;
  readonly extraOptions: ReadonlySet<string>;
  readonly codeOptions: ReadonlySet<string>;
  readonly versionOptions: ReadonlySet<string>;
  readonly offline: ReadonlySet<string>;
  readonly localUnless: ReadonlySet<string>;
  readonly takesValue: (option: string) => boolean;
}

const runners: ReadonlyMap<string, Runner> = new Map(
  Object.entries(runnerRows).map(([call, row]) => [call, compile(call, row)]),
);

/** The beginnings of calls of several words: `uv`, `uv tool`. */
const groups: ReadonlySet<string> = new Set(
  [...runners.keys()].flatMap((call) => {
    const words = call.split(' ');
    return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
  }),
);

/** Options with a value that stand before a subcommand: `pnpm -C x dlx`, `uv --directory x run`. */
const groupValues = new Set(`${npmValues} ${uvValues} --cwd --dir --filter -F`.split(' '));

function compile(call: string, row: RunnerRow): Runner {
  const set = (options = '') => new Set(options.split(' ').filter(Boolean));
  const { packageOptions, extraOptions, codeOptions, versionOptions } = row;
  const values = set([packageOptions, extraOptions, codeOptions, versionOptions, row.values].join(' '));
  return {
    label: row.label ?? call,
    row,
    packageOptions: set(packageOptions),
    extraOptions: set(extraOptions),
    codeOptions: set(codeOptions),
    versionOptions: set(versionOptions),
    offline: set(row.offline),
    localUnless: set(row.localUnless),
    takesValue: (option) => values.has(option),
  };
}

/** Whether a program of this name can fetch packages. */
export function isRunner(name: string): boolean {
  return runners.has(name) || groups.has(name);
}

export interface RunnerCall {
  readonly packages: readonly PackageSpec[];
  readonly options: readonly Option[];
  /** What the fetched program is given; where a program is there already (`uv run x`), that program too. */
  readonly rest: readonly Word[];
  /** Shell code that it runs with the packages at hand (`npx -c`). */
  readonly code: Word | undefined;
}

/**
 * Reads the call of a package runner.
 *
 * @param name the name of the program `words[0]`
 * @returns undefined when these words are no such call (`npm start`)
 */
export function readRunner(name: string, words: readonly Word[]): RunnerCall | undefined {
  const found = findRunner(name, words);
  if (!found) return undefined;
  const { runner } = found;
  const scanned = scanOptions(words, found.next, runner.takesValue);
  const options = [...found.options, ...scanned.options];
  const rest = words.slice(scanned.next);
  const code = firstValue(options, runner.codeOptions);
  if (options.some(({ name, value }) => runner.offline.has(name) && value?.text !== 'false')) {
    return { packages: [], options, rest: runner.row.first === 'package' ? rest.slice(1) : [], code };
  }
  const packages = optionPackages(options, runner);
  if (runner.row.first === 'program') {
    // `uv run https://…/script.py`
    const script = rest[0] && /^https?:/.test(rest[0].text) ? readPackage(rest[0], runner) : undefined;
    return { packages: script ? [...packages, script] : packages, options, rest, code };
  }
  if (runner.row.first === 'packages') {
    const further = installed(rest, runner);
    return {
      packages: [...packages, ...further.packages],
      options: [...options, ...further.options],
      rest: [],
      code,
    };
  }
  const first = rest[0];
  const given = rest.slice(1);
  const fromOption = options.some(({ name }) => runner.packageOptions.has(name));
  if (!first || fromOption || code || runsLocalScript(first, given, options, runner)) {
    return { packages, options, rest: given, code };
  }
  const main = readPackage(first, runner);
  if (!main) return { packages, options, rest: given, code };
  // .NET takes the options of the runner behind the package too.
  const version = firstValue(
    [...options, ...scanOptions(given, 0, runner.takesValue).options],
    runner.versionOptions,
  );
  const mainPackage = version ? withVersion(main, version) : main;
  return { packages: [mainPackage, ...packages], options, rest: given, code };
}

interface FoundRunner {
  readonly runner: Runner;
  /** Options in front of a subcommand. */
  readonly options: readonly Option[];
  readonly next: number;
}

function findRunner(name: string, words: readonly Word[]): FoundRunner | undefined {
  const options: Option[] = [];
  let call = name;
  let next = 1;
  while (groups.has(call)) {
    const scanned = scanOptions(words, next, takesGroupValue);
    options.push(...scanned.options);
    const text = words[scanned.next]?.text ?? '';
    // `deno npm:x` is short for `deno run npm:x`.
    if (call === 'deno' && /^(?:npm|jsr|https?):/.test(text)) {
      call = 'deno run';
      next = scanned.next;
    } else {
      call += ` ${text}`;
      next = scanned.next + 1;
    }
  }
  const runner = runners.get(call);
  return runner && { runner, options, next };
}

function takesGroupValue(option: string): boolean {
  return groupValues.has(option);
}

function firstValue(options: readonly Option[], names: ReadonlySet<string>): Word | undefined {
  return options.find(({ name, value }) => value && names.has(name))?.value;
}

function optionPackages(options: readonly Option[], runner: Runner): PackageSpec[] {
  const specifiers = options.flatMap(({ name, value }) =>
    value && (runner.packageOptions.has(name) || runner.extraOptions.has(name)) ? splitList(value) : [],
  );
  return specifiers.slice(0, maxPackages).flatMap((word) => readPackage(word, runner) ?? []);
}

/** `--with a,b`; a comma inside a version (`a>=1,<2`) separates nothing. */
function splitList(list: Word): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const comma of list.text.matchAll(/,(?=\s*[A-Za-z])/g)) {
    words.push(part(list, start, comma.index));
    start = comma.index + 1;
  }
  words.push(part(list, start));
  return words;
}

/** Packages and options in any order: `pip install a --index-url x b`. */
function installed(words: readonly Word[], runner: Runner): Pick<RunnerCall, 'packages' | 'options'> {
  const packages: PackageSpec[] = [];
  const options: Option[] = [];
  for (let next = 0; next < words.length && packages.length < maxPackages; next++) {
    const scanned = scanOptions(words, next, runner.takesValue);
    options.push(...scanned.options);
    next = scanned.next;
    const word = words[next];
    const spec = word && readPackage(word, runner);
    if (spec) packages.push(spec);
  }
  return { packages, options };
}

function readPackage(word: Word, { label, row }: Runner): PackageSpec | undefined {
  // `uvx python@3.12` starts an interpreter.
  if (row.ecosystem === 'pypi' && /^python[\d.]*(?:@|$)/.test(word.text)) return undefined;
  // `"@acme/mcp --stdio"` in one argument.
  const end = word.text.search(/(?<!\s)\s+--?[A-Za-z]/);
  const written = end > 0 ? part(word, 0, end) : word;
  const specifier = readSpecifier(row.ecosystem, written);
  return specifier && { ...specifier, runner: label, word: written };
}

function withVersion(spec: PackageSpec, version: Word): PackageSpec {
  const kind = spec.ecosystem === 'cargo' ? cargoVersionKind(version.text) : nugetVersionKind(version.text);
  return { ...spec, version: { kind, text: version.text, place: version, separator: '' } };
}

/** Tools of the project that run one of its scripts. */
const scriptTools = new Set([
  'tsx',
  'ts-node',
  'ts-node-esm',
  'ts-node-dev',
  'tsnd',
  'esno',
  'jiti',
  'vite-node',
  'babel-node',
  'swc-node',
  'nodemon',
  'concurrently',
  'bun',
]);

/**
 * `npx tsx server.ts`: npx and bunx take what the project has installed, and what runs is a file of the
 * project. With `-y` the author expects a download.
 */
function runsLocalScript(
  tool: Word,
  args: readonly Word[],
  options: readonly Option[],
  runner: Runner,
): boolean {
  return (
    runner.localUnless.size > 0 &&
    scriptTools.has(tool.text) &&
    !options.some(({ name }) => runner.localUnless.has(name)) &&
    args.some(({ text }) => isLocalPath(text) || /\.[cm]?[jt]sx?$/.test(text))
  );
}
