import { writeFile } from 'node:fs/promises';
import { rules } from './analysis/rules/index.ts';
import { CommandError, describeError } from './cli/errors.ts';
import { parseCommand, type RulesCommand, type ScanCommand } from './cli/options.ts';
import { scan } from './cli/scan.ts';
import { cliTexts } from './cli/texts.ts';
import { rulesToJson, scanToJson } from './output/json.ts';
import { scanToText } from './output/pretty.ts';
import { rulesToText, ruleToText } from './output/prettyRules.ts';
import { terminalOf } from './output/terminal.ts';
import { version } from './version.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`toolseal scan | head`) is no failure.
  if (error.code !== 'EPIPE') fail(error);
});

main(process.argv.slice(2)).then((exitCode) => {
  // Not process.exit(): what is still on its way to a slow reader would be lost.
  process.exitCode ??= exitCode;
}, fail);

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args, process.env);
  switch (command.name) {
    case 'help':
      process.stdout.write(cliTexts[command.language].help);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'rules':
      process.stdout.write(describeRules(command));
      return 0;
    case 'scan':
      return await runScan(command);
  }
}

async function runScan(command: ScanCommand): Promise<number> {
  const { language, format, output } = command;
  const { scan: result, complaints, exitCode } = await scan(command, process.stdin);
  for (const complaint of complaints) process.stderr.write(`toolseal: ${complaint}\n`);
  const terminal = terminalOf(output === undefined ? process.stdout : undefined, process.env);
  const text = format === 'json' ? scanToJson(result, language) : scanToText(result, language, terminal);
  if (output === undefined) process.stdout.write(text);
  else await save(output, text, command);
  return exitCode;
}

async function save(path: string, text: string, { language }: ScanCommand): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandError(cliTexts[language].cannotWrite(path, code));
  }
}

function describeRules({ id, format, language }: RulesCommand): string {
  const terminal = terminalOf(process.stdout, process.env);
  if (id === undefined) {
    return format === 'json' ? rulesToJson(rules, language) : rulesToText(rules, language, terminal);
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new CommandError(cliTexts[language].unknownRule(id));
  return format === 'json' ? rulesToJson([rule], language) : ruleToText(rule, language, terminal);
}

/** Nothing that keeps the command from doing its work may look like a clean scan, or like findings. */
function fail(error: unknown): void {
  process.stderr.write(`toolseal: ${describeError(error)}\n`);
  process.exitCode = 2;
}
