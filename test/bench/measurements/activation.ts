import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInHost } from '../../host/run.ts';
import type { Activation } from '../activation/suite.ts';
import { largeConfig } from '../largeConfig.ts';
import { median } from '../measure.ts';
import { atMost, type Measurement, ms, table } from '../measurement.ts';

const stopwatch = join(import.meta.dirname, '../activation/stopwatch');

/** What the extension costs a window of a real VS Code. */
export const activation: Measurement = {
  name: 'activation',
  title: 'Activation of the extension',
  async run({ quick }) {
    const runs: Activation[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++)
      runs.push(
        await runInHost<Activation>({
          entryPoints: [join(import.meta.dirname, '../activation/suite.ts')],
          main: 'suite.cjs',
          open: async (temporary) => {
            await cp(stopwatch, join(temporary, 'extensions/stopwatch'), { recursive: true });
            const folder = join(temporary, 'folder');
            await mkdir(folder);
            return folder;
          },
          environment: async (temporary) => {
            const config = join(temporary, 'mcp.json');
            await writeFile(config, largeConfig(5).replaceAll('@2.', '@^2.'));
            return { TOOLSEAL_CONFIG: config };
          },
          say: () => {},
        }),
      );
    const row = (name: string, values: readonly number[]): string[] => [
      name,
      ms(median(values)),
      ms(Math.max(...values)),
    ];
    const activations = runs.map(({ loading, call }) => loading + call);
    return {
      lines: [
        `In the extension host of a real VS Code, ${runs.length} windows with an empty folder. Activation is what VS Code shows under`,
        'that name, timed by an extension that is activated before: loading the bundle, and the call of `activate()`.',
        '',
        ...table(
          ['', 'median', 'worst'],
          [
            row('activation', activations),
            row(
              'of that, loading the bundle',
              runs.map(({ loading }) => loading),
            ),
            row(
              'of that, `activate()`',
              runs.map(({ call }) => call),
            ),
            row(
              'from opening the first config to its findings, the start of the server included',
              runs.map(({ findings }) => findings),
            ),
          ],
        ),
      ],
      targets: [atMost('Activation', 30, median(activations), ms)],
    };
  },
};
