import type { Severity } from '../analysis/finding.ts';

/** Where text for people goes. */
export interface Terminal {
  readonly colors: boolean;
  /** In columns. */
  readonly width: number;
}

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** Colours by their ANSI numbers (ECMA-48, SGR), so that every theme of a terminal applies its own. */
const severityColors: Readonly<Record<Severity, number>> = {
  error: 31,
  warning: 33,
  information: 36,
  hint: 90,
};

/** The styles of a terminal; without colours they leave the text as it is. */
export function styleOf({ colors }: Terminal): Style {
  const paint = (on: string, off: string) => (text: string) =>
    colors && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return {
    bold: paint('1', '22'),
    dim: paint('2', '22'),
    good: paint('32', '39'),
    severity: (severity, text) => paint(`1;${severityColors[severity]}`, '22;39')(text),
  };
}

const defaultWidth = 100;
const minWidth = 40;

/**
 * What a stream can show.
 *
 * @param stream standard output, or undefined for a file
 * @param env `FORCE_COLOR` (`0` and `false` mean no) goes before `NO_COLOR`, which goes before what the stream is
 */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number } | undefined,
  env: NodeJS.ProcessEnv,
): Terminal {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: term } = env;
  const colors = forced
    ? forced !== '0' && forced !== 'false'
    : !none && stream?.isTTY === true && term !== 'dumb';
  return { colors, width: Math.max(stream?.columns || defaultWidth, minWidth) };
}
