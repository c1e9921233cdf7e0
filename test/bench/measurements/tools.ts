import { analyze } from '../../../server/src/analysis/analyze.ts';
import { byServer, readTools } from '../../accuracy/tools.ts';
import { manyTools } from '../manyTools.ts';
import { brief, measure, once } from '../measure.ts';
import { atMost, type Measurement, table } from '../measurement.ts';

const perServer = 25;
const made = 'made: short descriptions';

/** What all rules cost per tool. */
export const tools: Measurement = {
  name: 'tools',
  title: 'Per tool',
  async run({ quick, corpus }) {
    const servers = quick ? 1 : 40;
    const groups = new Map([[made, { count: servers * perServer, texts: textsOf(servers) }]]);
    const recorded = corpus === undefined ? [] : readTools(corpus);
    if (recorded.length > 0) {
      const texts = [...byServer(recorded).values()].map((group) =>
        JSON.stringify({ tools: group.map(({ tool }) => tool) }),
      );
      groups.set('recorded: of servers that people use', { count: recorded.length, texts });
    }
    const rounds = quick ? once : { ...brief, longestWarmUp: 5000 };
    const rows: { name: string; count: number; bytes: number; perTool: number }[] = [];
    for (const [name, { count, texts }] of groups) {
      const run = () => {
        for (const text of texts)
          analyze({ uri: 'file:///tools.json', text, as: 'tools-list' }, { language: 'en' });
      };
      const bytes = texts.reduce((sum, text) => sum + text.length, 0);
      const time = (await measure([{ name, run }], rounds)).get(name) ?? Number.NaN;
      rows.push({ name, count, bytes, perTool: (1000 * time) / count });
    }
    const slowest = Math.max(...rows.map(({ perTool }) => perTool));
    return {
      lines: [
        'All rules over lists of tools, one server after the other, parsing included, on one thread.',
        '',
        ...table(
          ['tools', 'number', 'bytes per tool', 'µs per tool'],
          rows.map(({ name, count, bytes, perTool }) => [
            name,
            count.toLocaleString('en'),
            (bytes / count).toFixed(0),
            perTool.toFixed(1),
          ]),
        ),
      ],
      targets: [
        atMost('Cost per tool, the slower of the sets', 20, slowest, (value) => `${value.toFixed(1)} µs`),
      ],
    };
  },
};

function textsOf(servers: number): string[] {
  return Array.from({ length: servers }, (_, index) =>
    JSON.stringify({ tools: manyTools(perServer, index) }),
  );
}
