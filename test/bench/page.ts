import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import type { Result } from './measurement.ts';
import { table } from './measurement.ts';

/** A measurement with what came of it. */
export interface Measured {
  readonly title: string;
  readonly result: Result;
}

/** What the machine is, and how busy it is at this moment with other things. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const load =
    platform() === 'win32' ? '' : `, load average ${(loadavg()[0] ?? 0).toFixed(1)} before the start`;
  return `${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown kind'}, ${memory}, ${platform()} ${arch()}, Node ${process.version}${load}`;
}

/** The page of the results. */
export function page(measured: readonly Measured[], machine: string): string {
  const targets = measured.flatMap(({ result }) => result.targets);
  return `${[
    '# Performance',
    '',
    'Written by `npm run bench`, which measures all of this anew; CONTRIBUTING.md tells what it can be asked for. Times depend',
    'on the machine and on what else it does: what counts are the ratios, each of two things that were measured in turns in',
    'the same run.',
    '',
    `Measured on: ${machine}.`,
    '',
    '## Targets',
    '',
    ...table(
      ['', 'wanted', 'measured', ''],
      targets.map(({ what, wanted, measured, met }) => [what, wanted, measured, met ? 'met' : '**not met**']),
    ),
    ...measured.flatMap(({ title, result }) => ['', `## ${title}`, '', ...result.lines]),
  ].join('\n')}\n`;
}
