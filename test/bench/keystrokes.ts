import { LspClient, until } from '../lsp/client.ts';

const uri = 'file:///project/.vscode/mcp.json';

/** Milliseconds from each change of the document until its diagnostics are there, by the way they come. */
export interface Delays {
  readonly pull: readonly number[];
  readonly push: readonly number[];
}

/**
 * Types into the middle of a document, one character at a time, with the bundled server at the other end.
 *
 * @param count how many characters, each way
 */
export async function keystrokes(text: string, count: number): Promise<Delays> {
  return { pull: await pulled(text, count), push: await pushed(text, count) };
}

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
  const middle = text.indexOf('"npx"', text.length / 2) + '"npx'.length;
  const position = client.document(uri).positionAt(middle);
  const delays: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    await client.change(uri, [{ range: { start: position, end: position }, text: 'x' }]);
    await arrival(client.document(uri).version);
    delays.push(performance.now() - started);
  }
  return delays;
}
