import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, instructionsOf, timeOf } from '../command.ts';
import { largeConfig } from '../largeConfig.ts';
import { manyTools } from '../manyTools.ts';
import { median } from '../measure.ts';
import { atMost, type Measurement, ms, table, times } from '../measurement.ts';

/** A command from its start to its end, against a Node that does nothing. */
export const coldStart: Measurement = {
  name: 'cold-start',
  title: 'The command line, cold',
  async run({ quick }) {
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-cold-'));
    try {
      const config = join(folder, 'mcp.json');
      const tools = join(folder, 'tools.json');
      await writeFile(config, largeConfig(5));
      await writeFile(tools, JSON.stringify({ tools: manyTools(25) }));
      const kept = { ...process.env, XDG_CACHE_HOME: folder, HOME: folder, LOCALAPPDATA: folder };
      const candidates = [
        { name: '`node -e 0`', args: ['-e', '0'], env: kept },
        { name: '`toolseal --version`', args: [cli, '--version'], env: kept },
        { name: '`toolseal scan`, a config of 5 servers', args: [cli, 'scan', config], env: kept },
        { name: '`toolseal scan`, a list of 25 tools', args: [cli, 'scan', tools], env: kept },
        {
          name: '`toolseal scan`, a config of 5 servers, nothing kept',
          args: [cli, 'scan', config],
          env: { ...kept, NODE_DISABLE_COMPILE_CACHE: '1' },
        },
      ].map((candidate) => ({ ...candidate, times: [] as number[] }));
      for (let round = 0; round < (quick ? 1 : 31); round++)
        for (const { args, env, times } of candidates) times.push(timeOf(process.execPath, args, { env }));
      const rows = candidates.map(({ name, args, env, times }) => ({
        name,
        time: median(times),
        instructions: quick ? undefined : instructionsOf(args, env),
      }));
      const [nothing, , scan] = rows;
      const ratio = (row: typeof nothing): number =>
        (row?.time ?? Number.NaN) / (nothing?.time ?? Number.NaN);
      const counter = nothing?.instructions?.counter;
      return {
        lines: [
          'Each started anew, in turns; medians. The command line keeps its compiled code for the next run; the last row shows the',
          `first one. ${counter ? `Instructions are counted by ${counter}.` : 'Nothing here counts instructions.'}`,
          '',
          ...table(
            ['', 'time', '`node -e 0`', 'instructions', '`node -e 0`'],
            rows.map((row) => [
              row.name,
              ms(row.time),
              times(ratio(row)),
              millions(row.instructions?.count),
              row.instructions && nothing?.instructions
                ? times(row.instructions.count / nothing.instructions.count)
                : '–',
            ]),
          ),
        ],
        targets: [
          atMost(
            'Cold `toolseal scan` of a config',
            2,
            ratio(scan),
            (value) => `${times(value)} \`node -e 0\``,
          ),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function millions(count: number | undefined): string {
  return count === undefined ? '–' : `${(count / 1e6).toFixed(0)} million`;
}
