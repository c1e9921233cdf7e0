import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Language, severities } from '../../analysis/finding.ts';
import { scanToHtml } from '../../output/html/page.ts';
import { reportToJson } from '../../output/json.ts';
import { scanToText } from '../../output/pretty.ts';
import { reportOf } from '../../output/report.ts';
import type { Scan } from '../../output/scan.ts';
import { type Terminal, terminalOf } from '../../output/terminal.ts';
import { type Arguments, boolean, oneOf, string } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CommandError, UsageError } from '../errors.ts';
import { checkFormat } from '../formats.ts';
import { type ScanOptions, scan } from '../scan.ts';
import { cliTexts } from '../texts.ts';

const laterFormats: ReadonlySet<string> = new Set(['sarif', 'markdown', 'github']);

/** `toolseal scan [PATH ...]`: checks files and folders. */
export const scanCommand: Command = {
  name: 'scan',
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
  },
  async run(args, language) {
    const format = oneOf('format', args.value('format') ?? 'pretty', formats, language, laterFormats);
    const options = readOptions(args, language);
    const { scan: result, complaints, exitCode } = await scan(options, process.stdin);
    for (const complaint of complaints) process.stderr.write(`toolseal: ${complaint}\n`);
    const output = args.value('output');
    const terminal = terminalOf(output === undefined ? process.stdout : undefined, process.env);
    const text = print(result, format, language, terminal);
    if (output === undefined) process.stdout.write(text);
    else await save(output, text, language);
    return exitCode;
  },
};

const formats = ['pretty', 'json', 'html'] as const;

function print(scan: Scan, format: (typeof formats)[number], language: Language, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return reportToJson(reportOf(scan, language));
    case 'html':
      return scanToHtml(scan, { language, surface: 'file', nonce: randomUUID().replaceAll('-', '') });
    default:
      return scanToText(scan, language, terminal);
  }
}

function readOptions(args: Arguments, language: Language): ScanOptions {
  const texts = cliTexts[language];
  const { positionals } = args;
  const as = checkFormat(args.value('as'), language);
  const stdinPath = args.value('stdin-path');
  const readsStdin = positionals.includes('-');
  if (readsStdin && as === undefined && stdinPath === undefined) {
    throw new UsageError(texts.stdinNeedsFormat, language);
  }
  if (!readsStdin && stdinPath !== undefined) throw new UsageError(texts.stdinPathNeedsStdin, language);
  return {
    language,
    paths: positionals.length > 0 ? positionals : ['.'],
    user: args.has('user'),
    minSeverity: oneOf('min-severity', args.value('min-severity') ?? 'information', severities, language),
    failOn: oneOf('fail-on', args.value('fail-on') ?? 'warning', [...severities, 'never'], language),
    as,
    home: args.value('home'),
    stdinPath,
    policy: !args.has('no-policy'),
  };
}

async function save(path: string, text: string, language: Language): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandError(cliTexts[language].cannotWrite(path, code));
  }
}
