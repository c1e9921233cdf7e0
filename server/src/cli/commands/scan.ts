import { type Language, severities } from '../../analysis/finding.ts';
import { scanFormats, scanToFormat } from '../../output/formats.ts';
import type { Shard } from '../../output/scan.ts';
import { terminalOf } from '../../output/terminal.ts';
import { type Arguments, boolean, oneOf, string } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { namedSources } from '../named.ts';
import { outputOf, writeOutput } from '../output.ts';
import { type ScanOptions, scan } from '../scan.ts';
import { readShard } from '../shard.ts';
import { cliTexts } from '../texts.ts';

/** `toolseal scan [PATH ...]`: checks files and folders. */
export const scanCommand: Command = {
  options: {
    user: boolean,
    as: string,
    format: string,
    output: string,
    'min-severity': string,
    'fail-on': string,
    home: string,
    'stdin-path': string,
    'no-policy': boolean,
    shard: string,
    threads: string,
  },
  async run(args, language) {
    const format = oneOf('format', args.value('format') ?? 'pretty', scanFormats, language);
    const output = outputOf(args, language);
    const options = await readOptions(args, language);
    const { scan: result, complaints, exitCode } = await scan(options, process.stdin);
    for (const complaint of complaints) process.stderr.write(`toolseal: ${complaint}\n`);
    const terminal = terminalOf(output === undefined ? process.stdout : undefined, process.env);
    const nonce = () => crypto.randomUUID().replaceAll('-', '');
    const text = scanToFormat(result, format, language, { terminal, nonce });
    await writeOutput(text, output, language);
    return exitCode;
  },
};

async function readOptions(args: Arguments, language: Language): Promise<ScanOptions> {
  return {
    language,
    ...(await namedSources(args, language, true)),
    minSeverity: oneOf('min-severity', args.value('min-severity') ?? 'information', severities, language),
    failOn: oneOf('fail-on', args.value('fail-on') ?? 'warning', [...severities, 'never'], language),
    policy: !args.has('no-policy'),
    shard: shardOf(args, language),
    threads: threadsOf(args, language),
  };
}

function shardOf(args: Arguments, language: Language): Shard | undefined {
  const value = args.value('shard');
  const shard = value === undefined ? undefined : readShard(value);
  if (value !== undefined && !shard) throw new UsageError(cliTexts[language].badShard(value), language);
  return shard;
}

function threadsOf(args: Arguments, language: Language): number | undefined {
  const value = args.value('threads');
  if (value === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(value)) throw new UsageError(cliTexts[language].badThreads(value), language);
  return Number(value);
}
