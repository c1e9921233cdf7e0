import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { hostileCapture } from '../../hostile/description.ts';
import { findings, quickFixes, revert, ruleId, waitForFindings } from './editor.ts';

/** What an editor may obey, draw differently or not at all. */
const active = /[^\n\P{C}]/u;
/** Words that must not be left of a hover once code is taken out. */
const foreign = /evil|command:|<img|<a |<!--|onerror|\$\(alert\)/;
const hiddenRules = ['ansi-escape', 'confusable-text', 'hidden-text', 'hidden-unicode'];

suite('Hostile text of a manifest', () => {
  let document: TextDocument;
  let found: Diagnostic[];

  setup(async () => {
    document = await workspace.openTextDocument({ language: 'json', content: hostileCapture });
    await window.showTextDocument(document);
    found = await waitForFindings(document.uri, (found) => found.length > 0);
  });
  teardown(revert);

  test('is found', () => {
    const ids = new Set(found.map(ruleId));
    for (const id of hiddenRules) assert.ok(ids.has(id), `${id} is not among ${[...ids].join()}`);
  });

  test('is plain text in messages and titles', async () => {
    for (const { message, range, relatedInformation = [] } of found) {
      assert.doesNotMatch(message, active);
      for (const related of relatedInformation) assert.doesNotMatch(related.message, active);
      for (const { title } of await quickFixes(document.uri, range)) assert.doesNotMatch(title, active);
    }
  });

  test('is code in hovers, which run no command and render no HTML', async () => {
    for (const { range } of found) {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        range.start,
      );
      const contents = hovers.flatMap((hover) => hover.contents).filter((content) => content !== '');
      for (const content of contents) {
        if (!(content instanceof MarkdownString) || !content.value.includes('MCP')) continue;
        assert.ok(!content.isTrusted && !content.supportHtml);
        assert.doesNotMatch(content.value, active);
        assert.doesNotMatch(content.value.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, ''), foreign);
      }
    }
  });

  test('can be shown whole, read-only, without links, and as often as the editor asks', async () => {
    const finding = found.find((finding) => ruleId(finding) === 'hidden-unicode');
    assert.ok(finding);
    const actions = await quickFixes(document.uri, finding.range);
    const command = actions.map(({ command }) => command).find((c) => c?.command === 'toolseal.showText');
    assert.ok(command, `not among [${actions.map(({ title }) => title).join('; ')}]`);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));

    const shown = window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, 'toolseal-text');
    assert.equal(shown.languageId, 'toolseal-text');
    assert.match(shown.getText(), /\\u\{202E\}/);
    assert.doesNotMatch(shown.getText(), active);
    assert.equal(workspace.getConfiguration('editor', shown).get('links'), false);
    assert.deepEqual(languages.getDiagnostics(shown.uri), []);

    // Another path, or VS Code would not ask again.
    const restored = await workspace.openTextDocument(shown.uri.with({ path: '/restored' }));
    assert.equal(restored.getText(), shown.getText());
    const gone = { ...JSON.parse(shown.uri.query), fingerprint: '0000000000000000' };
    const unknown = await workspace.openTextDocument(shown.uri.with({ query: JSON.stringify(gone) }));
    assert.match(unknown.getText(), /not in its file any more/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    assert.ok(findings(document.uri).length > 0);
  });
});
