import { type Language, reaches, type Severity, severities } from '../../analysis/finding.ts';
import { describeProblem } from '../../discovery/problems.ts';
import { readNamedFile } from '../../discovery/read.ts';
import { reportFormats, reportToFormat } from '../../output/formats.ts';
import { mergeReports, missingParts } from '../../output/mergeReports.ts';
import { haveFailed, levelsOf, mergeSarif, readSarif, shardsOf } from '../../output/mergeSarif.ts';
import { readReport } from '../../output/readReport.ts';
import type { Shard } from '../../output/scan.ts';
import { parseJson } from '../../output/shape.ts';
import { type Arguments, boolean, oneOf, string } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CommandError, UsageError } from '../errors.ts';
import { outputOf, writeOutput } from '../output.ts';
import { cliTexts } from '../texts.ts';

/** `toolseal merge FILE ...`: puts the results of several scans, such as the parts of one, together. */
export const mergeCommand: Command = {
  options: { format: string, output: string, 'fail-on': string, partial: boolean },
  async run(args, language) {
    const texts = cliTexts[language];
    const failOn = oneOf('fail-on', args.value('fail-on') ?? 'warning', [...severities, 'never'], language);
    const output = outputOf(args, language);
    const { text, found, shards, isMissed } = await merge(args, language);
    const missing = args.has('partial') ? [] : missingParts(shards);
    for (const part of missing) process.stderr.write(`toolseal: ${texts.missingParts(part)}\n`);
    await writeOutput(text, output, language);
    if (missing.length > 0 || isMissed) return 2;
    return failOn !== 'never' && found.some((severity) => reaches(severity, failOn)) ? 1 : 0;
  },
};

interface Merged {
  readonly text: string;
  /** The severities of what was found, each at least once. */
  readonly found: readonly Severity[];
  /** Whether one of the scans could not read what was named. */
  readonly isMissed: boolean;
  readonly shards: readonly (Shard | undefined)[];
}

/** @throws CommandError when something is no result of a scan, or not of the same kind as the others */
async function merge(args: Arguments, language: Language): Promise<Merged> {
  const texts = cliTexts[language];
  const { positionals } = args;
  if (positionals.length === 0) throw new UsageError(texts.noReports, language);
  const values = await Promise.all(positionals.map((path) => readResult(path, language)));
  const unknown = positionals.find((_, index) => !readReport(values[index]) && !readSarif(values[index]));
  if (unknown !== undefined) throw new CommandError(texts.noReport(unknown));
  const reports = all(values.map(readReport));
  if (reports) {
    const report = mergeReports(reports);
    const format = oneOf('format', args.value('format') ?? 'json', reportFormats, language);
    return {
      text: reportToFormat(report, format, language),
      found: severities.filter((severity) => report.summary[severity] > 0),
      isMissed: report.files.some(({ missed }) => missed),
      shards: reports.map(({ shard }) => shard),
    };
  }
  const logs = all(values.map(readSarif));
  if (!logs) throw new CommandError(texts.mixedReports);
  if ((args.value('format') ?? 'sarif') !== 'sarif') throw new UsageError(texts.sarifOnly, language);
  const levels = new Set(levelsOf(logs));
  const found = [...levels].map((level) => severityOf[level] ?? 'information');
  return { text: mergeSarif(logs), found, isMissed: haveFailed(logs), shards: shardsOf(logs) };
}

const severityOf: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning' };

async function readResult(path: string, language: Language): Promise<unknown> {
  const result = await readNamedFile(path);
  if ('problem' in result) throw new CommandError(`${path}: ${describeProblem(result.problem, language)}`);
  return parseJson(result.text);
}

function all<T>(values: readonly (T | undefined)[]): readonly [T, ...T[]] | undefined {
  const [first, ...others] = values.filter((value) => value !== undefined);
  return first !== undefined && others.length === values.length - 1 ? [first, ...others] : undefined;
}
