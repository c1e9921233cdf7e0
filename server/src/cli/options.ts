import { parseArgs } from 'node:util';
import { type Language, type Severity, severities } from '../analysis/finding.ts';
import { clients } from '../analysis/formats/clients.ts';
import { formatById } from '../analysis/formats/detect.ts';
import { manifests } from '../analysis/formats/manifests.ts';
import { policyFormat } from '../analysis/policy/file.ts';
import { UsageError } from './errors.ts';
import { cliTexts } from './texts.ts';

/** What the user asked for, checked. */
export type Command =
  | { readonly name: 'help' | 'version'; readonly language: Language }
  | ScanCommand
  | RulesCommand;

export type OutputFormat = 'pretty' | 'json';

export interface ScanCommand {
  readonly name: 'scan';
  readonly language: Language;
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  readonly output: string | undefined;
  readonly minSeverity: Severity;
  readonly failOn: Severity | 'never';
  readonly as: string | undefined;
  readonly home: string | undefined;
  readonly stdinPath: string | undefined;
  /** Whether policies and ignores in comments count. */
  readonly policy: boolean;
}

export interface RulesCommand {
  readonly name: 'rules';
  readonly language: Language;
  readonly format: OutputFormat;
  /** The rule to explain; undefined for the list of all. */
  readonly id: string | undefined;
}

const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;

const commonOptions = { lang: string, help: { ...boolean, short: 'h' }, version: boolean } as const;
const optionsOf = {
  scan: {
    ...commonOptions,
    user: boolean,
    as: string,
    format: string,
    output: string,
    'min-severity': string,
    'fail-on': string,
    home: string,
    'stdin-path': string,
    'no-policy': boolean,
  },
  rules: { ...commonOptions, format: string },
} as const;

const laterCommands = new Set(['capture', 'approve', 'verify', 'pins']);
const laterFormats = new Set(['sarif', 'markdown', 'html', 'github']);
const laterInputs = new Set(['tools-list', 'sampling-message', 'lock']);

/**
 * Reads a command line.
 *
 * @param args what stands behind `toolseal`
 * @param env for the language
 * @throws CommandError when it is not one of ours
 */
export function parseCommand(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const language = languageOf(args, env);
  const texts = cliTexts[language];
  const name = args[0]?.startsWith('-') ? undefined : args[0];
  const rest = name === undefined ? [...args] : args.slice(1);
  if (name !== undefined && name !== 'scan' && name !== 'rules') {
    throw new UsageError(laterCommands.has(name) ? texts.notYet(name) : texts.unknownCommand(name), language);
  }
  const { values, positionals } = readOptions(
    rest,
    name === undefined ? commonOptions : optionsOf[name],
    language,
  );
  if (values.help) return { name: 'help', language };
  if (values.version) return { name: 'version', language };
  if (name === undefined) throw new UsageError(texts.noCommand, language);
  const value = (option: string) => values[option] as string | undefined;
  const format = oneOf('format', value('format') ?? 'pretty', ['pretty', 'json'], language, laterFormats);
  if (name === 'rules') {
    if (positionals.length > 1) throw new UsageError(texts.tooManyRules, language);
    return { name, language, format, id: positionals[0] };
  }
  if (values.user) throw new UsageError(texts.notYet('--user'), language);
  const as = value('as');
  if (as !== undefined && as !== policyFormat && !formatById(as)) {
    const ids = [...clients, ...manifests].map(({ id }) => id).concat(policyFormat);
    oneOf('as', as, ids, language, laterInputs);
  }
  const stdinPath = value('stdin-path');
  const readsStdin = positionals.includes('-');
  if (readsStdin && as === undefined && stdinPath === undefined) {
    throw new UsageError(texts.stdinNeedsFormat, language);
  }
  if (!readsStdin && stdinPath !== undefined) throw new UsageError(texts.stdinPathNeedsStdin, language);
  return {
    name,
    language,
    paths: positionals.length > 0 ? positionals : ['.'],
    format,
    output: value('output'),
    minSeverity: oneOf('min-severity', value('min-severity') ?? 'information', severities, language),
    failOn: oneOf('fail-on', value('fail-on') ?? 'warning', [...severities, 'never'], language),
    as,
    home: value('home'),
    stdinPath,
    policy: !values['no-policy'],
  };
}

/** `--lang` counts wherever it stands, so that even an error is in the right language. */
function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const { values } = parseArgs({ args: [...args], options: { lang: string }, strict: false });
  const { lang } = values;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const fallback: Language = /^ja(?:[_.@-]|$)/i.test(locale) ? 'ja' : 'en';
  return typeof lang === 'string' ? oneOf('lang', lang, ['en', 'ja'], fallback) : fallback;
}

type OptionTypes = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

/** `parseArgs`, with errors that are ours: its own are long, and in English only. */
function readOptions(args: string[], options: OptionTypes, language: Language) {
  const texts = cliTexts[language];
  const { tokens, values, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) throw new UsageError(texts.unknownOption(rawName), language);
    if (type === 'boolean' && value !== undefined)
      throw new UsageError(texts.takesNoValue(rawName), language);
    const isNextOption = inlineValue === false && /^-./.test(value ?? '');
    if (type === 'string' && (!value || isNextOption))
      throw new UsageError(texts.needsValue(rawName), language);
  }
  return { values, positionals };
}

function oneOf<T extends string>(
  option: string,
  value: string,
  values: readonly T[],
  language: Language,
  later?: ReadonlySet<string>,
): T {
  const known = values.find((candidate) => candidate === value);
  if (known !== undefined) return known;
  const texts = cliTexts[language];
  if (later?.has(value)) throw new UsageError(texts.notYet(`--${option} ${value}`), language);
  throw new UsageError(texts.notOneOf(`--${option}`, value, values), language);
}
