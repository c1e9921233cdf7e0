/** What a run of the benchmarks was asked for. */
export interface Options {
  /** The smallest sizes and fewest rounds: shows that everything runs, and measures nothing worth reading. */
  readonly quick: boolean;
  /** Lines of tools as in `benign-tools.jsonl` (docs/accuracy.md), measured beside the made ones. */
  readonly corpus: string | undefined;
  /** Whether other scanners are installed, into a temporary folder, to be measured too. */
  readonly peers: boolean;
  /** A folder of YARA rules to measure, with the `yara` program of the machine. */
  readonly yara: string | undefined;
}

/** One of the benchmarks; a file each below `measurements/`. */
export interface Measurement {
  readonly name: string;
  readonly title: string;
  readonly run: (options: Options) => Promise<Result>;
}

export interface Result {
  /** Markdown: what was measured and what came out. */
  readonly lines: readonly string[];
  readonly targets: readonly Target[];
}

/** What we want a number to be. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A target that a number is not above. `format` writes the number and its limit. */
export function atMost(
  what: string,
  limit: number,
  measured: number,
  format: (value: number) => string,
): Target {
  return { what, wanted: `at most ${format(limit)}`, measured: format(measured), met: measured <= limit };
}

/** A target that a number is not below. */
export function atLeast(
  what: string,
  limit: number,
  measured: number,
  format: (value: number) => string,
): Target {
  return { what, wanted: `at least ${format(limit)}`, measured: format(measured), met: measured >= limit };
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const kb = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(bytes < 10 * 1024 ? 1 : 0)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
