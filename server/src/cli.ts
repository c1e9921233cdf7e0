import { boolean, languageOf, readArguments, string } from './cli/arguments.ts';
import { commands } from './cli/commands.ts';
import { CommandError, describeError, UsageError } from './cli/errors.ts';
import { cliTexts } from './cli/texts.ts';
import { threadArgument } from './cli/threadArgument.ts';
import { version } from './version.ts';

if (process.argv[2] === threadArgument) {
  import('./cli/threads.ts').then(({ serve }) => serve());
} else {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`toolseal scan | head`) is no failure.
    if (error.code === 'EPIPE') return;
    const language = languageOf(process.argv.slice(2), process.env);
    fail(new CommandError(cliTexts[language].cannotPrint(error.code ?? '')));
  });

  main(process.argv.slice(2)).then((exitCode) => {
    // Not process.exit(): what is still on its way to a slow reader would be lost.
    process.exitCode ??= exitCode;
  }, fail);
}

async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args, process.env);
  const texts = cliTexts[language];
  const name = args[0]?.startsWith('-') ? undefined : args[0];
  const command = name !== undefined && Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (name !== undefined && !command) {
    throw new UsageError(texts.unknownCommand(name), language);
  }
  const misplaced = args.findIndex((arg) => Object.hasOwn(commands, arg));
  if (misplaced > 0 && name === undefined && !args.some((arg) => /^(?:-h|--help|--version)$/.test(arg))) {
    const words = [args[misplaced], ...args.toSpliced(misplaced, 1)];
    throw new CommandError(texts.optionsBehind(words.join(' ')));
  }
  const read = readArguments(
    name === undefined ? args : args.slice(1),
    { ...command?.options, lang: string, help: { ...boolean, short: 'h' }, version: boolean },
    language,
  );
  if (read.has('help') || read.has('version')) {
    process.stdout.write(read.has('help') ? texts.help : `${version}\n`);
    return 0;
  }
  if (!command) throw new UsageError(texts.noCommand, language);
  return await command.run(read, language).catch((error: NodeJS.ErrnoException) => {
    throw error.syscall === 'uv_cwd' ? new CommandError(texts.noFolder) : error;
  });
}

/** Nothing that keeps the command from doing its work may look like a clean scan, or like findings. */
function fail(error: unknown): void {
  process.stderr.write(`toolseal: ${describeError(error)}\n`);
  process.exitCode = 2;
}
