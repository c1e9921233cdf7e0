import { parseTree } from 'jsonc-parser';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import type { SourceDocument } from '../../../server/src/analysis/model.ts';
import { middleOf, typing } from '../keystroke.ts';
import { largeConfig } from '../largeConfig.ts';
import { manyTools } from '../manyTools.ts';
import { brief, exponentOf, measure, once } from '../measure.ts';
import { atMost, kb, type Measurement, ms, table } from '../measurement.ts';

const uri = 'file:///project/.vscode/mcp.json';

interface Series {
  readonly name: string;
  readonly sizes: readonly number[];
  /** False for what is there to compare with. */
  readonly isOurs?: false;
  /** What is measured at a size, and how large the text is. */
  readonly at: (size: number) => { readonly bytes: number; readonly run: () => unknown };
}

interface Grown {
  readonly name: string;
  readonly isOurs: boolean;
  readonly points: readonly { readonly size: number; readonly bytes: number; readonly cost: number }[];
  readonly exponent: number;
}

const config = (size: number): SourceDocument => ({ uri, text: largeConfig(size) });
const list = (size: number): SourceDocument => ({
  uri: 'file:///project/tools.json',
  as: 'tools-list',
  text: JSON.stringify({ tools: manyTools(size) }),
});
const whole = (source: SourceDocument) => ({
  bytes: source.text.length,
  run: () => analyze(source, { language: 'en' }),
});

const series: readonly Series[] = [
  {
    name: 'servers in a config, everything',
    sizes: [10, 30, 100, 300, 1000],
    at: (size) => whole(config(size)),
  },
  {
    name: 'servers in a config, after a keystroke',
    sizes: [10, 30, 100, 300, 1000],
    at: (size) => {
      const { text } = config(size);
      return { bytes: text.length, run: typing(uri, text, middleOf(text)).run };
    },
  },
  {
    name: 'servers in a config, up to 10 MB',
    sizes: [20, 200, 2000, 20_000],
    at: (size) => whole(config(size)),
  },
  {
    name: 'the same, `parseTree` of jsonc-parser alone',
    sizes: [20, 200, 2000, 20_000],
    isOurs: false,
    at: (size) => {
      const { text } = config(size);
      return { bytes: text.length, run: () => parseTree(text) };
    },
  },
  {
    name: 'tools in a list, up to 10 MB',
    sizes: [15, 150, 1500, 15_000],
    at: (size) => whole(list(size)),
  },
];

/** How the time grows with the size of a text. */
export const growth: Measurement = {
  name: 'growth',
  title: 'Growth with size',
  async run({ quick }) {
    const measured: Grown[] = [];
    for (const { name, sizes, at, isOurs = true } of series) {
      const points: Grown['points'][number][] = [];
      for (const size of quick ? [1, 2] : sizes) {
        const { bytes, run } = at(size);
        const medians = await measure([{ name, run }], quick ? once : brief);
        points.push({ size, bytes, cost: medians.get(name) ?? Number.NaN });
      }
      const exponent = exponentOf(points.map(({ bytes, cost }) => ({ size: bytes, cost })));
      measured.push({ name, isOurs, points, exponent });
    }
    return {
      lines: [
        'The exponent is that of the power of the bytes that fits the times best: 1 is in proportion.',
        '',
        ...table(
          ['', 'smallest', 'time', 'largest', 'time', 'exponent'],
          measured.map(({ name, points, exponent }) => {
            const [first, last] = [points[0], points.at(-1)].map((point) =>
              point ? [`${point.size.toLocaleString('en')} (${kb(point.bytes)})`, ms(point.cost)] : ['', ''],
            );
            return [name, ...(first ?? []), ...(last ?? []), exponent.toFixed(2)];
          }),
        ),
      ],
      targets: [
        atMost(
          'Growth: the largest exponent',
          1.05,
          Math.max(...measured.filter(({ isOurs }) => isOurs).map(({ exponent }) => exponent)),
          (value) => value.toFixed(2),
        ),
      ],
    };
  },
};
