import type { Command } from './command.ts';

/** What the command line can do, by name. A command is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./commands/scan.ts')).scanCommand,
  capture: async () => (await import('./commands/capture.ts')).captureCommand,
  approve: async () => (await import('./commands/approve.ts')).approveCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  pins: async () => (await import('./commands/pins.ts')).pinsCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
};
