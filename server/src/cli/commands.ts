import type { Command } from './command.ts';
import { captureCommand } from './commands/capture.ts';
import { rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';

/** What the command line can do. */
export const commands: readonly Command[] = [scanCommand, captureCommand, rulesCommand];

/** What a later version will be able to do. */
export const laterCommands: ReadonlySet<string> = new Set(['approve', 'verify', 'pins']);
