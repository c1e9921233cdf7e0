import { parseArgs } from 'node:util';
import type { Language } from '../analysis/finding.ts';
import { UsageError } from './errors.ts';
import { cliTexts } from './texts.ts';

/** The options of a command by their long names, as `node:util` takes them. */
export type OptionTypes = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>;

export const string = { type: 'string' } as const;
export const boolean = { type: 'boolean' } as const;

/** What stands behind a command's name, its options checked for their names and kinds. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option; undefined where it was not given. */
  value(option: string): string | undefined;
  /** Whether a switch was given. */
  has(option: string): boolean;
}

/** `--lang` counts wherever it stands, so that even an error is in the right language. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const { values } = parseArgs({ args: [...args], options: { lang: string }, strict: false });
  const { lang } = values;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const fallback: Language = /^ja(?:[_.@-]|$)/i.test(locale) ? 'ja' : 'en';
  return typeof lang === 'string' ? oneOf('lang', lang, ['en', 'ja'], fallback) : fallback;
}

/**
 * `parseArgs`, with errors that are ours: its own are long, and in English only.
 *
 * @throws UsageError for an option that is not among `options` or has too much or too little behind it
 */
export function readArguments(args: readonly string[], options: OptionTypes, language: Language): Arguments {
  const texts = cliTexts[language];
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
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
  if (positionals.includes('')) throw new UsageError(texts.emptyPath, language);
  return {
    positionals,
    value: (option) => values[option] as string | undefined,
    has: (option) => values[option] === true,
  };
}

/**
 * The value of an option that has a few to choose from.
 *
 * @param later values that a later version will know
 * @throws UsageError for any other value
 */
export function oneOf<T extends string>(
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
