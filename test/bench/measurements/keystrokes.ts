import { LspClient, until } from '../../lsp/client.ts';
import { middleOf } from '../keystroke.ts';
import { largeConfig } from '../largeConfig.ts';
import { median } from '../measure.ts';
import { kb, type Measurement, ms, table } from '../measurement.ts';

const uri = 'file:///project/.vscode/mcp.json';

/** From a keystroke to its diagnostics, over stdio, with the bundled server at the other end. */
export const keystrokes: Measurement = {
  name: 'keystrokes',
  title: 'From a keystroke to its diagnostics',
  async run({ quick }) {
    const text = largeConfig(quick ? 3 : 100);
    const count = quick ? 2 : 100;
    const rows = [
      ['pull', await pulled(text, count)],
      ['push, of which the server waits 100 ms for more', await pushed(text, count)],
    ] as const;
    return {
      lines: [
        `The bundled server over stdio, ${count} characters typed into a config of ${kb(text.length)}: the time from`,
        'the message of the change until the client has the diagnostics of that version.',
        '',
        ...table(
          ['', 'median', 'worst'],
          rows.map(([name, delays]) => [name, ms(median(delays)), ms(Math.max(...delays))]),
        ),
      ],
      targets: [],
    };
  },
};

async function pulled(text: string, count: number): Promise<number[]> {
  const client = await LspClient.start();
  await client.open(uri, text);
  await client.pull(uri);
  const delays = await type(client, text, count, () => client.pull(uri));
  await client.stop();
  return delays;
}

async function pushed(text: string, count: number): Promise<number[]> {
  const client = await LspClient.start({
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  await client.open(uri, text);
  await until(() => client.published.length > 0, 'the first diagnostics');
  const delays = await type(client, text, count, (version) =>
    until(() => client.published.some((params) => params.version === version), `version ${version}`),
  );
  await client.stop();
  return delays;
}

async function type(
  client: LspClient,
  text: string,
  count: number,
  arrival: (version: number) => Promise<unknown>,
): Promise<number[]> {
  const position = client.document(uri).positionAt(middleOf(text));
  const delays: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    await client.change(uri, [{ range: { start: position, end: position }, text: 'x' }]);
    await arrival(client.document(uri).version);
    delays.push(performance.now() - started);
  }
  return delays;
}
