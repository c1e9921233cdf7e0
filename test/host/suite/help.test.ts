import * as assert from 'node:assert/strict';
import { type Diagnostic, workspace } from 'vscode';
import { exampleUri, hoverTexts, quickFixes, revert, ruleId, show, waitForFindings } from './editor.ts';

suite('Help at a finding', () => {
  let secret: Diagnostic;

  setup(async () => {
    await show(exampleUri());
    const isSecret = (finding: Diagnostic): boolean => ruleId(finding) === 'hardcoded-secret';
    const found = await waitForFindings(exampleUri(), (found) => found.some(isSecret));
    secret = found.find(isSecret) as Diagnostic;
  });
  teardown(revert);

  test('the hover names the OWASP category', async () => {
    const text = await hoverTexts(exampleUri(), secret.range.start);
    assert.match(text, /MCP01:2025/);
  });

  test('neither message nor hover repeats the secret', async () => {
    const document = await workspace.openTextDocument(exampleUri());
    const value = document.getText(secret.range).replaceAll('"', '');
    assert.ok(value.length > 8);
    assert.ok(!secret.message.includes(value));
    assert.ok(!(await hoverTexts(exampleUri(), secret.range.start)).includes(value));
  });

  test('the quick fix moves the secret into a masked input', async () => {
    const document = await workspace.openTextDocument(exampleUri());
    const value = document.getText(secret.range).replaceAll('"', '');
    const fixes = await quickFixes(exampleUri(), secret.range);
    const fix = fixes.find(({ edit }) => JSON.stringify(edit?.entries() ?? '').includes('input:'));
    assert.ok(fix?.edit, `no such fix among [${fixes.map(({ title }) => title).join('; ')}]`);
    await workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /"password": true/);
    assert.match(document.getText(), /\$\{input:/);
    assert.ok(!document.getText().includes(value));
    await waitForFindings(exampleUri(), (found) => !found.some(({ range }) => range.isEqual(secret.range)));
  });
});
