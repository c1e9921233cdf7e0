import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import type { Diagnostic, Position, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LspClient, until } from '../client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const risky = '{ "servers": { "files": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n';

let client: LspClient;
afterEach(() => client.kill());

test('a thousand documents get their pushed diagnostics, and lose them again', async () => {
  client = await LspClient.start({ capabilities: {} });
  const uris = Array.from({ length: 1_000 }, (_, index) => `file:///project-${index}/.vscode/mcp.json`);
  for (const uri of uris) await client.open(uri, risky);
  const shown = new Map<string, number>();
  const follow = (wanted: number): Promise<unknown> =>
    until(() => {
      for (const { uri, diagnostics } of client.published.splice(0)) shown.set(uri, diagnostics.length);
      return shown.size === uris.length && [...shown.values()].every((count) => count === wanted);
    }, `${wanted} diagnostics in each of ${uris.length} documents`);
  await follow(1);
  for (const uri of uris) await client.close(uri);
  await follow(0);
  assert.equal(await client.stop(), 0);
});

test('addresses that lead nowhere are checked for their text, and harm nobody', async () => {
  client = await LspClient.start();
  for (const uri of [
    '',
    'mcp.json',
    '/project/mcp.json',
    'file:',
    'file://',
    'file:///%E0%A4%A/mcp.json',
    'file:///%00/mcp.json',
    'file:///a\u0000b/mcp.json',
    'file://host/share/mcp.json',
    'file:///C:/Users/x/mcp.json',
    'file:///c%3A/Users/x/mcp.json',
    'http://[::1/mcp.json',
    'git:/project/mcp.json?%7B%22ref%22%3A%22~%22%7D',
    'vscode-notebook-cell:/x.ipynb#W0sZmlsZQ%3D%3D',
    'untitled:mcp.json',
    `file:///${'a/'.repeat(20_000)}mcp.json`,
    'file:///project/../../../mcp.json',
    '\u202egnp.pcm',
  ]) {
    await client.open(uri, risky);
    const found = await client.diagnose(uri);
    assert.ok(found.length > 0, uri.slice(0, 50));
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    for (const action of await client.codeActions(uri, all)) {
      if (!action.command) await client.resolve(action);
    }
    await client.hover(uri, '@acme/files');
    await client.close(uri);
  }
  assert.deepEqual(
    client.logged.filter(({ message }) => /\bError\b|\n\s+at /.test(message)),
    [],
  );
  assert.equal(await client.stop(), 0);
});

test('a document of 4 MB is checked to its end', async () => {
  client = await LspClient.start({ initializationOptions: { statusNotifications: true } });
  const count = 50_000;
  const servers = Array.from(
    { length: count },
    (_, index) => `"files${index}": { "command": "npx", "args": ["-y", "@acme/files@1.2.3"] }`,
  );
  const last = '"last": { "command": "npx", "args": ["-y", "@acme/files"] }';
  await client.open(uri, `{ "servers": { ${servers.join(',\n')},\n${last} } }`);
  const found = await client.diagnose(uri);
  assert.deepEqual(
    found.filter(({ code }) => code === 'unpinned-package').map(({ range }) => range.start.line),
    [count],
  );
  assert.equal(client.statuses.at(-1)?.servers, count + 1);
});

describe('incremental edits', () => {
  /** A linear congruential generator: the same edits in every run. */
  function random(seed: number): (limit: number) => number {
    let state = seed;
    return (limit) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
  }

  const pieces = ['', '\n', '\r\n', '\r', '😀', '"', '{', '}', ', "x": 1', '/*', '*/', '@acme/files', risky];

  for (const seed of [1, 2, 3]) {
    test(`with odd ranges lead to the same findings as the text that results (seed ${seed})`, async () => {
      client = await LspClient.start();
      const next = random(seed);
      const position = (): Position => {
        const odd = [-1, 2 ** 31 - 1, 1_000_000];
        const number = (limit: number): number => (next(8) === 0 ? (odd[next(3)] ?? 0) : next(limit));
        return { line: number(8), character: number(90) };
      };
      await client.open(uri, risky);
      let text = risky;
      for (let round = 1; round <= 60; round += 1) {
        const contentChanges = Array.from({ length: 1 + next(3) }, (): TextDocumentContentChangeEvent => {
          const inserted = pieces[next(pieces.length)] ?? '';
          // Some ranges end before they begin.
          return next(20) === 0
            ? { text: risky }
            : { range: { start: position(), end: position() }, text: inserted };
        });
        text = contentChanges.reduce(applied, text);
        const textDocument = { uri, version: round + 1 };
        await client.notify('textDocument/didChange', { textDocument, contentChanges });
        const fresh = `file:///fresh-${round}/.vscode/mcp.json`;
        await client.open(fresh, text);
        const [edited, opened] = await Promise.all([client.diagnose(uri), client.diagnose(fresh)]);
        assert.deepEqual(edited.map(visible), opened.map(visible), JSON.stringify(text));
        await client.close(fresh);
      }
    });
  }
});

/** A text after a change, computed as the protocol says and in the plainest way. */
function applied(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const offsets = [offsetIn(text, change.range.start), offsetIn(text, change.range.end)];
  return text.slice(0, Math.min(...offsets)) + change.text + text.slice(Math.max(...offsets));
}

/** Where a position is: what is beyond a line is its end, what is beyond the text is the end of the text. */
function offsetIn(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const before = lines.slice(0, line).join('').length;
  const length = lines[line]?.replace(/[\r\n]+$/, '').length ?? 0;
  return before + Math.max(0, Math.min(character, length));
}

function visible({ range, code, message }: Diagnostic): Partial<Diagnostic> {
  return { range, code: code ?? '', message };
}
