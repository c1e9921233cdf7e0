import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver/node';
import { hostileCapture } from '../hostile/description.ts';
import { LspClient, vscode } from './client.ts';

const uri = 'file:///project/tools.json';

let client: LspClient;
afterEach(() => client.kill());

/** What an editor may obey, draw differently or not at all. */
const active = /[^\n\P{C}]/u;
/** Words that must not be left of a hover once code and our own links are taken out. */
const foreign = /evil|command:|<img|<a |<!--|onerror|heading|\$\(alert\)/;

/** Markdown without its code spans (CommonMark 6.1). */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

for (const locale of ['en', 'ja']) {
  describe(`text of a manifest stays text (${locale})`, () => {
    test('in messages, titles of actions and hovers', async () => {
      client = await LspClient.start({ locale });
      await client.open(uri, hostileCapture);
      const diagnostics = await client.diagnose(uri);
      const codes = new Set(diagnostics.map(({ code }) => code));
      for (const id of ['ansi-escape', 'confusable-text', 'hidden-text', 'hidden-unicode'])
        assert.ok(codes.has(id), `${id} found nothing`);

      for (const { message, range, relatedInformation = [] } of diagnostics) {
        assert.ok(typeof message === 'string', 'a message is plain text');
        assert.doesNotMatch(message, active);
        for (const related of relatedInformation) assert.doesNotMatch(related.message, active);
        for (const { title } of await client.codeActions(uri, range)) assert.doesNotMatch(title, active);

        const hover = await client.connection.sendRequest<{ contents: unknown }>('textDocument/hover', {
          textDocument: { uri },
          position: range.start,
        });
        assert.ok(MarkupContent.is(hover.contents));
        assert.doesNotMatch(hover.contents.value, active);
        assert.doesNotMatch(withoutCode(hover.contents.value), foreign);
      }
    });
  });
}

describe('hover over a hidden passage', () => {
  const text = JSON.stringify({ tools: [{ name: 'add', description: 'Adds\u200b two `` numbers.' }] });

  async function contents(markdown: boolean, locale: string): Promise<string> {
    const hover = { contentFormat: markdown ? ['markdown' as const] : ['plaintext' as const] };
    client = await LspClient.start({
      locale,
      capabilities: { ...vscode, textDocument: { ...vscode.textDocument, hover } },
    });
    await client.open(uri, text);
    const answer = await client.hover(uri, '\u200b');
    assert.ok(MarkupContent.is(answer?.contents));
    return answer.contents.value;
  }

  test('shows what people see and what the model receives', async () => {
    const lines = (await contents(true, 'en')).split('  \n');
    assert.deepEqual(lines.slice(1, 3), [
      'People see: ``` Adds two `` numbers. ```',
      'The model receives: ``` Adds⟨U+200B⟩ two `` numbers. ```',
    ]);
  });

  test('works without markup', async () => {
    const lines = (await contents(false, 'en')).split('\n');
    assert.deepEqual(lines.slice(1, 3), [
      'People see: Adds two `` numbers.',
      'The model receives: Adds⟨U+200B⟩ two `` numbers.',
    ]);
  });

  test('speaks Japanese', async () => {
    const lines = (await contents(false, 'ja')).split('\n');
    assert.deepEqual(lines.slice(1, 3), [
      '人が見る内容: Adds two `` numbers.',
      'モデルが受け取る内容: Adds⟨U+200B⟩ two `` numbers.',
    ]);
  });
});
