import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LspClient } from '../../lsp/client.ts';
import { middleOf } from '../keystroke.ts';
import { largeConfig } from '../largeConfig.ts';
import { atMost, kb, type Measurement, table, times } from '../measurement.ts';

const uri = 'file:///project/.vscode/mcp.json';
const hook = join(import.meta.dirname, '../heap.cjs');

/** What the language server holds after many edits. */
export const memory: Measurement = {
  name: 'memory',
  title: 'Memory of the language server',
  async run({ quick }) {
    if (process.platform === 'win32')
      return { lines: ['Not measured on Windows, which has no signals.'], targets: [] };
    const steps = quick ? [1, 2, 3] : [50, 250, 1000, 2000, 4000];
    const folder = await mkdtemp(join(tmpdir(), 'toolseal-memory-'));
    const file = join(folder, 'heap');
    const client = await LspClient.start({
      wrapper: ['env', `NODE_OPTIONS=--require=${hook}`, `TOOLSEAL_HEAP=${file}`],
    });
    try {
      const text = largeConfig(quick ? 3 : 100);
      await client.open(uri, text);
      const position = client.document(uri).positionAt(middleOf(text));
      const heaps: { edits: number; bytes: number }[] = [];
      for (let edit = 1; edit <= (steps.at(-1) ?? 0); edit++) {
        const end = { ...position, character: position.character + 1 };
        const change =
          edit % 2 === 1
            ? { range: { start: position, end: position }, text: 'x' }
            : { range: { start: position, end }, text: '' };
        await client.change(uri, [change]);
        await client.pull(uri);
        if (steps.includes(edit)) heaps.push({ edits: edit, bytes: await heapOf(client, file) });
      }
      const [first, last] = [heaps.at(-3), heaps.at(-1)];
      const growth = (last?.bytes ?? Number.NaN) / (first?.bytes ?? Number.NaN);
      await client.stop();
      return {
        lines: [
          `The bundled server with a config of ${kb(text.length)} open, each edit followed by a pull. What its heap holds after`,
          'a full collection; in the first thousand the compiler still adds what it makes of our code:',
          '',
          ...table(
            ['edits', 'heap'],
            heaps.map(({ edits, bytes }) => [edits.toLocaleString('en'), kb(bytes)]),
          ),
        ],
        targets: [
          atMost(
            `Memory after ${last?.edits.toLocaleString('en')} edits`,
            1.02,
            growth,
            (value) => `${times(value)} that after ${first?.edits.toLocaleString('en')}`,
          ),
        ],
      };
    } finally {
      client.kill();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function heapOf(client: LspClient, file: string): Promise<number> {
  await rm(file, { force: true });
  client.signal('SIGUSR2');
  for (let round = 0; round < 500; round++) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.endsWith('\n')) return Number(text);
    await delay(10);
  }
  throw new Error('the server did not tell what its heap holds');
}
