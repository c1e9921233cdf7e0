import type { Command } from './command.ts';
import { approveCommand } from './commands/approve.ts';
import { captureCommand } from './commands/capture.ts';
import { mergeCommand } from './commands/merge.ts';
import { pinsCommand } from './commands/pins.ts';
import { rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';
import { verifyCommand } from './commands/verify.ts';

/** What the command line can do. */
export const commands: readonly Command[] = [
  scanCommand,
  captureCommand,
  approveCommand,
  verifyCommand,
  pinsCommand,
  mergeCommand,
  rulesCommand,
];
